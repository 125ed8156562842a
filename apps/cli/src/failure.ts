/**
 * Everything that can stop a command, as the sentence that a person reads and the exit code that a
 * script reads. The one place where either is made.
 */
import type { HomeError } from './home/home.ts'
import type { HomeBusy } from './home/lock.ts'
import { faultOf, faultSentence, utcTime } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Breach, DomainRefusal, Voided } from '@epoc/domain'
import type {
  CameToNothing,
  FilingError,
  DeliverError,
  FoundingError,
  Interrupted,
  Kept,
  OpenError,
} from '@epoc/replica'

/** The exit codes of `epoc`; also in the README. */
export const exitCodes = {
  done: 0,
  /** A rule of the regime refuses it. */
  refused: 1,
  /** The command line is not understood. */
  usage: 2,
  /** A file, or the home, cannot be read or written. */
  file: 3,
  /** The host gives no usable answer. */
  host: 4,
  /** The host does not let this person in. */
  session: 5,
  /** The passphrase is wrong, or there is none. */
  passphrase: 6,
  /** The record was tampered with. */
  fault: 7,
  /** No such document, person, partner. */
  unknown: 8,
  /** It is kept in the outbox, and sent when the host can be reached. */
  kept: 9,
  /** Lines of a sheet have problems, or are not imported yet. */
  unfinished: 10,
  /** A bug in this program. */
  bug: 70,
} as const

export type Failure = {
  readonly exitCode: number
  readonly sentence: string
  readonly fault?: Fault
}

export const failure = (
  code: keyof typeof exitCodes,
  sentence: string,
  fault?: Fault,
): Failure => ({
  exitCode: exitCodes[code],
  sentence,
  ...(fault === undefined ? {} : { fault }),
})

type CommandError =
  | HomeError
  | HomeBusy
  | FilingError
  | CameToNothing
  | Interrupted
  | DeliverError
  | OpenError
  | FoundingError

/** The failure that an error amounts to. */
export function failureOf(error: CommandError): Failure {
  switch (error.type) {
    case 'no-home':
      return failure('file', `There is no home in ${error.folder}. Make one with: npx epoc sign-in`)
    case 'home-in-use':
      return failure('file', `${error.folder} is not empty. Give another folder with --home.`)
    case 'home-damaged':
      return failure('file', `${error.file} in ${error.folder} is missing or damaged.`)
    case 'wrong-passphrase':
      return failure('passphrase', 'The passphrase is wrong. Nothing was changed.')
    case 'home-busy':
      return failure(
        'file',
        `Another command is at work in ${error.folder} (process ${error.by}). Try again when it has ended.`,
      )
    case 'unreachable':
      return failure('host', `The host cannot be reached (${error.reason}). Nothing was sent.`)
    case 'not-signed-in':
      return failure('session', 'The host does not let this person in.')
    case 'problem':
      return problemFailure(error)
    case 'unreadable-answer':
      return failure('host', `The host answered with something unreadable: ${error.reason}.`, error)
    case 'host-fault':
      return failure(
        'fault',
        `The host is at fault: ${faultSentence(error.fault)} Nothing is sent to it any more.`,
        faultOf(error.fault),
      )
    case 'not-enrolled':
      return failure('session', 'The record does not know this person.')
    case 'signed-time-ahead':
      return failure(
        'host',
        `The host signed for ${utcTime(error.time)}, which is ahead of this machine's clock. Nothing is sent until one of them is right.`,
        { ...error, rule: 'R-RECORD-14' },
      )
    case 'may-have-been-sent':
      return failure(
        'host',
        'No answer came. It may have been sent or not; “epoc sync” says which, after ten minutes at the latest.',
        error,
      )
    case 'not-in-the-record':
      return failure(
        'host',
        'The host accepted it, and it is not in the record that it shows. Try: epoc sync',
        error,
      )
    case 'event-too-long':
      return failure(
        'refused',
        `That is ${error.length} bytes; an event has at most 60,000. Attach it as a file.`,
      )
    case 'unknown-zone':
      return failure('refused', `This machine knows no time zone called ${error.zone}.`)
    case 'unknown-audience':
      return failure('refused', 'There is no such audience in the record.')
    case 'not-wrapped-to-me':
      return failure(
        'refused',
        'The key for this audience has not reached this person yet. Try again after: epoc sync',
      )
    case 'wrap-is-wrong':
      return failure(
        'refused',
        'The key for this audience does not open. Another member must wrap it again.',
      )
    case 'blob-altered':
    case 'blob-missing':
      return failure('fault', faultSentence(error), faultOf(error))
    case 'file-unreadable':
      return failure(
        'file',
        `${error.file} cannot be read (${error.reason}). Nothing was circulated.`,
      )
    case 'file-does-not-open':
      return failure(
        'refused',
        `The file does not open (${error.reason}). Its author must circulate it again.`,
        error.reason === 'unexpected-recipients' ? { ...error, rule: 'R-SEAL-10' } : error,
      )
    case 'interrupted':
      return failure(
        'refused',
        'The program ended before its files were sealed, and nothing of it was sent. Circulate it again.',
      )
    case 'refused-by-a-rule':
      return failure('refused', `${ruleSentence(error.refusal)} Nothing was sent.`)
    case 'came-to-nothing':
      return failure(
        'refused',
        `It stands in the record, entry ${error.voided.index}, and is void: ${ruleSentence(error.voided)} Another was quicker.`,
      )
    case 'wrong-file':
      return failure('refused', 'The file is not the one that its author signed.')
  }
}

/** Why the host was not asked: for people, and for programs. */
type Barred = { readonly offline: string | undefined; readonly barrier: Fault | undefined }

/** The failure of something that may be kept for later. */
export function failureOfWish(
  error: FilingError | CameToNothing | Kept,
  { offline, barrier }: Barred,
): Failure {
  if (error.type !== 'kept') return failureOf(error)
  const { why } = error
  const { sentence, fault } =
    why.type === 'not-asked' ? failure('kept', asked(offline), barrier) : failureOf(why)
  const later = 'It is kept in your outbox and goes out by itself with your next command.'
  return failure('kept', `${sentence}\n${later} See:  npx epoc outbox`, fault)
}

const asked = (offline: string | undefined): string =>
  offline === undefined || offline === 'not asked' ? 'The host was not asked.' : offline

/** Why the domain says no, in a sentence. */
export function ruleSentence(refusal: DomainRefusal | Voided): string {
  const reason = 'reason' in refusal ? refusal.reason : refusal.type
  const field = 'path' in refusal ? refusal.path?.replace(/^body\./, '') : undefined
  const where = field === undefined ? '' : `“${field}”: `
  return `${where}${reasons[reason] ?? `It is not allowed: ${reason}.`} (${refusal.rule})`
}

/** A sentence for every breach of a rule, so that none is forgotten, and for what commands refuse. */
const reasons: Readonly<Record<string, string>> = {
  'unknown-kind': 'Nobody here knows this kind of act.',
  'part-not-brought': 'A part of a file is named and was not brought.',
  'wrong-part-size': 'A file is cut into parts of the wrong size.',
  'part-twice': 'A part of a file is named twice.',
  'not-enrolled': 'Nobody with this key is enrolled.',
  'not-theirs-to-describe': 'People are described by themselves, or by their administrator.',
  'originator-named-as-sponsor': 'The originator is no sponsor of its own paper.',
  'wrong-fields': 'This is missing, empty, too long, or has characters that nobody can see.',
  'hat-not-worn': 'You do not wear this hat.',
  'no-right-to-speak': 'You have no right to speak for this seat.',
  'no-right-to-draft': 'You have no right to draft for this seat.',
  'no-register': 'Documents are circulated to all or to a named few.',
  'no-label': 'This audience has no label yet.',
  'no-such-series': 'The regime has no such series.',
  'series-not-direct':
    'Only the Point of Contact circulates in this series. Give it the paper with: epoc submit',
  'no-such-seat': 'There is no such partner or office.',
  'not-the-originator': 'Only the originator does this; for some things the Point of Contact may.',
  'no-such-classification': 'The regime has no such classification.',
  'above-the-ceiling': 'The classification is above what this regime may carry.',
  'no-such-caveat': 'The regime has no such caveat, or it stands twice.',
  'below-a-portion': 'A title, a summary or a portion is classified higher than the whole.',
  'marking-lowered': 'Only the originator itself marks it lower, or for others.',
  'nothing-to-confirm': 'Receipt was confirmed before.',
  'not-a-partner': 'Only a government does this, in the hat “partner”.',
  'not-a-member': 'This seat is not a member of the audience.',
  'unknown-audience': 'There is no such audience.',
  'unknown-document': 'There is no such document.',
  'no-such-document': 'There is no such document in this audience.',
  'several-audiences': 'These documents are in several audiences; take them one after another.',
  'no-longer-stands': 'It was withdrawn or recalled.',
  'replaced-already':
    'Something else has taken its place already. Look at it, and begin from there.',
  'wrong-sort-of-issue':
    'Addenda and amendments belong to the main text; a corrigendum is neither revised nor corrected.',
  'wrong-languages': 'This is in other languages than the text that it belongs to.',
  'language-is-there': 'There is a text in this language. Correct it, or issue it again.',
  'number-taken': 'This number is taken, or lower than the one before.',
  'not-the-poc': 'Only the Point of Contact does this.',
  'not-on-paper': 'This partner does not work on paper. See: epoc phase',
  'not-recalled': 'It was not recalled.',
  'no-such-request': 'There is no such request in this audience.',
  'sponsor-named-twice': 'A sponsor is named twice.',
  'not-named-as-sponsor': 'The originator has not named you as a sponsor.',
  'audience-all': 'This goes to a named few or to your own, never to all.',
  'not-audience-all': 'This goes to all.',
  'not-between-the-two':
    'A paper is submitted between the originator and the Point of Contact alone.',
  'no-such-submission': 'There is no such submission, or it was returned before.',
  'no-such-message': 'There is no such message in this audience.',
  'named-already': 'This audience has its label already.',
  'not-its-creator': 'An audience is named by its creator.',
  'not-a-named-audience': 'Only a named few has a label.',
} satisfies Record<Breach['reason'], string> & Record<string, string>

const problems: Readonly<Record<string, readonly [keyof typeof exitCodes, string]>> = {
  unauthenticated: ['session', 'The session is over and the host does not open another.'],
  forbidden: ['session', 'The host does not allow this to this person.'],
  'unknown-regime': ['unknown', 'This regime is not at this host.'],
  'not-found': ['unknown', 'The host does not have it.'],
  'blob-missing': ['host', 'The host lost a file on the way. Try again.'],
  'too-large': ['refused', 'That is more than the host takes at once.'],
  'too-many-requests': ['host', 'The host asks to wait a little. Try again in a minute.'],
  quota: ['refused', 'The space of this partner at the host is used up.'],
  'clock-ahead': [
    'host',
    'The clock of the host runs ahead, and it takes nothing until that is mended.',
  ],
  'record-damaged': [
    'fault',
    'checkpoint-altered: the host says that what it stores does not lead to the checkpoint it had signed, and serves it no more.',
  ],
  unavailable: ['host', 'The host is not available at the moment.'],
}

function problemFailure(error: Extract<CommandError, { type: 'problem' }>): Failure {
  const known = problems[error.name]
  if (known !== undefined) return failure(...known)
  if (error.name === 'refused') {
    return failure('refused', `The host refuses it: ${refusalText(error.detail['refusal'])}.`)
  }
  return failure('host', `The host answered with an error (${error.status} ${error.name}).`)
}

function refusalText(refusal: unknown): string {
  if (typeof refusal !== 'object' || refusal === null) return 'no reason given'
  const { type, rule, reason } = refusal as Readonly<Record<string, unknown>>
  const why = typeof reason === 'string' ? reason : typeof type === 'string' ? type : 'no reason'
  return typeof rule === 'string' ? `${why} (${rule})` : why
}
