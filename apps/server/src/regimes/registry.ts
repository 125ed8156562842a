/**
 * The regimes of this host, each with its sequencer. What the database names is served, also when
 * another node founded it; a record that is damaged, or whose keys are not here, is not.
 */
import { equalBytes, toHex } from '@epoc/crypto'
import { err, ok, openEvent } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import { admit, founderKeyOf } from '@epoc/governance'
import type { GovernanceState } from '@epoc/governance'
import type { RecordKeys } from '../checkpoint/record-keys.ts'
import type { Signer } from '../checkpoint/signer.ts'
import type { Clock } from '../clock.ts'
import type { Pool } from '../database/pool.ts'
import { unlessPassing } from '../database/transaction.ts'
import { SizeFeed } from '../following/size-feed.ts'
import type { AppendError } from '../sequence/plan-batch.ts'
import { postgresStore } from '../sequence/postgres-store.ts'
import type { NewRegime } from '../sequence/postgres-writes.ts'
import { Sequencer } from '../sequence/sequencer.ts'
import type { Appended, Standstill } from '../sequence/sequencer.ts'
import type { RecordStore } from '../sequence/store.ts'

export type RegimeListing = {
  readonly regime: RegimeId
  readonly origin: string
  readonly sample: boolean
}

/** One regime that can be served. */
export type Hosted = {
  readonly regime: RegimeId
  readonly store: RecordStore
  readonly signer: Signer
  readonly sequencer: Sequencer
  readonly feed: SizeFeed
}

export type RegistryTrouble =
  | Standstill
  | { readonly type: 'record-keys-missing'; readonly origin: string }

export type RegistryPorts = {
  readonly pool: Pool
  readonly keys: RecordKeys
  /** Replaces the database's clock. */
  readonly now?: (() => number) | undefined
  readonly elapsed: Clock['elapsed']
  readonly eventsPerBatch: number
  readonly onTrouble: (regime: RegimeId, trouble: RegistryTrouble, cause?: unknown) => void
}

export type FoundingError =
  | AppendError
  | Standstill
  /** The founding names keys that were not made here, or that another regime has. */
  | { readonly type: 'not-our-record-keys' }

export class Registry {
  readonly #ports: RegistryPorts
  readonly #hosted = new Map<string, Hosted>()

  constructor(ports: RegistryPorts) {
    this.#ports = ports
  }

  async list(): Promise<readonly RegimeListing[]> {
    const { rows } = await unlessPassing(() =>
      this.#ports.pool.query<RegimeListing>(
        'select regime, origin, sample from regime order by origin',
      ),
    )
    return rows
  }

  /** Takes up every regime, so that what is damaged is known from the start. */
  async load(): Promise<void> {
    for (const { regime } of await this.list()) await this.find(regime)
  }

  async find(
    regime: RegimeId,
  ): Promise<
    Result<Hosted, { readonly type: 'unknown-regime' | 'record-damaged' | 'unavailable' }>
  > {
    const known = this.#hosted.get(toHex(regime)) ?? (await this.#takeUp(regime))
    if (known === 'unknown-regime' || known === 'unavailable') return err({ type: known })
    if (known.sequencer.damage !== undefined) return err({ type: 'record-damaged' })
    if (known.sequencer.standing.taken === 0) await known.sequencer.refresh()
    if (known.sequencer.damage !== undefined) return err({ type: 'record-damaged' })
    return known.sequencer.standing.governance === undefined
      ? err({ type: 'unavailable' })
      : ok(known)
  }

  /** Founds a regime by its founding event; founding it again answers with the first. */
  async found(event: Uint8Array): Promise<Result<Appended, FoundingError>> {
    const opened = await openEvent(event, founderKeyOf)
    if (!opened.ok) return err({ type: 'refused', event: 0, refusal: opened.error })
    const founding = opened.value
    // Where and when it stands is judged by the sequencer; here, only what it founds.
    const receivedAt = founding.payload.until
    const state = admit(undefined, nothingBelow, { event: founding, receivedAt, seq: 1 })
    if (!state.ok) return err({ type: 'refused', event: 0, refusal: state.error })
    const signer = await this.#signerFor(founding.id, state.value)
    if (signer === undefined) return err({ type: 'not-our-record-keys' })

    const name = toHex(founding.id)
    const { sample } = state.value.founding
    const hosted =
      this.#hosted.get(name) ?? this.#host(founding.id, signer, { origin: signer.origin, sample })
    const appended = await hosted.sequencer.append([event], undefined)
    if (appended.ok) this.#hosted.set(name, hosted)
    else if (appended.error.type === 'unavailable') {
      // Another node may have founded another regime with these keys at the same moment.
      const signer = await this.#signerFor(founding.id, state.value)
      if (signer === undefined) return err({ type: 'not-our-record-keys' })
    }
    return appended
  }

  /** Raises every record's head time. */
  async touch(): Promise<void> {
    await Promise.all([...this.#hosted.values()].map(({ sequencer }) => sequencer.touch()))
  }

  /** Resolves when everything that waits has been answered. */
  async idle(): Promise<void> {
    await Promise.all([...this.#hosted.values()].map(({ sequencer }) => sequencer.idle()))
  }

  async #takeUp(regime: RegimeId): Promise<Hosted | 'unknown-regime' | 'unavailable'> {
    const listing = (await this.list()).find((each) => equalBytes(each.regime, regime))
    if (listing === undefined) return 'unknown-regime'
    const signer = await this.#ports.keys.signerOf(listing.origin)
    if (signer === undefined) {
      this.#ports.onTrouble(regime, { type: 'record-keys-missing', origin: listing.origin })
      return 'unavailable'
    }
    const name = toHex(regime)
    const hosted = this.#hosted.get(name) ?? this.#host(regime, signer)
    this.#hosted.set(name, hosted)
    return hosted
  }

  #host(regime: RegimeId, signer: Signer, founding?: NewRegime): Hosted {
    const { pool, now, elapsed, eventsPerBatch, onTrouble } = this.#ports
    const store = postgresStore({ pool, regime, now, founding })
    const feed = new SizeFeed()
    const sequencer = new Sequencer({
      store,
      signer,
      elapsed,
      eventsPerBatch,
      onTrouble: (trouble, cause) => onTrouble(regime, trouble, cause),
      onSize: (size) => feed.announce(size),
    })
    return { regime, store, signer, sequencer, feed }
  }

  /** The signer of a record that this event may found. */
  async #signerFor(regime: RegimeId, { founding }: GovernanceState): Promise<Signer | undefined> {
    const { origin, noteKey, timeKey } = founding.record
    const signer = await this.#ports.keys.signerOf(origin)
    if (signer === undefined) return undefined
    const ours = equalBytes(signer.noteKey, noteKey) && equalBytes(signer.timeKey, timeKey)
    const taken = (await this.list()).find((each) => each.origin === origin)
    const free = taken === undefined || equalBytes(taken.regime, regime)
    return ours && free ? signer : undefined
  }
}

const nothingBelow = {
  size: 0,
  receivedAt: 0,
  last: () => 0,
  lastBelow: () => 0,
  rootAt: () => undefined,
}
