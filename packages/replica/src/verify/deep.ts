/**
 * The deep check, beyond what the host stores: everything that this home holds is read once more
 * from the founding on, and every file of every document is opened and held against what its author
 * signed.
 */
import { identityFromSeed } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Document } from '@epoc/domain'
import { isNotFound } from '../blobs/blobs.ts'
import { checkStored } from '../files/open-file.ts'
import type { OpenError } from '../files/open-file.ts'
import type { HostFault } from '../host-fault.ts'
import type { TransportError } from '../ports/transport.ts'
import { epochSecretOf } from '../register/epoch-secret.ts'
import type { Replica } from '../replica.ts'

export type DeepVerdict = {
  /** Whether reading again came to what was known. */
  readonly state: 'same' | 'differed'
  readonly files: number
  /** Files that are not what their author signed, or that nobody can open. */
  readonly wrong: readonly WrongFile[]
}

export type WrongFile = {
  readonly document: Document
  readonly file: string
  readonly reason: OpenError['type'] | 'no-key'
}

export type DeepError = TransportError | { readonly type: 'host-fault'; readonly fault: HostFault }

/** Documents whose files were checked, of all there are. */
export type DeepProgress = (done: number, total: number) => void

export async function verifyDeep(
  replica: Replica,
  progress: DeepProgress,
): Promise<Result<DeepVerdict, DeepError>> {
  const read = await replica.readAgain()
  if (!read.ok) return err({ type: 'host-fault', fault: read.error })
  const documents = [...replica.domain.register.shelves.values()].flatMap(({ documents: each }) => [
    ...each,
  ])
  const wrong: WrongFile[] = []
  let files = 0
  for (const [i, document] of documents.entries()) {
    progress(i, documents.length)
    const checked = await checkFiles(replica, document)
    if (!checked.ok) return checked
    files += document.files.length
    wrong.push(...checked.value)
  }
  progress(documents.length, documents.length)
  return ok({ state: read.value, files, wrong })
}

async function checkFiles(
  replica: Replica,
  document: Document,
): Promise<Result<readonly WrongFile[], DeepError>> {
  // What was recalled is nowhere any more.
  if (document.recalled !== undefined) return ok([])
  const wrong: WrongFile[] = []
  for (const file of document.files) {
    const secret = await epochSecretOf(replica, document.audience, file.index)
    if (!secret.ok) {
      wrong.push({ document, file: file.name, reason: 'no-key' })
      continue
    }
    const identity = identityFromSeed(secret.value)
    const checked = await checkStored(file, identity, replica.blobs)
    if (checked.ok) continue
    const { error } = checked
    const isOfTheWay =
      error.type === 'unreachable' || (error.type === 'problem' && !isNotFound(error))
    if (isOfTheWay) return err(error)
    wrong.push({ document, file: file.name, reason: error.type })
  }
  return ok(wrong)
}
