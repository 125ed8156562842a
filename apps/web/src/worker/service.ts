/**
 * What a tab may ask of its home's worker. Everything that goes over is plain data: views and
 * outcomes, never the replica, never a key.
 */
import { proofOf } from '@epoc/replica'
import { forgetHome, homeCalled, keepHome } from '../device/homes.ts'
import type { HomeId } from '../device/homes.ts'
import { wipeStorage } from '../device/indexed-storage.ts'
import { acts, quiet } from './acts/acts.ts'
import type { ActName, Acts } from './acts/acts.ts'
import { Desk } from './desk.ts'
import { documentFile } from './files/document-file.ts'
import type { FileAsked, FileOpened } from './files/document-file.ts'
import { sealSecrets, secretsBy } from './keys.ts'
import { becomeOfSample, signInByKit } from './sign-in.ts'
import type { KitGiven, SignInOutcome } from './sign-in.ts'
import { atFirst } from './status.ts'
import type { DeskStatus } from './status.ts'
import { readingOf } from './views/reading.ts'
import type { Reading } from './views/reading.ts'
import { views } from './views/views.ts'
import type { ViewName, Views } from './views/views.ts'

/** In which language one reads, and in which hat one acts. */
export type Wearing = { readonly language: string; readonly hat?: string }

export class DeskService {
  #desk: Desk | undefined
  readonly #watchers = new Set<(status: DeskStatus) => void>()

  /** Tells how the desk stands, now and at each change. */
  watch(watcher: (status: DeskStatus) => void): void {
    this.#watchers.add(watcher)
    watcher(this.#desk?.status ?? atFirst)
  }

  unwatch(watcher: (status: DeskStatus) => void): void {
    this.#watchers.delete(watcher)
  }

  #tell(status: DeskStatus): void {
    for (const watcher of this.#watchers) watcher(status)
  }

  /** Opening, locking and wiping are done one after another: two tabs may ask at once. */
  #turn: Promise<unknown> = Promise.resolve()

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => {})
    return mine
  }

  /** Opens the home, unless it is open; to answer before it has caught up, it does not wait. */
  open(id: HomeId, wearing: Wearing): Promise<void> {
    return this.#inTurn(() => this.#open(id, wearing))
  }

  async #open(id: HomeId, { language }: Wearing): Promise<void> {
    if (this.#desk === undefined) {
      const home = await homeCalled(id)
      if (home === undefined) return this.#tell({ ...atFirst, phase: 'gone' })
      const desk = new Desk(home)
      this.#desk = desk
      desk.watch((status) => {
        if (this.#desk === desk) this.#tell(status)
      })
      desk.language = language
      void desk.open()
    }
    this.#desk.language = language
  }

  signInSample(id: HomeId, server: string, handle: string): Promise<SignInOutcome> {
    return becomeOfSample(id, server, handle)
  }

  signInByKit(id: HomeId, server: string, given: KitGiven): Promise<SignInOutcome> {
    return signInByKit(id, server, given)
  }

  /** Only what the passphrase opens is left on this device; at once, whatever the host does. */
  lock(id: HomeId): Promise<void> {
    return this.#inTurn(async () => {
      const home = await homeCalled(id)
      if (home === undefined || home.slot === undefined) return
      const desk = this.#desk
      this.#desk = undefined
      this.#tell({ ...atFirst, phase: 'locked' })
      const { keys: _, ...locked } = home
      await keepHome(locked)
      await desk?.close()
    })
  }

  unlock(
    id: HomeId,
    passphrase: string,
    wearing: Wearing,
  ): Promise<{ readonly type: 'open' | 'wrong-passphrase' | 'not-lockable' | 'gone' }> {
    return this.#inTurn(async () => {
      if (this.#desk?.replica !== undefined) return { type: 'open' }
      const home = await homeCalled(id)
      if (home === undefined) return { type: 'gone' }
      const secrets = await secretsBy(home, passphrase)
      if (!secrets.ok) return secrets.error
      await keepHome({ ...home, keys: await sealSecrets(secrets.value) })
      await this.#desk?.close()
      this.#desk = undefined
      await this.#open(id, wearing)
      return { type: 'open' }
    })
  }

  /** Leaves nothing of this home on the device, then signs out. */
  wipe(id: HomeId): Promise<void> {
    return this.#inTurn(async () => {
      const desk = this.#desk
      this.#desk = undefined
      this.#tell({ ...atFirst, phase: 'gone' })
      await forgetHome(id)
      await desk?.close()
      await wipeStorage(id)
    })
  }

  async catchUp(): Promise<void> {
    await this.#desk?.catchUp()
  }

  /** What a screen shows; `undefined` while nothing can be read. */
  async view<Name extends ViewName>(
    name: Name,
    wearing: Wearing,
    asked: Parameters<Views[Name]>[1],
  ): Promise<ReturnType<Views[Name]> | undefined> {
    const reading = this.#reading(wearing)
    if (reading === undefined) return undefined
    // The table is typed by name; of one name alone the compiler cannot say so.
    const show = views[name] as (reading: Reading, asked: unknown) => ReturnType<Views[Name]>
    return show(reading, asked)
  }

  /** Does what an officer asks for, and says what came of it. */
  async act<Name extends ActName>(
    name: Name,
    wearing: Wearing,
    asked: Parameters<Acts[Name]>[2],
  ): Promise<Awaited<ReturnType<Acts[Name]>> | { readonly type: 'not-open' }> {
    const desk = this.#desk
    const reading = this.#reading(wearing)
    if (desk === undefined || reading === undefined) return { type: 'not-open' }
    type Given = Awaited<ReturnType<Acts[Name]>>
    const perform = acts[name] as (desk: Desk, reading: Reading, asked: unknown) => Promise<Given>
    const outcome = await perform(desk, reading, asked)
    if (!quiet.has(name)) desk.changed()
    return outcome
  }

  readonly #openings = new Map<string, AbortController>()

  /** Opens a file of a document; under this key it may be stopped. */
  async openFile(
    key: string,
    wearing: Wearing,
    asked: FileAsked,
    onProgress: (done: number, total: number) => void,
  ): Promise<FileOpened> {
    const reading = this.#reading(wearing)
    if (reading === undefined) return { type: 'not-open' }
    const opening = new AbortController()
    this.#openings.set(key, opening)
    const { signal } = opening
    const opened = await documentFile(reading, asked, { onProgress, signal })
    this.#openings.delete(key)
    return opened
  }

  stopOpening(key: string): void {
    this.#openings.get(key)?.abort()
  }

  /** A tlog-proof that the entry at an index stands in the record. */
  async proof(index: number): Promise<Uint8Array | undefined> {
    const replica = this.#desk?.replica
    return replica === undefined ? undefined : proofOf(replica, index)
  }

  #reading(wearing: Wearing): Reading | undefined {
    const replica = this.#desk?.replica
    return replica === undefined ? undefined : readingOf(replica, wearing, Date.now())
  }
}
