/**
 * The two keys of each record, as seeds in a folder that only this user reads, one file a record.
 * They are made before the record is founded, because its founding event names them.
 *
 *     <folder>/<16 hex digits>.json   { origin, note, time }
 */
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fromBase64, signingKeyFromSeed, toBase64, toHex } from '@epoc/crypto'
import type { PublicKey, Random, Seed } from '@epoc/crypto'
import { z } from 'zod'
import { signerOf } from './signer.ts'
import type { Signer } from './signer.ts'

export type MadeKeys = {
  readonly origin: string
  readonly noteKey: PublicKey
  readonly timeKey: PublicKey
}

export type RecordKeys = {
  /** Makes and keeps the keys of a record to come. */
  readonly make: () => Promise<MadeKeys>
  /** The signer of the record of this origin, if its keys are kept here. */
  readonly signerOf: (origin: string) => Promise<Signer | undefined>
}

const fileShape = z.object({ origin: z.string(), note: z.base64(), time: z.base64() })

/** `name` is the first part of each origin. */
export async function openRecordKeys(
  folder: string,
  name: string,
  random: Random,
): Promise<RecordKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return {
    make: async () => {
      const id = toHex(random(8))
      const origin = `${name}/${id}`
      const note = random(32) as Seed
      const time = random(32) as Seed
      const text = JSON.stringify({ origin, note: toBase64(note), time: toBase64(time) })
      await writeOnce(folder, `${id}.json`, `${text}\n`)
      const noteKey = await signingKeyFromSeed(note)
      const timeKey = await signingKeyFromSeed(time)
      return { origin, noteKey: noteKey.publicKey, timeKey: timeKey.publicKey }
    },
    signerOf: async (origin) => {
      const file = `${origin.split('/').at(-1) ?? ''}.json`
      if (!/^[0-9a-f]{16}\.json$/.test(file)) return undefined
      if (!(await readdir(folder)).includes(file)) return undefined
      const kept = fileShape.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))
      if (kept.origin !== origin) return undefined
      return signerOf(origin, seedFrom(kept.note), seedFrom(kept.time))
    },
  }
}

function seedFrom(text: string): Seed {
  const seed = fromBase64(text)
  if (!seed.ok || seed.value.length !== 32) throw new Error('a record key file is damaged')
  return seed.value as Seed
}

/** Whole or not at all, never over another, and on the disk before anybody hears of it. */
async function writeOnce(folder: string, name: string, text: string): Promise<void> {
  const temporary = join(folder, `${name}.part`)
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await link(temporary, join(folder, name))
  await unlink(temporary)
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
