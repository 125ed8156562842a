/** Stored files as files in a folder: decrypted, checked to the last byte, and only then named. */
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { err, identityFromSeed, ok, toHex } from '@epoc/crypto'
import type { AgeIdentity, Result } from '@epoc/crypto'
import type { DocumentFile, HeldFile } from '@epoc/domain'
import type { AudienceName } from '@epoc/governance'
import { epochSecretOf, openStored } from '@epoc/replica'
import type { Context } from './context.ts'
import type { Desk } from './desk.ts'
import { failure, failureOf } from './failure.ts'
import type { Failure } from './failure.ts'
import { progressBar } from './terminal/progress.ts'
import { sizeInWords } from './words.ts'

export type WrittenFiles = { readonly paths: readonly string[]; readonly lines: readonly string[] }

/** Files of one audience into a folder, which is made. What is there stays, unless `force`. */
export async function writeFiles(
  context: Context,
  desk: Desk,
  { audience, files }: { readonly audience: AudienceName; readonly files: readonly HeldFile[] },
  { folder, force }: { readonly folder: string; readonly force: boolean },
): Promise<Result<WrittenFiles, Failure>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lines: string[] = []
  const paths: string[] = []
  for (const file of files) {
    const path = join(folder, file.name)
    if (existsSync(path) && !force) {
      return err(
        failure('file', `${path} is there already. Choose another folder, or say --force.`),
      )
    }
    const secret = await epochSecretOf(desk.replica, audience, file.index)
    if (!secret.ok) return err(failureOf(secret.error))
    const written = await writeFile(context, desk, file, identityFromSeed(secret.value), path)
    if (!written.ok) return written
    paths.push(path)
    lines.push(`  ${path}  ${file.language.toUpperCase()}  ${sizeInWords(file.size)}`)
  }
  return ok({ paths, lines })
}

/** Beside its place first: what is not whole and right never stands under the file's name. */
async function writeFile(
  context: Context,
  { replica }: Desk,
  file: DocumentFile,
  identity: AgeIdentity,
  path: string,
): Promise<Result<void, Failure>> {
  const bar = progressBar(context.terminal, `Opening ${file.name}`, context.clock)
  const beside = `${path}.${toHex(context.random(4))}.part`
  const total = file.parts.reduce((sum, [, size]) => sum + size, 0)
  const opened = await openStored(file, identity, replica.blobs, (bytes) => bar.show(bytes, total))
  if (!opened.ok) return err(failureOf(opened.error))
  try {
    await pipeline(
      Readable.fromWeb(opened.value.stream as never),
      createWriteStream(beside, { flags: 'wx', mode: 0o600 }),
    )
  } catch (cause) {
    await rm(beside, { force: true })
    const done = await opened.value.done
    if (!done.ok) return err(failureOf(done.error))
    return err(
      failure('file', `${path} cannot be written: ${cause instanceof Error ? cause.message : ''}`),
    )
  } finally {
    bar.end()
  }
  const done = await opened.value.done
  if (!done.ok) {
    await rm(beside, { force: true })
    return err(failureOf(done.error))
  }
  await rename(beside, path)
  return ok(undefined)
}
