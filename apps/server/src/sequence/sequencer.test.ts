/**
 * Stories of one record: what is appended, in which order, at what time, with which proof, and what
 * leaves no trace. The record is in memory, so that commits can be lost and clocks be set.
 */
import { equalBytes, sha256, verifySignature } from '@epoc/crypto'
import type { Seed } from '@epoc/crypto'
import { clearStream, decodeEntry, openEvent, unsealedStream } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import type { PartnerCode } from '@epoc/governance'
import { COSIGNATURE, leafHash, NOTE_SIGNATURE, verifierKey, verifyCheckpoint } from '@epoc/tlog'
import { verifyInclusion } from '@epoc/tlog'
import type { VerifierKey } from '@epoc/tlog'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actor } from '../actor.test-support.ts'
import type { Actor } from '../actor.test-support.ts'
import { signerOf } from '../checkpoint/signer.ts'
import type { Signer } from '../checkpoint/signer.ts'
import {
  audienceCreatedEvent,
  blobOf,
  enrolledEvent,
  foundingEvent,
  freshAct,
  idOf,
  newAudience,
  sealedEvent,
} from '../events.test-support.ts'
import { foundingOf } from '../founding.test-support.ts'
import { MemoryStore } from '../memory-store.test-support.ts'
import { Sequencer } from './sequencer.ts'
import type { Appended, Standstill } from './sequencer.ts'

const minute = 60_000
const start = Date.UTC(2026, 10, 24, 9)
const FR = 'FR' as PartnerCode
const JP = 'JP' as PartnerCode

let poc: Actor
let japan: Actor
let tokyo: Actor
let signer: Signer
let founding: Uint8Array
let regime: RegimeId

let now: number
let elapsed: number
let store: MemoryStore
let sequencer: Sequencer
let troubles: Standstill[]

beforeAll(async () => {
  poc = await actor('poc', 'poc')
  japan = await actor('japan')
  tokyo = await actor('tokyo')
  const seed = (fill: number) => new Uint8Array(32).fill(fill) as Seed
  signer = await signerOf('test.invalid/record', seed(1), seed(2))
  const { origin, noteKey, timeKey } = signer
  founding = await foundingEvent(poc, foundingOf({ origin, noteKey, timeKey }, poc))
  regime = idOf(founding)
})

beforeEach(() => {
  now = start
  elapsed = 0
  troubles = []
  store = new MemoryStore(() => now)
  sequencer = nodeOver(store)
})

/** One node of this record; several may share a store. */
const nodeOver = (over: MemoryStore): Sequencer =>
  new Sequencer({
    store: over,
    signer,
    elapsed: () => elapsed,
    eventsPerBatch: 4,
    onTrouble: (trouble) => troubles.push(trouble),
  })

const japansKey = () => japan.key.publicKey

const pass = (milliseconds: number): void => {
  now += milliseconds
  elapsed += milliseconds
}

async function appended(
  events: readonly Uint8Array[],
  partner: PartnerCode = JP,
  node = sequencer,
): Promise<Appended> {
  return done(await node.append(events, partner))
}

const found = async (): Promise<Appended> => done(await sequencer.append([founding], undefined))

function done(answer: Result<Appended, unknown>): Appended {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

/** Founds the regime and enrols Japan. */
async function seated(): Promise<void> {
  await found()
  await appended([await enrolledEvent(poc, regime, { person: japan, partner: 'JP' })], FR)
}

const own = newAudience('own', 'own', ['JP'])

/** An audience of Japan alone, for sealed events. */
async function seatedWithAudience(): Promise<void> {
  await seated()
  store.blobs.set(Buffer.from(own.wrap.hash).toString('hex'), own.wrap.bytes.length)
  await appended([await audienceCreatedEvent(japan, regime, own)])
}

const keyOf = (name: string, type: number, publicKey: Uint8Array): VerifierKey => {
  const key = verifierKey(sha256, name, type, publicKey)
  if (!key.ok) throw new Error(key.error.type)
  return key.value
}

/** Reads a checkpoint as a client does: both signatures, by the keys of the founding. */
async function checkpointOf(note: string) {
  const read = await verifyCheckpoint(
    new TextEncoder().encode(note),
    {
      origin: signer.origin,
      log: keyOf(signer.origin, NOTE_SIGNATURE, signer.noteKey),
      cosigners: [keyOf(`${signer.origin}/time`, COSIGNATURE, signer.timeKey)],
    },
    (key, signature, message) => verifySignature(key as never, signature, message),
  )
  if (!read.ok) throw new Error(read.error.type)
  const [cosignature] = read.value.cosignatures
  return { ...read.value, time: cosignature?.time ?? -1 }
}

/** Whether an answer proves that its events stand in the tree that it signs. */
async function isProved({ events, checkpoint }: Appended): Promise<boolean> {
  const { size, root } = await checkpointOf(checkpoint)
  return events.every(({ index, proof }) => {
    const leaf = leafHash(sha256, store.entries[index]!.record)
    return verifyInclusion(sha256, { index, size, leafHash: leaf, root, proof }).ok
  })
}

describe('appending', () => {
  it('gives each event its place, its number, its time and its proof', async () => {
    await seatedWithAudience()
    pass(1_500)
    const sealed = await sealedEvent(japan, regime, own.id)
    const answer = await appended([sealed])
    expect(answer.events).toMatchObject([
      { index: 3, seq: 1, receivedAt: start + 1_500, repeated: false },
    ])
    expect(await isProved(answer)).toBe(true)
    const entry = decodeEntry(store.entries[3]!.entry)
    expect(entry).toMatchObject({ value: { receivedAt: start + 1_500, seq: 1, event: sealed } })
  })

  it('R-RECORD-8: signs with both keys, at the second of the head time', async () => {
    pass(999)
    const { checkpoint } = await found()
    const { size, time } = await checkpointOf(checkpoint)
    expect({ size, time }).toEqual({ size: 1, time: start / 1000 })
  })

  it('proves every event of long and short batches', async () => {
    await seatedWithAudience()
    for (let round = 0; round < 12; round += 1) {
      const events = await Promise.all(
        Array.from({ length: 1 + (round % 4) }, () => sealedEvent(japan, regime, own.id)),
      )
      expect(await isProved(await appended(events))).toBe(true)
    }
  })

  it('R-RECORD-1: numbers what races without gaps, in as few transactions as it can', async () => {
    await seatedWithAudience()
    const before = store.begun
    const events = await Promise.all(
      Array.from({ length: 13 }, () => sealedEvent(japan, regime, own.id)),
    )
    const goOn = store.hold()
    const racing = events.map((event) => appended([event]))
    // Once the same work was done here twice over, all of them wait in the queue.
    for (const _ of [1, 2]) await Promise.all(events.map((event) => openEvent(event, japansKey)))
    goOn()
    const answers = await Promise.all(racing)
    const seqs = answers.flatMap((answer) => answer.events.map(({ seq }) => seq))
    expect(seqs.toSorted((a, b) => a - b)).toEqual(events.map((_, place) => place + 1))
    expect(await Promise.all(answers.map(isProved))).not.toContain(false)
    // One alone, and twelve by four.
    expect(store.begun - before).toBe(4)
  })

  it('takes the author whom the same request enrols', async () => {
    await seated()
    const enrolment = { person: tokyo, partner: 'JP' }
    const answer = await appended([
      await enrolledEvent(japan, regime, enrolment),
      await enrolledEvent(tokyo, regime, { person: await actor('osaka'), partner: 'JP' }),
    ])
    expect(answer.events.map(({ index }) => index)).toEqual([2, 3])
  })

  it('judges the second of two that contradict each other by the first', async () => {
    await seated()
    const enrol = () => enrolledEvent(japan, regime, { person: tokyo, partner: 'JP' })
    const [one, other] = await Promise.all([
      sequencer.append([await enrol()], JP),
      sequencer.append([await enrol()], JP),
    ])
    expect(one.ok).not.toBe(other.ok)
    const refused = one.ok ? other : one
    expect(refused).toMatchObject({ error: { refusal: { rule: 'R-GOV-2' } } })
  })
})

describe('refusing', () => {
  it('leaves nothing of a request of which one event is refused', async () => {
    await seatedWithAudience()
    const before = await store.head()
    const good = await sealedEvent(japan, regime, own.id)
    const bad = await sealedEvent(japan, regime, own.id, { epoch: 2 })
    const answer = await sequencer.append([good, bad], JP)
    expect(answer).toMatchObject({
      error: { type: 'refused', event: 1, refusal: { type: 'wrong-epoch' } },
    })
    expect(await store.head()).toEqual(before)
    expect((await appended([good])).events).toMatchObject([{ seq: 1, repeated: false }])
  })

  it('lets others of the same batch through', async () => {
    await seatedWithAudience()
    const good = await sealedEvent(japan, regime, own.id)
    const bad = await sealedEvent(japan, regime, own.id, { epoch: 7 })
    const answers = await Promise.all([good, bad, good].map((each) => sequencer.append([each], JP)))
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true])
  })

  it('an event whose signature does not hold, or whose author nobody knows', async () => {
    await seated()
    const event = await enrolledEvent(japan, regime, { person: tokyo, partner: 'JP' })
    const forged = event.slice()
    forged[forged.length - 1]! ^= 1
    expect(await sequencer.append([forged], JP)).toMatchObject({
      error: { type: 'refused', refusal: { type: 'wrong-signature' } },
    })
    const stranger = await enrolledEvent(tokyo, regime, { person: tokyo, partner: 'JP' })
    expect(await sequencer.append([stranger], JP)).toMatchObject({
      error: { type: 'refused', refusal: { type: 'unknown-author' } },
    })
  })

  it('an event that a caller of another partner brings', async () => {
    await seated()
    const event = await enrolledEvent(japan, regime, { person: tokyo, partner: 'JP' })
    expect(await sequencer.append([event], FR)).toEqual({ ok: false, error: { type: 'forbidden' } })
    expect((await appended([event], JP)).events).toHaveLength(1)
  })

  it('R-RECORD-3: an event after its time', async () => {
    await seatedWithAudience()
    const event = await sealedEvent(japan, regime, own.id, { until: start })
    pass(1)
    expect(await sequencer.append([event], JP)).toMatchObject({
      error: { refusal: { rule: 'R-RECORD-3' } },
    })
  })

  it('R-RECORD-4: an event whose author saw another record', async () => {
    await seated()
    const { root } = sequencer.standing.head
    const enrol = (seen: object) =>
      enrolledEvent(japan, regime, { person: tokyo, partner: 'JP' }, { seen: seen as never })
    const attempt = async (seen: object) => sequencer.append([await enrol(seen)], JP)
    const wrong = { error: { refusal: { rule: 'R-RECORD-4' } } }
    expect(await attempt({ size: 2, root: sha256(root), clear: 2, stream: 2 })).toMatchObject(wrong)
    expect(await attempt({ size: 2, root, clear: 1, stream: 2 })).toMatchObject(wrong)
    expect(await attempt({ size: 9, root, clear: 2, stream: 2 })).toMatchObject(wrong)
    expect((await attempt({ size: 2, root, clear: 2, stream: 2 })).ok).toBe(true)
  })

  it('an event whose ciphertext is not stored, or of another size, or stored by another partner', async () => {
    await seatedWithAudience()
    const { hash, ref } = blobOf('a paper')
    const event = await sealedEvent(japan, regime, own.id, { blobs: [ref] })
    const name = Buffer.from(hash).toString('hex')
    const missing = { ok: false, error: { type: 'blob-missing', sha256: name } }
    expect(await sequencer.append([event], JP)).toEqual(missing)
    store.blobs.set(name, ref[1] + 1)
    expect(await sequencer.append([event], JP)).toEqual(missing)
    store.blobs.set(name, ref[1])
    // Whoever names what another partner stored could read it.
    store.holders.set(name, ['FR'])
    expect(await sequencer.append([event], JP)).toEqual(missing)
    store.holders.set(name, ['FR', 'JP'])
    expect((await sequencer.append([event], JP)).ok).toBe(true)
  })
})

describe('R-RECORD-5: an act is done once', () => {
  it('is answered with the place of the first, and proved in the tree of today', async () => {
    await seatedWithAudience()
    const act = freshAct()
    const first = await appended([await sealedEvent(japan, regime, own.id, { act })])
    for (let i = 0; i < 300; i += 60) {
      const more = Array.from({ length: 60 }, () => sealedEvent(japan, regime, own.id))
      await appended(await Promise.all(more))
    }
    const again = await appended([await sealedEvent(japan, regime, own.id, { act, at: 5 })])
    const [{ index, seq, receivedAt }] = first.events as [Appended['events'][0]]
    expect(again.events).toMatchObject([{ index, seq, receivedAt, repeated: true }])
    expect(await isProved(again)).toBe(true)
  })

  it('also within a request and within a batch', async () => {
    await seatedWithAudience()
    const act = freshAct()
    const event = await sealedEvent(japan, regime, own.id, { act })
    const [twice, other] = await Promise.all([appended([event, event]), appended([event])])
    const all = [...twice.events, ...other.events]
    expect(all.map(({ index }) => index)).toEqual([3, 3, 3])
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(store.entries).toHaveLength(4)
  })

  it('is another act in another stream, or of another author', async () => {
    await seatedWithAudience()
    const act = freshAct()
    await appended([await enrolledEvent(japan, regime, { person: tokyo, partner: 'JP' }, { act })])
    const sealed = await appended([await sealedEvent(japan, regime, own.id, { act })])
    const tokyos = await appended([await sealedEvent(tokyo, regime, own.id, { act })])
    expect([...sealed.events, ...tokyos.events].map(({ repeated }) => repeated)).toEqual([
      false,
      false,
    ])
  })

  it('is found in the record when the word of its commit was lost', async () => {
    await seatedWithAudience()
    store.wordsToLose = 1
    const event = await sealedEvent(japan, regime, own.id)
    const answer = await appended([event])
    expect(answer.events).toMatchObject([{ index: 3, seq: 1, repeated: true }])
    expect(await isProved(answer)).toBe(true)
    expect(store.entries).toHaveLength(4)
    expect((await appended([await sealedEvent(japan, regime, own.id)])).events[0]).toMatchObject({
      index: 4,
      seq: 2,
    })
  })

  it('founds once', async () => {
    await found()
    expect((await found()).events).toMatchObject([{ index: 0, repeated: true }])
  })
})

describe('several nodes', () => {
  it('take turns on one record', async () => {
    await seatedWithAudience()
    const other = nodeOver(store)
    const nodes = [sequencer, other]
    const events = await Promise.all(
      Array.from({ length: 20 }, () => sealedEvent(japan, regime, own.id)),
    )
    const answers = await Promise.all(
      events.map((event, place) => appended([event], JP, nodes[place % 2])),
    )
    const places = answers.flatMap((answer) => answer.events.map(({ index }) => index))
    expect(places.toSorted((a, b) => a - b)).toEqual(events.map((_, place) => place + 3))
    expect(await Promise.all(answers.map(isProved))).not.toContain(false)
    await Promise.all(nodes.map((node) => node.refresh()))
    expect(other.standing.edge).toEqual(sequencer.standing.edge)
    expect(other.standing.head).toEqual(sequencer.standing.head)
  })

  it('know whom another has enrolled', async () => {
    await seated()
    const other = nodeOver(store)
    await other.refresh()
    await appended([await enrolledEvent(japan, regime, { person: tokyo, partner: 'JP' })])
    const event = await enrolledEvent(tokyo, regime, { person: await actor('kobe'), partner: 'JP' })
    expect((await appended([event], JP, other)).events).toMatchObject([{ index: 3 }])
  })

  it('know what another has seen', async () => {
    await seated()
    const { root } = sequencer.standing.head
    const other = nodeOver(store)
    const seen = { size: 2, root, clear: 2, stream: 2 }
    const enrolment = { person: tokyo, partner: 'JP' }
    const event = await enrolledEvent(japan, regime, enrolment, { seen })
    expect((await appended([event], JP, other)).events).toMatchObject([{ index: 2 }])
  })
})

describe('time', () => {
  it('R-RECORD-2: goes on at the head time where the clock is behind', async () => {
    await seated()
    now -= 10 * minute
    const enrolment = { person: tokyo, partner: 'JP' }
    const answer = await appended([await enrolledEvent(japan, regime, enrolment)])
    expect(answer.events[0]?.receivedAt).toBe(start)
    expect((await checkpointOf(answer.checkpoint)).time).toBe(start / 1000)
  })

  it('stops where the clock runs five minutes ahead of what was signed', async () => {
    await seatedWithAudience()
    pass(minute)
    now += 5 * minute + 1
    const event = await sealedEvent(japan, regime, own.id)
    const ahead = { ok: false, error: { type: 'clock-ahead' } }
    expect(await sequencer.append([event], JP)).toEqual(ahead)
    await sequencer.touch()
    expect(sequencer.standing.head.headTime).toBe(start)
    expect(troubles).toContainEqual({ type: 'clock-ahead' })
    now -= 2
    expect((await sequencer.append([event], JP)).ok).toBe(true)
  })

  it('does not stop for what it has itself seen pass', async () => {
    await seatedWithAudience()
    pass(3 * 60 * minute)
    expect((await appended([await sealedEvent(japan, regime, own.id)])).events[0]).toMatchObject({
      receivedAt: start + 3 * 60 * minute,
    })
  })

  it('takes the clock as it is after a start', async () => {
    await seatedWithAudience()
    now += 24 * 60 * minute
    const restarted = nodeOver(store)
    const answer = await appended([await sealedEvent(japan, regime, own.id)], JP, restarted)
    expect(answer.events[0]?.receivedAt).toBe(now)
  })

  it('R-RECORD-9: is signed again when nothing happens, and later entries are not before it', async () => {
    await seatedWithAudience()
    pass(minute)
    await sequencer.touch()
    const idle = await checkpointOf((await sequencer.checkpoint()) ?? '')
    expect(idle).toMatchObject({ size: 3, time: (start + minute) / 1000 })
    now -= 30_000
    const answer = await appended([await sealedEvent(japan, regime, own.id)])
    expect(answer.events[0]?.receivedAt).toBeGreaterThanOrEqual(1000 * idle.time)
  })

  it('is not raised by what was refused', async () => {
    await seatedWithAudience()
    pass(minute)
    await sequencer.append([await sealedEvent(japan, regime, own.id, { epoch: 3 })], JP)
    expect((await store.head())?.headTime).toBe(start)
  })
})

describe('starting', () => {
  it('stands where it stood', async () => {
    await seatedWithAudience()
    await appended([await sealedEvent(japan, regime, own.id)])
    const restarted = nodeOver(store)
    expect(await restarted.refresh()).toMatchObject({ ok: true })
    const { head, edge, governance, streams, receivedAt } = restarted.standing
    expect(head).toEqual(sequencer.standing.head)
    expect(edge).toEqual(sequencer.standing.edge)
    expect(governance).toEqual(sequencer.standing.governance)
    expect(receivedAt).toBe(start)
    expect(streams.last(clearStream)).toBe(2)
    expect(streams.last(unsealedStream(own.id))).toBe(1)
  })

  it('R-GOV-13: knows who sealed, also of entries that were written before it was noted', async () => {
    await seatedWithAudience()
    await appended([await sealedEvent(japan, regime, own.id)])
    const sealers = ({ standing }: Sequencer) =>
      [...(standing.governance?.audiences.values() ?? [])].map(({ epochs }) => epochs[0]?.sealers)
    expect(sealers(sequencer)).toEqual([['JP']])
    store.entries[3] = { ...store.entries[3]!, sealer: undefined }
    const restarted = nodeOver(store)
    expect(await restarted.refresh()).toMatchObject({ ok: true })
    expect(sealers(restarted)).toEqual([['JP']])
  })

  it('goes on where reading stopped half-way', async () => {
    await seatedWithAudience()
    const restarted = nodeOver(store)
    const rows = store.rows
    let reads = 0
    Object.assign(store, {
      rows: async (from: number) => {
        store.up = (reads += 1) !== 2
        return rows(from, 1)
      },
    })
    expect(await restarted.refresh()).toEqual({ ok: false, error: { type: 'unavailable' } })
    store.up = true
    expect((await restarted.refresh()).ok).toBe(true)
    expect(restarted.standing.head).toEqual(sequencer.standing.head)
  })

  const damages: readonly (readonly [string, () => void])[] = [
    [
      'a byte of an entry is another',
      () => {
        const entry = store.entries[1]!.entry.slice()
        entry[40]! ^= 1
        store.entries[1] = { ...store.entries[1]!, entry }
      },
    ],
    [
      'a byte of a leaf record is another',
      () => {
        const record = store.entries[2]!.record.slice()
        record[0]! ^= 1
        store.entries[2] = { ...store.entries[2]!, record }
      },
    ],
    ['an entry is missing', () => void store.entries.splice(1, 1)],
    ['a number is another', () => void (store.entries[2] = { ...store.entries[2]!, seq: 5 })],
    ['time runs back', () => void (store.entries[2] = { ...store.entries[2]!, receivedAt: 1 })],
    ['the record is shorter than its head says', () => void store.entries.pop()],
  ]

  it.each(damages)('refuses to serve where %s', async (_, damage) => {
    await seatedWithAudience()
    damage()
    const restarted = nodeOver(store)
    expect(await restarted.refresh()).toMatchObject({ error: { type: 'record-damaged' } })
    expect(restarted.damage?.type).toBe('record-damaged')
    const event = await sealedEvent(japan, regime, own.id)
    expect(await restarted.append([event], JP)).toMatchObject({ error: { type: 'record-damaged' } })
    expect(await restarted.checkpoint()).toBeUndefined()
    expect(troubles).toContainEqual(expect.objectContaining({ type: 'record-damaged' }))
  })

  it('refuses to serve where the hash of a full tile is another', async () => {
    await seatedWithAudience()
    for (let i = 0; i < 260; i += 1) await appended([await sealedEvent(japan, regime, own.id)])
    expect(store.nodes.size).toBe(1)
    expect((await nodeOver(store).refresh()).ok).toBe(true)
    store.nodes.set('1/0', sha256(store.nodes.get('1/0')!))
    expect(await nodeOver(store).refresh()).toMatchObject({ error: { type: 'record-damaged' } })
    store.nodes.clear()
    expect(await nodeOver(store).refresh()).toMatchObject({ error: { type: 'record-damaged' } })
  })

  it('stops where the record becomes another under its feet', async () => {
    await seatedWithAudience()
    store.entries.pop()
    const head = await store.head()
    await store.transaction(async (transaction) => {
      const { root } = head!
      const changed = { ...head!, size: 2, root: store.roots.get(2) ?? root }
      await transaction.commit({ from: 2, receivedAt: 0, entries: [], nodes: [], head: changed })
    })
    const event = await sealedEvent(japan, regime, own.id)
    expect(await sequencer.append([event], JP)).toMatchObject({
      error: { type: 'record-damaged', reason: 'the record has become shorter' },
    })
  })
})

describe('a database that does not answer', () => {
  it('refuses for now, and goes on when it is back', async () => {
    await seatedWithAudience()
    const event = await sealedEvent(japan, regime, own.id)
    store.up = false
    expect(await sequencer.append([event], JP)).toEqual({
      ok: false,
      error: { type: 'unavailable' },
    })
    store.up = true
    expect((await appended([event])).events).toMatchObject([{ seq: 1, repeated: false }])
  })

  it('is idle when everything is answered', async () => {
    await seatedWithAudience()
    const events = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => sealedEvent(japan, regime, own.id)),
    )
    const answers = events.map((event) => sequencer.append([event], JP))
    await Promise.all(answers)
    await sequencer.idle()
    expect(store.entries).toHaveLength(9)
    expect(equalBytes(sequencer.standing.head.root, (await store.head())!.root)).toBe(true)
  })
})
