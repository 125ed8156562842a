/** The token of whoever runs this host: made once, kept in a file that only this user reads. */
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHex } from '@epoc/crypto'
import type { Random } from '@epoc/crypto'

export async function readHostToken(dataFolder: string, random: Random): Promise<string> {
  const path = join(dataFolder, 'host-token')
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(`${toHex(random(32))}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(path, 'utf8')).trim()
}
