/** What a host answers where it does not do what it is asked (docs/spec/http.md). */
import { err } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { TransportError } from '@epoc/replica'

const statuses = {
  forbidden: 403,
  'unknown-regime': 404,
  'not-found': 404,
  'blob-missing': 409,
  erased: 410,
  refused: 422,
  'hash-mismatch': 422,
} as const

export const problem = (
  name: keyof typeof statuses,
  detail: Readonly<Record<string, unknown>> = {},
): Result<never, TransportError> => err({ type: 'problem', status: statuses[name], name, detail })
