/**
 * Checks a bag without a host and without a key, by the rules of docs/spec/archive.md. Unlike the
 * README's steps it reads the record with this program's own rules, as a replica does: every
 * signature, every place, every tag.
 *
 * It trusts nothing in the bag. Which record it is only its fingerprint says: that is for the
 * caller to compare.
 */
import { sha256, sha256Hasher, toHex, utf8Text } from '@epoc/crypto'
import type { BagSource } from '../bag/ports.ts'
import { wholeOf } from '../bag/ports.ts'
import { parseManifest } from '../bag/manifest.ts'
import type { Manifest } from '../bag/manifest.ts'
import { isSafePath } from '../bag/names.ts'
import { checkDocuments } from './documents.ts'
import { checkRecord } from './record.ts'

export type BagFault = { readonly path: string; readonly reason: string }

export type CheckedArchive = {
  /** The fingerprint; absent where the bag has no founding. */
  readonly regime?: string
  readonly entries: number
  readonly documents: number
  readonly files: number
  readonly bytes: number
  /** Seconds since 1970 of the checkpoint; 0 where it does not hold. */
  readonly time: number
  readonly faults: readonly BagFault[]
}

export type CheckProgress = (done: number, total: number) => void

/** A bag as its checks ask it: short files whole, hashes of all. */
export type OpenBag = {
  readonly source: BagSource
  readonly hashes: ReadonlyMap<string, { readonly sha256: string; readonly size: number }>
  /** Empty where there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array>
  readonly text: (path: string) => Promise<string>
  readonly fault: (path: string, reason: string) => void
}

export async function checkArchive(
  source: BagSource,
  onProgress: CheckProgress = () => {},
  signal?: AbortSignal,
): Promise<CheckedArchive> {
  const faults: BagFault[] = []
  const fault = (path: string, reason: string): void => void faults.push({ path, reason })
  const paths = await source.paths()
  const hashes = new Map<string, { readonly sha256: string; readonly size: number }>()
  for (const [i, path] of paths.entries()) {
    signal?.throwIfAborted()
    onProgress(i, paths.length)
    hashes.set(path, await measured(source.read(path)))
  }
  onProgress(paths.length, paths.length)
  const read = async (path: string) =>
    hashes.has(path) ? wholeOf(source.read(path)) : new Uint8Array(0)
  const text = async (path: string) => {
    const decoded = utf8Text(await read(path))
    return decoded.ok ? decoded.value : ''
  }
  const bag: OpenBag = { source, hashes, read, text, fault }
  await checkManifests(bag)
  checkNames(bag)
  const record = await checkRecord(bag)
  const documents = record === undefined ? 0 : await checkDocuments(bag, record)
  const founding = await read('data/record/founding.cbor')
  return {
    ...(founding.length === 0 ? {} : { regime: toHex(sha256(founding)) }),
    entries: record?.copy.size ?? 0,
    documents,
    files: paths.length,
    bytes: [...hashes.values()].reduce((sum, { size }) => sum + size, 0),
    time: record?.checkpoint?.time ?? 0,
    faults,
  }
}

/** R-ARCHIVE-1: every file stands in a manifest with its hash, and the sums are right. */
async function checkManifests(bag: OpenBag): Promise<void> {
  const { hashes, fault } = bag
  if ((await bag.text('bagit.txt')) !== bagitText) fault('bagit.txt', 'not that of a bag')
  const none: Manifest = new Map()
  const manifestOf = async (path: string): Promise<Manifest> => {
    const manifest = parseManifest(await bag.read(path))
    if (manifest === undefined) fault(path, 'not a manifest')
    return manifest ?? none
  }
  const tags = await manifestOf('tagmanifest-sha256.txt')
  const payload = await manifestOf('manifest-sha256.txt')
  for (const [path, hash] of [...tags, ...payload]) {
    const there = hashes.get(path)
    if (there === undefined) fault(path, 'missing')
    else if (there.sha256 !== hash) fault(path, 'altered')
  }
  let size = 0
  for (const [path, measure] of hashes) {
    if (path === 'tagmanifest-sha256.txt') continue
    const isPayload = path.startsWith('data/')
    if (isPayload) size += measure.size
    if (!(isPayload ? payload : tags).has(path)) fault(path, 'in no manifest')
  }
  const oxum = `Payload-Oxum: ${size}.${payload.size}\n`
  if (!(await bag.text('bag-info.txt')).includes(oxum)) fault('bag-info.txt', 'counts wrongly')
}

const bagitText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** R-ARCHIVE-2: names that every system takes, each once whatever the case. */
function checkNames({ hashes, fault }: OpenBag): void {
  const seen = new Set<string>()
  for (const path of hashes.keys()) {
    if (!isSafePath(path)) fault(path, 'a name that some systems do not take')
    if (seen.has(path.toLowerCase())) fault(path, 'differs from another by case alone')
    seen.add(path.toLowerCase())
  }
}

async function measured(bytes: AsyncIterable<Uint8Array>) {
  const hasher = sha256Hasher()
  let size = 0
  for await (const piece of bytes) {
    hasher.update(piece)
    size += piece.length
  }
  return { sha256: toHex(hasher.digest()), size }
}
