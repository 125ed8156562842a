/**
 * The last minute before something is sent. Nothing leaves this device until it is over, so that
 * whoever cancels has sent nothing. It belongs to the desk and not to a screen: it goes on while one
 * looks elsewhere, and ends when the tab that began it is closed.
 */
import type { Outcome, Place } from '../acts/outcome.ts'
import type { Overtaken } from './form.ts'

/** In milliseconds. */
const grace = 60_000

export type Sort = 'document' | 'submission' | 'translation'

export type Departed =
  | {
      readonly type: 'done'
      readonly sort: Sort
      /** Of the document, or of the submission. */
      readonly id: string
      readonly place: Place
      /** What came of what was asked of partners besides. */
      readonly asked?: Outcome['type']
    }
  | { readonly type: 'kept' | 'host-fault' | 'stopped' }
  | { readonly type: 'refused'; readonly reason: string; readonly overtaken?: Overtaken }

export type DepartureState = {
  readonly id: string
  /** In its sender's words. */
  readonly what: string
  /** Whom it goes to: a number of partners, or 0 for the POC alone. */
  readonly partners: number
  /** The screen from which it was sent, as one goes back to it. */
  readonly from: string
} & (
  | { readonly stage: 'grace'; readonly until: number }
  | { readonly stage: 'sending'; readonly done: number; readonly total: number }
  | { readonly stage: 'ended'; readonly forecast?: string; readonly outcome: Departed }
)

export type Leaving = Pick<DepartureState, 'id' | 'what' | 'partners' | 'from'> & {
  /** A lock that the tab holds for as long as it lives. */
  readonly lock: string
  readonly forecast?: string
  readonly go: (
    signal: AbortSignal,
    progress: (done: number, total: number) => void,
  ) => Promise<Departed>
}

export class Departure {
  #state: DepartureState | undefined
  #cancelling = new AbortController()
  readonly #tell: (state: DepartureState | undefined) => void

  constructor(tell: (state: DepartureState | undefined) => void) {
    this.#tell = tell
  }

  get isUnderWay(): boolean {
    return this.#state !== undefined && this.#state.stage !== 'ended'
  }

  /** One at a time: whoever sends waits for the one before. */
  begin(leaving: Leaving): boolean {
    if (this.isUnderWay) return false
    const cancelling = new AbortController()
    this.#cancelling = cancelling
    const { id, what, partners, from } = leaving
    this.#show({ id, what, partners, from, stage: 'grace', until: Date.now() + grace })
    void this.#leave(leaving, cancelling)
    return true
  }

  async #leave(leaving: Leaving, cancelling: AbortController): Promise<void> {
    const { signal } = cancelling
    void followTab(leaving.lock, cancelling)
    await pause(grace, signal)
    if (signal.aborted) return this.#show(undefined)
    const { id, what, partners, from, forecast, go } = leaving
    const common = { id, what, partners, from }
    this.#show({ ...common, stage: 'sending', done: 0, total: 0 })
    const outcome = await go(signal, (done, total) =>
      this.#show({ ...common, stage: 'sending', done, total }),
    )
    this.#show({
      ...common,
      stage: 'ended',
      outcome,
      ...(forecast === undefined ? {} : { forecast }),
    })
  }

  /** Nothing was sent while the minute runs; later, what is sealed already is gone. */
  cancel(): void {
    this.#cancelling.abort()
  }

  /** The person has seen what came of it. */
  forget(id: string): void {
    if (this.#state?.id === id && this.#state.stage === 'ended') this.#show(undefined)
  }

  #show(state: DepartureState | undefined): void {
    this.#state = state
    this.#tell(state)
  }
}

/** Whoever gets the lock knows that its tab is gone: what has not left by then stays. */
async function followTab(lock: string, cancelling: AbortController): Promise<void> {
  const { signal } = cancelling
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), grace)
  signal.addEventListener('abort', () => waiting.abort())
  try {
    await navigator.locks.request(lock, { signal: waiting.signal }, () => cancelling.abort())
  } catch {
    // The minute is over, or it was cancelled; the tab was there all the time.
  } finally {
    clearTimeout(timer)
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
