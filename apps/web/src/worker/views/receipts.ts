/** Who has received a document and who has not: partner by partner, all that the record says of it. */
import { documentOf, nameOfSeat, receiptMatrix, shelfOf, stands } from '@epoc/domain'
import type { Document, DocumentId, MissReason, ReceiptRow, Request, When } from '@epoc/domain'
import { has } from '@epoc/governance'
import { remindersFor } from '../letters/reminder.ts'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import { officerOf } from './officer.ts'
import type { Officer } from './officer.ts'
import type { Reading } from './reading.ts'

export type ReceiptsAsked = { readonly id: string }

export type AnswerCell = { readonly at: number; readonly by: Officer; readonly late: boolean }

export type ReceiptLine = {
  readonly partner: string
  readonly name: string
  /** Its own document: nobody waits for it. */
  readonly own: boolean
  readonly deliveredAt?: number
  readonly missed?: MissReason
  readonly confirmedAt?: number
  readonly confirmedBy?: Officer
  readonly withoutFile: boolean
  readonly served?: { readonly on: string; readonly channel: string }
  readonly erasedAt?: number
  /** One for each request, in order; `undefined` where it has not answered. */
  readonly answers: readonly (AnswerCell | undefined)[]
  /** Something that is asked of it is missing; where nothing is asked, delivery. */
  readonly isMissing: boolean
}

export type ReceiptsView =
  | { readonly type: 'unknown' }
  | {
      readonly type: 'receipts'
      readonly document: DocumentRow
      readonly asksReceipt: boolean
      readonly isRecalled: boolean
      readonly requests: readonly { readonly text: string; readonly due: When }[]
      readonly lines: readonly ReceiptLine[]
      readonly counts: {
        readonly partners: number
        readonly delivered: number
        readonly asked: number
        readonly confirmed: number
        readonly served: number
      }
      /** Of the lines, who would be reminded by the seat that reads. */
      readonly toRemind: readonly string[]
      readonly mayAsk: boolean
    }

export function receiptsView(reading: Reading, { id }: ReceiptsAsked): ReceiptsView {
  const { domain, governance, person, hat, seat } = reading
  const document = documentOf(domain.register, id as DocumentId)
  if (document === undefined) return { type: 'unknown' }
  const { rows, counts } = receiptMatrix(domain.register, governance, document)
  const requests = requestsAbout(reading, document)
  const lines = rows.map((row) => lineOf(reading, document, row, requests))
  const { asksReceipt, recalled, originator } = document
  return {
    type: 'receipts',
    document: rowOf(reading, document),
    asksReceipt,
    isRecalled: recalled !== undefined,
    requests: requests.map(({ text, due }) => ({ text, due })),
    lines,
    counts: {
      ...counts,
      served: lines.filter((line) => line.served !== undefined && line.confirmedAt === undefined)
        .length,
    },
    toRemind: remindersFor(reading, { document: id }).map(({ partner }) => partner),
    mayAsk:
      !asksReceipt &&
      stands(document) &&
      (originator === seat || hat === 'poc') &&
      has(person, hat, 'speak'),
  }
}

const requestsAbout = ({ domain }: Reading, { audience, id }: Document): readonly Request[] =>
  shelfOf(domain.register, audience)
    .requests.toArray()
    .filter(({ document }) => document === id)

function lineOf(
  reading: Reading,
  { asksReceipt }: Document,
  row: ReceiptRow,
  requests: readonly Request[],
): ReceiptLine {
  const { partner, own, deliveredAt, missed, confirmedAt, confirmedBy, served, erasedAt } = row
  const answers = requests.map((request): AnswerCell | undefined => {
    const answer = request.answers.get(partner)
    return answer && { at: answer.at, by: officerOf(reading, answer.by), late: answer.late }
  })
  const isUnconfirmed = asksReceipt && confirmedAt === undefined && served === undefined
  const isUnanswered = answers.includes(undefined)
  const isUnasked = !asksReceipt && requests.length === 0
  const isUndelivered = isUnasked && deliveredAt === undefined
  return {
    partner,
    name: nameOfSeat(reading.founding, partner, reading.language),
    own,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    ...(missed === undefined ? {} : { missed }),
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
    ...(confirmedBy === undefined ? {} : { confirmedBy: officerOf(reading, confirmedBy) }),
    withoutFile: row.withoutFile === true,
    ...(served === undefined ? {} : { served: { on: served.on, channel: served.channel } }),
    ...(erasedAt === undefined ? {} : { erasedAt }),
    answers,
    isMissing: !own && (isUnconfirmed || isUnanswered || isUndelivered),
  }
}
