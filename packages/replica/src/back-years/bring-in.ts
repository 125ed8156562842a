/**
 * Records documents of past years, many in one request. Each is decided upon what stands before it,
 * so what is an issue of another, or answers it, comes in a later request.
 *
 * Wherever this ends, what stands in the record stands, and the same documents given again are
 * continued from there: one whose number is there is not sent twice, and if its request was still
 * under way, the second of two with one number is void.
 */
import { documentId, documentOf, filed } from '@epoc/domain'
import type { Document, DocumentFile } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Capacity, Result } from '@epoc/event'
import { currentEpoch } from '@epoc/governance'
import type { Epoch } from '@epoc/governance'
import type { SourceFile } from '../files/seal-file.ts'
import type { CameToNothing } from '../outbox/outbox.ts'
import type { Sent } from '../outgoing/sending.ts'
import { prepare } from '../register/carry-out.ts'
import { refusedAnyway, sealAll } from '../register/send-with-files.ts'
import type { FilingError } from '../register/send-with-files.ts'
import type { Replica } from '../replica.ts'
import type { BackPaper } from './back-paper.ts'
import { batchesOf } from './batches.ts'
import type { BackProblem } from './remark.ts'
import { translate } from './translate.ts'
import type { BackCommand, BackYears } from './translate.ts'

/** What became of one document. */
export type BackOutcome = { readonly paper: BackPaper } & (
  | { readonly type: 'imported' | 'there'; readonly document: Document }
  | { readonly type: 'refused'; readonly error: FilingError | CameToNothing }
  | { readonly type: 'problems'; readonly problems: readonly BackProblem[] }
)

export type BringIn = {
  readonly hat: Capacity
  readonly years: BackYears
  /** The files of a document as they are brought, in the order of its own; called once. */
  readonly filesOf: (paper: BackPaper) => Promise<readonly SourceFile[]>
  /** Ends it between documents: what is sealed is still sent. */
  readonly signal: AbortSignal
  /** What it is in the sender's words. */
  readonly what: string
  /** Told of each document once it is known what became of it. */
  readonly onOutcome: (outcome: BackOutcome) => void
}

/** How many documents are read and sealed at once. */
const width = 3

/** Ends well when all have an outcome or it was stopped; with an error where nothing gets through. */
export async function bringIn(
  replica: Replica,
  papers: readonly BackPaper[],
  work: BringIn,
): Promise<Result<void, FilingError>> {
  for (const batch of batchesOf(papers)) {
    if (work.signal.aborted) break
    const sealed = await sealBatch(replica, batch, work)
    if (!sealed.ok) return sealed
    const sent = await sendBatch(replica, sealed.value, work)
    if (!sent.ok) return sent
  }
  return ok(undefined)
}

/** Ready to be sent; its files are sealed to the epoch of this number. */
type Sealed = {
  readonly paper: BackPaper
  readonly command: BackCommand
  readonly sources: readonly SourceFile[]
  readonly files: readonly DocumentFile[]
  readonly epoch: number
}

/** The documents of a batch that can be sent, in their order. */
async function sealBatch(
  replica: Replica,
  batch: readonly BackPaper[],
  work: BringIn,
): Promise<Result<readonly Sealed[], FilingError>> {
  const sealed: (Sealed | undefined)[] = []
  let failure: FilingError | undefined
  let next = 0
  const one = async (): Promise<void> => {
    while (next < batch.length && failure === undefined && !work.signal.aborted) {
      const at = next++
      const made = await sealPaper(replica, batch[at] as BackPaper, work)
      if (made.ok) sealed[at] = made.value
      else failure ??= made.error
    }
  }
  await Promise.all(Array.from({ length: width }, one))
  return failure === undefined ? ok(sealed.filter((each) => each !== undefined)) : err(failure)
}

/** Undefined where it is known already what becomes of it. */
async function sealPaper(
  replica: Replica,
  paper: BackPaper,
  { hat, years, filesOf, onOutcome }: BringIn,
): Promise<Result<Sealed | undefined, FilingError>> {
  const { governance, domain } = replica
  if (governance === undefined) return err({ type: 'not-enrolled' })
  const { founding } = governance
  const translated = translate(paper, { founding, register: domain.register, years })
  if (translated.type !== 'command') {
    onOutcome({ paper, ...translated })
    return ok(undefined)
  }
  const { command } = translated
  const epoch = epochOf(replica, years)
  if (epoch === undefined) return err({ type: 'unknown-audience' })
  const sources = await filesOf(paper)
  const refused = refusedAnyway(replica, hat, { command, files: sources })
  const files =
    refused === undefined
      ? await sealAll(sources, epoch, replica, () => {})
      : err<FilingError>(refused)
  if (files.ok) return ok({ paper, command, sources, files: files.value, epoch: epoch.number })
  if (!isOfOne(files.error)) return files
  onOutcome({ paper, type: 'refused', error: files.error })
  return ok(undefined)
}

const epochOf = ({ governance }: Replica, { audience }: BackYears): Epoch | undefined => {
  const found = governance?.audiences.get(audience)
  return found && currentEpoch(found)
}

/** Sends them together; where one of them cannot be sent, one by one. */
async function sendBatch(
  replica: Replica,
  batch: readonly Sealed[],
  work: BringIn,
): Promise<Result<void, FilingError>> {
  if (batch.length === 0) return ok(undefined)
  const sent = await send(replica, batch, work)
  if (sent.ok) {
    for (const [at, { paper }] of batch.entries()) {
      const place = sent.value[at]
      if (place !== undefined) work.onOutcome(outcomeOf(replica, paper, place))
    }
    return ok(undefined)
  }
  if (!isOfOne(sent.error)) return sent
  if (batch.length === 1) {
    for (const { paper } of batch) work.onOutcome({ paper, type: 'refused', error: sent.error })
    return ok(undefined)
  }
  for (const each of batch) {
    const alone = await sendBatch(replica, [each], work)
    if (!alone.ok) return alone
  }
  return ok(undefined)
}

/** Where the epoch closed meanwhile, files are sealed again. */
function send(
  replica: Replica,
  batch: readonly Sealed[],
  { hat, years, what }: BringIn,
): Promise<Result<readonly Sent[], FilingError>> {
  const sealed = [...batch]
  return replica.send<FilingError>(
    async () => {
      const epoch = epochOf(replica, years)
      if (epoch === undefined) return err({ type: 'unknown-audience' })
      for (const [at, each] of sealed.entries()) {
        if (each.epoch === epoch.number) continue
        const files = await sealAll(each.sources, epoch, replica, () => {})
        if (!files.ok) return files
        sealed[at] = { ...each, files: files.value, epoch: epoch.number }
      }
      const commands = sealed.map(({ command, files }) => filed(command, files))
      return prepare(replica, hat, commands)
    },
    { what },
  )
}

/** What stands in the record may be void: another may have taken its number meanwhile. */
function outcomeOf({ domain }: Replica, paper: BackPaper, sent: Sent): BackOutcome {
  const voided = domain.voided.findLast(({ index }) => index === sent.index)
  if (voided !== undefined) {
    return { paper, type: 'refused', error: { type: 'came-to-nothing', voided } }
  }
  const document = documentOf(domain.register, documentId(sent.id))
  return document === undefined
    ? { paper, type: 'refused', error: { type: 'not-in-the-record' } }
    : { paper, type: 'imported', document }
}

/** Whether it is the document that cannot be sent, and others still may. */
function isOfOne(error: FilingError): boolean {
  if (error.type === 'problem') return error.name === 'refused' || error.name === 'too-large'
  return ofOne.has(error.type)
}

const ofOne: ReadonlySet<string> = new Set([
  'refused-by-a-rule',
  'event-too-long',
  'file-unreadable',
])
