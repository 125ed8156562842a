/** As the POC: what was submitted is circulated as it was given, or goes back with a reason. */
import { documentOf, outcomeOf, textIn } from '@epoc/domain'
import type { Submission, SubmissionId } from '@epoc/domain'
import { audienceAll } from '@epoc/governance'
import type { Audience } from '@epoc/governance'
import { wishOfSubmission } from '@epoc/replica'
import type { Departed } from '../compose/departure.ts'
import { reachOf } from '../compose/reach.ts'
import { sendFiles } from '../compose/send-paper.ts'
import { submissionForecast } from '../compose/submitted.ts'
import type { Desk } from '../desk.ts'
import { readingOf } from '../views/reading.ts'
import type { Reading } from '../views/reading.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

type Asked = { readonly id: string }

export async function returnSubmission(
  desk: Desk,
  reading: Reading,
  { id, reason }: Asked & { readonly reason: string },
): Promise<Outcome> {
  const submission = reading.domain.submissions.get(id as SubmissionId)
  if (submission === undefined) return { type: 'refused', reason: 'no-such-submission' }
  if (outcomeOf(reading.domain, submission).type === 'circulated') {
    return { type: 'refused', reason: 'circulated-already' }
  }
  const { audience } = submission
  const command = {
    type: 'return-submission' as const,
    audience,
    submission: submission.id,
    reason: reason.trim(),
  }
  const what = textIn(submission.titles, reading.language)
  return send(desk, reading, `“${what}”`, { type: 'plain', command })
}

/** R-SUBMIT-3: a further issue goes where its document is; a first text to all. */
function audienceOf({ domain, governance }: Reading, { issue }: Submission): Audience | undefined {
  if (issue === undefined) return audienceAll(governance)
  const of = documentOf(domain.register, issue.of)
  return of && governance.audiences.get(of.audience)
}

export async function circulateSubmission(
  desk: Desk,
  reading: Reading,
  { id, lock, from }: Asked & { readonly lock: string; readonly from: string },
): Promise<{ readonly type: 'leaving' | 'busy' | 'no-draft' }> {
  const { replica, language, hat, domain } = reading
  const submission = domain.submissions.get(id as SubmissionId)
  const audience = submission && audienceOf(reading, submission)
  if (submission === undefined || audience === undefined) return { type: 'no-draft' }
  const forecast = submissionForecast(reading, submission)
  const begins = desk.departure.begin({
    id: crypto.randomUUID(),
    what: textIn(submission.titles, language),
    partners: reachOf(reading, audience.members).partners,
    from,
    lock,
    ...(forecast === undefined ? {} : { forecast }),
    go: async (signal, progress) => {
      const then = readingOf(replica, { language, hat }, Date.now())
      if (then === undefined) return { type: 'host-fault' }
      const departed = await circulate(desk, then, id, signal, progress)
      await desk.countWaiting()
      desk.changed()
      return departed
    },
  })
  return { type: begins ? 'leaving' : 'busy' }
}

async function circulate(
  desk: Desk,
  reading: Reading,
  id: string,
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<Departed> {
  const submission = reading.domain.submissions.get(id as SubmissionId)
  const audience = submission && audienceOf(reading, submission)
  if (submission === undefined || audience === undefined) {
    return { type: 'refused', reason: 'no-such-submission' }
  }
  const before = outcomeOf(reading.domain, submission)
  if (before.type !== 'waiting') return { type: 'refused', reason: `${before.type}-already` }
  const wish = await wishOfSubmission(reading.replica, submission, audience.name)
  if (!wish.ok) return { type: 'refused', reason: wish.error.type }
  const what = `“${textIn(submission.titles, reading.language)}”`
  const { command, files } = wish.value
  return sendFiles(desk, reading, { what, command, files }, signal, progress)
}
