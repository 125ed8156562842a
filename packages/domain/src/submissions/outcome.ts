/** What became of a submission, and whether the POC circulated it as it was given. */
import { toHex } from '@epoc/crypto'
import type { Document, HeldFile } from '../register/documents/document.ts'
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

/** What was done to the document since leaves the comparison alone: a translation, a marking by its originator, a recall. */
function differencesOf(submission: Submission, document: Document): readonly Difference[] {
  const recalled = document.recalled !== undefined
  const remarked = document.markedBy !== document.id
  const own = document.files.filter(({ index }) => index === document.index)
  const later = document.files.filter((file) => !own.includes(file)).map(({ language }) => language)
  const isSame: Readonly<Record<Difference, boolean>> = {
    titles: recalled || areSame(submission.titles, document.titles, later),
    summaries: recalled || areSame(submission.summaries, document.summaries, later),
    marking: remarked || JSON.stringify(submission.marking) === JSON.stringify(document.marking),
    files: filesOf(submission.files, recalled) === filesOf(own, recalled),
    originator: submission.submittedBy.seat === document.originator,
    issue: submission.issue?.sort === document.issue?.sort,
  }
  return (Object.keys(isSame) as Difference[]).filter((each) => !isSame[each])
}

/** Whether the words are as they were given, but for languages that came `later`. */
function areSame(given: InLanguages, words: InLanguages, later: readonly string[]): boolean {
  const kept = [...given].every(([language, text]) => words.get(language) === text)
  return kept && [...words.keys()].every((each) => given.has(each) || later.includes(each))
}

/** By language, name and hash of the plaintext: each audience has a ciphertext of its own. A recalled file has no name. */
const filesOf = (files: readonly HeldFile[], nameless: boolean): string =>
  files
    .map(({ name, language, plain }) => `${language} ${nameless ? '' : name} ${toHex(plain)}`)
    .sort()
    .join('\n')
