/**
 * Key files: how a person's two secret seeds are carried to a home until invitations do it.
 * JSON `{"signing": base64, "age": base64}`, each of 32 bytes. Destroy it after signing in.
 */
import { asSeed, err, fromBase64, ok } from '@epoc/crypto'
import type { KeyringSecrets, Result, Seed } from '@epoc/crypto'
import { failure } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { parseFields } from './json.ts'
import { read } from './storage.ts'

export async function readKeyFile(path: string): Promise<Result<KeyringSecrets, Failure>> {
  const bytes = await read(path)
  if (bytes === undefined) return err(failure('file', `There is no file ${path}.`))
  const fields = parseFields(bytes)
  const signing = seedIn(fields['signing'])
  const age = seedIn(fields['age'])
  return signing === undefined || age === undefined
    ? err(failure('file', `${path} is not a key file.`))
    : ok({ signing, age })
}

function seedIn(value: unknown): Seed | undefined {
  const bytes = fromBase64(typeof value === 'string' ? value : '')
  const seed = bytes.ok ? asSeed(bytes.value) : bytes
  return seed.ok ? seed.value : undefined
}
