import { labels, seededRandom, sha256, utf8Bytes } from '@epoc/crypto'
import { encodeCbor, ok, openEvent, sealedStream, signEvent, splitCborSequence } from '@epoc/event'
import type { Result } from '@epoc/event'
import { everybody, lyingHost, world } from '@epoc/testing'
import type { Lies, World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAudience } from './outgoing/create-audience.ts'
import { dueUpkeep } from './outgoing/upkeep.ts'
import { memoryStorage } from './ports/memory-storage.ts'
import type { Transport } from './ports/transport.ts'
import type { Replica } from './replica.ts'

/** A statement to everybody that no rule of the domain knows: enough to see whether it arrives. */
async function speak(from: Replica, kind = 'greeting.spoken') {
  const audience = everybody(from).name
  return from.send(async () =>
    ok({ acts: [{ type: 'sealed', hat: 'partner', audience, content: { kind, body: {} } }] }),
  )
}

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Replaces what the host sends as item `index`. */
const insteadOf =
  (index: number, item: Uint8Array): Lies =>
  (honest) => ({
    entries: async (from, to) => {
      const answer = await honest.entries(from, to)
      if (!answer.ok) return answer
      const items = [...unwrap(splitCborSequence(answer.value))]
      if (index >= from && index < from + items.length) items[index - from] = item
      return ok(new Uint8Array(items.flatMap((each) => [...each])))
    },
  })

const faultOf = async (w: World, lies: Lies, storage = memoryStorage()) => {
  const replica = await w.again('japan-embassy', lyingHost(w.host, lies), storage)
  const synced = await replica.sync()
  return synced.ok ? 'none' : synced.error.type === 'host-fault' ? synced.error.fault : synced.error
}

describe('a replica', () => {
  let w: World
  let spoken: number

  beforeAll(async () => {
    w = await world()
    spoken = unwrap(await speak(w.germany))[0]!.index
    w.pass(5_000)
    unwrap(await speak(w.japan))
  })

  it('sends to everybody, and everybody can open it', async () => {
    for (const reader of [w.france, w.germany, w.japan, w.korea]) {
      unwrap(await reader.sync())
      expect(reader.waiting).toEqual([])
      expect(reader.domain.voided.size).toBe(2)
    }
  })

  it('gives an outsider leaf records only, and the tree still verifies', async () => {
    const audience = [...w.germany.governance!.audiences.values()].find(
      ({ sort, members }) => sort === 'own' && members.includes('DE' as never),
    )!
    unwrap(
      await w.germany.send(async () =>
        ok({
          acts: [
            {
              type: 'sealed',
              hat: 'partner',
              audience: audience.name,
              content: { kind: 'note.kept', body: {} },
            },
          ],
        }),
      ),
    )
    unwrap(await w.japan.sync())
    expect(w.japan.copy.size).toBe(w.host.entries.length)
    expect(w.japan.copy.streams.last(sealedStream(audience.id))).toBe(0)
    expect(w.japan.governance!.audiences.has(audience.name)).toBe(false)
  })

  it('opens its own copy again without a host', async () => {
    const storage = memoryStorage()
    const first = await w.again('japan-embassy', w.host, storage)
    unwrap(await first.sync())
    const nowhere = lyingHost(w.host, () => ({}))
    const second = await w.again('japan-embassy', nowhere, storage)
    expect(second.copy.size).toBe(first.copy.size)
    expect(second.domain.voided.size).toBe(first.domain.voided.size)
  })

  it('does one thing after the other when it is told many at once', async () => {
    const before = w.host.entries.length
    const all = await Promise.all([speak(w.korea), speak(w.korea), w.korea.sync(), speak(w.korea)])
    expect(all.every(({ ok: fine }) => fine)).toBe(true)
    expect(w.host.entries.length).toBe(before + 3)
  })

  it('does an act once although the answer is lost', async () => {
    const before = w.host.entries.length
    w.host.answersToLose = 2
    unwrap(await speak(w.korea))
    expect(w.host.entries.length).toBe(before + 1)
  })

  describe('notices that its host', () => {
    it('R-RECORD-7: keeps an entry back in the middle', async () => {
      const { record } = w.host.entries[spoken]!
      const fault = await faultOf(w, insteadOf(spoken, encodeCbor(record)))
      expect(fault).toEqual({ type: 'entry-withheld', index: spoken })
    })

    it('keeps a clear entry back', async () => {
      const { record } = w.host.entries[1]!
      const fault = await faultOf(w, insteadOf(1, encodeCbor(record)))
      expect(fault).toEqual({ type: 'entry-withheld', index: 1 })
    })

    it('alters an event', async () => {
      const bytes = w.host.entries[spoken]!.bytes.slice()
      bytes[bytes.length - 1]! ^= 1
      const fault = await faultOf(w, insteadOf(spoken, bytes))
      expect(fault).toMatchObject({ type: 'event-not-genuine', index: spoken })
    })

    it('R-RECORD-6: puts another tag into the tree', async () => {
      const other = w.host.entries[spoken]!.record.slice()
      other[0]! ^= 1
      const fault = await faultOf(w, () => ({
        checkpoint: async () => ok(await w.host.checkpointWith(spoken, other)),
      }))
      expect(fault).toMatchObject({ type: 'record-differs' })
    })

    it('R-RECORD-8: shows a checkpoint that the record did not sign', async () => {
      const cut = (note: string) => `${note.trimEnd().split('\n').slice(0, -1).join('\n')}\n`
      const fault = await faultOf(w, (honest) => ({
        checkpoint: async () => ok(cut(unwrap(await honest.checkpoint()))),
      }))
      expect(fault).toMatchObject({ type: 'checkpoint-not-signed' })
    })

    it('R-RECORD-10: goes back behind what it had signed', async () => {
      const storage = memoryStorage()
      const early = unwrap(await transportOf(w).checkpoint())
      unwrap(await (await w.again('japan-embassy', w.host, storage)).sync())
      unwrap(await speak(w.germany))
      unwrap(await (await w.again('japan-embassy', w.host, storage)).sync())
      const fault = await faultOf(w, () => ({ checkpoint: async () => ok(early) }), storage)
      expect(fault).toMatchObject({ type: 'checkpoint-went-back' })
    })

    it('R-RECORD-9: signs a time that the entries contradict', async () => {
      const fault = await faultOf(w, () => ({
        checkpoint: async () => ok(await w.host.checkpoint(-3_600)),
      }))
      expect(fault).toMatchObject({ type: 'checkpoint-out-of-time' })
    })

    it('shows fewer entries than it signed for', async () => {
      const fault = await faultOf(w, (honest) => ({
        entries: async (from, to) =>
          from > 20 ? ok(new Uint8Array(0)) : honest.entries(from, to > 20 ? 20 : to),
      }))
      expect(fault).toMatchObject({ type: 'entries-missing' })
    })

    it('sends something that is no entry', async () => {
      const fault = await faultOf(w, insteadOf(3, encodeCbor('hello')))
      expect(fault).toMatchObject({ type: 'entry-malformed', index: 3 })
    })

    it('shows another record', async () => {
      const other = await world('another')
      const replica = await w.again('japan-embassy', other.host)
      const synced = await replica.sync()
      expect(synced).toMatchObject({ error: { fault: { type: 'another-regime' } } })
    })
  })

  it('R-RECORD-5: a repeated act keeps its place and has no effect', async () => {
    const own = await world('repeated')
    unwrap(await speak(own.japan))
    const { event } = own.host.entries.at(-1)!
    const again = { ...event.payload, seen: event.payload.seen, at: event.payload.at + 1 }
    const bytes = unwrap(await signEvent(again, own.japan.keys.signing))
    const opened = unwrap(await openEvent(bytes, () => own.japan.keys.signing.publicKey))
    own.host.force(opened, own.now(), undefined)
    unwrap(await own.germany.sync())
    const reasons = own.germany.domain.voided.map(({ rule }) => rule).toArray()
    expect(reasons.at(-1)).toBe('R-RECORD-5')
  })

  it('R-SEAL-5: uses no secret that does not derive the published recipient, and says so', async () => {
    const own = await world('wrong wrap')
    const state = own.poc.governance!
    const members = ['JP', 'poc'] as never[]
    const random = seededRandom(sha256(utf8Bytes('wrong wrap')), labels.sample, 'wrap')
    const good = await createAudience(state, { hat: 'poc', sort: 'named', members }, random)
    const bad = await createAudience(state, { hat: 'poc', sort: 'named', members }, random)
    const body = { ...good.act.body, wrap: bad.wrap.hash }
    const act = { ...good.act, body, blobs: [bad.wrap.ref] }
    unwrap(await own.poc.send(async () => ok({ acts: [act], blobs: [bad.wrap.bytes] })))
    unwrap(await own.japan.sync())
    const due = await dueUpkeep(own.japan.governance!, own.japan.person!, own.japan.secrets)
    expect(due.map((each) => each.act.type === 'open' && each.act.kind)).toContain(
      'audience.refused',
    )
  })

  it('sends nothing to a host after a fault', async () => {
    let appended = 0
    const liar = lyingHost(w.host, (honest) => ({
      ...insteadOf(2, encodeCbor('hello'))(honest),
      append: async (events) => {
        appended++
        return honest.append(events)
      },
    }))
    const replica = await w.again('japan-embassy', liar)
    await replica.sync()
    expect((await replica.send(async () => ok({ acts: [] }))).ok).toBe(false)
    expect(appended).toBe(0)
  })
})

const transportOf = (w: World): Transport => w.japan.transport
