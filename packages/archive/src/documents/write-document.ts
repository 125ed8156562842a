/**
 * The folder of one document: its age files whole, what is known of it as JSON, its proof, and the
 * opening of its event. A part of a file at a time is in memory.
 */
import { identityFromSeed, toHex } from '@epoc/crypto'
import type { AgeIdentity } from '@epoc/crypto'
import { formatSymbol, nameOfSeat, receiptMatrix } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { GovernanceState } from '@epoc/governance'
import { checkStored, epochSecretOf, openStored, proofOfEntry } from '@epoc/replica'
import type { OpenError, Replica, StoredFile } from '@epoc/replica'
import { namer } from '../bag/names.ts'
import type { BagWriter } from '../bag/bag-writer.ts'
import { asBlobs, isGone } from '../held-blobs.ts'
import type { GetBlob, NotThere } from '../held-blobs.ts'
import { instantIn } from '../instants.ts'
import { audienceWord } from '../keys/chain.ts'
import type { Chain } from '../keys/chain.ts'
import type { Missing } from '../missing.ts'
import { jsonText, plainJson } from '../plain-json.ts'
import type { Json } from '../plain-json.ts'
import { openingOf } from './opening.ts'
import { storedFilesOf } from './stored-files.ts'

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
  readonly file: StoredFile
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
  const { replica, governance, items, chain, bag } = means
  const place = `documents/${folder}`
  const entry = items[document.index]
  const opening = entry && (await openingOf(replica, governance, document, entry))
  const proof = entry && (await proofOfEntry(replica, document.index, entry))
  const secret = await epochSecretOf(replica, document)
  if (opening === undefined || proof === undefined || !secret.ok) {
    throw new Error(`${formatSymbol(document.symbol)} was read, and does not open any more`)
  }
  const { epoch } = opening.payload.to
  const openedWith = chain.openers(document.audience, epoch)
  const identity = identityFromSeed(secret.value)
  const name = namer()
  const files: WrittenFile[] = []
  const missing: Missing[] = []
  for (const file of storedFilesOf(document)) {
    const called = name(`${file.language}-${file.name}`)
    const written = await writeFile(means, { file, identity, place: `${folder}/${called}` })
    if (!written.ok) return written
    const { state, why } = written.value
    files.push({ path: `${place}/${called}.age`, file, openedWith, state })
    if (why !== undefined) {
      missing.push({ what: 'file', which: `data/${place}/${called}.age`, why })
    }
  }
  await bag.add(`${place}/document.tlog-proof`, proof)
  await bag.add(`${place}/document.opening.cbor`, opening.bytes)
  const signed = { kind: opening.kind, body: plainJson(opening.body) }
  const about = { ...describe(means, document), epoch, signed }
  await bag.add(`${place}/document.json`, jsonText(withFiles(about, files, means.decrypted)))
  return ok({ document, folder, files, missing })
}

/** What is known of a document, for people; all its fields as they are under `fields`. */
function describe({ replica, governance, language }: DocumentsMeans, document: Document) {
  const { founding, audiences, people } = governance
  const { domain } = replica
  const at = (instant: number | undefined) =>
    instant === undefined ? null : instantIn(founding.zone, instant)
  const audience = audiences.get(document.audience)
  const { person, seat } = document.circulatedBy
  const key = people.get(person)?.key
  return {
    symbol: formatSymbol(document.symbol),
    title: document.title,
    received: at(document.receivedAt),
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
    receipts: receiptMatrix(domain.register, governance, document).rows.map((row) => ({
      ...(plainJson(row) as { readonly [field: string]: Json }),
      deliveredAt: at(row.deliveredAt),
      confirmedAt: at(row.confirmedAt),
    })),
    fields: plainJson(document),
  }
}

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
  readonly file: StoredFile
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
  { parts }: StoredFile,
  getBlob: GetBlob,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const [hash] of parts) {
    const part = await getBlob(hash)
    if (!part.ok) throw new Error(`a part that was there is gone: ${part.error.type}`)
    yield part.value
  }
}
