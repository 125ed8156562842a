/**
 * What the host writes down about itself: lines of JSON with the fields below and no others. No
 * addresses, tokens, bodies, or paths with ids in them.
 */
import { pino } from 'pino'
import type { DestinationStream } from 'pino'

export type RequestLine = {
  readonly request: string
  readonly method: string
  /** The pattern of the route, not the path. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
}

export type Trouble = {
  readonly type: string
  /** A few bytes of the regime's id, to tell regimes apart. */
  readonly regime?: string
  readonly index?: number
  readonly reason?: string
  /** The kind of an error, never its sentence, which may repeat what was sent. */
  readonly error?: string
  readonly code?: string
  /** Where in this program. */
  readonly at?: string
}

export type Log = {
  readonly request: (line: RequestLine) => void
  readonly event: (type: string, count?: number) => void
  readonly trouble: (trouble: Trouble) => void
  readonly close: () => void
}

/** Bytes of lines that wait where the disk takes none; what comes after is dropped. */
const held = 1_000_000

/** To `stdout`, or to a file that only this user reads. A full disk costs lines, not the host. */
export function openLog(destination: string): Log {
  const target =
    destination === 'stdout' ? { fd: 1 } : { dest: destination, mkdir: true, mode: 0o600 }
  // Unbuffered: sonic-boom's flush at the end tries for ever where the disk is full.
  const stream = pino.destination({ ...target, sync: true, maxLength: held })
  stream.on('error', () => {})
  const lines = gathered(stream)
  return logTo(lines, () => {
    lines.flush()
    if (destination !== 'stdout') stream.destroy()
  })
}

type Lines = DestinationStream & { readonly flush: () => void }

/** What is written in one turn of the event loop goes to the disk at once, at its end. */
function gathered(stream: DestinationStream): Lines {
  let lines = ''
  const flush = (): void => {
    if (lines !== '') stream.write(lines)
    lines = ''
  }
  const write = (line: string): void => {
    if (lines === '') setImmediate(flush)
    lines += line
  }
  return { write, flush }
}

function logTo(lines: Lines, close: () => void): Log {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, lines)
  return {
    request: ({ request, method, route, status, milliseconds }) => {
      log.info({ request, method, route, status, milliseconds })
    },
    event: (type, count) => {
      log.info({ type, count })
    },
    trouble: ({ type, regime, index, reason, error, code, at }) => {
      log.error({ type, regime, index, reason, error, code, at })
      // The program may end after this.
      lines.flush()
    },
    close,
  }
}

/** What may be said of something thrown. */
export function describeError(thrown: unknown): Pick<Trouble, 'error' | 'code' | 'at'> {
  if (!(thrown instanceof Error)) return { error: typeof thrown }
  const cause = thrown.cause instanceof Error ? thrown.cause : thrown
  const code = 'code' in cause && typeof cause.code === 'string' ? { code: cause.code } : {}
  const [, at] =
    /\n\s+at (?:.*\()?(?:file:\/\/)?.*?\/((?:src|node_modules)\/[^)\n]*)/.exec(
      thrown.stack ?? '',
    ) ?? []
  return { error: thrown.name, ...code, ...(at === undefined ? {} : { at }) }
}
