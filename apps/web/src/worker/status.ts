/** What every screen knows of its desk without asking: whether it is open, how fresh, what is under way. */
import type { HostFault } from '@epoc/replica'
import type { DepartureState } from './compose/departure.ts'

export type Freshness =
  /** `signedAt` is the host's signed time, `checkedAt` this machine's, in milliseconds. */
  | { readonly type: 'up-to-date'; readonly checkedAt: number; readonly signedAt?: number }
  | { readonly type: 'offline'; readonly since: number; readonly reason: string }
  | { readonly type: 'not-let-in' }
  | { readonly type: 'fault'; readonly fault: HostFault }

/** Something long: a word for what it is, and how far it has come. */
export type Work = {
  readonly what: 'receiving-entries' | 'receiving-documents' | 'sending' | 'opening' | 'verifying'
  readonly done: number
  readonly total: number
}

/** A command that waited, and whether it stands in the record now; if not, why. */
export type Settled = { readonly name: string; readonly what: string; readonly refused?: string }

export type DeskStatus = {
  readonly phase: 'opening' | 'open' | 'locked' | 'damaged' | 'gone'
  /** Raised whenever a view may show something else. */
  readonly version: number
  readonly freshness: Freshness | undefined
  readonly work: Work | undefined
  /** How many commands wait to be sent. */
  readonly waiting: number
  /** What became of commands that waited, until their person has seen it. */
  readonly settled: readonly Settled[]
  /** What is about to be sent, on its way, or has just gone. */
  readonly departure: DepartureState | undefined
}

export const atFirst: DeskStatus = {
  phase: 'opening',
  version: 0,
  freshness: undefined,
  work: undefined,
  waiting: 0,
  settled: [],
  departure: undefined,
}
