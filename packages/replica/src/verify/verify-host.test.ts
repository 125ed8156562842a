/** What `verify` asks a host for, in which order, and when it may take back what was found before. */
import { concat, sha256, toHex } from '@epoc/crypto'
import { encodeCbor, err, ok, openEvent, splitCborSequence } from '@epoc/event'
import type { EventPayload, Result } from '@epoc/event'
import { ownAudience } from '@epoc/governance'
import type { SeatId } from '@epoc/governance'
import { everybody, lyingHost, world } from '@epoc/testing'
import type { Lies, World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepUp } from '../outgoing/keep-up.ts'
import { memoryStorage } from '../ports/memory-storage.ts'
import { RecordCopy } from '../record/record-copy.ts'
import type { Replica } from '../replica.ts'
import { verifyHost } from './verify-host.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const speak = (from: Replica) => {
  const audience = everybody(from).name
  const content = { kind: 'greeting.spoken', body: {} }
  return from.send(async () =>
    ok({ acts: [{ type: 'sealed', hat: 'partner', audience, content }] }),
  )
}

let w: World
beforeAll(async () => {
  w = await world('verify')
  unwrap(await w.japan.sync())
  unwrap(await keepUp(w.japan))
})

/** What Japan's `verify` says of a host that lies so; from a home that holds nothing unless told. */
const verify = async (
  lies: Lies,
  { held = new RecordCopy(w.regime, w.japan.me), before }: Given = {},
) => {
  const { signing } = w.japan.keys
  const signer = { person: signing.keyId, sign: (m: Uint8Array) => signing.sign(m) }
  const transport = lyingHost(w.host, lies).at(w.regime, signer)
  const verified = { regime: w.regime, reader: w.japan.me, held, before }
  return unwrap(await verifyHost(verified, transport, () => {}))
}
type Given = Partial<Pick<Parameters<typeof verifyHost>[0], 'held' | 'before'>>
const honest: Lies = () => ({})

/** Shows leaf records in the place of entries. */
const hiding =
  (isHidden: (index: number) => boolean): Lies =>
  (host) => ({
    entries: async (from, to) => {
      const items = unwrap(splitCborSequence(unwrap(await host.entries(from, to))))
      const shown = items.map((item, i) =>
        isHidden(from + i) ? encodeCbor(w.host.entries[from + i]!.record) : item,
      )
      return ok(concat(...shown))
    },
  })

const toOwn = (index: number): boolean => {
  const own = ownAudience(w.japan.governance!, 'JP' as SeatId)!
  const to = w.host.entries[index]?.event.payload.to
  return to !== undefined && toHex(to.audience) === own.name
}

describe('what is checked', () => {
  it('holds at an honest host', async () => {
    expect((await verify(honest)).faults).toEqual([])
    expect((await verify(honest, { held: w.japan.copy })).faults).toEqual([])
  })

  it('R-RECORD-11: the lists of streams, so that no audience is hidden', async () => {
    const { faults } = await verify(hiding(toOwn))
    expect(faults).toMatchObject([{ type: 'streams-differ', seat: 'JP' }])
  })

  it('R-RECORD-11: also where the record grows meanwhile', async () => {
    const { faults } = await verify((host) => ({
      streams: async (seat) => {
        unwrap(await speak(w.germany))
        return host.streams(seat)
      },
    }))
    expect(faults).toEqual([])
  })

  it('R-RECORD-16: that every wrap is there', async () => {
    const wrap = everybody(w.japan).epochs[0]!.wraps[0]!.blob
    const missing = { type: 'problem', status: 404, name: 'not-found', detail: {} } as const
    const { faults } = await verify((host) => ({
      getBlob: async (hash) => (toHex(hash) === toHex(wrap) ? err(missing) : host.getBlob(hash)),
    }))
    expect(faults).toEqual([{ type: 'blob-missing', blob: toHex(wrap) }])
  })
})

describe('how far a host is followed', () => {
  const huge = (note: string) => note.replace(/^\d+$/m, '9007199254740991')
  const counting = (lies: Lies) => {
    const asked: string[] = []
    const counted: Lies = (host) => {
      const lying = { ...host, ...lies(host) }
      return {
        ...lying,
        entries: (from, to) => {
          asked.push(`${from}-${to}`)
          return lying.entries(from, to)
        },
        tile: (path) => {
          asked.push(path)
          return lying.tile(path)
        },
      }
    }
    return { asked, counted }
  }
  const unsigned: Lies = (host) => ({
    checkpoint: async () => ok(huge(unwrap(await host.checkpoint()))),
  })

  it('R-RECORD-8: a note that is not signed is followed to the founding at most', async () => {
    const fresh = counting(unsigned)
    const first = await verify(fresh.counted)
    expect(first.faults).toMatchObject([{ type: 'checkpoint-not-signed' }])
    expect(fresh.asked).toEqual(['0-1'])
    const later = counting(unsigned)
    await verify(later.counted, { held: w.japan.copy })
    expect(later.asked).toEqual([])
  })

  it('R-RECORD-8: the same when a home is brought up to date', async () => {
    for (const storage of [memoryStorage(), await full()]) {
      const { asked, counted } = counting(unsigned)
      const replica = await w.again('japan-embassy', lyingHost(w.host, counted), storage)
      const before = replica.copy.size
      expect(await replica.sync()).toMatchObject({
        error: { fault: { type: 'checkpoint-not-signed' } },
      })
      expect(asked).toEqual(before === 0 ? ['0-1'] : [])
    }
  })

  it('tiles of a tree of which nothing comes are not asked for, whoever signed it', async () => {
    const size = 2 ** 40
    const { asked, counted } = counting((host) => ({
      checkpoint: async () => ok(await w.host.checkpointOf(size, sha256(new Uint8Array(1)))),
      entries: (from, to) => host.entries(from, Math.min(to, w.host.entries.length)),
    }))
    const { faults } = await verify(counted)
    const from = w.host.entries.length
    expect(faults).toEqual([{ type: 'entries-missing', from, size }])
    expect(asked.some((each) => each.startsWith('tile'))).toBe(false)
  })

  const full = async () => {
    const storage = memoryStorage()
    unwrap(await (await w.again('japan-embassy', w.host, storage)).sync())
    return storage
  }
})

describe('R-RECORD-15: what was found before', () => {
  /** The fault that a host is found to have when it lies so once, as the home keeps it. */
  const found = async (lies: Lies) => {
    const storage = memoryStorage()
    unwrap(await (await w.again('japan-embassy', w.host, storage)).sync())
    w.pass(60_000)
    unwrap(await speak(w.germany))
    const replica = await w.again('japan-embassy', lyingHost(w.host, lies), storage)
    expect((await replica.sync()).ok).toBe(false)
    return { before: await replica.keptFault(), held: replica.copy }
  }
  const altered: Lies = (host) => ({
    entries: async (from, to) => {
      const bytes = unwrap(await host.entries(from, to)).slice()
      bytes[bytes.length - 1]! ^= 1
      return ok(bytes)
    },
  })

  it('is refuted where it may have been of the way, and all of it holds now', async () => {
    expect((await verify(honest, await found(altered))).refuted).toBe(true)
    const last = () => w.host.entries.length - 1
    expect((await verify(honest, await found(hiding((i) => i === last())))).refuted).toBe(true)
  })

  it('is not where it goes on', async () => {
    const { before, held } = await found(altered)
    expect((await verify(hiding(toOwn), { before, held })).refuted).toBe(false)
  })

  it('is not where the host had signed another record, or a time that its entries contradict', async () => {
    const other = w.host.entries[5]!.record.slice()
    other[20]! ^= 1
    const fork = await found(() => ({
      checkpoint: async () => ok(await w.host.checkpointWith(5, other)),
    }))
    expect(fork.before?.fault.type).toBe('record-differs')
    expect((await verify(honest, fork)).refuted).toBe(false)
    const early = await found((host) => ({
      checkpoint: async () => ok(await w.host.checkpoint(-30)),
      streams: host.streams,
    }))
    expect(early.before?.fault.type).toBe('checkpoint-out-of-time')
    expect((await verify(honest, early)).refuted).toBe(false)
    const back = await found(() => ({ checkpoint: async () => ok(await w.host.checkpoint(-120)) }))
    expect(back.before?.fault.type).toBe('time-went-back')
    expect((await verify(honest, back)).refuted).toBe(false)
  })

  it('is not where the host had signed that an audience does not exist', async () => {
    const { before } = await found((host) => ({
      streams: async (seat) =>
        ok(await w.host.streamList(seat, (list) => ({ ...list, streams: new Map() }))),
      checkpoint: host.checkpoint,
    }))
    expect(before?.fault.type).toBe('streams-differ')
    expect((await verify(honest, { before })).refuted).toBe(false)
  })
})

describe('R-RECORD-14: a signed time to come', () => {
  const shifted =
    (shift: () => number): Lies =>
    (host) => ({
      checkpoint: async () => ok(await w.host.checkpoint(shift())),
      streams: host.streams,
    })
  const untilOf = async (event: Uint8Array): Promise<number> => {
    let payload: EventPayload | undefined
    await openEvent(event, (claimed) => void (payload = claimed))
    return payload!.until
  }

  it('keeps everybody from signing while it is five minutes ahead, and chooses no `until`', async () => {
    let shift = 30 * 86_400
    const sent: Uint8Array[] = []
    const lies: Lies = (host) => ({
      ...shifted(() => shift)(host),
      append: async (events) => {
        sent.push(...events)
        return host.append(events)
      },
    })
    const ahead = await w.again('japan-embassy', lyingHost(w.host, lies))
    unwrap(await ahead.sync())
    expect(await speak(ahead)).toMatchObject({ error: { type: 'signed-time-ahead' } })
    expect(sent).toEqual([])
    shift = 240
    const near = await w.again('japan-embassy', lyingHost(w.host, lies))
    unwrap(await near.sync())
    await speak(near)
    expect(await untilOf(sent[0]!)).toBe(w.now() + 600_000)
  })

  it('R-RECORD-13: is a fault where there is no such date', async () => {
    const far = await w.again(
      'japan-embassy',
      lyingHost(
        w.host,
        shifted(() => 8.64e12),
      ),
    )
    expect(await far.sync()).toMatchObject({ error: { fault: { type: 'time-out-of-range' } } })
  })
})
