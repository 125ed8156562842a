import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { aeadInJavaScript, aeadInNode, aeadInWebCrypto, isInWebCrypto } from './aead.ts'
import type { AeadOf } from './aead.ts'
import { identityFromSeed, recipientOf } from './age-identity.ts'
import type { AgeIdentity } from './age-identity.ts'
import type { ByteSource } from './byte-source.ts'
import { concat } from './bytes.ts'
import type { Recipient, Seed } from './bytes.ts'
import { openFile, sealFile } from './file.ts'
import type { FileError, FileMeasures, FileOptions } from './file.ts'
import { sha256 } from './hash.ts'
import { nodeCrypto } from './in-node.ts'
import { recipientText } from './recipient.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

const chunk = 65_536

let identity: AgeIdentity
let recipient: Recipient
beforeAll(async () => {
  identity = identityFromSeed(new Uint8Array(32).fill(1) as Seed)
  recipient = await recipientOf(identity)
})

async function* from(...chunks: Uint8Array[]) {
  yield* chunks
}

/** Never answers. */
const silent = (): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull: () => new Promise(() => {}) })

type Run = {
  readonly bytes: Uint8Array
  /** What reading the stream threw. */
  readonly thrown: unknown
  readonly done: Result<FileMeasures, FileError>
}

async function run(file: ReturnType<typeof sealFile>): Promise<Run> {
  const started = await file
  if (!started.ok) return { bytes: new Uint8Array(0), thrown: undefined, done: started }
  const chunks: Uint8Array[] = []
  let thrown: unknown
  try {
    for await (const piece of started.value.stream) chunks.push(piece)
  } catch (error) {
    thrown = error
  }
  return { bytes: concat(...chunks), thrown, done: await started.value.done }
}

const seal = (source: ByteSource, options: Partial<FileOptions> = {}, aead?: AeadOf) =>
  run(sealFile({ source, recipient, ...options }, aead))
const open = (
  source: ByteSource,
  options: Partial<FileOptions & { size: number }> = {},
  aead?: AeadOf,
) => run(openFile({ source, identity, ...options }, aead))

const sealed = async (plaintext: Uint8Array) => (await seal(from(plaintext))).bytes
const pattern = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) & 0xff)
const flipped = (bytes: Uint8Array, at: number) => {
  const copy = bytes.slice()
  copy[at]! ^= 1
  return copy
}

/** An age file as anybody could make it. */
async function ageFile(plaintext: Uint8Array, ...recipients: string[]) {
  const encrypter = new Encrypter()
  for (const text of recipients) encrypter.addRecipient(text)
  return encrypter.encrypt(plaintext)
}

describe('a sealed file', () => {
  it.each([0, 1, 100, chunk - 1, chunk, chunk + 1, 3 * chunk, 1_000_000])(
    'of %i bytes opens to the same bytes, measured on both sides alike',
    async (length) => {
      const plaintext = pattern(length)
      const file = await seal(from(plaintext))
      const measures: FileMeasures = {
        plaintext: { hash: sha256(plaintext), size: length },
        ciphertext: { hash: sha256(file.bytes), size: file.bytes.length },
      }
      expect(file.done).toEqual(ok(measures))
      const opened = await open(from(file.bytes), { size: file.bytes.length })
      expect(opened.done).toEqual(ok(measures))
      expect(opened.bytes).toEqual(plaintext)
    },
  )

  it('is the same however its bytes arrive', async () => {
    const plaintext = pattern(2 * chunk + 100)
    const file = await sealed(plaintext)
    const cuts = fc.array(fc.nat(file.length), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(cuts, async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), file.length]
        const chunks = places.slice(1).map((end, i) => file.subarray(places[i], end))
        const opened = await open(from(...chunks))
        expect(opened.done.ok).toBe(true)
        expect(opened.bytes).toEqual(plaintext)
      }),
      { numRuns: 20 },
    )
  })

  it('is a plain age file, and a plain age file to one recipient is one', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity.text)
    expect(await decrypter.decrypt(await sealed(pattern(500)))).toEqual(pattern(500))
    const theirs = await ageFile(pattern(70_000), recipientText(recipient))
    expect((await open(new Blob([theirs]).stream())).bytes).toEqual(pattern(70_000))
  })

  it('is never the same twice', async () => {
    expect(await sealed(pattern(10))).not.toEqual(await sealed(pattern(10)))
  })

  it('reports how much of the source was taken', async () => {
    const progress: number[] = []
    const onProgress = (bytes: number) => progress.push(bytes)
    const file = await seal(from(pattern(100), new Uint8Array(0), pattern(chunk + 5)), {
      onProgress,
    })
    expect(progress).toEqual([100, 100 + chunk, 105 + chunk])
    progress.length = 0
    await open(from(file.bytes), { onProgress })
    expect(progress.at(-1)).toBe(file.bytes.length)
  })

  it('takes from the source only what is asked for, however large its chunks', async () => {
    const huge = new Uint8Array(32 * chunk)
    let taken = 0
    const onProgress = (bytes: number) => {
      taken = bytes
    }
    const leads = async (file: ReturnType<typeof sealFile>) => {
      const started = await file
      if (!started.ok) throw new Error(started.error.type)
      let read = 0
      let lead = 0
      for await (const piece of started.value.stream) {
        lead = Math.max(lead, taken - read)
        read += piece.length
      }
      return lead
    }
    expect(await leads(sealFile({ source: from(huge), recipient, onProgress }))).toBeLessThan(
      10 * chunk,
    )
    const file = await sealed(huge)
    taken = 0
    expect(await leads(openFile({ source: from(file), identity, onProgress }))).toBeLessThan(
      10 * chunk,
    )
  })
})

const ways: readonly (readonly [string, AeadOf, boolean])[] = [
  ['Node', aeadInNode(nodeCrypto!), true],
  ['WebCrypto', aeadInWebCrypto, await isInWebCrypto()],
  ['JavaScript', aeadInJavaScript, true],
]

const there = ways.filter(([, , isThere]) => isThere)

describe.each(ways)('a file by the cipher in %s', (_, aead, isThere) => {
  it.skipIf(!isThere)(
    'is read by every other, and by the age library, and the other way',
    async () => {
      for (const length of [0, 1, chunk - 1, chunk, chunk + 1, 6 * chunk, 9 * chunk + 7]) {
        const plaintext = pattern(length)
        const { bytes } = await seal(from(plaintext), {}, aead)
        for (const [, other] of there) {
          expect((await open(from(bytes), {}, other)).bytes).toEqual(plaintext)
        }
        const decrypter = new Decrypter()
        decrypter.addIdentity(identity.text)
        expect(await decrypter.decrypt(bytes)).toEqual(plaintext)
        const theirs = await ageFile(plaintext, recipientText(recipient))
        const opened = await open(from(theirs), { size: theirs.length }, aead)
        expect(opened.done.ok).toBe(true)
        expect(opened.bytes).toEqual(plaintext)
      }
    },
  )

  it.skipIf(!isThere)('with one flipped bit, or cut, yields only true bytes', async () => {
    const plaintext = pattern(6 * chunk + 10)
    const { bytes: file } = await seal(from(plaintext), {}, aead)
    const { length: size } = file
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), fc.boolean(), async (at, isCut) => {
        const damaged = isCut ? file.subarray(0, at) : flipped(file, at)
        const opened = await open(from(damaged), { size }, aead)
        const verdict = opened.done.ok ? 'success' : opened.done.error.type
        expect(verdict).toMatch(isCut ? /truncated/ : /tampered|other-|unexpected-|not-an-age/)
        expect(opened.bytes).toEqual(plaintext.subarray(0, opened.bytes.length))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a damaged file', () => {
  it('with one flipped bit anywhere is refused, and only true bytes come before that', async () => {
    const plaintext = pattern(3 * chunk)
    const file = await sealed(plaintext)
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.boolean(), async (at, sized) => {
        const opened = await open(from(flipped(file, at)), sized ? { size: file.length } : {})
        expect(opened.done.ok).toBe(false)
        expect(opened.bytes).toEqual(plaintext.subarray(0, opened.bytes.length))
      }),
      { numRuns: 60 },
    )
  })

  it('flipped in its payload is tampered', async () => {
    const file = await sealed(pattern(3 * chunk))
    const size = file.length
    for (const at of [file.length - 1, file.length - chunk, file.length - 2 * chunk]) {
      const { done, thrown } = await open(from(flipped(file, at)), { size })
      expect(done).toEqual(err({ type: 'tampered' }))
      expect(thrown).toEqual(new Error('tampered'))
    }
  })

  it('flipped in the code over its header is tampered', async () => {
    const file = await sealed(pattern(10))
    const header = new TextDecoder('latin1').decode(file)
    const at = header.indexOf('\n--- ') + 10
    const altered = file.slice()
    altered[at] = altered[at] === 0x41 ? 0x42 : 0x41
    expect((await open(from(altered))).done).toEqual(err({ type: 'tampered' }))
  })

  it('cut anywhere is truncated, if its size is known', async () => {
    const file = await sealed(pattern(2 * chunk + 10))
    const size = file.length
    for (const length of [0, 5, 22, 800, 1630, 1645, 2000, 1643 + chunk + 16, size - 1]) {
      const { done } = await open(from(file.subarray(0, length)), { size })
      expect(done).toEqual(err({ type: 'truncated' }))
    }
  })

  it('cut after its header reads as tampered, if its size is not known', async () => {
    const file = await sealed(pattern(1000))
    expect((await open(from(file.subarray(0, 800)))).done).toEqual(err({ type: 'truncated' }))
    for (const length of [1630, 2000]) {
      const { done } = await open(from(file.subarray(0, length)))
      expect(done).toEqual(err({ type: 'tampered' }))
    }
  })

  it('longer than its size is refused at once, shorter at its end', async () => {
    const file = await sealed(pattern(1000))
    const longer = await open(from(file, Uint8Array.of(0)), { size: file.length })
    expect(longer.done).toEqual(err({ type: 'tampered' }))
    const shorter = await open(from(file), { size: file.length + 1 })
    expect(shorter.done).toEqual(err({ type: 'truncated' }))
  })

  it('with two chunks swapped is tampered', async () => {
    const file = await sealed(pattern(3 * chunk))
    const start = file.length - 3 * (chunk + 16)
    const [a, b] = [start, start + chunk + 16]
    const swapped = concat(
      file.subarray(0, a),
      file.subarray(b, b + chunk + 16),
      file.subarray(a, b),
      file.subarray(b + chunk + 16),
    )
    expect((await open(from(swapped))).done).toEqual(err({ type: 'tampered' }))
  })
})

describe('a file that is not for us', () => {
  it('sealed to another is said to be', async () => {
    const other = identityFromSeed(new Uint8Array(32).fill(2) as Seed)
    const file = await sealed(pattern(10))
    const opened = await openFile({ source: from(file), identity: other })
    expect(opened).toEqual(err({ type: 'other-recipient' }))
  })

  it('R-SEAL-10: sealed to more than one, or to a classical recipient, is refused', async () => {
    const ours = recipientText(recipient)
    const classical = await identityToRecipient(await generateX25519Identity())
    const other = recipientText(
      await recipientOf(identityFromSeed(new Uint8Array(32).fill(2) as Seed)),
    )
    for (const recipients of [[ours, other], [ours, classical], [classical, ours], [classical]]) {
      const opened = await open(from(await ageFile(pattern(10), ...recipients)))
      expect(opened.done).toEqual(err({ type: 'unexpected-recipients' }))
    }
  })

  it.each([
    ['other text', 'age-encryption.org/v2\n'],
    ['a short text', 'PK'],
    ['a header without a stanza', 'age-encryption.org/v1\nnonsense\n'],
  ])('%s is not an age file', async (_, text) => {
    const opened = await open(from(new TextEncoder().encode(text)))
    expect(opened.done).toEqual(err({ type: 'not-an-age-file' }))
  })

  it('an endless header is given up', async () => {
    let stopped = false
    async function* endless() {
      try {
        yield new TextEncoder().encode('age-encryption.org/v1\n-> ')
        for (;;) yield new Uint8Array(chunk).fill(0x61)
      } finally {
        stopped = true
      }
    }
    expect((await open(endless())).done).toEqual(err({ type: 'not-an-age-file' }))
    expect(stopped).toBe(true)
  })
})

describe('a file that is given up', () => {
  const aborted = err({ type: 'aborted' })

  it('before it began is aborted', async () => {
    const signal = AbortSignal.abort()
    expect((await seal(from(pattern(10)), { signal })).done).toEqual(aborted)
    expect((await open(from(pattern(10)), { signal })).done).toEqual(aborted)
  })

  it('by its reader while the source is silent is aborted, and the source is stopped', async () => {
    let cancelled = false
    const cancel = () => {
      cancelled = true
    }
    const source = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}), cancel })
    const started = await sealFile({ source, recipient })
    if (!started.ok) throw new Error(started.error.type)
    const reader = started.value.stream.getReader()
    await reader.read()
    void reader.read()
    await reader.cancel()
    expect(await started.value.done).toEqual(aborted)
    expect(cancelled).toBe(true)
  })

  it('while the source is silent is aborted, and the source is stopped', async () => {
    for (const start of [seal, open]) {
      const abort = new AbortController()
      let cancelled = false
      const source = new ReadableStream<Uint8Array>(
        {
          pull: () => {
            queueMicrotask(() => abort.abort())
            return new Promise(() => {})
          },
          cancel: () => {
            cancelled = true
          },
        },
        { highWaterMark: 0 },
      )
      const { done } = await start(source, { signal: abort.signal })
      expect(done).toEqual(aborted)
      expect(cancelled).toBe(true)
    }
  })

  it('in the middle of its payload is aborted', async () => {
    const file = await sealed(pattern(20 * chunk))
    const abort = new AbortController()
    const onProgress = (bytes: number) => {
      if (bytes > 5 * chunk) abort.abort()
    }
    const opened = await open(from(file), { signal: abort.signal, onProgress })
    expect(opened.done).toEqual(aborted)
    expect(opened.bytes.length).toBeLessThan(20 * chunk)
  })

  it('after its end is not', async () => {
    const abort = new AbortController()
    const file = await seal(from(pattern(10)), { signal: abort.signal })
    abort.abort()
    expect(file.done.ok).toBe(true)
  })

  it('by its reader is aborted', async () => {
    for (const start of [
      () => sealFile({ source: silent(), recipient }),
      async () => openFile({ source: from(await sealed(pattern(9 * chunk))), identity }),
    ]) {
      const started = await start()
      if (!started.ok) throw new Error(started.error.type)
      await started.value.stream.cancel()
      expect(await started.value.done).toEqual(aborted)
    }
  })
})

describe('a source that fails', () => {
  const gone = new Error('disk gone')
  async function* failing(...chunks: Uint8Array[]) {
    yield* chunks
    throw gone
  }

  it('is told apart from a damaged file', async () => {
    const failed = err({ type: 'source-failed', cause: gone })
    expect((await seal(failing(pattern(10)))).done).toEqual(failed)
    const file = await sealed(pattern(3 * chunk))
    expect((await open(failing())).done).toEqual(failed)
    expect((await open(failing(file.subarray(0, 2 * chunk)))).done).toEqual(failed)
  })

  it('may fail again while it is stopped', async () => {
    const source: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(gone),
        return: () => Promise.reject(gone),
      }),
    }
    expect((await seal(source)).done).toEqual(err({ type: 'source-failed', cause: gone }))
  })

  it('need not know how to be stopped', async () => {
    const source: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(gone) }),
    }
    expect((await seal(source)).done).toEqual(err({ type: 'source-failed', cause: gone }))
  })
})
