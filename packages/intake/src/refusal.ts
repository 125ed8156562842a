/**
 * Why a file is not read. Deep inside a parser the reason is thrown as a `Refusal`; `attempt`, at
 * each door of this package, turns it into a value. Whatever else a parser throws over a hostile
 * file means that the file is damaged, except where memory ran out.
 */
// A thread that reads one file needs nothing else of that package, and starts sooner without.
import { err, ok } from '@epoc/crypto/result'
import type { Result } from '@epoc/crypto'
import type { Limits } from './limits.ts'

/** Where in a file something is: as much of it as is known. Lines and columns count from 1. */
export type Place = {
  /** The part of an archive, or the page of a PDF file. */
  readonly part?: string
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
}

export type ReadError =
  | ({
      readonly type: 'too-large'
      /** The limit that would be passed. */
      readonly what: keyof Limits
      readonly limit: number
    } & Place)
  /** Only where reading runs in a worker; milliseconds. */
  | { readonly type: 'took-too-long'; readonly limit: number }
  | { readonly type: 'too-much-memory' }
  | ({ readonly type: 'damaged'; readonly reason: string } & Place)
  /** A password is needed. */
  | { readonly type: 'encrypted' }
  /** Nothing here reads this type. */
  | { readonly type: 'unsupported'; readonly mediaType: string }

export class Refusal<E extends { readonly type: string } = ReadError> extends Error {
  readonly error: E
  constructor(error: E) {
    super(error.type)
    this.error = error
  }
}

export const damaged = (reason: string, place: Place = {}): Refusal =>
  new Refusal({ type: 'damaged', reason, ...place })

export const tooLarge = (what: keyof Limits, limits: Limits, place: Place = {}): Refusal =>
  new Refusal({ type: 'too-large', what, limit: limits[what], ...place })

/** Runs a reader and gives its value, or the reason why there is none. Never rejects. */
export async function attempt<T, E extends { readonly type: string } = ReadError>(
  read: () => T | Promise<T>,
): Promise<Result<T, E | ReadError>> {
  try {
    return ok(await read())
  } catch (thrown) {
    return err(thrown instanceof Refusal ? (thrown.error as E | ReadError) : reasonOf(thrown))
  }
}

function reasonOf(thrown: unknown): ReadError {
  const message = thrown instanceof Error ? thrown.message : ''
  const outOfMemory = /allocation failed|invalid (?:string|array|typed array) length/i
  if (thrown instanceof RangeError && outOfMemory.test(message)) return { type: 'too-much-memory' }
  return { type: 'damaged', reason: 'unreadable' }
}
