import { concat, labels, seededRandom, sha256, toHex, utf8Bytes } from '@epoc/crypto'
import {
  encodeCbor,
  err,
  ok,
  openEvent,
  sealedStream,
  signEvent,
  splitCborSequence,
  streamOf,
} from '@epoc/event'
import type { Result, StreamList, VerifiedEvent } from '@epoc/event'
import { audienceName } from '@epoc/governance'
import { everybody, lyingHost, world } from '@epoc/testing'
import type { Lies, World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAudience } from './outgoing/create-audience.ts'
import { keepUp } from './outgoing/keep-up.ts'
import { rotateAudience } from './outgoing/rotate-audience.ts'
import { memoryStorage } from './ports/memory-storage.ts'
import type { Transport } from './ports/transport.ts'
import { RecordCopy } from './record/record-copy.ts'
import type { Replica } from './replica.ts'
import { verifyHost } from './verify/verify-host.ts'

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

  it('does an act once although no answer comes at all', async () => {
    const before = w.host.entries.length
    w.host.answersToLose = 9
    unwrap(await speak(w.korea))
    w.host.answersToLose = 0
    expect(w.host.entries.length).toBe(before + 1)
  })

  it('does not say that nothing was sent where it cannot know', async () => {
    const deaf = lyingHost(w.host, () => ({ append: () => unreachable }))
    const replica = await w.again('japan-embassy', deaf)
    unwrap(await replica.sync())
    expect(await speak(replica)).toEqual({ ok: false, error: { type: 'may-have-been-sent' } })
  })

  describe('what became of an act without an answer', () => {
    const send = (from: Replica) =>
      from.send(
        async () => {
          const content = { kind: 'greeting.spoken', body: {} }
          const audience = everybody(from).name
          return ok({ acts: [{ type: 'sealed', hat: 'partner', audience, content }] })
        },
        { what: 'a greeting' },
      )

    it('is told by the next one who asks: it had arrived', async () => {
      const storage = memoryStorage()
      let cut = false
      const breaking = lyingHost(w.host, (honest) => ({
        append: async (events) => {
          await honest.append(events)
          cut = true
          return unreachable
        },
        checkpoint: () => (cut ? unreachable : honest.checkpoint()),
      }))
      const replica = await w.again('japan-embassy', breaking, storage)
      unwrap(await replica.sync())
      const before = w.host.entries.length
      expect(await send(replica)).toMatchObject({ error: { type: 'may-have-been-sent' } })
      expect(w.host.entries.length).toBe(before + 1)

      const later = await w.again('japan-embassy', w.host, storage)
      unwrap(await later.sync())
      expect(later.takeSettled()).toMatchObject([{ what: 'a greeting', index: before }])
      expect(later.takeSettled()).toEqual([])
    })

    it('R-RECORD-3: is that it was never sent, once the signed time is past its last moment', async () => {
      const storage = memoryStorage()
      const deaf = lyingHost(w.host, () => ({ append: () => unreachable }))
      const replica = await w.again('japan-embassy', deaf, storage)
      unwrap(await replica.sync())
      await send(replica)
      w.pass(9 * 60_000)
      unwrap(await speak(w.germany))
      unwrap(await replica.sync())
      expect(replica.takeSettled()).toEqual([])
      w.pass(2 * 60_000)
      unwrap(await speak(w.germany))
      const later = await w.again('japan-embassy', w.host, storage)
      unwrap(await later.sync())
      const [settled] = later.takeSettled()
      expect(settled).toMatchObject({ what: 'a greeting' })
      expect(settled).not.toHaveProperty('index')
    })

    it('is not believed where the host refuses what it has sequenced', async () => {
      const refusal = { type: 'problem', status: 422, name: 'refused', detail: {} } as const
      const lying = lyingHost(w.host, (honest) => ({
        append: async (events) => {
          await honest.append(events)
          return err(refusal)
        },
      }))
      const replica = await w.again('japan-embassy', lying)
      unwrap(await replica.sync())
      const before = w.host.entries.length
      expect(unwrap(await send(replica))).toMatchObject([{ index: before }])
      expect(w.host.entries.length).toBe(before + 1)
    })

    it('is told where it was refused and sequenced later, and not where it was refused', async () => {
      const storage = memoryStorage()
      const refusal = { type: 'problem', status: 422, name: 'refused', detail: {} } as const
      let keptBack: readonly Uint8Array[] = []
      const lying = lyingHost(w.host, () => ({
        append: async (events) => {
          keptBack = events
          return err(refusal)
        },
      }))
      const replica = await w.again('japan-embassy', lying, storage)
      unwrap(await replica.sync())
      expect(await send(replica)).toEqual({ ok: false, error: refusal })
      unwrap(await w.host.append(keptBack))
      unwrap(await replica.sync())
      expect(replica.takeSettled()).toMatchObject([{ index: w.host.entries.length - 1 }])

      await send(replica)
      w.pass(11 * 60_000)
      unwrap(await speak(w.germany))
      unwrap(await replica.sync())
      expect(replica.takeSettled()).toEqual([])
    })

    it('is nothing to tell where the answer came', async () => {
      const replica = await w.again('japan-embassy')
      unwrap(await replica.sync())
      unwrap(await send(replica))
      w.host.answersToLose = 2
      unwrap(await send(replica))
      unwrap(await replica.sync())
      expect(replica.takeSettled()).toEqual([])
    })
  })

  it('keeps nothing of a fetch that was cut off, and misses nothing of it later', async () => {
    const storage = memoryStorage()
    let asked = 0
    const cut = lyingHost(w.host, (honest) => ({
      entries: async (from, to) => {
        asked += 1
        return asked === 2 ? unreachable : honest.entries(from, Math.min(to, from + 20))
      },
    }))
    const replica = await w.again('japan-embassy', cut, storage)
    expect(await replica.sync()).toMatchObject({ error: { type: 'unreachable' } })
    expect(replica.copy.size).toBe(0)
    unwrap(await replica.sync())
    unwrap(await w.japan.sync())
    expect(replica.domain.voided.size).toBe(w.japan.domain.voided.size)
    const again = await w.again('japan-embassy', w.host, storage)
    expect(again.copy.size).toBe(w.host.entries.length)
  })

  describe('notices that its host', () => {
    it('R-RECORD-7: kept an entry back before one was expected to read it', async () => {
      const before = w.host.entries.length
      const administrator = await w.again('japan-administrator')
      unwrap(await administrator.sync())
      await w.enrol('late', administrator)
      const keptBack = (index: number) =>
        index >= spoken && index < before && w.host.entries[index]?.event.payload.to !== undefined
      const liar = lyingHost(w.host, (honest) => ({
        entries: async (from, to) => {
          const items = unwrap(splitCborSequence(unwrap(await honest.entries(from, to))))
          const shown = items.map((item, i) =>
            keptBack(from + i) ? encodeCbor(w.host.entries[from + i]!.record) : item,
          )
          return ok(concat(...shown))
        },
      }))
      const replica = await w.again('late', liar)
      expect(await replica.sync()).toMatchObject({
        error: { fault: { type: 'entry-withheld', index: spoken, reason: 'expected' } },
      })
      unwrap(await (await w.again('late')).sync())
    })

    it('R-RECORD-10: goes back in time', async () => {
      const storage = memoryStorage()
      const replica = await w.again('japan-embassy', w.host, storage)
      unwrap(await replica.sync())
      const fault = await faultOf(
        w,
        () => ({ checkpoint: async () => ok(await w.host.checkpoint(-1)) }),
        storage,
      )
      expect(fault).toMatchObject({ type: 'time-went-back' })
      const again = await w.again('japan-embassy', w.host, storage)
      await again.resume()
      unwrap(await again.sync())
    })

    it('R-RECORD-10: shows another record than the one held, when all of it is verified', async () => {
      unwrap(await w.japan.sync())
      const last = w.host.entries.findLastIndex(
        ({ event }) =>
          event.payload.to !== undefined && !w.japan.copy.streams.last(streamOf(event.payload)),
      )
      const other = w.host.entries[last]!.record.slice()
      other[20]! ^= 1
      const fork = lyingHost(w.host, (honest) => ({
        ...insteadOf(last, encodeCbor(other))(honest),
        checkpoint: async () => ok(await w.host.checkpointWith(last, other)),
      }))
      const { signing } = w.japan.keys
      const transport = fork.at(w.regime, { person: signing.keyId, sign: (m) => signing.sign(m) })
      const verified = { regime: w.regime, reader: w.japan.me, held: w.japan.copy }
      const { faults } = unwrap(await verifyHost(verified, transport, () => {}))
      expect(faults).toEqual([{ type: 'entry-altered', index: last }])
    })

    it('R-RECORD-8: shows an altered checkpoint, also to somebody who holds nothing', async () => {
      unwrap(await w.japan.sync())
      const note = await w.host.checkpoint()
      const [, size = ''] = note.split('\n')
      const { signing } = w.japan.keys
      for (const wrong of [
        note.replace(`\n${size}\n`, `\n${Number(size) + 100}\n`),
        note.replace(`\n${size}\n`, '\n0\n'),
        note.replace(`\n${size}\n`, '\nx\n'),
        '',
      ]) {
        const liar = lyingHost(w.host, () => ({ checkpoint: async () => ok(wrong) }))
        const transport = liar.at(w.regime, { person: signing.keyId, sign: (m) => signing.sign(m) })
        for (const held of [w.japan.copy, new RecordCopy(w.regime, w.japan.me)]) {
          const verified = { regime: w.regime, reader: w.japan.me, held }
          const { faults } = unwrap(await verifyHost(verified, transport, () => {}))
          expect(faults).toMatchObject([{ type: 'checkpoint-not-signed' }])
        }
      }
    })

    it('sends more than it was asked for', async () => {
      const storage = memoryStorage()
      const fault = await faultOf(
        w,
        (honest) => ({
          entries: async (from, to) => {
            const answer = await honest.entries(from, to)
            return answer.ok ? ok(concat(answer.value, encodeCbor('hello'))) : answer
          },
        }),
        storage,
      )
      expect(fault).toMatchObject({ type: 'entries-unasked', from: 0 })
      const again = await w.again('japan-embassy', w.host, storage)
      await again.resume()
      unwrap(await again.sync())
    })

    it('R-RECORD-7: keeps an entry back in the middle', async () => {
      const { record } = w.host.entries[spoken]!
      const fault = await faultOf(w, insteadOf(spoken, encodeCbor(record)))
      expect(fault).toEqual({ type: 'entry-withheld', index: spoken, reason: 'expected' })
    })

    it('keeps a clear entry back', async () => {
      const { record } = w.host.entries[1]!
      const fault = await faultOf(w, insteadOf(1, encodeCbor(record)))
      expect(fault).toEqual({ type: 'entry-withheld', index: 1, reason: 'clear' })
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

    it('R-RECORD-8: is accused of nothing on a word that it did not sign', async () => {
      const storage = memoryStorage()
      unwrap(await (await w.again('japan-embassy', w.host, storage)).sync())
      const smaller = async () => (await w.host.checkpoint()).replace(/^\d+$/m, '3')
      const fault = await faultOf(
        w,
        () => ({ checkpoint: async () => ok(await smaller()) }),
        storage,
      )
      expect(fault).toMatchObject({ type: 'checkpoint-not-signed', reason: 'bad-signature' })
    })

    it('R-RECORD-11: signed that there is more than it shows, or for another seat', async () => {
      const audience = [...w.germany.governance!.audiences.values()].find(
        ({ sort, members }) => sort === 'own' && members.includes('DE' as never),
      )!
      // What an honest host signs for Germany names streams that Japan was not shown.
      const other = await faultOf(w, () => ({
        streams: async () => ok(await w.host.streamList('DE')),
      }))
      expect(other).toEqual({ type: 'streams-not-signed', seat: 'JP', reason: 'of-another-seat' })
      const signing = (change: (list: StreamList) => StreamList) =>
        faultOf(w, () => ({ streams: async (seat) => ok(await w.host.streamList(seat, change)) }))
      const differs = { type: 'streams-differ', seat: 'JP', reason: 'not-what-was-shown' }
      const another = { type: 'streams-differ', seat: 'JP', reason: 'of-another-record' }
      const hidden = sealedStream(audience.id)
      const more = await signing((list) => ({
        ...list,
        streams: new Map([...list.streams, [hidden, 3]]),
      }))
      expect(more).toEqual({ ...differs, stream: hidden })
      const without = await signing((list) => ({
        ...list,
        streams: new Map([...list.streams].slice(1)),
      }))
      expect(without).toEqual({ ...differs, stream: '' })
      // Neither an old list nor one of a record to come is a way out.
      expect(await signing((list) => ({ ...list, size: list.size + 1 }))).toMatchObject(another)
      expect(await signing((list) => ({ ...list, size: list.size - 1 }))).toMatchObject(another)
      expect(await signing((list) => ({ ...list, root: sha256(list.root) }))).toMatchObject(another)
    })

    it('R-RECORD-11: and takes it well when the record grows while it asks', async () => {
      const growing = await faultOf(w, (honest) => ({
        streams: async (seat) => {
          unwrap(await speak(w.germany))
          return honest.streams(seat)
        },
      }))
      expect(growing).toBe('none')
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
      const replica = await w.again(
        'japan-embassy',
        lyingHost(w.host, () => other.japan.transport),
      )
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
    unwrap(await keepUp(own.japan))
    unwrap(await own.germany.sync())
    const kinds = own.host.entries.map(({ event }) => kindOf(event))
    expect(kinds.slice(-3)).toEqual(['audience.refused', 'audience.rotated', 'audience.opened'])
  })

  describe('R-SEAL-6: an epoch that its maker keeps to itself', () => {
    let own: World
    const speeches = (reader: Replica) =>
      reader.domain.voided.toArray().map(({ index, rule }) => `${index} ${rule}`)

    /** Japan rotates the audience of everybody, and wraps the secret for Japan alone. */
    beforeAll(async () => {
      own = await world('private epoch')
      const state = own.japan.governance!
      const audience = everybody(own.japan)
      const random = seededRandom(sha256(utf8Bytes('private')), labels.sample, 'epoch')
      const alone = { ...audience, members: ['JP'] as never[] }
      const sealedSeq = own.japan.copy.streams.last(sealedStream(audience.id)) + 1
      const rotation = await rotateAudience(state, alone, 'partner', { random, sealedSeq })
      unwrap(await own.japan.send(async () => ok({ acts: [rotation.act], blobs: rotation.blobs })))
      unwrap(await speak(own.japan))
      for (const other of [own.germany, own.korea, own.france]) {
        unwrap(await other.sync())
        unwrap(await keepUp(other))
      }
    })

    it('stops nobody: another begins the next epoch, and all read on', async () => {
      const [spoken] = unwrap(await speak(own.germany))
      for (const reader of [own.germany, own.korea, own.france, own.japan]) {
        unwrap(await reader.sync())
        expect(reader.waiting).toEqual([])
        expect(speeches(reader).at(-1)).toBe(`${spoken!.index} R-REGISTER-1`)
      }
    })

    it('is void for all alike, its maker included', () => {
      const [first, ...others] = [own.germany, own.korea, own.france, own.japan].map(speeches)
      expect(first!.filter((each) => each.endsWith('R-SEAL-6'))).toHaveLength(1)
      for (const each of others) expect(each).toEqual(first)
    })
  })

  it('R-GOV-13: what was sealed is not voided later by those who sealed it, nor by those who read it', async () => {
    const own = await world('void later')
    const members = ['DE', 'KR'] as never[]
    const random = seededRandom(sha256(utf8Bytes('void later')), labels.sample, 'wrap')
    const given = { hat: 'partner', sort: 'named', members } as const
    const made = await createAudience(own.korea.governance!, given, random)
    unwrap(await own.korea.send(async () => ok({ acts: [made.act], blobs: [made.wrap.bytes] })))
    const audience = audienceName(made.id)
    const content = { kind: 'promise.made', body: {} }
    const promise = { type: 'sealed', hat: 'partner', audience, content } as const
    const refuse = {
      type: 'open',
      hat: 'partner',
      audience: made.id,
      kind: 'audience.refused',
      body: { epoch: 1 },
    } as const
    unwrap(await own.korea.send(async () => ok({ acts: [promise] })))
    unwrap(await own.germany.sync())
    unwrap(await own.germany.send(async () => ok({ acts: [promise] })))
    for (const each of [own.korea, own.germany]) {
      own.pass(30 * 24 * 3_600_000)
      const refused = await each.send(async () => ok({ acts: [refuse] }))
      expect(refused).toMatchObject({ error: { detail: { refusal: { rule: 'R-GOV-13' } } } })
    }
    unwrap(await own.germany.sync())
    expect(own.germany.domain.voided.some(({ rule }) => rule === 'R-SEAL-6')).toBe(false)
  })

  it('R-RECORD-16: a wrap that the host says it does not have is a fault of the host', async () => {
    const own = await world('a wrap withheld')
    const random = seededRandom(sha256(utf8Bytes('withheld')), labels.sample, 'epoch')
    const storage = memoryStorage()
    const before = await own.again('japan-embassy', own.host, storage)
    unwrap(await before.sync())
    unwrap(await keepUp(before))
    unwrap(await own.poc.sync())
    const audience = everybody(own.poc)
    const sealedSeq = own.poc.copy.streams.last(sealedStream(audience.id)) + 1
    const means = { random, sealedSeq }
    const made = await rotateAudience(own.poc.governance!, audience, 'poc', means)
    unwrap(await own.poc.send(async () => ok({ acts: [made.act], blobs: made.blobs })))
    unwrap(await own.korea.sync())
    unwrap(await speak(own.korea))
    const blob = toHex(made.act.blobs![0]![0])
    const missing = { type: 'problem', status: 404, name: 'not-found', detail: {} } as const
    const hiding: Lies = (honest) => ({
      getBlob: async (hash) => (toHex(hash) === blob ? err(missing) : honest.getBlob(hash)),
    })
    expect(await faultOf(own, hiding, storage)).toEqual({ type: 'blob-missing', blob })
    const again = await own.again('japan-embassy', lyingHost(own.host, hiding), storage)
    expect(again.fault).toEqual({ type: 'blob-missing', blob })
    expect(again.waiting).toMatchObject([{ epoch: 2, events: 1 }])
  })

  it('answers many epochs in one request, and tries no bad wrap twice', async () => {
    const own = await world('many epochs')
    const random = seededRandom(sha256(utf8Bytes('many')), labels.sample, 'epoch')
    unwrap(await own.japan.sync())
    unwrap(await keepUp(own.japan))
    for (let i = 0; i < 3; i++) {
      own.pass(10 * 60_000)
      unwrap(await own.korea.sync())
      const audience = everybody(own.korea)
      const sealedSeq = own.korea.copy.streams.last(sealedStream(audience.id)) + 1
      const alone = { ...audience, members: i === 1 ? ['KR' as never] : audience.members }
      const means = { random, sealedSeq }
      const made = await rotateAudience(own.korea.governance!, alone, 'partner', means)
      unwrap(await own.korea.send(async () => ok({ acts: [made.act], blobs: made.blobs })))
    }
    const requests: number[] = []
    const asked = new Map<string, number>()
    const counting = lyingHost(own.host, (honest) => ({
      append: (events) => {
        requests.push(events.length)
        return honest.append(events)
      },
      getBlob: (hash) => {
        asked.set(hash.join(), (asked.get(hash.join()) ?? 0) + 1)
        return honest.getBlob(hash)
      },
    }))
    const replica = await own.again('japan-embassy', counting)
    unwrap(await replica.sync())
    unwrap(await keepUp(replica))
    expect(requests).toEqual([3])
    expect([...new Set(asked.values())]).toEqual([1])
  })

  it('R-GOV-10: a seat that got a bad wrap is paid by others, and then reads what it had missed', async () => {
    const own = await world('one bad wrap')
    const audience = everybody(own.poc)
    const random = seededRandom(sha256(utf8Bytes('bad')), labels.sample, 'epoch')
    const without = { ...audience, members: audience.members.filter((seat) => seat !== 'KR') }
    const sealedSeq = own.poc.copy.streams.last(sealedStream(audience.id)) + 1
    const rotation = await rotateAudience(own.poc.governance!, without, 'poc', {
      random,
      sealedSeq,
    })
    unwrap(await own.poc.send(async () => ok({ acts: [rotation.act], blobs: rotation.blobs })))
    unwrap(await own.japan.sync())
    unwrap(await keepUp(own.japan))
    const [spoken] = unwrap(await speak(own.japan))
    unwrap(await own.korea.sync())
    expect(own.korea.waiting).toMatchObject([{ epoch: 2, reason: { type: 'wrap-is-wrong' } }])
    unwrap(await keepUp(own.korea))
    expect(await speak(own.korea)).toMatchObject({ error: { type: 'wrap-is-wrong' } })
    unwrap(await own.japan.sync())
    unwrap(await keepUp(own.japan))
    unwrap(await own.korea.sync())
    unwrap(await keepUp(own.korea))
    expect(own.korea.waiting).toEqual([])
    expect(own.korea.domain.voided.last()?.index).toBe(spoken!.index)
    expect(everybody(own.korea).owed.has('KR' as never)).toBe(false)
    unwrap(await speak(own.korea))
  })

  it('keeps what a host did, and sends nothing until it is told to', async () => {
    const storage = memoryStorage()
    unwrap(await (await w.again('japan-embassy', w.host, storage)).sync())
    const early = unwrap(await transportOf(w).checkpoint())
    unwrap(await speak(w.germany))
    unwrap(await (await w.again('japan-embassy', w.host, storage)).sync())
    const back = () => ({ checkpoint: async () => ok(early) })
    expect(await faultOf(w, back, storage)).toMatchObject({ type: 'checkpoint-went-back' })

    const again = await w.again('japan-embassy', w.host, storage)
    expect(again.fault).toMatchObject({ type: 'checkpoint-went-back' })
    expect(again.copy.size).toBeGreaterThan(0)
    expect(await again.sync()).toMatchObject({ error: { type: 'host-fault' } })
    expect(await speak(again)).toMatchObject({ error: { type: 'host-fault' } })
    await again.resume()
    unwrap(await speak(again))
    const next = await w.again('japan-embassy', w.host, storage)
    expect(next.fault).toBeUndefined()
    const kept = await storage.value(`fault-${w.now()}`)
    const evidence = JSON.parse(Buffer.from(kept!).toString()) as { shown: { note: string } }
    expect(evidence.shown.note).toBe(early)
  })

  it('stores what an act brings, although the host says that it has it', async () => {
    const own = await world('says that it is there')
    const random = seededRandom(sha256(utf8Bytes('there')), labels.sample, 'wrap')
    const lying = lyingHost(own.host, () => ({ hasBlob: async () => ok(true) }))
    const replica = await own.again('japan-embassy', lying)
    unwrap(await replica.sync())
    const given = { hat: 'partner', sort: 'named', members: ['DE', 'JP'] as never[] } as const
    const made = await createAudience(replica.governance!, given, random)
    unwrap(await replica.send(async () => ok({ acts: [made.act], blobs: [made.wrap.bytes] })))
    expect(own.host.blobs.has(toHex(made.wrap.hash))).toBe(true)
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

const unreachable = Promise.resolve(err({ type: 'unreachable', reason: 'cut off' } as const))

const kindOf = ({ payload }: VerifiedEvent) => ('kind' in payload ? payload.kind : undefined)

const transportOf = (w: World): Transport => w.japan.transport
