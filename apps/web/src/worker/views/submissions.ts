/** What was submitted to the POC, the newest first, and what became of it. */
import { dayIn, documentOf, formatSymbol, nameOfSeat, outcomeOf, textIn } from '@epoc/domain'
import type { Submission } from '@epoc/domain'
import { has } from '@epoc/governance'
import { submissionForecast } from '../compose/submitted.ts'
import { markOf } from './documents.ts'
import type { Mark } from './documents.ts'
import type { Reading } from './reading.ts'

export type SubmissionRow = {
  readonly id: string
  readonly mark: Mark
  readonly title: string
  /** The series, or the document of which it is to be an issue. */
  readonly for: string
  readonly sort: string
  readonly from: string
  readonly date: string
  readonly files: readonly {
    readonly name: string
    readonly language: string
    readonly size: number
  }[]
  readonly asksReceipt: boolean
  readonly forecast?: string
} & (
  | { readonly state: 'waiting' }
  | { readonly state: 'returned'; readonly reason: string }
  | {
      readonly state: 'circulated'
      readonly document: string
      readonly number: string
      readonly differences: readonly string[]
    }
)

export type SubmissionsView = {
  /** Whether one treats them for the POC, in the hat that one wears. */
  readonly isPoc: boolean
  readonly rows: readonly SubmissionRow[]
}

export function submissionsView(reading: Reading, _asked: object): SubmissionsView {
  const { domain, person, hat } = reading
  const rows = [...domain.submissions.values()]
    .toSorted((a, b) => b.index - a.index)
    .map((each) => rowOf(reading, each))
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const others = rows.filter(({ state }) => state !== 'waiting')
  return { isPoc: hat === 'poc' && has(person, hat, 'speak'), rows: [...waiting, ...others] }
}

function rowOf(reading: Reading, submission: Submission): SubmissionRow {
  const { domain, founding, language } = reading
  const { id, marking, titles, issue, series, submittedBy, receivedAt, files } = submission
  const of = issue && documentOf(domain.register, issue.of)
  const outcome = outcomeOf(domain, submission)
  const forecast = outcome.type === 'waiting' ? submissionForecast(reading, submission) : undefined
  return {
    id,
    mark: markOf(founding, marking.classification, language),
    title: textIn(titles, language),
    for: of === undefined ? series : formatSymbol(of.symbol),
    sort: issue?.sort ?? 'new',
    from: nameOfSeat(founding, submittedBy.seat, language),
    date: dayIn(founding.zone, receivedAt),
    files: files.map(({ name, language: of, size }) => ({ name, language: of, size })),
    asksReceipt: submission.asksReceipt,
    ...(forecast === undefined ? {} : { forecast }),
    ...stateOf(outcome),
  }
}

function stateOf(outcome: ReturnType<typeof outcomeOf>) {
  if (outcome.type === 'waiting') return { state: 'waiting' } as const
  if (outcome.type === 'returned') return { state: 'returned', reason: outcome.reason } as const
  const { document, differences } = outcome
  return {
    state: 'circulated',
    document: document.id,
    number: formatSymbol(document.symbol),
    differences,
  } as const
}
