/** What became of a submission, and whether the POC circulated it as it was given. */
import { toHex } from '@epoc/crypto'
import type { Document } from '../register/documents/document.ts'
import { mentioning } from '../register/register.ts'
import type { DomainState } from '../state.ts'
import type { InLanguages } from '../text.ts'
import type { Submission } from './submission.ts'

export type Difference = 'titles' | 'summaries' | 'marking' | 'files' | 'originator' | 'issue'

export type SubmissionOutcome =
  | { readonly type: 'waiting' }
  | { readonly type: 'returned'; readonly reason: string }
  /** `differences` is empty where everything is as it was submitted. */
  | {
      readonly type: 'circulated'
      readonly document: Document
      readonly differences: readonly Difference[]
    }

/** R-SUBMIT-3: the POC circulates unchanged: same words, same marking, files with the same plaintext. The originator's program compares. */
export function outcomeOf(state: DomainState, submission: Submission): SubmissionOutcome {
  const [document] = mentioning(state.register, submission.id).filter(
    (each) => each.submission === submission.id && each.circulatedBy.seat === 'poc',
  )
  if (document !== undefined) {
    return { type: 'circulated', document, differences: differencesOf(submission, document) }
  }
  return submission.returned === undefined
    ? { type: 'waiting' }
    : { type: 'returned', reason: submission.returned.reason }
}

function differencesOf(submission: Submission, document: Document): readonly Difference[] {
  const same: Readonly<Record<Difference, boolean>> = {
    titles: areSame(submission.titles, document.titles),
    summaries: areSame(submission.summaries, document.summaries),
    marking: JSON.stringify(submission.marking) === JSON.stringify(document.marking),
    files: filesOf(submission) === filesOf(document),
    originator: submission.submittedBy.seat === document.originator,
    issue: submission.issue?.sort === document.issue?.sort,
  }
  return (Object.keys(same) as Difference[]).filter((each) => !same[each])
}

const areSame = (a: InLanguages, b: InLanguages): boolean =>
  a.size === b.size && [...a].every(([language, text]) => b.get(language) === text)

/** By name, language and hash of the plaintext: each audience has a ciphertext of its own. */
const filesOf = ({ files }: Pick<Submission, 'files'>): string =>
  files
    .map(({ name, language, plain }) => `${language} ${name} ${toHex(plain)}`)
    .sort()
    .join('\n')
