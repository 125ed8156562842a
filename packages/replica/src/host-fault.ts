/**
 * Host faults: what an honest host never does. Each is named, and carries what one needs to show it
 * to others. A replica that found one seals nothing more to that host.
 */
import { eventRules } from '@epoc/event'
import type { EventError } from '@epoc/event'
import type { Refusal } from '@epoc/governance'

export type HostFault =
  /** Something that is not an entry or a leaf record. */
  | {
      readonly type: 'entry-malformed'
      readonly index: number
      readonly reason: string
      /** What of it, where the reason has several forms. */
      readonly detail?: string
    }
  /** An event whose bytes, shape or signature are wrong, or whose author is unknown. */
  | {
      readonly type: 'event-not-genuine'
      readonly index: number
      readonly reason: EventError['type']
      readonly detail?: string
    }
  /** An event that the gate refuses. */
  | { readonly type: 'event-not-allowed'; readonly index: number; readonly refusal: Refusal }
  /** R-RECORD-7 */
  | {
      readonly type: 'entry-withheld'
      readonly index: number
      readonly reason: 'clear' | 'expected'
    }
  /** An entry for an audience whose creation one was never shown. */
  | { readonly type: 'entry-misdelivered'; readonly index: number }
  /** The first entry is not the founding event of this regime. */
  | { readonly type: 'another-regime' }
  /** The host sent fewer entries than its checkpoint counts. */
  | { readonly type: 'entries-missing'; readonly from: number; readonly size: number }
  /** More items than were asked for. */
  | { readonly type: 'entries-unasked'; readonly from: number; readonly asked: number }
  /** R-RECORD-8, or not a checkpoint of this record at all. */
  | { readonly type: 'checkpoint-not-signed'; readonly reason: string }
  /** R-RECORD-9 */
  | {
      readonly type: 'checkpoint-out-of-time'
      readonly index: number
      readonly reason: 'before-the-last-checkpoint' | 'after-its-checkpoint'
    }
  /** R-RECORD-13: a signed time that no clock shows; seconds since 1970. */
  | { readonly type: 'time-out-of-range'; readonly shown: number }
  /** R-RECORD-10: smaller than one held before. */
  | { readonly type: 'checkpoint-went-back'; readonly held: number; readonly shown: number }
  /** R-RECORD-10: older than one held before; seconds since 1970. */
  | { readonly type: 'time-went-back'; readonly held: number; readonly shown: number }
  /** R-RECORD-11: the list of a seat's streams is not signed, or is another seat's. */
  | {
      readonly type: 'streams-not-signed'
      readonly seat: string
      readonly reason: 'no-signature' | 'of-another-seat'
    }
  /** R-RECORD-11: the list names a stream, or a length of one, that was not shown. */
  | {
      readonly type: 'streams-differ'
      readonly seat: string
      readonly stream: string
      readonly reason: 'of-another-record' | 'not-what-was-shown'
    }
  /** R-RECORD-6 and R-RECORD-10: the entries, with the tags they must bear, do not give the root that the host signed. */
  | {
      readonly type: 'record-differs'
      readonly size: number
      readonly reason: 'not-its-entries' | 'two-roots-at-this-size' | 'not-continued'
    }
  /** R-RECORD-17: a tile that is not that of the tree. */
  | {
      readonly type: 'tile-altered'
      readonly path: string
      readonly reason: 'other-hashes' | 'other-length'
    }
  /** A stored entry whose bytes are not those in the tree. */
  | { readonly type: 'entry-altered'; readonly index: number }
  /** R-RECORD-16: a blob that an entry brought, and that is not there any more. */
  | { readonly type: 'blob-missing'; readonly blob: string }
  /** R-SEAL-9: a blob whose bytes are not those that its name says; `came` is the name of what came. */
  | { readonly type: 'blob-altered'; readonly blob: string; readonly came: string }

/** The rule of docs/spec that a fault breaks. */
export function ruleOf(fault: HostFault): string {
  switch (fault.type) {
    case 'another-regime':
      return 'R-GATE-1'
    case 'event-not-genuine':
      return fault.reason === 'unknown-author' ? authorRule(fault.index) : eventRules[fault.reason]
    case 'event-not-allowed':
      return fault.refusal.rule
    case 'entry-misdelivered':
      return 'R-RECORD-6'
    case 'entry-withheld':
      return 'R-RECORD-7'
    case 'checkpoint-not-signed':
      return 'R-RECORD-8'
    case 'checkpoint-out-of-time':
      return 'R-RECORD-9'
    case 'entries-missing':
    case 'entries-unasked':
    case 'entry-altered':
    case 'checkpoint-went-back':
    case 'time-went-back':
    case 'record-differs':
      return 'R-RECORD-10'
    case 'streams-not-signed':
    case 'streams-differ':
      return 'R-RECORD-11'
    case 'entry-malformed':
      return 'R-RECORD-12'
    case 'time-out-of-range':
      return 'R-RECORD-13'
    case 'blob-missing':
      return 'R-RECORD-16'
    case 'tile-altered':
      return 'R-RECORD-17'
    case 'blob-altered':
      return 'R-SEAL-9'
  }
}

/** A founding names its own author; who comes after must be enrolled. */
const authorRule = (index: number) => (index === 0 ? 'R-GATE-1' : 'R-GATE-2')
