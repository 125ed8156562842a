/** A file of a document, for a tab: its bytes once they are checked, or why there are none. */
import { documentOf } from '@epoc/domain'
import type { DocumentId } from '@epoc/domain'
import { checkArchive } from '@epoc/intake'
import { noteOpened } from '@epoc/replica'
import { cleanName } from '../views/clean-name.ts'
import type { Reading } from '../views/reading.ts'
import { openHeld } from './open-held.ts'
import type { HeldError, Opening } from './open-held.ts'

export type FileAsked = {
  readonly document: string
  readonly at: number
  /** It leaves the client: should it be recalled, this person is told under what name. */
  readonly toSave?: true
  /** It is an archive that a program without limits is to unpack: it is tried first. */
  readonly toUnpack?: boolean
}

export type FileOpened =
  | { readonly type: 'opened'; readonly blob: Blob }
  | { readonly type: HeldError['type'] | 'not-there' | 'not-open' }
  | { readonly type: 'unpacks-to-too-much' | 'encrypted' | 'damaged' }

export async function documentFile(
  { replica, domain }: Reading,
  { document: id, at, toSave, toUnpack }: FileAsked,
  opening: Opening,
): Promise<FileOpened> {
  const document = documentOf(domain.register, id as DocumentId)
  const file = document?.files[at]
  if (document === undefined || file === undefined || document.recalled !== undefined) {
    return { type: 'not-there' }
  }
  const opened = await openHeld(replica, document.audience, file, opening)
  if (!opened.ok) return { type: opened.error.type }
  if (toSave === true) await noteOpened(replica.own, document.id, [cleanName(file.name)])
  const amiss = toUnpack === true ? await whyNotUnpack(opened.value) : undefined
  return amiss === undefined ? { type: 'opened', blob: opened.value } : { type: amiss }
}

/** Of bytes, all that an office program's file may come to; papers are far below. */
const unpacked = { readBytes: 64 * 2 ** 20, archiveBytes: 64 * 2 ** 20, entries: 2_000 }

async function whyNotUnpack(
  file: Blob,
): Promise<'unpacks-to-too-much' | 'encrypted' | 'damaged' | undefined> {
  const checked = await checkArchive(await bytesOf(file), { limits: unpacked })
  if (checked.ok) return undefined
  const { type } = checked.error
  return type === 'encrypted' || type === 'damaged' ? type : 'unpacks-to-too-much'
}

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
