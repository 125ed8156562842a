/** A record as a reader was shown it, and what two programs that share no line find it to be. */
import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { concat, toHex } from '@epoc/crypto'
import { ok, splitCborSequence } from '@epoc/event'
import { lyingHost } from '@epoc/testing'
import type { World } from '@epoc/testing'

export type Shown = { readonly items: readonly Uint8Array[]; readonly note: string }

/** The reader of all these records. */
const reader = 'japan-embassy'

export async function shownBy(world: World): Promise<Shown> {
  const { transport } = await world.again(reader)
  const bytes = await transport.entries(0, world.host.entries.length)
  const note = await transport.checkpoint()
  const items = bytes.ok ? splitCborSequence(bytes.value) : bytes
  if (!items.ok || !note.ok) throw new Error('an honest host shows its record')
  return { items: items.value, note: note.value }
}

/** `holds`, or `fault` with the index of the entry, or `-` where it is the checkpoint. */
export async function ourVerdict(world: World, { items, note }: Shown): Promise<string> {
  const liar = lyingHost(world.host, () => ({
    checkpoint: async () => ok(note),
    entries: async (from, to) => ok(concat(...items.slice(from, to))),
  }))
  const synced = await (await world.again(reader, liar)).sync()
  if (synced.ok) return 'holds'
  if (synced.error.type !== 'host-fault') return synced.error.type
  const { fault } = synced.error
  const isOfEntry = fault.type.startsWith('entry-') || fault.type.startsWith('event-')
  if (fault.type === 'another-regime') return 'fault 0'
  return `fault ${isOfEntry && 'index' in fault ? fault.index : '-'}`
}

const program = fileURLToPath(new URL('verifier/verify_record.py', import.meta.url))

/** The verdict of the program in Python, with the rule that it found broken. */
export async function theirVerdict(world: World, { items, note }: Shown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'record '))
  const files: Readonly<Record<string, string | Uint8Array>> = {
    regime: toHex(world.regime),
    reader: (await world.again(reader)).me,
    items: concat(...items),
    checkpoint: note,
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const { stdout } = await promisify(execFile)('python3', [program, folder])
  return stdout.trim()
}
