/** Time as this program reads it. Tests bring their own. */
import { uptime } from 'node:os'

export type Clock = {
  /** Milliseconds since 1970. May be set back or forth at any time. */
  readonly now: () => number
  /** Milliseconds from any beginning, also while the machine sleeps. Nobody sets it. */
  readonly elapsed: () => number
}

export const systemClock: Clock = { now: () => Date.now(), elapsed: () => uptime() * 1000 }
