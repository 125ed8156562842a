/** A proof that was kept holds for whoever knows the keys, and no altered one does. */
import { sha256, utf8Bytes, utf8Text } from '@epoc/crypto'
import { encodeCbor, encodeEntry, leafRecordOf, ok, signEvent } from '@epoc/event'
import type { EventPayload, Result, Tag } from '@epoc/event'
import { audienceOf } from '@epoc/governance'
import { everybody, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { TreeHistory, formatTlogProof, leafHash, parseTlogProof } from '@epoc/tlog'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkProof, proofOf } from './kept-proof.ts'
import type { NotProven, Proven } from './kept-proof.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a kept proof', () => {
  let w: World
  let index: number
  let proof: Uint8Array
  const check = (bytes: Uint8Array): Promise<Result<Proven, NotProven>> => {
    const state = w.japan.governance!
    const { people } = state
    return checkProof(bytes, state, (author) => people.get(author)?.key)
  }
  beforeAll(async () => {
    w = await world('proofs')
    const audience = everybody(w.germany).name
    const content = { kind: 'greeting.spoken', body: {} }
    const sent = await w.germany.send(async () =>
      ok({ acts: [{ type: 'sealed', hat: 'partner', audience, content }] }),
    )
    index = unwrap(sent)[0]!.index
    unwrap(await w.japan.sync())
    proof = (await proofOf(w.japan, index))!
  })

  it('says where an entry stands, when it came and who signed it', async () => {
    const proven = unwrap(await check(proof))
    expect(proven).toMatchObject({ index, author: w.germany.me, size: w.japan.copy.size })
    expect(proven.receivedAt).toBe(w.host.entries[index]!.receivedAt)
  })

  it('is there for sealed entries that this home holds, and for no other', async () => {
    expect(await proofOf(w.japan, 0)).toBeUndefined()
    expect(await proofOf(w.japan, w.japan.copy.size)).toBeUndefined()
    const others = w.host.entries.findIndex(({ event }) => {
      const { to } = event.payload
      return to !== undefined && audienceOf(w.japan.governance!, to.audience) === undefined
    })
    expect(others).toBeGreaterThan(0)
    expect(await proofOf(w.japan, others)).toBeUndefined()
  })

  const altered: Readonly<
    Record<string, readonly [(parsed: ReturnType<typeof parts>) => Uint8Array, NotProven['of']]>
  > = {
    'the index': [(p) => formatTlogProof({ ...p, index: p.index - 1 }), 'inclusion'],
    'a hash of the way up': [
      (p) => formatTlogProof({ ...p, proof: p.proof.with(0, new Uint8Array(32)) }),
      'inclusion',
    ],
    'a bit of the entry': [(p) => formatTlogProof({ ...p, extra: bit(p.extra, 60) }), 'inclusion'],
    'a bit of the tag': [(p) => formatTlogProof({ ...p, extra: bit(p.extra, 3) }), 'inclusion'],
    'no entry at all': [(p) => formatTlogProof({ ...p, extra: new Uint8Array(0) }), 'file'],
    'the size that was signed': [
      (p) => formatTlogProof({ ...p, checkpoint: noted(p, /^\d+$/m, (n) => `${Number(n) + 1}`) }),
      'checkpoint',
    ],
    'the time that was signed': [
      (p) => {
        const lines = noteOf(p).trimEnd().split('\n').slice(0, -1)
        return formatTlogProof({ ...p, checkpoint: utf8Bytes(`${lines.join('\n')}\n`) })
      },
      'checkpoint',
    ],
  }
  const parts = () => unwrap(parseTlogProof(proof))
  const bit = (bytes: Uint8Array, at: number) => bytes.map((b, i) => (i === at ? b ^ 1 : b))
  const noteOf = (p: ReturnType<typeof parts>) => unwrap(utf8Text(p.checkpoint))
  const noted = (p: ReturnType<typeof parts>, what: RegExp, to: (found: string) => string) =>
    utf8Bytes(noteOf(p).replace(what, to))

  it.each(Object.keys(altered))('proves nothing with another: %s', async (name) => {
    const [change, of] = altered[name]!
    expect(await check(change(parts()))).toMatchObject({ ok: false, error: { of } })
  })

  it('proves nothing under the keys of another record, or for an author without a key', async () => {
    const other = await world('another record')
    const state = w.japan.governance!
    const { people } = state
    const foreign = other.japan.governance!
    const keyOf = (author: Proven['author']) => people.get(author)?.key
    expect(await checkProof(proof, foreign, keyOf)).toMatchObject({ error: { of: 'checkpoint' } })
    const nobody = await checkProof(proof, state, () => undefined)
    expect(nobody).toMatchObject({ error: { of: 'signature' } })
  })

  /** A proof by which the host signs for a tree with this entry in it: keys that sign anything. */
  const madeUp = async (event: Uint8Array, receivedAt: number) => {
    const entry = encodeEntry({ receivedAt, seq: 77, event })
    const tag = new Uint8Array(16).fill(5) as Tag
    const record = leafRecordOf(tag, entry)
    const tree = new TreeHistory(sha256)
    for (const [i, each] of w.host.entries.entries()) {
      tree.append(leafHash(sha256, i === index ? record : each.record))
    }
    return formatTlogProof({
      extra: encodeCbor([tag, entry]),
      index,
      proof: tree.inclusionProof(index, tree.size),
      checkpoint: utf8Bytes(await w.host.checkpointWith(index, record)),
    })
  }

  it('R-HOME-7: proves nothing of an entry that no honest host would have sequenced', async () => {
    const { event } = w.host.entries[index]!
    const now = w.host.entries[index]!.receivedAt
    const reasonOf = async (bytes: Uint8Array) => {
      const checked = await check(bytes)
      return checked.ok ? 'holds' : checked.error.reason
    }
    const sign = async (change: Partial<EventPayload>) =>
      unwrap(
        await signEvent({ ...event.payload, ...change } as EventPayload, w.germany.keys.signing),
      )
    expect(await reasonOf(await madeUp(event.bytes, now))).toBe('holds')
    const { until } = event.payload
    expect(await reasonOf(await madeUp(event.bytes, until + 1))).toMatch(/last moment/)
    const forever = await sign({ until: until + 86_400_000 })
    expect(await reasonOf(await madeUp(forever, until))).toMatch(/checkpoint was signed/)
    const elsewhere = await sign({ regime: sha256(utf8Bytes('another')) })
    expect(await reasonOf(await madeUp(elsewhere, now))).toMatch(/another regime/)
    const early = await sign({ seen: { ...event.payload.seen, size: index + 1 } })
    expect(await reasonOf(await madeUp(early, now))).toMatch(/had seen/)
  })

  it('is a text file of the standard form', () => {
    const [first, extra, at] = unwrap(utf8Text(proof)).split('\n')
    expect([first, extra?.slice(0, 6), at]).toEqual([
      'c2sp.org/tlog-proof@v1',
      'extra ',
      `index ${index}`,
    ])
  })
})
