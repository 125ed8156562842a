/**
 * What a tab may ask of its home's worker. Everything that goes over is plain data: views and
 * outcomes, never the replica, never a key.
 */
import { toHex } from '@epoc/crypto'
import type { KeyringSecrets } from '@epoc/crypto'
import { Replica, httpHost, memoryStorage } from '@epoc/replica'
import { castMember, sampleSecrets } from '@epoc/sample'
import { systemRandom } from '@epoc/crypto'
import { forgetHome, homeCalled, keepHome } from '../device/homes.ts'
import type { Home, HomeId } from '../device/homes.ts'
import { wipeStorage } from '../device/indexed-storage.ts'
import { acts, quiet } from './acts/acts.ts'
import type { ActName, Acts } from './acts/acts.ts'
import { Desk } from './desk.ts'
import { lockable, personKeys, sealSecrets, secretsBy } from './keys.ts'
import { atFirst } from './status.ts'
import type { DeskStatus } from './status.ts'
import { readingOf } from './views/reading.ts'
import type { Reading } from './views/reading.ts'
import { views } from './views/views.ts'
import type { ViewName, Views } from './views/views.ts'

export type SignInOutcome =
  | { readonly type: 'signed-in' }
  | { readonly type: 'unreachable' | 'no-regime' | 'nobody' | 'not-enrolled' | 'not-the-sample' }

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

  /** Opens the home, unless it is open; to answer before it has caught up, it does not wait. */
  async open(id: HomeId, { language }: Wearing): Promise<void> {
    if (this.#desk === undefined) {
      const home = await homeCalled(id)
      if (home === undefined) return this.#tell({ ...atFirst, phase: 'gone' })
      const desk = new Desk(home)
      this.#desk = desk
      desk.watch((status) => this.#tell(status))
      desk.language = language
      void desk.open()
    }
    this.#desk.language = language
  }

  /** Becomes one of the sample's people, whose keys are public. */
  async signInSample(id: HomeId, server: string, handle: string): Promise<SignInOutcome> {
    const member = castMember(handle)
    if (member === undefined) return { type: 'nobody' }
    const regimes = await httpHost(server).regimes()
    if (!regimes.ok) return { type: 'unreachable' }
    const listing = regimes.value.find(({ sample }) => sample)
    if (listing === undefined) return { type: 'no-regime' }
    await keepHome({
      id,
      server,
      regime: toHex(listing.regime),
      sample: true,
      handle,
      title: handle,
      keys: await sealSecrets(sampleSecrets(handle)),
      lockAfter: 0,
    })
    return { type: 'signed-in' }
  }

  /** Signs in with keys that are at hand, under a passphrase from now on. Gives the kit to print. */
  async signInWithKeys(
    id: HomeId,
    server: string,
    regime: string,
    secrets: KeyringSecrets,
    passphrase: string,
    title: string,
  ): Promise<{ readonly kit: string }> {
    const { kit, ...locks } = await lockable(secrets, passphrase)
    const keys = await sealSecrets(secrets)
    await keepHome({ id, server, regime, sample: false, title, keys, ...locks, lockAfter: 30 })
    return { kit }
  }

  /** Whether the record of a regime knows these keys; asks the host for all of it. */
  async isEnrolled(server: string, regime: Home['regime'], secrets: KeyringSecrets) {
    const regimes = await httpHost(server).regimes()
    const listing = regimes.ok && regimes.value.find((each) => toHex(each.regime) === regime)
    if (!listing) return false
    const ports = {
      host: httpHost(server),
      storage: memoryStorage(),
      clock: () => Date.now(),
      random: systemRandom,
    }
    const opened = await Replica.open(listing.regime, await personKeys(secrets), ports)
    return opened.ok && (await opened.value.sync()).ok && opened.value.person !== undefined
  }

  /** Only what the passphrase opens is left on this device. */
  async lock(): Promise<void> {
    const desk = this.#desk
    if (desk === undefined || desk.home.slot === undefined) return
    const { keys: _, ...locked } = desk.home
    await keepHome(locked)
    this.#desk = undefined
    await desk.close('locked')
  }

  async unlock(
    id: HomeId,
    passphrase: string,
    wearing: Wearing,
  ): Promise<{ readonly type: 'open' | 'wrong-passphrase' | 'not-lockable' | 'gone' }> {
    const home = await homeCalled(id)
    if (home === undefined) return { type: 'gone' }
    const secrets = await secretsBy(home, passphrase)
    if (!secrets.ok) return secrets.error
    await keepHome({ ...home, keys: await sealSecrets(secrets.value) })
    this.#desk = undefined
    await this.open(id, wearing)
    return { type: 'open' }
  }

  /** Signs out and leaves nothing of this home on the device. */
  async wipe(id: HomeId): Promise<void> {
    const desk = this.#desk
    this.#desk = undefined
    await desk?.close('gone')
    await forgetHome(id)
    await wipeStorage(id)
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
    const perform = acts[name] as (
      desk: Desk,
      reading: Reading,
      asked: unknown,
    ) => ReturnType<Acts[Name]>
    const outcome = await perform(desk, reading, asked)
    if (!quiet.has(name)) desk.changed()
    return outcome
  }

  #reading(wearing: Wearing): Reading | undefined {
    const replica = this.#desk?.replica
    return replica === undefined ? undefined : readingOf(replica, wearing, Date.now())
  }
}
