/**
 * The keyring of a home while it stands open (R-HOME-8), once for each who unlocked it. The session
 * key is in the environment of that person's shell, never in the home.
 */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  asSeed,
  fromBase64,
  openUnlocked,
  sealUnlocked,
  sha256,
  toBase64,
  toHex,
} from '@epoc/crypto'
import type { KeyringSecrets, Random, Seed } from '@epoc/crypto'
import { jsonBytes, parseFields } from './json.ts'
import { read, writeWhole } from './storage.ts'

const folderIn = (home: string): string => join(home, 'unlocked')

/** Named by its session key: two shells do not lock each other out. */
const fileFor = (home: string, sessionKey: Seed): string =>
  join(folderIn(home), `${toHex(sha256(sessionKey)).slice(0, 16)}.json`)

/** Leaves the keyring open until then, and gives the session key as text. */
export async function leaveUnlocked(
  home: string,
  secrets: KeyringSecrets,
  { now, until }: { readonly now: number; readonly until: number },
  random: Random,
): Promise<string> {
  await removeEnded(home, now)
  const sessionKey = random(32) as Seed
  const box = toBase64(await sealUnlocked({ secrets, sessionKey, until }))
  await writeWhole(fileFor(home, sessionKey), jsonBytes({ until, box }))
  return toBase64(sessionKey)
}

/** The keyring, where it stands open to this session key. */
export async function readUnlocked(
  home: string,
  session: string,
  now: number,
): Promise<KeyringSecrets | undefined> {
  const sessionKey = asSeed(bytesOf(session))
  if (!sessionKey.ok) return undefined
  const bytes = await read(fileFor(home, sessionKey.value))
  const { until, box } = parseFields(bytes ?? new Uint8Array(0))
  if (typeof until !== 'number' || typeof box !== 'string') return undefined
  if (until <= now) {
    await rm(fileFor(home, sessionKey.value), { force: true })
    return undefined
  }
  const given = { sessionKey: sessionKey.value, until, box: bytesOf(box), now }
  const opened = await openUnlocked(given)
  return opened.ok ? opened.value : undefined
}

/** Nothing opens the keyring any more but the passphrase. */
export const lock = (home: string): Promise<void> =>
  rm(folderIn(home), { recursive: true, force: true })

async function removeEnded(home: string, now: number): Promise<void> {
  const names = await readdir(folderIn(home)).catch(() => [])
  for (const name of names) {
    const path = join(folderIn(home), name)
    const { until } = parseFields((await read(path)) ?? new Uint8Array(0))
    if (typeof until !== 'number' || until <= now) await rm(path, { force: true })
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64(text)
  return bytes.ok ? bytes.value : new Uint8Array(0)
}
