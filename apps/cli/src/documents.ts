/** How documents are named, found and shown; the same in every command. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import {
  dayOf,
  documentOf,
  formatSymbol,
  lookUp,
  nameOfSeat,
  textIn,
  textStandingOf,
} from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { isAtFault } from './desk.ts'
import type { Desk } from './desk.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { clockTime, counted, dateInWords, dayIn, durationInWords, timeAsSeen } from './words.ts'

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

/** `poc3/2026/rev.1`: its number as it is typed. */
export const shortName = ({ symbol }: Document): string =>
  formatSymbol(symbol).replaceAll(' ', '').toLowerCase()

/** `POC-2026-1`: its number, as a name of files. */
export const fileNameOf = ({ symbol }: Document): string =>
  formatSymbol(symbol).replaceAll(/[^A-Za-z0-9]+/g, '-')

/**
 * The words that close every view: how fresh it is, by the host's signed time, and on a line of its
 * own what it lacks (R-SEAL-6).
 */
export const freshness = (desk: Pick<Desk, 'offline' | 'replica'>, now: number): string =>
  [asOf(desk, now), ...waitingFor(desk)].join('\n')

/** What cannot be read yet may hold documents, and then what came after is numbered otherwise. */
export function waitingFor({ replica }: Pick<Desk, 'replica'>): readonly string[] {
  const events = replica.waiting.reduce((sum, each) => sum + each.events, 0)
  if (events === 0) return []
  const wait = `${counted(events, 'event waits', 'events wait')} for a key`
  return [`${wait}: documents may be missing, and numbers are provisional.`]
}

/** How fresh a view is. */
export function asOf({ offline, replica }: Pick<Desk, 'offline' | 'replica'>, now: number): string {
  const time = replica.checkpoint?.time
  if (offline !== undefined) {
    return `Offline${time === undefined ? '' : ` · as of ${timeAsSeen(1000 * time, now)}`} · ${offline}`
  }
  const apart = time === undefined ? 0 : now - 1000 * time
  if (time === undefined || Math.abs(apart) <= tolerance) return `Up to date · ${clockTime(now)}`
  const signed = timeAsSeen(1000 * time, now)
  const by = durationInWords(Math.abs(apart))
  return apart > 0
    ? `The host shows nothing newer than ${signed}, ${by} before this machine’s clock`
    : `The host’s signed time is ${signed}, ${by} after this machine’s clock`
}

/** A host signs its time every minute: beyond this, it stands still, or one of two clocks is wrong. */
const tolerance = 2 * 60_000

/** Columns of a list of documents, in the order in which they are read. */
export function documentCells({ home, state }: Desk, document: Document) {
  const { marking, symbol, files, originator } = document
  return {
    mark: marking.classification,
    number: formatSymbol(symbol),
    title: titleOf(home, document),
    languages: [...new Set(files.map(({ language }) => language.toUpperCase()))].join(' '),
    from: nameOfSeat(state.founding, originator, home.language),
    date: dateInWords(dayOf(state, document)),
    standing: textStandingOf(document),
  }
}

/** What whoever reads a text must know of it: that another has taken its place, or that it is gone. */
export function standingNote({ replica, state }: Desk, document: Document): readonly string[] {
  const { withdrawn, recalled, replacedBy } = document
  const gone = recalled ?? withdrawn
  if (gone !== undefined) {
    const verb = recalled === undefined ? 'Withdrawn' : 'Recalled'
    const why = gone.reason === '' ? '' : `: ${gone.reason}`
    return [`${verb} ${dayIn(state.founding.zone, gone.at)}${why}`]
  }
  if (replacedBy === undefined) return []
  const next = documentOf(replica.domain.register, replacedBy)
  return [
    `Replaced by ${next === undefined ? 'a later text' : formatSymbol(next.symbol)}: this text does not stand any more`,
  ]
}

/** Its title in the language of the home; what was recalled has none any more. */
export const titleOf = ({ language }: Desk['home'], { titles, recalled }: Document): string =>
  recalled === undefined ? textIn(titles, language) : '(recalled)'

/** A document as JSON. */
export function documentJson(desk: Desk, document: Document) {
  const { id, type, index, receivedAt, dated, marking, asksReceipt, files } = document
  const { titles, summaries } = document
  return {
    ...documentCells(desk, document),
    id,
    type,
    index,
    receivedAt: new Date(receivedAt).toISOString(),
    dated: dated ?? null,
    marking,
    asksReceipt,
    titles: Object.fromEntries(titles),
    summaries: Object.fromEntries(summaries),
    files: files.map(({ name, language, mediaType, size }) => ({
      name,
      language,
      mediaType,
      size,
    })),
  }
}
