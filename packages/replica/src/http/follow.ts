/**
 * Follows a record at a host, for as long as one likes: reads its stream of sizes, and opens it again
 * where it ends, breaks, or falls silent. It is read with `fetch`, since a browser's EventSource sends no
 * bearer token.
 */
import type { Answer, TransportError } from '../ports/transport.ts'
import type { Result } from '@epoc/event'
import { sizesIn } from './sizes.ts'

export type Following = {
  /** Asks for the stream; rejects, or answers with an error, once `signal` aborts. */
  readonly open: (signal: AbortSignal) => Answer<Response>
  readonly onSize: (size: number) => void
  /** The stream ended, or there was none; it is asked for again. */
  readonly onLost: () => void
  readonly signal: AbortSignal
  /** Resolves after so many milliseconds, or once `signal` aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Before asking again: doubled each time in which the host told nothing. */
const firstPause = 1_000
const longestPause = 30_000
/** Three heartbeats of the host. */
const silence = 60_000

/** Resolves once `signal` aborts. */
export async function follow(following: Following): Promise<void> {
  const { signal, wait, onLost } = following
  let pause = firstPause
  while (!signal.aborted) {
    if (await followOnce(following)) pause = firstPause
    if (signal.aborted) return
    onLost()
    await wait(pause, signal)
    pause = Math.min(longestPause, 2 * pause)
  }
}

/** Whether the host told anything. */
async function followOnce({ open, onSize, signal, wait }: Following): Promise<boolean> {
  const connection = new AbortController()
  const end = (): void => connection.abort()
  signal.addEventListener('abort', end)
  /** What comes of work, unless it takes too long: then the connection is cut. */
  const patient = async <T>(work: Promise<T>): Promise<T | undefined> => {
    const done = new AbortController()
    const finished = work.catch(() => undefined)
    void finished.then(() => done.abort())
    const lost = wait(silence, AbortSignal.any([done.signal, connection.signal]))
    // The wait is over too once the work is done.
    const late = lost.then(() => (done.signal.aborted ? finished : undefined))
    const outcome = await Promise.race([finished, late])
    if (outcome === undefined) end()
    return outcome
  }
  let told = false
  const answer: Result<Response, TransportError> | undefined = await patient(
    open(connection.signal),
  )
  if (answer?.ok === true && answer.value.body !== null) {
    const chunks = chunksOf(answer.value.body.getReader(), patient)
    for await (const size of sizesIn(chunks)) {
      if (signal.aborted) break
      told = true
      onSize(size)
    }
  }
  end()
  signal.removeEventListener('abort', end)
  return told
}

type Reader = ReadableStreamDefaultReader<Uint8Array>

/** What is read, until there is no more or it takes too long. */
async function* chunksOf(
  reader: Reader,
  patient: <T>(work: Promise<T>) => Promise<T | undefined>,
): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const read = await patient(reader.read())
      if (read?.value === undefined) return
      yield read.value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
