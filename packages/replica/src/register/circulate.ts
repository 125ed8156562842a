/**
 * Circulates a document: seals its files to the audience's current epoch, stores them, and sends
 * the event that numbers it. Where the epoch closes meanwhile, the files are sealed again.
 */
import { decide } from '@epoc/domain'
import type { Circulated } from '@epoc/domain'
import { err, ok, partSize } from '@epoc/event'
import type { BlobRef, Capacity, Result } from '@epoc/event'
import { sha256 } from '@epoc/crypto'
import { currentEpoch } from '@epoc/governance'
import type { AudienceName, Epoch } from '@epoc/governance'
import { sealAndStore } from '../files/seal-file.ts'
import type { SealError, SourceFile, StoredFile } from '../files/seal-file.ts'
import type { SendError, SendOptions, Sent } from '../outgoing/sending.ts'
import type { Replica } from '../replica.ts'
import { prepare } from './carry-out.ts'
import type { Refused } from './carry-out.ts'

/** A document as its author gives it. */
export type NewDocument = Omit<Circulated, 'files'> & {
  readonly audience: AudienceName
  readonly files: readonly SourceFile[]
}

/** Bytes of the files that are sealed, of all there are. */
export type SealProgress = (done: number, total: number) => void

export type CirculateOptions = SendOptions & { readonly progress?: SealProgress }

export type CirculateError = SendError | SealError | Refused

/** The place of the document in the record. Its symbol is counted from there. */
export async function circulate(
  replica: Replica,
  hat: Capacity,
  given: NewDocument,
  { progress = () => {}, ...options }: CirculateOptions = {},
): Promise<Result<Sent, CirculateError>> {
  const refused = refusedAnyway(replica, hat, given)
  if (refused !== undefined) return err(refused)
  const { audience, files, ...document } = given

  let sealed: { readonly epoch: Epoch; readonly files: readonly StoredFile[] } | undefined
  const sent = await replica.send<CirculateError>(async () => {
    const epoch = epochOf(replica, audience)
    if (epoch === undefined) return err({ type: 'unknown-audience' })
    if (sealed?.epoch.number !== epoch.number) {
      const stored = await sealAll(files, epoch, replica, progress)
      if (!stored.ok) return stored
      sealed = { epoch, files: stored.value }
    }
    const command = { ...document, files: sealed.files }
    return prepare(replica, hat, [{ type: 'circulate', audience, document: command }])
  }, options)
  if (!sent.ok) return sent
  const [place] = sent.value
  return place === undefined ? err({ type: 'not-in-the-record' }) : ok(place)
}

const epochOf = ({ governance }: Replica, name: AudienceName): Epoch | undefined => {
  const audience = governance?.audiences.get(name)
  return audience && currentEpoch(audience)
}

async function sealAll(
  files: readonly SourceFile[],
  { recipient }: Epoch,
  { blobs }: Replica,
  progress: SealProgress,
): Promise<Result<readonly StoredFile[], SealError>> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const stored: StoredFile[] = []
  let before = 0
  for (const file of files) {
    const one = await sealAndStore(file, recipient, blobs, (bytes) =>
      progress(before + bytes, total),
    )
    if (!one.ok) return one
    stored.push(one.value)
    before += file.size
  }
  return ok(stored)
}

/** Asks the rules before a byte is sealed, with stand-ins for what is known only after. */
export function refusedAnyway(
  { governance, person, domain }: Replica,
  hat: Capacity,
  { audience, files, ...rest }: NewDocument,
): CirculateError | undefined {
  const document = { ...rest, files: files.map(outlineOf) }
  if (governance === undefined || person === undefined) return { type: 'not-enrolled' }
  const context = { governance, author: person, hat }
  const decided = decide(domain, context, { type: 'circulate', audience, document })
  return decided.ok ? undefined : { type: 'refused-by-a-rule', refusal: decided.error }
}

/** A file as it would be listed, with hashes that stand for those to come. */
function outlineOf({ name, language, mediaType, size }: SourceFile, place: number): StoredFile {
  const standIn = sha256(Uint8Array.of(place))
  const part: BlobRef = [standIn, Math.min(size + 1, partSize)]
  return { name, language, mediaType, size, plain: standIn, cipher: standIn, parts: [part] }
}
