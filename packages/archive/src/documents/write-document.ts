/**
 * The folder of one document: its age files whole, what is known of it as JSON, its proof, and the
 * opening of its event. A part of a file at a time is in memory.
 */
import { identityFromSeed, toHex } from '@epoc/crypto'
import type { AgeIdentity } from '@epoc/crypto'
import { formatSymbol, nameOfSeat, receiptMatrix, textIn } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Founding, GovernanceState } from '@epoc/governance'
import { checkStored, epochSecretOf, openStored } from '@epoc/replica'
import type { OpenError, Replica } from '@epoc/replica'
import { namer } from '../bag/names.ts'
import type { BagWriter } from '../bag/bag-writer.ts'
import { asBlobs, isGone } from '../held-blobs.ts'
import type { GetBlob, NotThere } from '../held-blobs.ts'
import { instantIn, withInstants } from '../instants.ts'
import { audienceWord } from '../keys/chain.ts'
import type { Chain } from '../keys/chain.ts'
import type { Missing } from '../missing.ts'
import { jsonText, plainJson } from '../plain-json.ts'
import type { Json } from '../plain-json.ts'
import { storedFilesOf } from './stored-files.ts'
import type { FoundFile } from './stored-files.ts'
import { writeEvent } from './write-events.ts'
import type { WrittenEvent } from './write-events.ts'

export type DocumentsMeans = {
  readonly replica: Replica
  readonly governance: GovernanceState
  readonly items: readonly Uint8Array[]
  readonly chain: Chain
  readonly getBlob: GetBlob
  readonly bag: BagWriter
  readonly decrypted: boolean
  readonly language: string
}

export type WrittenFile = {
  readonly path: string
  readonly file: FoundFile
  readonly openedWith: readonly string[]
  readonly state: 'whole' | 'missing' | OpenError['type']
}

export type WrittenDocument = {
  readonly document: Document
  readonly folder: string
  readonly files: readonly WrittenFile[]
  readonly missing: readonly Missing[]
}

/** R-ARCHIVE-7: everything that shows what a document is, and that it is the one of the record. */
export async function writeDocument(
  means: DocumentsMeans,
  document: Document,
  folder: string,
): Promise<Result<WrittenDocument, OpenError>> {
  const { replica, chain, bag } = means
  const place = `documents/${folder}`
  const stored = storedFilesOf(document)
  const events = new Map<number, WrittenEvent>()
  for (const index of new Set([document.index, ...stored.map((file) => file.index)])) {
    events.set(index, await writeEvent(means, document, index, place))
  }
  const name = namer()
  const files: WrittenFile[] = []
  const missing: Missing[] = []
  for (const file of stored) {
    const secret = await epochSecretOf(replica, document.audience, file.index)
    if (!secret.ok) throw new Error(`the key of entry ${file.index} was there, and is gone`)
    const called = name(`${file.language}-${file.name}`)
    const wanted = { file, identity: identityFromSeed(secret.value), place: `${folder}/${called}` }
    const written = isRecalled(document) ? ok(recalled) : await writeFile(means, wanted)
    if (!written.ok) return written
    const { state, why } = written.value
    const openedWith = chain.openers(document.audience, events.get(file.index)?.epoch ?? 0)
    files.push({ path: `${place}/${called}.age`, file, openedWith, state })
    if (why !== undefined) missing.push({ what: 'file', which: `data/${place}/${called}.age`, why })
  }
  const about = { ...describe(means, document), events: [...events.values()] }
  await bag.add(`${place}/document.json`, jsonText(withFiles(about, files, means.decrypted)))
  return ok({ document, folder, files, missing })
}

/** What was recalled is not kept, also where a copy is still at hand. */
const isRecalled = (document: Document): boolean => document.recalled !== undefined
const recalled: Fate = { state: 'missing', why: 'the document was recalled' }

/** What is known of a document, for people; all its fields as they are under `fields`. */
function describe({ replica, governance, language }: DocumentsMeans, document: Document) {
  const { founding, audiences, people } = governance
  const { domain } = replica
  const audience = audiences.get(document.audience)
  const { person, seat } = document.circulatedBy
  const key = people.get(person)?.key
  return {
    symbol: formatSymbol(document.symbol),
    title: titleOf(document, founding, language),
    received: instantIn(founding.zone, document.receivedAt),
    zone: founding.zone,
    originator: document.originator,
    originatorName: nameOfSeat(founding, document.originator, language),
    circulatedBy: {
      seat,
      person,
      key: key === undefined ? null : toHex(key),
      described: plainJson(domain.people.get(person)),
    },
    marking: plainJson(document.marking),
    audience: {
      id: document.audience,
      called: audience === undefined ? null : audienceWord(domain, audience),
      named: plainJson(domain.audiences.get(document.audience)),
    },
    entry: document.index,
    event: document.id,
    receipts: receiptMatrix(domain.register, governance, document).rows.map((row) =>
      withInstants(plainJson(row), founding.zone),
    ),
    fields: plainJson(document),
  }
}

/** The title in a language, else in one of the regime's. */
export const titleOf = ({ titles }: Document, { languages }: Founding, language: string): string =>
  textIn(titles, language, ...languages)

const withFiles = (
  about: { readonly [field: string]: Json },
  files: readonly WrittenFile[],
  decrypted: boolean,
): Json => ({
  ...about,
  files: files.map(({ path, file, openedWith, state }) => ({
    path: `data/${path}`,
    ...(decrypted && state === 'whole' ? { decrypted: `data/${decryptedPath(path)}` } : {}),
    name: file.name,
    language: file.language,
    entry: file.index,
    mediaType: file.mediaType,
    size: file.size,
    sha256: toHex(file.plain),
    ageSha256: toHex(file.cipher),
    openedWith: [...openedWith],
    state,
  })),
})

const decryptedPath = (path: string): string =>
  path.replace(/^documents\//, 'decrypted/').replace(/\.age$/, '')

type Wanted = {
  readonly file: FoundFile
  readonly identity: AgeIdentity
  /** Below `documents/` and below `decrypted/`. */
  readonly place: string
}
type Fate = { readonly state: WrittenFile['state']; readonly why?: string }

/**
 * R-ARCHIVE-7 and R-ARCHIVE-8: the age file whole, its parts joined, or none and a line that says
 * why. One that its author made wrongly is in the archive as it is, and said to be so.
 */
async function writeFile(
  { bag, getBlob, decrypted }: DocumentsMeans,
  { file, identity, place }: Wanted,
): Promise<Result<Fate, OpenError>> {
  const gone: NotThere[] = []
  const lost = (): Fate => ({ state: 'missing', why: gone[0]?.why ?? '' })
  const noting: GetBlob = async (hash) => {
    const blob = await getBlob(hash)
    if (!blob.ok && blob.error.type === 'not-there') gone.push(blob.error)
    return blob
  }
  const blobs = asBlobs(noting)
  const checked = await checkStored(file, identity, blobs)
  if (gone.length > 0) return ok(lost())
  if (!checked.ok && isOfTheWay(checked.error)) return err(checked.error)
  // An age file that does not open is not read to its end: is the rest there?
  for (const [hash] of checked.ok ? [] : file.parts) {
    const part = await blobs.get(hash)
    if (gone.length > 0) return ok(lost())
    if (!part.ok) return part
  }
  await bag.add(`documents/${place}.age`, partsOf(file, noting))
  if (!checked.ok) return ok({ state: checked.error.type, why: wrong[checked.error.type] ?? '' })
  if (!decrypted) return ok({ state: 'whole' })
  const opened = await openStored(file, identity, blobs)
  if (!opened.ok) return opened
  await bag.add(`decrypted/${place}`, opened.value.stream)
  const done = await opened.value.done
  return done.ok ? ok({ state: 'whole' }) : done
}

const wrong: Readonly<Partial<Record<OpenError['type'], string>>> = {
  'file-does-not-open': 'it is there, and does not open: its author made it wrongly',
  'wrong-file': 'it is there, and opens to something else than its author signed',
}

/** The host, or the way to it, and nothing that the file's author did. */
const isOfTheWay = (error: OpenError): boolean =>
  error.type !== 'file-does-not-open' &&
  error.type !== 'wrong-file' &&
  !(error.type === 'problem' && isGone(error))

async function* partsOf(
  { parts }: FoundFile,
  getBlob: GetBlob,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const [hash] of parts) {
    const part = await getBlob(hash)
    if (!part.ok) throw new Error(`a part that was there is gone: ${part.error.type}`)
    yield part.value
  }
}
