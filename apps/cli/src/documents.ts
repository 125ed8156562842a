/** How documents are named, found and shown; the same in every command. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { formatSymbol, lookUp, nameOfSeat } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { isAtFault } from './desk.ts'
import type { Desk } from './desk.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { clockTime, dayIn, timeAsSeen } from './words.ts'

/** The one document that a spelling means. */
export function documentCalled(desk: Desk, spelling: string): Result<Document, Failure> {
  const { replica } = desk
  const found = lookUp(replica.domain.register, spelling)
  const [first, ...others] = found
  if (first === undefined) {
    const fault = isAtFault(desk, `This home holds no document “${spelling}”.`)
    if (fault !== undefined) return err(fault)
    return err(
      failure('unknown', `There is no document “${spelling}” that you can read. See: epoc list`),
    )
  }
  if (others.length === 0) return ok(first)
  const names = found.map(({ symbol }) => formatSymbol(symbol)).join(', ')
  return err(failure('usage', `“${spelling}” may mean ${names}. Say which.`))
}

/** `POC-2026-1`: its number, as a name of files. */
export const fileNameOf = ({ symbol }: Document): string =>
  formatSymbol(symbol).replaceAll(/[^A-Za-z0-9]+/g, '-')

/** The words that close every view: how fresh it is, by the host's signed time. */
export function freshness(
  { offline, replica }: Pick<Desk, 'offline' | 'replica'>,
  now: number,
): string {
  const time = replica.checkpoint?.time
  if (offline !== undefined) {
    return `Offline${time === undefined ? '' : ` · as of ${timeAsSeen(1000 * time, now)}`} · ${offline}`
  }
  if (time === undefined || now - 1000 * time <= standstill) return `Up to date · ${clockTime(now)}`
  return `The host shows nothing newer than ${timeAsSeen(1000 * time, now)}`
}

/** An honest host signs its time every minute; after this long one says that it does not. */
const standstill = 5 * 60_000

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
