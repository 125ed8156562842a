/** Work that is done again and again, one at a time, until it is stopped. */
import type { Log } from './log.ts'
import { describeError } from './log.ts'

export type Timer = {
  /** Resolves when the work in hand is done. */
  readonly stop: () => Promise<void>
}

/** What the work throws is written down; it is done again all the same. */
export function repeat(milliseconds: number, log: Log, work: () => Promise<void>): Timer {
  let inHand: Promise<void> | undefined
  const timer = setInterval(() => {
    inHand ??= work()
      .catch((thrown: unknown) => {
        log.trouble({ type: 'timer-failed', ...describeError(thrown) })
      })
      .finally(() => {
        inHand = undefined
      })
  }, milliseconds)
  return {
    stop: async () => {
      clearInterval(timer)
      await inHand
    },
  }
}
