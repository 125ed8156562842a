/**
 * The verifier in Python, written from docs/spec, finds what we find: of every vector of events and
 * of records, and of the record of a host of ours, with the boxes that its reader may open. It is
 * started once, for all of them.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sha256, systemRandom, toHex } from '@epoc/crypto'
import {
  encodeCbor,
  isSealedEvent,
  ok,
  openBox,
  sealedStream,
  splitCborSequence,
} from '@epoc/event'
import { audienceOf, hatOf, seatsOf } from '@epoc/governance'
import { keepUp, rotateAudience } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import { everybody, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { mayLeaveOut } from '../world/tools.ts'
import { ourVerdict } from './shown.ts'
import type { Shown } from './shown.ts'

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const program = place('verifier/verify.py')
const vectors = ['../../packages/event/vectors', 'vectors']
  .flatMap((each) => [`${each}/valid`, `${each}/invalid`])
  .map(place)
const paths = vectors.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
const expectedOf = (path: string): unknown =>
  (JSON.parse(readFileSync(path, 'utf8')) as { readonly expect: unknown }).expect

/** What the program finds, by file. */
async function theirVerdicts(...places: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const { stdout } = await promisify(execFile)('python3', ['-B', program, ...places], {
    maxBuffer: 64_000_000,
  })
  const lines = stdout.trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const [path = '', verdict = ''] = line.split('\t')
      return [path, JSON.parse(verdict) as unknown]
    }),
  )
}

async function speak(from: Replica): Promise<void> {
  const audience = everybody(from).name
  const content = { kind: 'greeting.spoken', body: {} }
  const sent = await from.send(async () =>
    ok({ acts: [{ type: 'sealed', hat: 'partner', audience, content }] }),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
}

/** A record with a rotation, and statements before and after it. */
async function livedIn(): Promise<World> {
  const w = await world('verifier')
  await speak(w.japan)
  const audience = everybody(w.germany)
  const sealedSeq = w.germany.copy.streams.last(sealedStream(audience.id)) + 1
  const means = { random: systemRandom, sealedSeq }
  const rotated = await rotateAudience(w.germany.governance!, audience, 'partner', means)
  await w.germany.send(async () => ok({ acts: [rotated.act], blobs: rotated.blobs }))
  w.pass(3_000)
  await w.japan.sync()
  await keepUp(w.japan)
  await speak(w.japan)
  return w
}

/** What the host shows to a reader, with the lists of that reader's streams. */
async function shownTo({ me, regime, transport, person, copy }: Replica): Promise<Shown> {
  const bytes = await transport.entries(0, copy.size)
  const items = bytes.ok ? splitCborSequence(bytes.value) : bytes
  const note = await transport.checkpoint()
  if (!items.ok || !note.ok || person === undefined) throw new Error('an honest host shows it all')
  const streams = []
  for (const seat of seatsOf(person)) {
    const list = await transport.streams(seat)
    if (list.ok) streams.push({ seat, asked: copy.size, list: list.value })
  }
  expect(streams.map(({ seat }) => hatOf(seat))).toEqual([...person.hats.keys()])
  return {
    regime: toHex(regime),
    reader: me,
    items: items.value.map(toHex),
    checkpoint: note.value,
    streams,
  }
}

/** Every sealed event that a reader may open, in the form of a vector. */
async function boxesOf({ host }: World, reader: Replica) {
  const { governance, secrets } = reader
  if (governance === undefined) throw new Error('it has read the record')
  const boxes = []
  for (const { event } of host.entries) {
    if (!isSealedEvent(event)) continue
    const { to, author, act } = event.payload
    const audience = audienceOf(governance, to.audience)
    const secret = audience && (await secrets.epoch(governance, audience, to.epoch))
    if (secret?.ok !== true) continue
    const opened = await openBox(event, secret.value)
    if (!opened.ok) throw new Error(opened.error.type)
    const { disclosure: _, ...content } = opened.value
    boxes.push({
      name: toHex(act),
      event: toHex(event.bytes),
      key: toHex(governance.people.get(toHex(author) as typeof reader.me)!.key),
      secret: toHex(secret.value),
      expect: { content: toHex(sha256(encodeCbor(content))), id: toHex(event.id) },
    })
  }
  return boxes
}

describe.skipIf(mayLeaveOut('python3'))('a verifier written from the specification', () => {
  const folder = mkdtempSync(join(tmpdir(), 'record '))
  const inFolder = (name: string): string => join(folder, `${name}.json`)
  let theirs: ReadonlyMap<string, unknown>
  let shown: Shown
  let boxes: Awaited<ReturnType<typeof boxesOf>>

  beforeAll(async () => {
    const w = await livedIn()
    shown = await shownTo(w.japan)
    boxes = await boxesOf(w, w.japan)
    await writeFile(inFolder('shown'), JSON.stringify(shown))
    for (const box of boxes) await writeFile(inFolder(box.name), JSON.stringify(box))
    theirs = await theirVerdicts(...vectors, folder)
  })

  it.each(paths.map((path) => [path.slice(place('../..').length), path]))('%s', (_, path) => {
    expect(theirs.get(path)).toEqual(expectedOf(path))
  })

  it('finds that what a host shows holds, as we do', async () => {
    const ours = await ourVerdict(shown)
    expect(ours).toMatchObject({ ok: { size: shown.items.length } })
    expect(theirs.get(inFolder('shown'))).toEqual(ours)
    expect(shown.items.some((item) => item.startsWith('58'))).toBe(true)
  })

  it('opens what a reader of that record opens', () => {
    expect(boxes.length).toBeGreaterThan(1)
    for (const { name, expect: content } of boxes) {
      expect(theirs.get(inFolder(name))).toMatchObject({ ok: content })
    }
  })
})
