/**
 * The age tool walks from a person's key to a document without us: person → seat → epoch → file,
 * and what it seals to one of our identities we open. Needs age 1.3 or later, which knows
 * post-quantum recipients.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  concat,
  identityFromSeed,
  openFile,
  recipientOf,
  recipientText,
  toHex,
  utf8Bytes,
} from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { currentEpoch } from '@epoc/governance'
import { sendWithFiles } from '@epoc/replica'
import { everybody, paperTo, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { ageTool } from '../world/tools.ts'

const tool = ageTool()
const text = utf8Bytes(
  'Un document d’une ligne, et de quoi remplir un second bloc.\n'.repeat(2_000),
)

describe.skipIf(tool === undefined)('the age tool', () => {
  let w: World
  let folder: string
  const age = (...args: readonly string[]): Buffer =>
    execFileSync(tool!, [...args], { cwd: folder, maxBuffer: 1e8, stdio: 'pipe' })
  const blob = async (name: string, hash: Hash32): Promise<string> => {
    await writeFile(join(folder, name), w.host.blobs.get(toHex(hash))!)
    return name
  }

  beforeAll(async () => {
    w = await world('age')
    folder = await mkdtemp(join(tmpdir(), 'age '))
    const file = { language: 'fr' }
    const paper = paperTo(everybody(w.poc).name, { content: text, file, asksReceipt: false })
    const sent = await sendWithFiles(w.poc, 'poc', paper)
    if (!sent.ok) throw new Error(JSON.stringify(sent.error))
    await w.japan.sync()
  })

  it('opens person → seat → epoch → document', async () => {
    const { governance, domain, keys, me } = w.japan
    await writeFile(join(folder, 'person.txt'), `${keys.identity.text}\n`)
    const seat = governance!.seats.get('JP' as never)!.generations.at(-1)!
    const toMe = seat.wraps.find(({ to }) => to.includes(me))!
    await writeFile(
      join(folder, 'seat.txt'),
      age('-d', '-i', 'person.txt', await blob('seat.age', toMe.blob)),
    )
    const audience = everybody(w.japan)
    const toSeat = currentEpoch(audience).wraps.find(({ to }) => to.includes('JP' as never))!
    await writeFile(
      join(folder, 'epoch.txt'),
      age('-d', '-i', 'seat.txt', await blob('epoch.age', toSeat.blob)),
    )
    const document = domain.register.shelves.get(audience.name)!.documents.first()!
    const parts = document.files[0]!.parts.map(([hash]) => w.host.blobs.get(toHex(hash))!)
    await writeFile(join(folder, 'document.age'), concat(...parts))
    expect(age('-d', '-i', 'epoch.txt', 'document.age').equals(text)).toBe(true)
  })

  it('opens nothing with the key of somebody else, nor what a bit was changed in', async () => {
    await writeFile(join(folder, 'other.txt'), `${w.germany.keys.identity.text}\n`)
    expect(() => age('-d', '-i', 'other.txt', 'seat.age')).toThrow(/no identity matched/)
    const bytes = await readFile(join(folder, 'document.age'))
    bytes[bytes.length - 5]! ^= 1
    await writeFile(join(folder, 'altered.age'), bytes)
    expect(() => age('-d', '-i', 'epoch.txt', 'altered.age')).toThrow(/failed to decrypt/)
  })

  it('seals to one of our identities what we open', async () => {
    const identity = identityFromSeed(w.japan.keys.identity.seed)
    await writeFile(join(folder, 'plain.txt'), text)
    const recipient = recipientText(await recipientOf(identity))
    age('-r', recipient, '-o', 'ours.age', 'plain.txt')
    const sealed = new Uint8Array(await readFile(join(folder, 'ours.age')))
    const source = async function* () {
      yield sealed
    }
    const opened = await openFile({ source: source(), identity, size: sealed.length })
    if (!opened.ok) throw new Error(opened.error.type)
    const read = new Uint8Array(await new Response(opened.value.stream).arrayBuffer())
    expect(read).toEqual(text)
    expect(await opened.value.done).toMatchObject({ ok: true })
  })
})
