/**
 * Which check stops which attack. With the checks `taking` taken out the lie is believed: the
 * command ends as if nothing were wrong. Where something behind it is in the way all the same, `instead`
 * is what it says.
 */
import type { CheckName } from './checks.ts'

type Stopped = { readonly taking: readonly CheckName[]; readonly instead?: RegExp }

/** What cannot be read at all, or was simply not done, cannot be believed by taking out a check. */
export const beyondBelief: readonly string[] = [
  'a checkpoint that is none',
  'bytes that are no CBOR',
  'an act is acknowledged and never sequenced',
]

/** Any change of an entry shows in the root, in what later authors saw, and in the signed lists. */
const root: readonly CheckName[] = [
  'the root is that of the entries',
  'what was seen is the root',
  'the list of streams is of this record',
]

export const stoppedBy: Readonly<Record<string, Stopped>> = {
  'the log is cut off behind what was seen': {
    taking: [
      'the size does not shrink',
      'nor does that of a checkpoint',
      'every entry that was signed for is there',
      'the list of streams is of this record',
      'the list of streams is what was shown',
    ],
  },
  'a fork of what was seen': { taking: ['the root is that of the entries'] },
  'a fork that the acts of others contradict': {
    taking: ['what was seen is the root', 'the list of streams is of this record'],
  },
  'a fork, and tiles to match': {
    taking: ['what is shown is what was held', 'what was seen is the root'],
    instead: /tile-altered/,
  },
  'an entry is dropped': { taking: ['the number is the next'], instead: /R-RECORD-4/ },
  'two entries change places': {
    taking: ['the number is the next', 'time does not run back', ...root],
  },
  'an entry stands twice': {
    taking: [
      'the number is the next',
      'what was seen of the stream is what there was',
      'the list of streams is what was shown',
      ...root,
    ],
  },
  'fewer entries than were signed for': {
    taking: [
      'some entries come',
      'every entry that was signed for is there',
      'the list of streams is what was shown',
      ...root,
    ],
    instead: /The host refuses it/,
  },
  'more entries than were asked for': {
    taking: ['no more come than were asked for'],
    instead: /is not an entry/,
  },
  'a size beyond every record': {
    taking: [
      'some entries come',
      'every entry that was signed for is there',
      'the root is that of the entries',
    ],
  },
  'a hash tile is altered': { taking: ['a tile is what the entries make'] },
  'a partial tile is cut short': { taking: ['a tile is what the entries make'] },
  'another root is signed for': { taking: ['the root is that of the entries'] },
  'a checkpoint of another record': {
    taking: ['the note is signed by a key that we know', 'the time is there'],
    instead: /are not those that it signed for/,
  },
  'a checkpoint without the record’s signature': {
    taking: ['the note is signed by a key that we know'],
  },
  'a checkpoint without a time': {
    taking: ['the time is there'],
    instead: /ahead of this machine's clock/,
  },
  'a signature under the key id of another key': {
    taking: [
      'the note is signed',
      'the time is signed',
      'the signed time does not go back',
      'no entry is later than its checkpoint',
    ],
  },
  'a checkpoint longer than any': { taking: ['an answer is not too long'], instead: /not signed/ },
  'a time before that of the entries': { taking: ['no entry is later than its checkpoint'] },
  'a time before one that was signed': {
    taking: [
      'the signed time does not go back',
      'the list of streams is of this record',
      'the list of streams is what was shown',
    ],
  },
  'an entry dated back behind a signed time': {
    taking: [
      'no entry is earlier than the checkpoint before it',
      'time does not run back',
      ...root,
    ],
  },
  'an entry dated before the one that precedes it': { taking: ['time does not run back', ...root] },
  'an act kept back until after its last moment': {
    taking: ['the last moment is kept', 'time does not run back', ...root],
  },
  'an entry is withheld in the middle': {
    taking: ['no expected tag is withheld'],
    instead: /R-RECORD-1/,
  },
  'the newest entry is withheld': {
    taking: ['no expected tag is withheld', 'the list of streams is what was shown'],
  },
  'a clear entry is withheld': { taking: ['no expected tag is withheld'], instead: /R-RECORD-1/ },
  'an entry is given another number': {
    taking: ['the number is the next', 'what was seen of the stream is what there was', ...root],
  },
  'an entry for others is shown to us': { taking: ['the number is the next'], instead: /R-/ },
  'another tag in the tree': { taking: ['the root is that of the entries'] },
  'a whole audience is hidden': { taking: ['the list of streams is what was shown'] },
  'the list of streams of another seat': {
    taking: ['the list of streams is for this seat'],
    instead: /something else for DE/,
  },
  'a list of streams that was altered': {
    taking: ['the list of streams is signed', 'the list of streams is what was shown'],
  },
  'a list of streams of a record to come': { taking: ['the list of streams is of this record'] },
  'a signature is altered': { taking: ['the signature holds', ...root] },
  'a signed field is altered': { taking: ['the signature holds', ...root] },
  'an event of another regime': { taking: ['the author is known'], instead: /TypeError/ },
  'the record of another regime': {
    taking: ['the regime is the one'],
    instead: /not signed by this record/,
  },
  'an unordered or longer spelling of CBOR': { taking: ['a number has one spelling', ...root] },
  'an unprotected COSE header': { taking: ['no header is unprotected', ...root] },
  'a file part is altered': { taking: ['a blob is what its name says'], instead: /does not open/ },
  'a file part is cut short': {
    taking: ['a blob is what its name says'],
    instead: /does not open/,
  },
  'a file part is another blob': {
    taking: ['a blob is what its name says'],
    instead: /does not open/,
  },
  'a file part is longer than any': {
    taking: ['an answer is not too long'],
    instead: /was altered/,
  },
  'a wrap is altered': { taking: ['a blob is what its name says'], instead: /no document/ },
}
