/** What a host did wrong: for people as a sentence, for programs with its type and its rule. */
import type { Refusal } from '@epoc/governance'
import { ruleOf } from '@epoc/replica'
import type { HostFault } from '@epoc/replica'

/** What is wrong, for programs: a type and, where one is broken, the rule of docs/spec. */
export type Fault = {
  readonly type: string
  readonly rule?: string
  readonly [detail: string]: unknown
}

/** What a host did, for programs. */
export function faultOf(fault: HostFault): Fault {
  const rule = ruleOf(fault)
  if (fault.type !== 'event-not-allowed') return { ...fault, rule }
  const { type, index, refusal } = fault
  return { ...refusal, type, index, rule, reason: whyNot(refusal) }
}

const whyNot = (refusal: Refusal): string =>
  refusal.type === 'against-a-rule' ? refusal.reason : refusal.type

/** What a host did, in a sentence. */
export function faultSentence(fault: HostFault): string {
  switch (fault.type) {
    case 'entry-malformed':
      return `entry ${fault.index} is not an entry (${detailed(fault)}).`
    case 'event-not-genuine':
      return `entry ${fault.index} is not genuine (${detailed(fault)}).`
    case 'event-not-allowed':
      return `entry ${fault.index} breaks ${fault.refusal.rule} (${whyNot(fault.refusal)}).`
    case 'entry-withheld':
      return fault.reason === 'clear'
        ? `entry ${fault.index} is for everybody and was kept back.`
        : `entry ${fault.index} is addressed to us and was kept back.`
    case 'entry-misdelivered':
      return `entry ${fault.index} is not addressed to us.`
    case 'another-regime':
      return 'it shows the record of another regime.'
    case 'entries-missing':
      return `it signed for ${fault.size} entries and shows ${fault.from}.`
    case 'checkpoint-not-signed':
      return `${unsigned[fault.reason] ?? `the checkpoint is not signed by this record's keys (${fault.reason})`}.`
    case 'checkpoint-out-of-time':
      return fault.reason === 'before-the-last-checkpoint'
        ? `entry ${fault.index} bears a time before that of a checkpoint that was signed without it.`
        : `entry ${fault.index} bears a time after that of the checkpoint that counts it.`
    case 'time-out-of-range':
      return `it signed for a time that no clock shows (${fault.shown} seconds).`
    case 'checkpoint-went-back':
      return `it shows ${fault.shown} entries after it had signed for ${fault.held}.`
    case 'entries-unasked':
      return `it sent more than the ${fault.asked} entries that were asked for from ${fault.from} on.`
    case 'time-went-back':
      return `it signed for ${utcTime(fault.shown)} after it had signed for ${utcTime(fault.held)}.`
    case 'streams-not-signed':
      return fault.reason === 'of-another-seat'
        ? `what it sent as its list for ${fault.seat} is the list of another seat.`
        : `its list of what there is for ${fault.seat} is not signed by this record's keys.`
    case 'streams-differ':
      return fault.reason === 'of-another-record'
        ? `its list of what there is for ${fault.seat} is signed for another record than it shows.`
        : `it signed that there is something else for ${fault.seat} than it shows.`
    case 'record-differs':
      return differing[fault.reason](fault.size)
    case 'tile-altered':
      return fault.reason === 'other-length'
        ? `${fault.path} has not the length that its path says.`
        : `${fault.path} was altered.`
    case 'entry-altered':
      return `entry ${fault.index} was altered.`
    case 'blob-missing':
      return `blob ${fault.blob.slice(0, 16)}… is missing.`
    case 'blob-altered':
      return `blob ${fault.blob.slice(0, 16)}… was altered: what came is ${fault.came.slice(0, 16)}….`
  }
}

const detailed = ({ reason, detail }: { readonly reason: string; readonly detail?: string }) =>
  detail === undefined ? reason : `${reason}: ${detail}`

const unsigned: Readonly<Record<string, string>> = {
  'no-known-signature': "the checkpoint is not signed by this record's first key",
  'bad-signature': "the signature in the name of this record's first key does not hold",
  'bad-signature-of-the-time': "the signed time in the name of this record's clock does not hold",
  'duplicate-signature': "this record's first key signed the checkpoint twice",
  'duplicate-signature-of-the-time': 'the checkpoint bears two signed times',
  'no-time': 'the checkpoint bears no signed time',
  'time-by-an-unknown-key':
    'the time of the checkpoint is signed by a key that is not this record’s',
}

const differing = {
  'not-its-entries': (size: number) => `its ${size} entries are not those that it signed for.`,
  'two-roots-at-this-size': (size: number) =>
    `it signed for two records of ${size} entries that are not the same.`,
  'not-continued': (size: number) =>
    `the record of ${size} entries that it signed for does not continue the one that it had signed for.`,
} as const

/** Seconds since 1970, as UTC. */
export const utcTime = (seconds: number): string =>
  `${new Date(1000 * seconds).toISOString().slice(0, 19)}Z`
