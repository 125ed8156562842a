/** A proof that was kept holds for whoever knows the keys, and no altered one does. */
import { utf8Bytes, utf8Text } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { audienceOf } from '@epoc/governance'
import { everybody, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { formatTlogProof, parseTlogProof } from '@epoc/tlog'
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
    const { founding, people } = w.japan.governance!
    return checkProof(bytes, founding.record, (author) => people.get(author)?.key)
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
    const { people, founding } = w.japan.governance!
    const foreign = other.japan.governance!.founding.record
    const keyOf = (author: Proven['author']) => people.get(author)?.key
    expect(await checkProof(proof, foreign, keyOf)).toMatchObject({ error: { of: 'checkpoint' } })
    const nobody = await checkProof(proof, founding.record, () => undefined)
    expect(nobody).toMatchObject({ error: { of: 'signature' } })
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
