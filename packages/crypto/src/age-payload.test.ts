import { describe, expect, it } from 'vitest'
import { aeadInJavaScript, aeadOf } from './aead.ts'
import { chunkLength, openPayload, payloadNonceLength, sealPayload } from './age-payload.ts'
import { pullerOf } from './byte-source.ts'
import { concat, equalBytes } from './bytes.ts'
import { hkdfSha256 } from './derive.ts'
import { utf8Bytes } from './text.ts'

const fileKey = new Uint8Array(16).fill(1)
const nonce = new Uint8Array(payloadNonceLength).fill(2)
const full = new Uint8Array(chunkLength).fill(3)
const empty = new Uint8Array(0)

async function* from(...pieces: Uint8Array[]) {
  yield* pieces
}

/** A payload as anybody with the key could make it: the numbers of its chunks, the last's mark. */
async function made(...chunks: readonly (readonly [index: number, mark: number, Uint8Array])[]) {
  const { seal } = await aeadInJavaScript(hkdfSha256(fileKey, nonce, utf8Bytes('payload')))
  const boxes = chunks.map(async ([index, mark, plaintext]) => {
    const chunkNonce = new Uint8Array(12)
    chunkNonce[10] = index & 0xff
    chunkNonce[9] = index >> 8
    chunkNonce[11] = mark
    return seal(chunkNonce, plaintext)
  })
  return concat(...(await Promise.all(boxes)).flat())
}

const payload = (bytes: Uint8Array) => ({ source: pullerOf(from(bytes)), fileKey, nonce, aeadOf })
const collected = async (chunks: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return concat(...all)
}

describe('the payload of an age file', () => {
  it('is numbered chunks, of which the last is marked', async () => {
    const short = full.subarray(0, 10)
    for (const [plaintext, sealed] of [
      [empty, await made([0, 1, empty])],
      [short, await made([0, 1, short])],
      [full, await made([0, 1, full])],
      [concat(full, short), await made([0, 0, full], [1, 1, short])],
    ] as const) {
      expect(await collected(sealPayload(payload(plaintext)))).toEqual(sealed)
      expect(await collected(openPayload(payload(sealed)))).toEqual(plaintext)
    }
  })

  it('goes on counting beyond one byte', async () => {
    const chunks = Array.from({ length: 258 }, (_, i) => [i, i === 257 ? 1 : 0, full] as const)
    const whole = new Uint8Array(258 * chunkLength).fill(3)
    const sealed = await collected(sealPayload(payload(whole)))
    expect(equalBytes(sealed, await made(...chunks))).toBe(true)
  })

  it.each([
    ['nothing at all', () => empty],
    ['no marked chunk', () => made([0, 0, full])],
    ['an empty last chunk after others', () => made([0, 0, full], [1, 1, empty])],
    ['a chunk after the last', () => made([0, 1, full], [1, 1, full])],
    ['a short chunk before the last', () => made([0, 0, full.subarray(1)], [1, 1, full])],
    ['a number left out', () => made([0, 0, full], [2, 1, full])],
    ['a mark that is neither', () => made([0, 2, full])],
    ['a tag cut short', async () => (await made([0, 1, empty])).subarray(0, 15)],
  ])('with %s does not open', async (_, make) => {
    await expect(collected(openPayload(payload(await make())))).rejects.toThrow(/altered|empty/)
  })
})
