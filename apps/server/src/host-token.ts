/** The token of whoever runs this host: made once, kept in a file that only this user reads. */
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { toHex } from '@epoc/crypto'
import type { Random } from '@epoc/crypto'

/** The same for all nodes of one data folder, also where they start at the same moment. */
export async function readHostToken(dataFolder: string, random: Random): Promise<string> {
  const path = join(dataFolder, 'host-token')
  const kept = await read(path)
  if (kept !== undefined && kept !== '') return kept
  const beside = `${path}.${toHex(random(8))}.part`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(`${toHex(random(32))}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  // Whole or not at all: nobody may take an empty file for a token. The first one counts.
  if (kept === '') await rename(beside, path)
  else await link(beside, path).catch(unlessItIsThere)
  await rm(beside, { force: true })
  const token = await read(path)
  if (token === undefined || token === '') throw new Error('the token that was just made is gone')
  return token
}

async function read(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function unlessItIsThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}
