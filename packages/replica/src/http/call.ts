/** One question to a host over HTTP, and its answer as a value. */
import { toBase64 } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { TransportError } from '../ports/transport.ts'
import { bodyLimits, textOf } from './body.ts'
import { problemOf, unreachable, unreadable } from './problem.ts'

export type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'DELETE'
  readonly token?: string
  readonly slotToken?: Uint8Array
  readonly type?: string
  readonly body?: Uint8Array | string
  /** Instead of the usual patience. */
  readonly signal?: AbortSignal
}

/** Milliseconds after which a host that says nothing is unreachable. */
const patience = 60_000

export async function call(
  address: string,
  request: Call,
): Promise<Result<Response, TransportError>> {
  const headers = new Headers()
  if (request.token !== undefined) headers.set('authorization', `Bearer ${request.token}`)
  if (request.slotToken !== undefined) headers.set('x-slot-token', toBase64(request.slotToken))
  if (request.type !== undefined) headers.set('content-type', request.type)
  try {
    const response = await fetch(address, {
      method: request.method ?? 'GET',
      headers,
      signal: request.signal ?? AbortSignal.timeout(patience),
      redirect: 'error',
      ...(request.body === undefined
        ? {}
        : { body: request.body as Uint8Array<ArrayBuffer> | string }),
    })
    return response.ok ? ok(response) : await problemOf(response)
  } catch (cause) {
    return unreachable(cause)
  }
}

/** The body of an answer, read by `read`; `undefined` from it is an unreadable answer. */
export async function reading<T>(
  response: Result<Response, TransportError>,
  read: (response: Response) => Promise<T | undefined>,
  otherwise = 'not of the agreed shape',
): Promise<Result<T, TransportError>> {
  if (!response.ok) return response
  try {
    const value = await read(response.value)
    return value === undefined ? unreadable(otherwise) : ok(value)
  } catch (cause) {
    return unreachable(cause)
  }
}

/** The text of a JSON answer; empty, and so unreadable, where it is too long. */
export const json = async (response: Response): Promise<string> =>
  (await textOf(response, bodyLimits.json)) ?? ''
