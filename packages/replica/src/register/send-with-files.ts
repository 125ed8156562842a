/**
 * Carries out a command that brings files: seals them to the current epoch of its audience, stores
 * them, and sends the event that lists them. Where the epoch closes meanwhile, they are sealed again.
 */
import { decide, documentOf, filed } from '@epoc/domain'
import type { DocumentFile, Unfiled } from '@epoc/domain'
import { err, ok, partSize } from '@epoc/event'
import type { BlobRef, Capacity, Result } from '@epoc/event'
import { sha256 } from '@epoc/crypto'
import { currentEpoch } from '@epoc/governance'
import type { AudienceName, Epoch } from '@epoc/governance'
import { sealAndStore } from '../files/seal-file.ts'
import type { SealError, SourceFile } from '../files/seal-file.ts'
import type { SendError, SendOptions, Sent } from '../outgoing/sending.ts'
import type { Replica } from '../replica.ts'
import { prepare } from './carry-out.ts'
import type { Refused } from './carry-out.ts'

/** A command and the files that it brings. */
export type Filing = { readonly command: Unfiled; readonly files: readonly SourceFile[] }

/** Bytes of the files that are sealed, of all there are. */
export type SealProgress = (done: number, total: number) => void

export type FilingOptions = SendOptions & {
  readonly progress?: SealProgress
  /** Told of the files as they were sealed and stored, before anything is sent that names them. */
  readonly onSealed?: (files: readonly DocumentFile[], epoch: number) => Promise<void>
}

export type FilingError = SendError | SealError | Refused

/** The place of the event in the record. The symbol of a document is counted from there. */
export async function sendWithFiles(
  replica: Replica,
  hat: Capacity,
  { command, files }: Filing,
  { progress = () => {}, onSealed = async () => {}, ...options }: FilingOptions = {},
): Promise<Result<Sent, FilingError>> {
  const refused = refusedAnyway(replica, hat, { command, files })
  if (refused !== undefined) return err(refused)

  let sealed: { readonly epoch: Epoch; readonly files: readonly DocumentFile[] } | undefined
  const sent = await replica.send<FilingError>(async () => {
    const epoch = epochOf(replica, command)
    if (epoch === undefined) return err({ type: 'unknown-audience' })
    if (sealed?.epoch.number !== epoch.number) {
      const stored = await sealAll(files, epoch, replica, progress)
      if (!stored.ok) return stored
      sealed = { epoch, files: stored.value }
      await onSealed(stored.value, epoch.number)
    }
    return prepare(replica, hat, [filed(command, sealed.files)])
  }, options)
  if (!sent.ok) return sent
  const [place] = sent.value
  return place === undefined ? err({ type: 'not-in-the-record' }) : ok(place)
}

/** To whom a command is addressed: what is done to a document, to the audience of that document. */
export const audienceOf = ({ domain }: Replica, command: Unfiled): AudienceName | undefined =>
  'audience' in command ? command.audience : documentOf(domain.register, command.of)?.audience

const epochOf = (replica: Replica, command: Unfiled): Epoch | undefined => {
  const name = audienceOf(replica, command)
  const audience = name && replica.governance?.audiences.get(name)
  return audience && currentEpoch(audience)
}

/** Seals files to an epoch and stores them, in their order. */
export async function sealAll(
  files: readonly SourceFile[],
  { recipient }: Epoch,
  { blobs }: Replica,
  progress: SealProgress,
): Promise<Result<readonly DocumentFile[], SealError>> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const stored: DocumentFile[] = []
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
  { command, files }: Filing,
): FilingError | undefined {
  if (governance === undefined || person === undefined) return { type: 'not-enrolled' }
  const context = { governance, author: person, hat }
  const decided = decide(domain, context, filed(command, files.map(outlineOf)))
  return decided.ok ? undefined : { type: 'refused-by-a-rule', refusal: decided.error }
}

/** A file as it would be listed, with hashes that stand for those to come. */
export function outlineOf(
  { name, language, mediaType, size }: Omit<SourceFile, 'open'>,
  place: number,
): DocumentFile {
  const standIn = sha256(Uint8Array.of(place))
  const part: BlobRef = [standIn, Math.min(size + 1, partSize)]
  return { name, language, mediaType, size, plain: standIn, cipher: standIn, parts: [part] }
}
