/** `document.submitted`: a seat gives the POC a paper to be circulated. */
import { toHex } from '@epoc/crypto'
import { oneOf, record, text } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import { documentId, documentTypes, issueSorts } from '../register/documents/document.ts'
import { commonRules, issueShape, sponsorsAreOthersThan } from '../register/documents/fields.ts'
import { readLinks } from '../register/documents/links.ts'
import { seriesOf } from '../register/documents/series.ts'
import { eventIdShape } from '../register/rules.ts'
import type { DomainState } from '../state.ts'
import type { Submission, SubmissionId } from './submission.ts'

const shape = issueShape(
  { series: text({ min: 1, max: 16 }), type: oneOf(documentTypes) },
  { issue: record({ sort: oneOf(issueSorts), of: eventIdShape }) },
)
export type Submitted = ShapeOf<typeof shape>

/** R-SUBMIT-1: a paper is submitted in a named audience of two: the seat that acts, and the POC. */
function isBetweenTheTwo({ audience, seat }: Given<Submitted>): Breach | undefined {
  const { sort, members } = audience
  const two = sort === 'named' && members.length === 2 && members.includes('poc') && seat !== 'poc'
  return two ? undefined : { rule: 'R-SUBMIT-1', reason: 'not-between-the-two' }
}

/** R-SUBMIT-1: the series is one of the regime's. */
const seriesExists = ({ governance, body }: Given<Submitted>): Breach | undefined =>
  seriesOf(governance.founding, body.series) === undefined
    ? { rule: 'R-SUBMIT-1', reason: 'no-such-series' }
    : undefined

function submit(act: Standing<Submitted>): DomainState {
  const { state, audience, author, seat, index, receivedAt, id, body } = act
  const { series, type, titles, marking, asksReceipt } = body
  const submission: Submission = {
    id: toHex(id) as SubmissionId,
    audience: audience.name,
    index,
    receivedAt,
    submittedBy: { person: author.id, seat },
    series,
    type,
    titles,
    marking,
    asksReceipt,
    summaries: body.summaries ?? new Map<string, string>(),
    files: body.files.map((file) => ({ ...file, index })),
    sponsors: body.sponsors ?? [],
    links: readLinks(body.links),
    ...(body.issue === undefined
      ? {}
      : { issue: { sort: body.issue.sort, of: documentId(body.issue.of) } }),
    ...(body.matter === undefined ? {} : { matter: toHex(body.matter) }),
    ...(body.dated === undefined ? {} : { dated: body.dated }),
  }
  return { ...state, submissions: state.submissions.set(submission.id, submission) }
}

export const documentSubmitted: Kind<Submitted> = {
  shape,
  rules: [
    ...commonRules,
    isBetweenTheTwo,
    seriesExists,
    ({ seat, body }) => sponsorsAreOthersThan(seat, body),
  ],
  apply: submit,
}
