/** Following a record over HTTP: what a client makes of a stream, and of one that breaks. */
import { err, ok } from '@epoc/event'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../ports/transport.ts'
import { follow } from './follow.ts'
import { sizesIn } from './sizes.ts'
import { wait } from './wait.ts'

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const said = (size: number): string => `event: size\ndata: {"size":${size}}\n\n`

async function sizesOf(...pieces: readonly string[]): Promise<readonly number[]> {
  const sizes: number[] = []
  const chunks = async function* () {
    for (const piece of pieces) yield bytes(piece)
  }
  for await (const size of sizesIn(chunks())) sizes.push(size)
  return sizes
}

describe('sizes in a stream', () => {
  it('are read however the stream is cut, and with either end of line', async () => {
    const text = `:\n\n${said(3)}: beat\n\n${said(40).replaceAll('\n', '\r\n')}`
    expect(await sizesOf(text)).toEqual([3, 40])
    expect(await sizesOf(...Array.from(text))).toEqual([3, 40])
  })

  it('are those of whole events of that name, and whole numbers', async () => {
    const other = 'event: other\ndata: {"size":9}\n\ndata: {"size":9}\n\n'
    const senseless = ['{"size":-1}', '{"size":1.5}', '{"size":"9"}', '[9]', 'no JSON', '{}'].map(
      (data) => `event: size\ndata: ${data}\n\n`,
    )
    expect(await sizesOf(other, ...senseless, said(4), said(5).trimEnd())).toEqual([4])
  })

  it('end where a host fills a line without end', async () => {
    const flood = Array.from({ length: 100 }, () => 'x'.repeat(100))
    expect(await sizesOf(said(1), ...flood, `\n${said(2)}`)).toEqual([1])
  })
})

/** A stream that says these things and then ends, breaks, or stays silent. */
const stream = (end: 'ends' | 'breaks' | 'silent', ...pieces: readonly string[]): Response => {
  const waiting = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = waiting.shift()
      if (piece !== undefined) controller.enqueue(bytes(piece))
      else if (end === 'ends') controller.close()
      else if (end === 'breaks') controller.error(new Error('cut'))
      else return new Promise(() => {})
      return undefined
    },
  })
  return new Response(body)
}

const away = async (): Answer<Response> => err({ type: 'unreachable', reason: 'away' })
const heartbeat = 60_000

/** Follows through these answers, one after another, and aborts when there are no more. */
async function through(...answers: readonly (() => Answer<Response>)[]) {
  const ended = new AbortController()
  const [sizes, pauses]: [number[], number[]] = [[], []]
  const waiting = [...answers]
  let [silent, lost] = [0, 0]
  await follow({
    onLost: () => void (lost += 1),
    open: async (signal) => {
      const next = waiting.shift()
      if (next !== undefined) return next()
      ended.abort()
      expect(signal.aborted).toBe(true)
      return away()
    },
    onSize: (size) => sizes.push(size),
    signal: ended.signal,
    // No time passes: a pause is over at once, and silence once everything else has been heard.
    wait: async (milliseconds, signal) => {
      if (milliseconds < heartbeat) {
        pauses.push(milliseconds)
        return
      }
      for (let turn = 0; turn < 20 && !signal.aborted; turn += 1) await Promise.resolve()
      await new Promise((resolve) => setImmediate(resolve))
      if (!signal.aborted) silent += 1
    },
  })
  return { sizes, pauses, silent, lost }
}

describe('following', () => {
  it('goes on after the stream ended, broke or fell silent', async () => {
    const { sizes, pauses, silent, lost } = await through(
      async () => ok(stream('ends', said(1), said(2))),
      async () => ok(stream('breaks', said(3))),
      async () => ok(stream('silent', said(4))),
      async () => ok(stream('ends', said(5))),
    )
    expect(sizes).toEqual([1, 2, 3, 4, 5])
    expect(pauses).toEqual([1_000, 1_000, 1_000, 1_000])
    expect(silent).toBe(1)
    expect(lost).toBe(4)
  })

  it('asks less and less often where the host is away, and often again once it is back', async () => {
    const { pauses } = await through(
      ...Array.from({ length: 7 }, () => away),
      async () => Promise.reject(new Error('thrown')),
      async () => ok(stream('ends', said(1))),
      away,
    )
    const seconds = pauses.map((each) => each / 1_000)
    expect(seconds).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 1, 2])
  })

  it('hears a stream as it comes, and stops in the midst of one when told to', async () => {
    const ended = new AbortController()
    const sizes: number[] = []
    await follow({
      open: async () => ok(stream('silent', said(1), said(2), said(3))),
      onSize: (size) => {
        sizes.push(size)
        if (size === 2) ended.abort()
      },
      onLost: () => {},
      signal: ended.signal,
      wait,
    })
    expect(sizes).toEqual([1, 2])
  })

  it('ends at once where it is over before it begins', async () => {
    const over = follow({
      open: () => Promise.reject(new Error('never asked')),
      onSize: () => {},
      onLost: () => {},
      signal: AbortSignal.abort(),
      wait: () => Promise.reject(new Error('never waited')),
    })
    await expect(over).resolves.toBeUndefined()
  })
})
