/**
 * What has no symbol is named by the number of its entry in the record, which is the same for all
 * who can read it: drafts, submissions, messages, matters.
 */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'

/** `one` is what it is called: a draft, a message. `list` is the command that lists them. */
export function entryCalled<T extends { readonly index: number }>(
  items: Iterable<T>,
  spelling: string,
  { one, list }: { readonly one: string; readonly list: string },
): Result<T, Failure> {
  const index = Number(spelling)
  const found = Number.isSafeInteger(index)
    ? [...items].find((each) => each.index === index)
    : undefined
  return found === undefined
    ? err(failure('unknown', `There is no ${one} ${spelling} that you can read. See: epoc ${list}`))
    : ok(found)
}

/** The newest first. */
export const newestFirst = <T extends { readonly index: number }>(items: Iterable<T>): T[] =>
  [...items].sort((a, b) => b.index - a.index)
