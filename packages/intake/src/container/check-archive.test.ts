import { describe, expect, it } from 'vitest'
import { archive } from '../files.test-support.ts'
import { checkArchive } from './check-archive.ts'

describe('an archive for a program that knows no limits', () => {
  it('keeps to them with all its entries', async () => {
    expect(await checkArchive(archive({ a: 'one', 'b/c': 'two' }))).toEqual({
      ok: true,
      value: undefined,
    })
  })

  it('is refused where its entries together are too large', async () => {
    const half = new Uint8Array(700_000)
    const bytes = archive({ a: half, b: half })
    expect(await checkArchive(bytes, { limits: { readBytes: 1_000_000 } })).toMatchObject({
      error: { type: 'too-large', what: 'readBytes', part: 'b' },
    })
  })

  it('is refused where an entry holds more than it says', async () => {
    const bytes = archive({ a: new Uint8Array(400_000) })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const entry = view.getUint32(bytes.length - 6, true)
    view.setUint32(entry + 24, 1_000, true)
    expect(await checkArchive(bytes)).toMatchObject({ error: { type: 'damaged', part: 'a' } })
  })

  it('is refused where it is none', async () => {
    expect(await checkArchive(new TextEncoder().encode('plain words'))).toMatchObject({
      error: { type: 'damaged' },
    })
  })
})
