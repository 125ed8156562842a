/** The documents of a bag, held against the entries that their authors signed. */
import { sha256, toHex } from '@epoc/crypto'
import { checkDisclosure, decodeCbor, isSealedEvent, partSize } from '@epoc/event'
import type { CborMap, CborValue } from '@epoc/event'
import { checkProof } from '@epoc/replica'
import type { AdmittedEntry } from '@epoc/replica'
import { plainJson } from '../plain-json.ts'
import type { Json } from '../plain-json.ts'
import type { OpenBag } from './check-archive.ts'
import type { CheckedRecord } from './record.ts'

type Fields = { readonly [field: string]: Json }

/** How many documents there are. */
export async function checkDocuments(bag: OpenBag, record: CheckedRecord): Promise<number> {
  const folders = new Set(
    [...bag.hashes.keys()].flatMap((path) => /^data\/documents\/[^/]+/.exec(path)?.[0] ?? []),
  )
  for (const folder of folders) {
    const about = fieldsOf(await bag.text(`${folder}/document.json`))
    if (about === undefined) bag.fault(`${folder}/document.json`, 'not JSON of a document')
    else await checkDocument(bag, record, folder, about)
  }
  await checkRegister(bag, folders)
  return folders.size
}

async function checkDocument(
  bag: OpenBag,
  record: CheckedRecord,
  folder: string,
  about: Fields,
): Promise<void> {
  const index = Number(about['entry'])
  await checkKept(bag, record, folder, index)
  const entry = record.entries.get(index)
  if (entry === undefined || !isSealedEvent(entry.event)) {
    bag.fault(`${folder}/document.json`, 'there is no such entry')
    return
  }
  if (toHex(entry.event.id) !== about['event']) {
    bag.fault(`${folder}/document.json`, 'the entry holds another event')
  }
  const signed = await openedContent(bag, folder, (salt, content) =>
    isSealedEvent(entry.event) ? checkDisclosure(entry.event, salt, content) : false,
  )
  if (signed === undefined) return
  if (!isSame(plainJson(signed.get('body')), fieldOf(about['signed'], 'body'))) {
    bag.fault(`${folder}/document.json`, 'its author signed something else')
  }
  checkSaid(bag, { folder, about, signed }, entry)
  await checkFiles(bag, record, { folder, about, signed })
}

/** R-ARCHIVE-7: what stands in `document.json` for people is what was signed, and when and by whom. */
function checkSaid(bag: OpenBag, { folder, about, signed }: Signed, entry: AdmittedEntry): void {
  const differs = (what: string): void => bag.fault(`${folder}/document.json`, `another ${what}`)
  const body = plainJson(signed.get('body'))
  for (const name of ['title', 'originator', 'marking']) {
    if (!isFields(body) || body[name] === undefined) continue
    const said = [fieldOf(about, name), fieldOf(about['fields'], name)]
    if (!said.every((each) => isSame(each, body[name] ?? null))) differs(name)
  }
  if (Date.parse(textOf(about['received'])) !== entry.receivedAt) differs('time')
  const author = toHex(entry.event.payload.author)
  if (fieldOf(about['circulatedBy'], 'person') !== author) differs('author')
}

/** R-ARCHIVE-7: the kept proof holds, for the entry and the checkpoint of this bag. */
async function checkKept(
  bag: OpenBag,
  { copy }: CheckedRecord,
  folder: string,
  index: number,
): Promise<void> {
  const path = `${folder}/document.tlog-proof`
  const { governance } = copy
  if (governance === undefined) return
  const { founding, people } = governance
  const keyOf = (author: Parameters<typeof people.get>[0]) => people.get(author)?.key
  const proven = await checkProof(await bag.read(path), founding.record, keyOf)
  if (!proven.ok) bag.fault(path, `${proven.error.of}: ${proven.error.reason}`)
  else if (proven.value.index !== index) bag.fault(path, 'it proves another entry')
  else if (proven.value.size !== copy.size) bag.fault(path, 'it is of another checkpoint')
}

/** R-ARCHIVE-7: the opening is what the author committed to; its content, where it is. */
async function openedContent(
  bag: OpenBag,
  folder: string,
  commits: (salt: Uint8Array, content: Uint8Array) => boolean,
): Promise<CborMap | undefined> {
  const path = `${folder}/document.opening.cbor`
  const opening = decodeCbor(await bag.read(path))
  const [salt, content] = opening.ok && Array.isArray(opening.value) ? opening.value : []
  const isPair = salt instanceof Uint8Array && content instanceof Uint8Array && salt.length === 32
  const decoded = isPair && commits(salt, content) ? decodeCbor(content) : undefined
  if (decoded?.ok === true && decoded.value instanceof Map) return decoded.value as CborMap
  bag.fault(path, 'not what the author committed to')
  return undefined
}

type Signed = { readonly folder: string; readonly about: Fields; readonly signed: CborMap }

/** R-ARCHIVE-7 and R-ARCHIVE-8: every file that was signed is there, whole, or said to be missing. */
async function checkFiles(
  bag: OpenBag,
  { blobs }: CheckedRecord,
  { folder, about, signed }: Signed,
): Promise<void> {
  const json = `${folder}/document.json`
  const listed = listOf(about['files'])
  const missing = await bag.text('data/missing.txt')
  for (const { plain, cipher } of signedFiles(signed)) {
    const isListed = listed.some((file) => file['sha256'] === plain && file['ageSha256'] === cipher)
    if (!isListed) bag.fault(json, 'a file that was signed is not in it')
  }
  for (const file of listed) {
    const path = textOf(file['path'])
    if (file['state'] === 'missing') {
      if (!missing.includes(path)) bag.fault('data/missing.txt', `it does not name ${path}`)
      continue
    }
    const there = bag.hashes.get(path)
    if (there === undefined) bag.fault(path, 'missing')
    else if (there.sha256 !== file['ageSha256'] && file['state'] !== 'wrong-file') {
      bag.fault(path, 'not the age file that was signed')
    } else if (!(await partsAmong(bag, path, blobs))) bag.fault(path, 'a part is not of the record')
    const clear = file['decrypted'] === undefined ? undefined : textOf(file['decrypted'])
    if (clear !== undefined && bag.hashes.get(clear)?.sha256 !== file['sha256']) {
      bag.fault(clear, 'not the paper that was signed')
    }
  }
}

/** R-ARCHIVE-7: a file is cut where the record cut it, and each part is a blob of a signed entry. */
async function partsAmong(
  { source }: OpenBag,
  path: string,
  blobs: ReadonlySet<string>,
): Promise<boolean> {
  const part = new Uint8Array(partSize)
  let filled = 0
  const isKnown = (): boolean => filled === 0 || blobs.has(toHex(sha256(part.subarray(0, filled))))
  for await (const piece of source.read(path)) {
    for (let at = 0; at < piece.length;) {
      const some = piece.subarray(at, at + partSize - filled)
      part.set(some, filled)
      filled += some.length
      at += some.length
      if (filled < partSize) continue
      if (!isKnown()) return false
      filled = 0
    }
  }
  return isKnown()
}

/** The register names exactly the folders there are. */
async function checkRegister(bag: OpenBag, folders: ReadonlySet<string>): Promise<void> {
  const path = 'data/register.json'
  const rows = listOf(parsed(await bag.text(path)))
  const named = new Set(rows.map((row) => textOf(row['folder'])))
  const isSame = named.size === folders.size && [...folders].every((folder) => named.has(folder))
  if (!isSame) bag.fault(path, 'it names other documents than there are')
}

type SignedFile = { readonly plain: string; readonly cipher: string }

/** What a content says of files, wherever it says it. */
function signedFiles(value: CborValue): readonly SignedFile[] {
  if (value instanceof Map) {
    const [plain, cipher] = [value.get('plain'), value.get('cipher')] as const
    if (plain instanceof Uint8Array && cipher instanceof Uint8Array) {
      return [{ plain: toHex(plain), cipher: toHex(cipher) }]
    }
    return [...(value as CborMap).values()].flatMap(signedFiles)
  }
  return Array.isArray(value) ? (value as readonly CborValue[]).flatMap(signedFiles) : []
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** In whatever order their fields are. */
function isSame(a: Json, b: Json): boolean {
  const sorted = (_: string, value: unknown): unknown =>
    isFields(value as Json)
      ? Object.entries(value as Fields).toSorted(([x], [y]) => (x < y ? -1 : 1))
      : value
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted)
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fieldsOf(text: string): Fields | undefined {
  const value = parsed(text)
  return isFields(value) ? value : undefined
}

const fieldOf = (value: Json | undefined, name: string): Json =>
  (isFields(value) ? value[name] : undefined) ?? null

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const listOf = (value: Json | undefined): readonly Fields[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter(isFields) : []
