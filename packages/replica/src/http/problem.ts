/** Answers of a host as values: what failed, in the words of docs/spec/http.md. */
import { err } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { TransportError } from '../ports/transport.ts'
import { bodyLimits, textOf } from './body.ts'

const prefix = 'urn:epoc:problem:'

export const unreadable = (reason: string): Result<never, TransportError> =>
  err({ type: 'unreadable-answer', reason })

export const unreachable = (cause: unknown): Result<never, TransportError> =>
  err({ type: 'unreachable', reason: reasonOf(cause) })

/** The problem that a response with an error status carries (RFC 9457). */
export async function problemOf(response: Response): Promise<Result<never, TransportError>> {
  const text = await textOf(response, bodyLimits.json).catch(() => undefined)
  const detail = parseObject(text ?? '')
  const type = typeof detail['type'] === 'string' ? detail['type'] : ''
  const name = type.startsWith(prefix) ? type.slice(prefix.length) : 'unknown'
  return err({ type: 'problem', status: response.status, name, detail })
}

/** The fields of a JSON object; none where the text is anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : {}
  } catch {
    return {}
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'no answer'
  return cause.cause instanceof Error ? cause.cause.message || cause.message : cause.message
}
