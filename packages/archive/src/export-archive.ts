/**
 * Writes an archive: a bag that holds what one reader has of a record, and how a stranger opens and
 * verifies it with age, OpenSSL and Python alone (docs/spec/archive.md).
 *
 * Promises: nothing that the reader could expect is left out without a line in `missing.txt`; no
 * secret key is written but where it was asked for, and then under a passphrase. The target alone
 * makes that a broken export does not look whole.
 */
import { sealIdentity, toHex } from '@epoc/crypto'
import { formatSymbol, nameOfRegime, nameOfSeat } from '@epoc/domain'
import type { DomainState } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { seatsOf } from '@epoc/governance'
import type { OpenError, Replica } from '@epoc/replica'
import { NotWritten, bagWriter } from './bag/bag-writer.ts'
import type { BagInfo, BagWriter } from './bag/bag-writer.ts'
import { namer } from './bag/names.ts'
import type { BagTarget } from './bag/ports.ts'
import { tsvText } from './csv.ts'
import { storedFilesOf } from './documents/stored-files.ts'
import { documentsOf, isWhole, selectionText } from './documents/selection.ts'
import type { Selection } from './documents/selection.ts'
import { writeDocument } from './documents/write-document.ts'
import type { WrittenDocument } from './documents/write-document.ts'
import { writeRegister } from './documents/write-register.ts'
import { heldBlobs } from './held-blobs.ts'
import { instantIn } from './instants.ts'
import { chainOf, personFile } from './keys/chain.ts'
import type { Chain } from './keys/chain.ts'
import { missingText } from './missing.ts'
import type { Missing } from './missing.ts'
import { jsonText, plainJson } from './plain-json.ts'
import { readmeText } from './readme/readme.ts'
import { recordItems } from './record/read-items.ts'
import { writeRecord } from './record/write-record.ts'

export type ExportStep = 'record' | 'keys' | 'documents'
/** What is being written, and how far it has come. */
export type ExportProgress = (step: ExportStep, done: number, total: number) => void

export type ExportOptions = {
  readonly selection?: Selection
  /** Opens everything to whoever knows it, with the stock tool: seals the person's identity. */
  readonly passphrase?: string
  /** Also the files in clear. */
  readonly decrypted?: boolean
  /** What the home does not hold is missing; the host is not asked. */
  readonly offline?: boolean
  /** In which names are written. */
  readonly language?: string
  readonly onProgress?: ExportProgress
  readonly signal?: AbortSignal
}

export type Exported = {
  readonly regime: string
  /** Entries of the record. */
  readonly entries: number
  readonly documents: number
  /** Files of documents, and their age files' bytes with everything else. */
  readonly files: number
  readonly bytes: number
  readonly missing: readonly Missing[]
}

export type ExportError =
  | { readonly type: 'aborted' }
  /** This home holds no record, or not what its checkpoint counts. */
  | { readonly type: 'nothing-held' }
  | { readonly type: 'not-written'; readonly path: string; readonly reason: string }
  /** The host does not give what only it has. */
  | OpenError

export async function exportArchive(
  replica: Replica,
  target: BagTarget,
  options: ExportOptions = {},
): Promise<Result<Exported, ExportError>> {
  try {
    return await write(replica, bagWriter(target, options.signal), options)
  } catch (cause) {
    if (options.signal?.aborted === true) return err({ type: 'aborted' })
    if (!(cause instanceof NotWritten)) throw cause
    return err({ type: 'not-written', path: cause.path, reason: cause.message })
  }
}

async function write(
  replica: Replica,
  bag: BagWriter,
  options: ExportOptions,
): Promise<Result<Exported, ExportError>> {
  const { selection = {}, onProgress = () => {}, offline = false, language = 'en' } = options
  const { governance, checkpoint, domain, person } = replica
  const items = checkpoint && (await recordItems(replica.storage, checkpoint.size))
  if (!governance || !checkpoint || !person || !items) return err({ type: 'nothing-held' })

  onProgress('record', 0, checkpoint.size)
  const { withheld } = await writeRecord(bag, replica, { items, governance, checkpoint })
  onProgress('record', checkpoint.size, checkpoint.size)

  const { chosen, left } = documentsOf(domain.register, selection)
  const wanted = new Set(
    chosen.flatMap((document) =>
      [document, ...storedFilesOf(document)].map(
        ({ index }) => `${document.audience} ${replica.epochAt(index)}`,
      ),
    ),
  )
  const everything = isWhole(selection)
  const getBlob = heldBlobs(replica, offline)
  onProgress('keys', 0, 1)
  const chained = await chainOf({
    governance,
    domain,
    person,
    identity: replica.keys.identity,
    getBlob,
    wants: ({ name }, epoch) => everything || wanted.has(`${name} ${epoch}`),
  })
  if (!chained.ok)
    return chained.error.type === 'not-there' ? err({ type: 'nothing-held' }) : err(chained.error)
  const chain = chained.value
  await writeKeys(bag, replica, chain, options.passphrase)
  onProgress('keys', 1, 1)

  const documents: WrittenDocument[] = []
  const folderOf = namer()
  const { decrypted = false } = options
  const means = { replica, governance, items, chain, getBlob, bag, decrypted, language }
  for (const [i, document] of chosen.entries()) {
    options.signal?.throwIfAborted()
    onProgress('documents', i, chosen.length)
    const folder = folderOf(formatSymbol(document.symbol))
    const written = await writeDocument(means, document, folder)
    if (!written.ok) return written
    documents.push(written.value)
  }
  onProgress('documents', chosen.length, chosen.length)

  await writeRegister(bag, governance, documents, language)
  const others = otherThings(domain)
  if (decrypted)
    await bag.add('decrypted/other.json', jsonText(plainJson(Object.fromEntries(others))))
  const missing = [
    ...documents.flatMap((each) => each.missing),
    ...chain.missing,
    ...notRead(replica, withheld),
    ...(decrypted ? [] : others.map(notLaidOut)),
    ...(left === 0
      ? []
      : [{ what: 'documents', which: String(left), why: 'not chosen for this bag' } as const]),
  ]
  await bag.add('missing.txt', missingText(missing))
  const { founding } = governance
  const regime = toHex(replica.regime)
  const about = {
    regime,
    regimeName: nameOfRegime(founding, language),
    reader: nameOfSeat(founding, person.partner, language),
    seats: seatsOf(person),
    asOf: instantIn(founding.zone, 1000 * checkpoint.time),
    selection: selectionText(selection),
    hasIdentity: options.passphrase !== undefined,
    decrypted,
    example: documents.flatMap(({ files }) => files).find(({ state }) => state === 'whole'),
  }
  await bag.add('README.txt', readmeText(about))
  const { bytes } = await bag.finish(infoOf(about, replica.now))
  const files = documents.reduce((sum, each) => sum + each.files.length, 0)
  return ok({
    regime,
    entries: checkpoint.size,
    documents: documents.length,
    files,
    bytes,
    missing,
  })
}

/** R-ARCHIVE-6 and R-ARCHIVE-9: the wraps as the record has them, and no secret in clear. */
async function writeKeys(
  bag: BagWriter,
  { keys }: Replica,
  { links }: Chain,
  passphrase: string | undefined,
): Promise<void> {
  if (passphrase !== undefined) {
    await bag.add('keys/person.age', await sealIdentity(keys.identity, passphrase))
  }
  for (const { file, bytes } of new Map(links.map((each) => [each.file, each])).values()) {
    await bag.add(`keys/${file}`, bytes)
  }
  const rows = links.map(({ file, openedWith, gives, holds }) => [file, openedWith, gives, holds])
  const first = passphrase === undefined ? [] : [['person.age', '-', personFile, 'the person']]
  const head = ['file', 'opened with', 'gives', 'holds the secret of']
  await bag.add('keys/chain.tsv', tsvText([head, ...first, ...rows]))
}

/** R-ARCHIVE-8: entries of others, events without effect, and audiences that do not open. */
function notRead({ domain, waiting }: Replica, withheld: number): readonly Missing[] {
  return [
    ...[...domain.voided].map(({ index, id, rule, reason }): Missing => ({
      what: 'event',
      which: `entry ${index}, ${id}`,
      why: `void: ${rule}, ${reason}`,
    })),
    ...waiting.map(({ audience, epoch, events, reason }): Missing => ({
      what: 'entries',
      which: `${events} of epoch ${epoch} of the audience ${audience}`,
      why: `cannot be opened: ${reason.type}`,
    })),
    ...(withheld === 0
      ? []
      : [
          {
            what: 'entries',
            which: String(withheld),
            why: 'addressed to others; their leaf records are in the bag',
          } as const,
        ]),
  ]
}

type Thing = readonly [name: string, all: { readonly size: number }]

/**
 * What the record says beside the register: messages and the like. None of it is a document, so it
 * has no place among them, and in clear it is written only where that was asked for. Names of
 * people and audiences stand with the documents.
 */
const otherThings = (domain: DomainState): readonly Thing[] =>
  Object.entries(domain).flatMap(([name, all]: [string, unknown]): readonly Thing[] =>
    !laidOut.has(name) && isCollection(all) && all.size > 0 ? [[name, all]] : [],
  )

const laidOut: ReadonlySet<string> = new Set(['register', 'people', 'audiences', 'voided'])

const isCollection = (value: unknown): value is { readonly size: number } =>
  typeof value === 'object' && value !== null && 'size' in value && typeof value.size === 'number'

/** R-ARCHIVE-8: it is there, sealed, and nothing here opens it. */
const notLaidOut = ([name, { size }]: Thing): Missing => ({
  what: 'things',
  which: `${size} of the sort ${name}`,
  why: 'in the record, sealed; in clear only in an export that is decrypted, their files never',
})

type About = Parameters<typeof readmeText>[0]

const infoOf = (about: About, now: number): BagInfo => [
  ['Source-Organization', `${about.reader} (${about.seats.join(', ')})`],
  ['External-Description', `Record of ${about.regimeName}: ${about.selection}`],
  ['External-Identifier', about.regime],
  ['Bagging-Date', new Date(now).toISOString().slice(0, 10)],
  ['Bag-Software-Agent', 'EPOC archive 1'],
]
