/** What was submitted to the POC as the wish to circulate it unchanged (R-SUBMIT-3). */
import { idOf } from '@epoc/domain'
import type { Submission, Unfiled } from '@epoc/domain'
import { ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { AudienceName } from '@epoc/governance'
import type { OpenError } from '../files/open-file.ts'
import { heldSources } from '../files/stored-source.ts'
import type { Replica } from '../replica.ts'
import type { SecretError } from '../secrets/secrets.ts'
import type { Filing } from './send-with-files.ts'

/** `audience` is where a first text goes; a further issue goes where its document is. */
export async function wishOfSubmission(
  replica: Replica,
  submission: Submission,
  audience: AudienceName,
): Promise<Result<{ readonly type: 'with-files' } & Filing, SecretError | OpenError>> {
  const files = await heldSources(replica, submission.audience, submission.files)
  if (!files.ok) return files
  return ok({
    type: 'with-files',
    command: commandOf(submission, audience),
    files: files.value,
  })
}

function commandOf(submission: Submission, audience: AudienceName): Unfiled {
  const { titles, marking, asksReceipt, summaries, sponsors, links, matter, dated } = submission
  const common = {
    titles,
    marking,
    asksReceipt,
    submission: idOf(submission.id),
    ...(summaries.size === 0 ? {} : { summaries }),
    ...(sponsors.length === 0 ? {} : { sponsors }),
    ...(links.length === 0
      ? {}
      : { links: links.map((each) => ({ ...each, document: idOf(each.document) })) }),
    ...(matter === undefined ? {} : { matter: idOf(matter) }),
    ...(dated === undefined ? {} : { dated }),
  }
  const { issue, series, type, submittedBy } = submission
  return issue === undefined
    ? {
        type: 'circulate',
        audience,
        body: { ...common, series, type, originator: submittedBy.seat },
      }
    : { type: 'issue', of: issue.of, body: { ...common, sort: issue.sort } }
}
