/** What is sent, and what can come of it. */
import type { Result } from '@epoc/event'
import type { HostFault } from '../host-fault.ts'
import type { TransportError } from '../ports/transport.ts'
import type { OutgoingAct } from './act.ts'
import type { SigningError } from './to-events.ts'

/** What went wrong between a replica and its host. */
export type SyncError =
  | TransportError
  | { readonly type: 'host-fault'; readonly fault: HostFault }
  /** The record does not know this person, or knows it with other keys. */
  | { readonly type: 'not-enrolled' }

export type SendError =
  | SyncError
  | SigningError
  /** R-RECORD-14: the record's time, in seconds, or this machine's clock is wrong. */
  | { readonly type: 'signed-time-ahead'; readonly time: number }
  /** No answer came, and the record as far as it is known has nothing of it: it may still come. */
  | { readonly type: 'may-have-been-sent' }
  /** The host acknowledged, and what it then showed does not contain the events. */
  | { readonly type: 'not-in-the-record' }

/** Where an act stands in the record, once that is verified. */
export type Sent = { readonly index: number; readonly receivedAt: number; readonly id: Uint8Array }

/** Acts to be sent together, and blobs that must be stored before. */
export type Prepared = {
  readonly acts: readonly OutgoingAct[]
  readonly blobs?: readonly Uint8Array[]
}
/** Makes acts as of what the replica knows when it is called; called anew for each try. */
export type Prepare<E> = () => Promise<Result<Prepared, E>>

export type SendOptions = {
  /** What it is in the sender's words, to be told later if its fate is unknown when this returns. */
  readonly what?: string
  /** The 16 bytes that name the first act, where it was tried before; else fresh ones. */
  readonly name?: Uint8Array
}
