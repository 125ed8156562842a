/**
 * A stored file as a file that is brought: opened, checked and decrypted anew each time that it is
 * read. So what waited at home, a draft, or what was submitted is sealed again to another audience,
 * and nothing but what its author named can come of it.
 */
import { concat, identityFromSeed, utf8Text } from '@epoc/crypto'
import type { AgeIdentity } from '@epoc/crypto'
import type { DocumentFile, HeldFile } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { AudienceName } from '@epoc/governance'
import type { Blobs } from '../blobs/blobs.ts'
import { epochSecretOf } from '../register/epoch-secret.ts'
import type { Replica } from '../replica.ts'
import type { SecretError } from '../secrets/secrets.ts'
import { checkStored, openStored } from './open-file.ts'
import type { OpenError } from './open-file.ts'
import type { SourceFile, StoredBytes } from './seal-file.ts'

/** Throws while it is read if a part is missing, does not open, or is not what was named. */
export async function storedSource(
  file: DocumentFile,
  identity: AgeIdentity,
  blobs: Blobs,
): Promise<SourceFile> {
  const { name, language, mediaType, size, text: layer } = file
  const text = layer === undefined ? {} : { text: await textOf(read(layer, identity, blobs)) }
  return { name, language, mediaType, size, ...text, open: () => read(file, identity, blobs) }
}

/** Files that stand in an audience, each checked to its last byte first, so that reading them goes well. */
export async function heldSources(
  replica: Replica,
  audience: AudienceName,
  files: readonly HeldFile[],
): Promise<Result<readonly SourceFile[], SecretError | OpenError>> {
  const sources: SourceFile[] = []
  for (const file of files) {
    const secret = await epochSecretOf(replica, audience, file.index)
    if (!secret.ok) return secret
    const identity = identityFromSeed(secret.value)
    for (const stored of file.text === undefined ? [file] : [file, file.text]) {
      const checked = await checkStored(stored, identity, replica.blobs)
      if (!checked.ok) return err(checked.error)
    }
    sources.push(await storedSource(file, identity, replica.blobs))
  }
  return ok(sources)
}

async function* read(
  stored: StoredBytes,
  identity: AgeIdentity,
  blobs: Blobs,
): AsyncGenerator<Uint8Array> {
  const opened = await openStored(stored, identity, blobs)
  if (!opened.ok) throw new Error(opened.error.type)
  const reader = opened.value.stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  const done = await opened.value.done
  if (!done.ok) throw new Error(done.error.type)
}

async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  const text = utf8Text(concat(...pieces))
  if (!text.ok) throw new Error('a text layer was kept as UTF-8')
  return text.value
}
