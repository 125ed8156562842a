/** What stands against a document of past years, and what is worth a look. */
import type { DomainRefusal } from '@epoc/domain'

/** The columns of a sheet by what they hold. */
export type BackField =
  | 'symbol'
  | 'title'
  | 'date'
  | 'type'
  | 'originator'
  | 'classification'
  | 'caveats'
  | 'distribution'
  | 'files'
  | 'summary'
  | 'inReplyTo'

type About = {
  readonly line: number
  readonly field: BackField
  readonly value: string
  /** What may have been meant, or what is there instead. */
  readonly hint?: string
}

export type BackProblem =
  | (About & {
      readonly code:
        | 'no-file'
        | 'empty-file'
        | 'bad-date'
        | 'unknown-series'
        | 'unknown-type'
        | 'no-classification'
        | 'unknown-classification'
        | 'unknown-caveat'
        /** What it revises, corrects or adds to is neither in the register nor before it. */
        | 'no-base'
        /** The register has this number for something else; `hint` says in what it differs. */
        | 'other-content'
        /** The register would give it the number in `hint`. */
        | 'other-number'
    })
  | (About & { readonly code: 'against-a-rule'; readonly refusal: DomainRefusal })

export type BackNote = About & {
  readonly code:
    | 'reply-left-out'
    /** Type and originator of a further issue are those of its document. */
    | 'type-of-the-thread'
    | 'originator-of-the-thread'
}

/** In which column one looks for what a rule is against. */
export function fieldOf(refusal: DomainRefusal): BackField {
  const path = 'path' in refusal ? (refusal.path ?? '') : ''
  const reason = 'reason' in refusal ? refusal.reason : refusal.type
  const byPath = paths.find(([start]) => path.startsWith(`body.${start}`))
  return byPath?.[1] ?? reasons[reason] ?? 'symbol'
}

const paths: readonly (readonly [string, BackField])[] = [
  ['titles', 'title'],
  ['files', 'files'],
  ['summaries', 'summary'],
  ['dated', 'date'],
  ['links', 'inReplyTo'],
  ['originator', 'originator'],
  ['marking.distribution', 'distribution'],
  ['marking.caveats', 'caveats'],
  ['marking', 'classification'],
]

const reasons: Readonly<Record<string, BackField>> = {
  'no-such-seat': 'originator',
  'no-such-classification': 'classification',
  'above-the-ceiling': 'classification',
  'below-a-portion': 'classification',
  'marking-lowered': 'classification',
  'no-such-caveat': 'caveats',
  'wrong-languages': 'files',
  'part-twice': 'files',
  'wrong-part-size': 'files',
}
