/**
 * Reminders: one message to each partner alone about all that it owes. Nobody learns from one who
 * else owes what.
 */
import { chaseList, formatSymbol, markingOverAll, nameOfSeat, owedByPartner } from '@epoc/domain'
import type { ChaseRow, SendMessage } from '@epoc/domain'
import type { PartnerCode } from '@epoc/governance'
import type { Reading } from '../views/reading.ts'
import { lettersIn, whenInLetter } from './letters.ts'
import type { LetterWords } from './letters.ts'

export type RemindAsked = {
  /** Only what is owed about this document. */
  readonly document?: string
  readonly overdue?: boolean
  /** Only these partners. */
  readonly partners?: readonly string[]
  /** Words of the officer's own, first in the text. */
  readonly words?: string
}

export type Reminder = {
  readonly partner: PartnerCode
  readonly name: string
  readonly rows: readonly ChaseRow[]
  readonly message: Omit<SendMessage, 'type' | 'audience'>
}

/** What the seat may chase, narrowed. */
export function owedTo(
  { domain, governance, seat, now }: Reading,
  { document, overdue }: Pick<RemindAsked, 'document' | 'overdue'>,
): readonly ChaseRow[] {
  return chaseList(domain.register, governance, seat, now).filter(
    (row) =>
      (document === undefined || row.document.id === document) && (overdue !== true || row.overdue),
  )
}

/** A reminder for each who owes something, one's own seat left out; in the order of their names. */
export function remindersFor(reading: Reading, asked: RemindAsked): readonly Reminder[] {
  const { governance, founding, seat, language } = reading
  const { partners, words = '' } = asked
  return [...owedByPartner(owedTo(reading, asked), governance)]
    .filter(([partner]) => partner !== seat && (partners?.includes(partner) ?? true))
    .map(([partner, rows]): Reminder => ({
      partner,
      name: nameOfSeat(founding, partner, language),
      rows,
      message: messageOf(reading, rows, words),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}

/** The most that the record takes. */
const [longestSubject, longestText] = [300, 8_000]

function messageOf(
  { founding, language }: Reading,
  rows: readonly ChaseRow[],
  words: string,
): Reminder['message'] {
  const letters = lettersIn(language)
  const documents = new Map(rows.map(({ document }) => [document.id, document]))
  const symbols = [...documents.values()].map(({ symbol }) => formatSymbol(symbol)).join(', ')
  const [first, ...others] = rows.map(({ document }) => document)
  if (first === undefined) throw new Error('a reminder is about something')
  return {
    subject: letters.reminder(symbols).slice(0, longestSubject),
    text: [
      ...(words.trim() === '' ? [] : [words.trim(), '']),
      letters.awaited,
      ...rows.map((row) => lineOf(row, letters)),
    ]
      .join('\n')
      .slice(0, longestText),
    marking: markingOverAll(founding, [first.marking, ...others.map(({ marking }) => marking)]),
    ...(documents.size === 1 ? { about: first.id } : {}),
    reminder: true,
  }
}

function lineOf({ document, wanted, overdue }: ChaseRow, letters: LetterWords): string {
  const due = wanted === 'receipt' ? '' : whenInLetter(wanted.due, letters)
  const what = wanted === 'receipt' ? letters.receipt : wanted.text
  const by = due === '' ? '' : ` · ${due}`
  return `${formatSymbol(document.symbol)} – ${what}${by}${overdue ? ` ${letters.overdue}` : ''}`
}
