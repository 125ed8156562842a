/**
 * A host can sit on an act: answer nothing, and stamp it when its hour has passed. What was sent,
 * when, and on which checkpoint is then kept, so that its author can lodge it.
 */
import { utf8Bytes } from '@epoc/crypto'
import type { OwnValues } from '../own/own-values.ts'
import type { FirstSent, Settled } from './pending.ts'

export type LateAct = FirstSent & {
  /** What it is, in its sender's words. */
  readonly what?: string
  readonly index: number
  /** Milliseconds since 1970, as the host stamped it. */
  readonly receivedAt: number
}

/** Milliseconds between sending and the stamp that need no explanation. */
const patience = 2 * 60 * 1000

/** The act, where its stamp is late. */
export function lateOf({ first, what, index, receivedAt }: Settled): LateAct | undefined {
  if (index === undefined || receivedAt === undefined) return undefined
  if (receivedAt <= first.sentAt + patience) return undefined
  return { ...first, index, receivedAt, ...(what === undefined ? {} : { what }) }
}

export const keepLate = (own: OwnValues, late: LateAct): Promise<void> =>
  own.set(`late-${late.index}`, utf8Bytes(JSON.stringify(late)))
