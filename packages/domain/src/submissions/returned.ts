/** `submission.returned`: the POC sends a paper back to whoever submitted it. */
import { toHex } from '@epoc/crypto'
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { has } from '@epoc/governance'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import { eventIdShape } from '../register/rules.ts'
import type { DomainState } from '../state.ts'
import { titleShape } from '../text.ts'
import type { Submission, SubmissionId } from './submission.ts'

const shape = record({ submission: eventIdShape, reason: titleShape(1_000) })
type Returned = ShapeOf<typeof shape>

const named = ({ state, audience, body }: Given<Returned>): Submission | undefined => {
  const submission = state.submissions.get(toHex(body.submission) as SubmissionId)
  return submission?.audience === audience.name ? submission : undefined
}

/** R-SUBMIT-2: the POC returns, with the right to speak, what was submitted to it and not returned before. */
function isThePocsToReturn(given: Given<Returned>): Breach | undefined {
  if (given.hat !== 'poc' || !has(given.author, 'poc', 'speak')) {
    return { rule: 'R-SUBMIT-2', reason: 'not-the-poc' }
  }
  const submission = named(given)
  return submission !== undefined && submission.returned === undefined
    ? undefined
    : { rule: 'R-SUBMIT-2', reason: 'no-such-submission' }
}

function giveBack(act: Standing<Returned>): DomainState {
  const { state, receivedAt, body } = act
  const submission = named(act) as Submission
  const returned = { ...submission, returned: { at: receivedAt, reason: body.reason } }
  return { ...state, submissions: state.submissions.set(submission.id, returned) }
}

export const submissionReturned: Kind<Returned> = {
  shape,
  rules: [isThePocsToReturn],
  apply: giveBack,
}
