/** Markings: as they are given on the command line, and as they are shown. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { nameOfCaveat, nameOfLevel, standingOf } from '@epoc/domain'
import type { Document, Marking } from '@epoc/domain'
import type { Command } from 'commander'
import { collect } from './acting.ts'
import type { Desk } from './desk.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { dayInWords, parseDay } from './when.ts'

export type MarkingOptions = {
  readonly marking?: string
  readonly markingWords?: string
  readonly caveat: readonly string[]
  readonly distribution?: string
  readonly titleMarking?: string
  readonly summaryMarking?: string
  readonly portions?: string
  readonly declassifyOn?: string
  readonly declassifyWhen?: string
  readonly reviewOn?: string
}

/** The three axes of a marking, and what goes with them. */
export const withMarking = (command: Command): Command =>
  command
    .option('--marking <level>', 'its classification, such as RR')
    .option('--marking-words <text>', 'how its originator writes it')
    .option('--caveat <code>', 'a caveat; may be given several times', collect, [])
    .option('--distribution <text>', 'who may have it, in words; else “Partners only”')
    .option('--title-marking <level>', 'the classification of the title by itself')
    .option('--summary-marking <level>', 'the classification of the summary by itself')
    .option('--portions <levels>', 'those of portions of the text, such as U,RR')
    .option('--declassify-on <day>', 'its classification ends on this day')
    .option('--declassify-when <event>', 'or when this happens, in words')
    .option('--review-on <day>', 'or its originator looks at it again on this day')

/** The marking of something new. Its level has no default. */
export function markingFrom(options: MarkingOptions): Result<Marking, Failure> {
  if (options.marking === undefined) {
    return err(failure('usage', 'Say how it is classified, such as --marking RR.'))
  }
  return markingBy(options, { classification: '', caveats: [], distribution: 'Partners only' })
}

/** The marking before with what is said anew; what is not said stays. */
export function markingBy(options: MarkingOptions, before: Marking): Result<Marking, Failure> {
  const end = declassification(options)
  if (!end.ok) return end
  const upper = (code: string): string => code.trim().toUpperCase()
  const { marking, markingWords, caveat, distribution, titleMarking, summaryMarking } = options
  return ok({
    ...before,
    ...(marking === undefined ? {} : { classification: upper(marking) }),
    ...(caveat.length === 0 ? {} : { caveats: caveat.map(upper) }),
    ...(distribution === undefined ? {} : { distribution }),
    ...(markingWords === undefined ? {} : { words: markingWords }),
    ...(titleMarking === undefined ? {} : { title: upper(titleMarking) }),
    ...(summaryMarking === undefined ? {} : { summary: upper(summaryMarking) }),
    ...(options.portions === undefined ? {} : { portions: options.portions.split(',').map(upper) }),
    ...(end.value === undefined ? {} : { declassify: end.value }),
  })
}

function declassification({
  declassifyOn,
  declassifyWhen,
  reviewOn,
}: MarkingOptions): Result<Marking['declassify'], Failure> {
  const said = [declassifyOn, declassifyWhen, reviewOn].filter((each) => each !== undefined)
  if (said.length > 1) {
    return err(failure('usage', 'Say one of --declassify-on, --declassify-when and --review-on.'))
  }
  if (declassifyOn !== undefined) {
    const on = parseDay(declassifyOn, '--declassify-on')
    return on.ok ? ok({ on: on.value }) : on
  }
  if (reviewOn !== undefined) {
    const review = parseDay(reviewOn, '--review-on')
    return review.ok ? ok({ review: review.value }) : review
  }
  return ok(declassifyWhen === undefined ? undefined : { event: declassifyWhen })
}

/** `REGIME RESTRICTED · FOR EXPERTS`: above and below whatever bears it. */
export function markingHead({ state, home }: Desk, { classification, caveats }: Marking): string {
  const { founding } = state
  const level = nameOfLevel(founding, classification, home.language)
  return [level, ...caveats.map((code) => nameOfCaveat(founding, code, home.language))].join(' · ')
}

/** Portions, the originator's words, and how the marking stands, as lines of a sheet. */
export function markingRows(
  desk: Desk,
  document: Pick<Document, 'marking' | 'markedAt'>,
  now: number,
): readonly (readonly [string, string])[] {
  const { title, summary, portions, words, distribution } = document.marking
  const parts = [
    title === undefined ? '' : `title ${title}`,
    summary === undefined ? '' : `summary ${summary}`,
    portions === undefined ? '' : `portions ${portions.join(', ')}`,
  ].filter((each) => each !== '')
  return [
    ...(words === undefined ? [] : [['Marked', `“${words}” by its originator`] as const]),
    ...(parts.length === 0 ? [] : [['Parts', parts.join(' · ')] as const]),
    ['Distribution', distribution],
    ['Standing', standingInWords(desk, document, now)],
  ]
}

function standingInWords(
  { state }: Desk,
  document: Pick<Document, 'marking' | 'markedAt'>,
  now: number,
): string {
  const standing = standingOf(document, state.founding.zone, now)
  const { declassify } = document.marking
  const until =
    declassify !== undefined && 'event' in declassify ? `until ${declassify.event}, ` : ''
  switch (standing.type) {
    case 'declassified':
      return `declassified since ${dayInWords(standing.on)}`
    case 'review-due':
      return `${until}review due since ${dayInWords(standing.since)}`
    case 'classified':
      return 'endsOn' in standing
        ? `classified until ${dayInWords(standing.endsOn)}`
        : `classified${until === '' ? ', ' : ` ${until}`}to be reviewed by ${dayInWords(standing.reviewBy)}`
  }
}
