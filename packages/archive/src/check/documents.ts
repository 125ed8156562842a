/** The documents of a bag, held against the entries that their authors signed. */
import { sha256, toHex } from '@epoc/crypto'
import { checkDisclosure, decodeCbor, isSealedEvent, partSize } from '@epoc/event'
import type { SealedPayload, VerifiedEvent } from '@epoc/event'
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

/** One event of a document, as it was signed: the first is the document's own. */
type SignedEvent = {
  readonly entry: AdmittedEntry
  /** `undefined` where the document was recalled: it is disclosed to nobody. */
  readonly content: Json | undefined
  readonly blobs: ReadonlySet<string>
}

async function checkDocument(
  bag: OpenBag,
  record: CheckedRecord,
  folder: string,
  about: Fields,
): Promise<void> {
  const events = new Map<number, SignedEvent>()
  const listed = listOf(about['events'])
  for (const each of listed) {
    const checked = await checkEvent(bag, record, folder, each)
    if (checked !== undefined) events.set(checked.entry.index, checked)
  }
  const first = events.get(Number(about['entry']))
  if (first === undefined || listed[0]?.['entry'] !== about['entry']) {
    bag.fault(`${folder}/document.json`, 'its own event is not in it')
    return
  }
  checkSaid(bag, { folder, about, events }, first)
  await checkFiles(bag, { folder, about, events }, first)
}

/** R-ARCHIVE-7: an event is the one of the record, its proof holds, its opening is what was committed to. */
async function checkEvent(
  bag: OpenBag,
  record: CheckedRecord,
  folder: string,
  about: Fields,
): Promise<SignedEvent | undefined> {
  const json = `${folder}/document.json`
  const entry = record.entries.get(Number(about['entry']))
  if (entry === undefined || !isSealedEvent(entry.event)) {
    bag.fault(json, 'there is no such entry')
    return undefined
  }
  const { event } = entry
  await checkKept(bag, record, `${folder}/${textOf(about['proof'])}`, entry.index)
  const { payload } = event
  const is = [toHex(event.id), toHex(payload.author), payload.to.epoch]
  const said = [about['event'], about['person'], about['epoch']]
  if (!is.every((each, i) => each === said[i])) bag.fault(json, 'the entry holds another event')
  const content = about['opening'] === null ? null : await openedContent(bag, folder, about, event)
  if (content === undefined) return undefined
  if (Date.parse(textOf(about['received'])) !== entry.receivedAt) bag.fault(json, 'another time')
  return {
    entry,
    content: content ?? undefined,
    blobs: new Set((payload.blobs ?? []).map(([hash]) => toHex(hash))),
  }
}

type Signed = {
  readonly folder: string
  readonly about: Fields
  readonly events: ReadonlyMap<number, SignedEvent>
}

/** R-ARCHIVE-7: what stands in `document.json` for people is what was signed, and when and by whom. */
function checkSaid(bag: OpenBag, { folder, about, events }: Signed, first: SignedEvent): void {
  const differs = (what: string): void => bag.fault(`${folder}/document.json`, `another ${what}`)
  const { event, receivedAt } = first.entry
  if (toHex(event.id) !== about['event']) differs('event')
  if (Date.parse(textOf(about['received'])) !== receivedAt) differs('time')
  if (fieldOf(about['circulatedBy'], 'person') !== toHex(event.payload.author)) differs('author')
  for (const name of ['originator', 'marking']) {
    if (!isSame(fieldOf(about, name), fieldOf(about['fields'], name))) differs(name)
  }
  if (first.content === undefined) {
    const isRecalled = isFields(about['fields']) && about['fields']['recalled'] !== undefined
    if (!isRecalled) differs('opening')
    return
  }
  const body = fieldOf(first.content, 'body')
  const originator = (isFields(body) ? body['originator'] : undefined) ?? about['originator']
  if (about['originator'] !== originator) differs('originator')
  const signed = [...events.values()].flatMap(({ content }) => inside(content ?? null))
  if (!signed.includes(textOf(about['title']))) differs('title')
}

/** R-ARCHIVE-7: the kept proof holds, for the entry and the checkpoint of this bag. */
async function checkKept(
  bag: OpenBag,
  { copy }: CheckedRecord,
  path: string,
  index: number,
): Promise<void> {
  const { governance } = copy
  if (governance === undefined) return
  const { people } = governance
  const keyOf = (author: Parameters<typeof people.get>[0]) => people.get(author)?.key
  const proven = await checkProof(await bag.read(path), governance, keyOf)
  if (!proven.ok) bag.fault(path, `${proven.error.of}: ${proven.error.reason}`)
  else if (proven.value.index !== index) bag.fault(path, 'it proves another entry')
  else if (proven.value.size !== copy.size) bag.fault(path, 'it is of another checkpoint')
}

/** R-ARCHIVE-7: the opening is what the author committed to, and `document.json` says the same. */
async function openedContent(
  bag: OpenBag,
  folder: string,
  about: Fields,
  event: VerifiedEvent<SealedPayload>,
): Promise<Json | undefined> {
  const path = `${folder}/${textOf(about['opening'])}`
  const opening = decodeCbor(await bag.read(path))
  const [salt, content] = opening.ok && Array.isArray(opening.value) ? opening.value : []
  const isPair = salt instanceof Uint8Array && content instanceof Uint8Array && salt.length === 32
  const isRight = isPair && checkDisclosure(event, salt, content)
  const decoded = isRight ? decodeCbor(content) : undefined
  if (decoded?.ok !== true || !(decoded.value instanceof Map)) {
    bag.fault(path, 'not what the author committed to')
    return undefined
  }
  const signed = plainJson(decoded.value)
  for (const name of ['kind', 'body']) {
    if (isSame(fieldOf(signed, name), fieldOf(about['signed'], name))) continue
    bag.fault(`${folder}/document.json`, 'its author signed something else')
  }
  return signed
}

/** R-ARCHIVE-7 and R-ARCHIVE-8: every file that was signed is there, whole, or said to be missing. */
async function checkFiles(
  bag: OpenBag,
  { folder, about, events }: Signed,
  first: SignedEvent,
): Promise<void> {
  const json = `${folder}/document.json`
  const listed = listOf(about['files'])
  const missing = await bag.text('data/missing.txt')
  const names = new Set(listed.map((file) => pairOf(file['sha256'], file['ageSha256'])))
  const known = filesIn(about['fields'] ?? null)
  const isWhole = names.size === known.size && [...known].every((file) => names.has(file))
  const isSigned = [...filesIn(first.content ?? null)].every((file) => names.has(file))
  if (!isWhole || !isSigned) bag.fault(json, 'other files than were signed')
  for (const file of listed) {
    const path = textOf(file['path'])
    const by = events.get(Number(file['entry']))
    const pair = pairOf(file['sha256'], file['ageSha256'])
    if (by === undefined || (by.content !== undefined && !filesIn(by.content).has(pair))) {
      bag.fault(json, `nobody signed ${path}`)
      continue
    }
    if (file['state'] === 'missing') {
      if (!missing.includes(path)) bag.fault('data/missing.txt', `it does not name ${path}`)
      continue
    }
    const there = bag.hashes.get(path)
    if (there === undefined) bag.fault(path, 'missing')
    else if (there.sha256 !== file['ageSha256'] && file['state'] !== 'wrong-file') {
      bag.fault(path, 'not the age file that was signed')
    } else if (!(await partsAmong(bag, path, by.blobs))) {
      bag.fault(path, 'a part is not of the record')
    }
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

/** Everything that data says, at whatever depth. */
function inside(value: Json): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [value]
  return [value, ...Object.values(value).flatMap((each: Json) => inside(each))]
}

/** What a content says of files, wherever it says it. */
const filesIn = (value: Json): ReadonlySet<string> =>
  new Set(
    inside(value).flatMap((each) =>
      isFields(each) && each['plain'] !== undefined && each['cipher'] !== undefined
        ? [pairOf(each['plain'], each['cipher'])]
        : [],
    ),
  )

const pairOf = (plain: Json | undefined, cipher: Json | undefined): string =>
  `${textOf(plain)} ${textOf(cipher)}`

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
