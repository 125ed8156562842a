/** What a host does with what it is sent: order, proof, repetition, refusal, and who may have what. */
import { randomBytes } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import {
  decodeDelivered,
  decodeEntry,
  encodeEntry,
  leafRecordOf,
  ok,
  splitCborSequence,
  streamBytes,
  tagOf,
} from '@epoc/event'
import type { Result } from '@epoc/event'
import { currentEpoch, ownAudience } from '@epoc/governance'
import { carryOut, readCheckpoint, sendWithFiles } from '@epoc/replica'
import { paperTo } from '@epoc/testing'
import type { Replica, Sent, Transport } from '@epoc/replica'
import { leafHash, verifyInclusion } from '@epoc/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('the host', () => {
  let host: RunningHost
  let regime: FreshRegime
  let japan: Replica
  let germany: Replica

  beforeAll(async () => {
    host = await startHost(await folder('host'))
    regime = await smallRegime(host)
    japan = await regime.replicaOf('japan-embassy')
    germany = await regime.replicaOf('germany-embassy')
  })
  afterAll(async () => void (await host.stop()))

  const describeSelf = (replica: Replica): Promise<Result<readonly Sent[], unknown>> => {
    const person = replica.me
    return carryOut(replica, 'partner', [{ type: 'describe-person', person, name: 'O', post: 'P' }])
  }

  /** The event that stands at an index, and where. */
  async function entryAt(transport: Transport, index: number) {
    const items = unwrap(splitCborSequence(unwrap(await transport.entries(index, index + 1))))
    return unwrap(decodeEntry(items[0] ?? new Uint8Array(0)))
  }

  it('puts what arrives at once in one order, without gaps', async () => {
    const before = (await host.sql('select 1 from entry')).length
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, i) => describeSelf(i % 2 === 0 ? japan : germany)),
    )
    const indices = sent.flatMap((each) => unwrap(each).map(({ index }) => index))
    expect(new Set(indices).size).toBe(8)
    const stored = await host.sql<{ readonly idx: string }>('select idx from entry order by idx')
    expect(stored.map(({ idx }) => Number(idx))).toEqual(stored.map((_, i) => i))
    expect(stored.length).toBe(before + 8)
  })

  it('answers a repeated act with the place of the first, and proves it', async () => {
    const [first] = unwrap(await describeSelf(japan))
    const { event, seq, receivedAt } = await entryAt(japan.transport, first?.index ?? 0)
    const answer = unwrap(await japan.transport.append([event]))
    const [placed] = answer.events
    expect(placed).toMatchObject({ index: first?.index, seq, receivedAt, repeated: true })

    const state = japan.governance!
    const { founding } = state
    const checkpoint = unwrap(await readCheckpoint(answer.checkpoint, founding.record))
    const all = [...state.audiences.values()].find(({ sort }) => sort === 'all')!
    const to = { audience: all.id, epoch: 1 }
    const tag = tagOf(currentEpoch(all).tagKey, streamBytes(to), seq)
    const record = leafRecordOf(tag, encodeEntry({ receivedAt, seq, event }))
    const inclusion = {
      index: placed?.index ?? -1,
      size: checkpoint.size,
      leafHash: leafHash(sha256, record),
      root: checkpoint.root,
      proof: placed?.proof ?? [],
    }
    expect(verifyInclusion(sha256, inclusion).ok).toBe(true)
    expect(verifyInclusion(sha256, { ...inclusion, index: inclusion.index - 1 }).ok).toBe(false)
  })

  it('adds all of a request or nothing', async () => {
    const [mine] = unwrap(await describeSelf(japan))
    const { event } = await entryAt(japan.transport, mine?.index ?? 0)
    const before = (await host.sql('select 1 from entry')).length
    const wrong = event.slice()
    wrong[wrong.length - 1]! ^= 1
    const refused = await japan.transport.append([event, wrong])
    expect(refused).toMatchObject({ error: { type: 'problem', name: 'refused', status: 422 } })
    expect((await host.sql('select 1 from entry')).length).toBe(before)
  })

  it('sequences nothing whose files are not stored, and stores nothing under another name', async () => {
    const all = [...japan.governance!.audiences.values()].find(({ sort }) => sort === 'all')!
    const missing: Hash32 = sha256(randomBytes(8))
    const sent = await japan.send<never>(async () =>
      ok({
        acts: [
          {
            type: 'sealed',
            hat: 'partner',
            audience: all.name,
            blobs: [[missing, 5]],
            content: { kind: 'thing.done', body: {} },
          },
        ],
      }),
    )
    expect(sent).toMatchObject({
      error: { name: 'blob-missing', detail: { sha256: toHex(missing) } },
    })
    const stored = await japan.transport.putBlob(missing, new Uint8Array(5))
    expect(stored).toMatchObject({ error: { name: 'hash-mismatch', status: 422 } })
  })

  it('gives outsiders 48 bytes of an entry, and nothing of its files', async () => {
    const poc = await regime.replicaOf('france-poc-2')
    const own = ownAudience(poc.governance!, 'poc')!
    const other = await regime.replicaOf('korea-chair')
    const named = [...japan.governance!.audiences.values()].find(({ sort }) => sort === 'named')
    expect(named).toBeUndefined()
    const sent = unwrap(
      await poc.send<never>(async () =>
        ok({
          acts: [
            {
              type: 'sealed',
              hat: 'poc',
              audience: own.name,
              blobs: [[sha256(Uint8Array.of(1, 2, 3)), 3]],
              content: { kind: 'note.kept', body: {} },
            },
          ],
          blobs: [Uint8Array.of(1, 2, 3)],
        }),
      ),
    )
    const index = sent[0]?.index ?? 0
    const bytes = unwrap(await other.transport.entries(index, index + 1))
    const [item] = unwrap(splitCborSequence(bytes))
    expect(decodeDelivered(item ?? bytes)).toMatchObject({ value: { type: 'withheld' } })
    const blob = await other.transport.getBlob(sha256(Uint8Array.of(1, 2, 3)))
    expect(blob).toMatchObject({ error: { status: 404 } })
    expect((await poc.transport.getBlob(sha256(Uint8Array.of(1, 2, 3)))).ok).toBe(true)
    unwrap(await other.sync())
    expect(other.copy.size).toBeGreaterThan(index)
  })

  it('takes a file of several parts, and gives it back whole', async () => {
    const poc = await regime.replicaOf('france-poc-2')
    const all = [...poc.governance!.audiences.values()].find(({ sort }) => sort === 'all')!
    const noise = new Uint8Array(randomBytes(9_000_000))
    const place = unwrap(
      await sendWithFiles(
        poc,
        'poc',
        paperTo(all.name, {
          title: 'A long file',
          content: noise,
          asksReceipt: false,
          file: { name: 'long.bin', mediaType: 'application/octet-stream' },
        }),
      ),
    )
    const { event } = await entryAt(poc.transport, place.index)
    expect(event.length).toBeLessThan(8_192)
    const officer = await regime.signIn('japan-embassy')
    const to = await folder('long')
    const opened = await officer.epoc('open', 'poc1', '--to', to)
    expect(opened.err).toBe('')
    expect(await readdir(to)).toEqual(['long.bin'])
    // By hash first: the difference of nine million bytes tells nobody anything.
    const given = await readFile(join(to, 'long.bin'))
    expect([given.length, toHex(sha256(given))]).toEqual([noise.length, toHex(sha256(noise))])
    expect(given.equals(noise)).toBe(true)
  })
})
