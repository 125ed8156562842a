import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from './bytes.ts'
import { sha256 } from './hash.ts'
import { cutParts, defaultPartSize } from './parts.ts'
import type { Part } from './parts.ts'

async function* chunksOf(chunks: readonly Uint8Array[]) {
  yield* chunks
}

async function collect(parts: AsyncIterable<Part>): Promise<Part[]> {
  const all: Part[] = []
  for await (const part of parts) all.push(part)
  return all
}

describe('cutParts', () => {
  it('cuts any chunks into equal parts that join to the same bytes', async () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(chunks, fc.integer({ min: 1, max: 50 }), async (chunks, size) => {
        const whole = concat(...chunks)
        const parts = await collect(cutParts(chunksOf(chunks), size))
        expect(concat(...parts.map(({ bytes }) => bytes))).toEqual(whole)
        expect(parts).toHaveLength(Math.ceil(whole.length / size))
        for (const [at, { index, bytes, hash }] of parts.entries()) {
          expect(index).toBe(at)
          expect(bytes.length === size || at === parts.length - 1).toBe(true)
          expect(hash).toEqual(sha256(bytes))
        }
      }),
    )
  })

  it('takes 4 MiB if not told otherwise, also from a ReadableStream', async () => {
    const parts = await collect(cutParts(new Blob([new Uint8Array(defaultPartSize + 1)]).stream()))
    expect(parts.map(({ bytes }) => bytes.length)).toEqual([4_194_304, 1])
  })

  it('stops the source when nobody wants more', async () => {
    let stopped = false
    async function* endless() {
      try {
        for (;;) yield new Uint8Array(10)
      } finally {
        stopped = true
      }
    }
    for await (const { index } of cutParts(endless(), 25)) if (index === 2) break
    expect(stopped).toBe(true)
  })

  it('throws what the source throws', async () => {
    async function* failing() {
      yield new Uint8Array(10)
      throw new Error('disk gone')
    }
    await expect(collect(cutParts(failing(), 100))).rejects.toThrow('disk gone')
  })
})
