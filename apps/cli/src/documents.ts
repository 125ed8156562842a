/** How documents are named, found and shown; the same in every command. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { formatSymbol, lookUp, nameOfSeat } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import type { Desk } from './desk.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { clockTime, dayIn } from './words.ts'

/** The one document that a spelling means. */
export function documentCalled({ replica }: Desk, spelling: string): Result<Document, Failure> {
  const found = lookUp(replica.domain.register, spelling)
  const [first, ...others] = found
  if (first === undefined) {
    return err(
      failure('unknown', `There is no document “${spelling}” that you can read. See: epoc list`),
    )
  }
  if (others.length === 0) return ok(first)
  const names = found.map(({ symbol }) => formatSymbol(symbol)).join(', ')
  return err(failure('usage', `“${spelling}” may mean ${names}. Say which.`))
}

/** The words that close every view: how fresh it is. */
export function freshness(desk: Desk, now: number): string {
  if (desk.offline === undefined) return `Up to date · ${clockTime(now)}`
  const time = desk.replica.checkpoint?.time
  const as = time === undefined ? '' : ` · as of ${clockTime(1000 * time)}`
  return `Offline${as} · ${desk.offline}`
}

/** Columns of a list of documents, in the order in which they are read. */
export function documentCells({ home, state }: Desk, document: Document) {
  const { marking, symbol, title, files, originator, receivedAt } = document
  return {
    mark: marking.classification,
    number: formatSymbol(symbol),
    title,
    languages: [...new Set(files.map(({ language }) => language.toUpperCase()))].join(' '),
    from: nameOfSeat(state.founding, originator, home.language),
    date: dayIn(state.founding.zone, receivedAt),
  }
}

/** A document as JSON. */
export function documentJson(desk: Desk, document: Document) {
  const { id, type, index, receivedAt, marking, asksReceipt, summary, files } = document
  return {
    ...documentCells(desk, document),
    id,
    type,
    index,
    receivedAt: new Date(receivedAt).toISOString(),
    marking,
    asksReceipt,
    ...(summary === undefined ? {} : { summary }),
    files: files.map(({ name, language, mediaType, size }) => ({
      name,
      language,
      mediaType,
      size,
    })),
  }
}
