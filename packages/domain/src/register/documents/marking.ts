/**
 * A marking: classification, caveats and distribution, three separate things; and what goes with
 * them: the originator's own words, the marks of portions, and when it ends.
 */
import { either, list, record, text } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Founding } from '@epoc/governance'
import type { Breach } from '../../breach.ts'
import { dayIn, dayShape, yearsLater } from '../../day.ts'
import type { Day } from '../../day.ts'
import { lineShape, titleShape } from '../../text.ts'

const codeShape = text({ min: 1, max: 16 })

/** On a day, by an event that somebody must notice, or after a review. */
const declassifyShape = either(
  record({ on: dayShape }),
  either(record({ event: titleShape(300) }), record({ review: dayShape })),
)

export const markingShape = record(
  {
    classification: codeShape,
    caveats: list(codeShape, { max: 50 }),
    distribution: lineShape(300),
  },
  {
    /** As the originator writes it, beside the regime's level. */
    words: titleShape(100),
    /** What the title and the summary are marked by themselves. */
    title: codeShape,
    summary: codeShape,
    /** The marks of portions that stand in the text. */
    portions: list(codeShape, { min: 1, max: 10 }),
    declassify: declassifyShape,
  },
)

export type Marking = ShapeOf<typeof markingShape>

const rankOf = ({ marking }: Founding, code: string): number =>
  marking.levels.findIndex((level) => level.code === code)

/** R-REGISTER-5: classification and caveats are the regime's, no caveat stands twice, and the classification is not above the ceiling. */
export function markingIsTheRegimes(founding: Founding, marking: Marking): Breach | undefined {
  const { ceiling, caveats } = founding.marking
  const rank = rankOf(founding, marking.classification)
  if (rank < 0) return { rule: 'R-REGISTER-5', reason: 'no-such-classification' }
  if (rank > rankOf(founding, ceiling)) {
    return { rule: 'R-REGISTER-5', reason: 'above-the-ceiling' }
  }
  const known = marking.caveats.every((caveat) => caveats.some(({ code }) => code === caveat))
  return known && new Set(marking.caveats).size === marking.caveats.length
    ? undefined
    : { rule: 'R-REGISTER-5', reason: 'no-such-caveat' }
}

/** R-REGISTER-12: the whole is classified at least as high as its title, its summary and each portion, by levels of the regime. */
export function wholeIsAtLeastItsParts(founding: Founding, marking: Marking): Breach | undefined {
  const { title, summary, portions = [] } = marking
  const parts = [title, summary, ...portions].filter((each) => each !== undefined)
  const ranks = parts.map((each) => rankOf(founding, each))
  if (ranks.includes(-1)) return { rule: 'R-REGISTER-12', reason: 'no-such-classification' }
  return ranks.every((rank) => rank <= rankOf(founding, marking.classification))
    ? undefined
    : { rule: 'R-REGISTER-12', reason: 'below-a-portion' }
}

/** Whether more may be done under one marking than under another: a lower level, a caveat less, another distribution, an earlier end. */
export const isLowered = (founding: Founding, from: Marking, to: Marking): boolean =>
  rankOf(founding, to.classification) < rankOf(founding, from.classification) ||
  from.caveats.some((each) => !to.caveats.includes(each)) ||
  to.distribution !== from.distribution ||
  endsSooner(endOf(from), endOf(to))

/** The day on which a classification ends by itself. */
const endOf = ({ declassify }: Marking): Day | undefined =>
  declassify !== undefined && 'on' in declassify ? declassify.on : undefined

const endsSooner = (from: Day | undefined, to: Day | undefined): boolean =>
  to !== undefined && (from === undefined || to < from)

/** A marking for what speaks of several papers: the highest level, every caveat, who may have the first. */
export function markingOverAll(
  founding: Founding,
  [first, ...others]: readonly [Marking, ...Marking[]],
): Marking {
  const all = [first, ...others]
  const { classification } = all.reduce((highest, each) =>
    rankOf(founding, each.classification) > rankOf(founding, highest.classification)
      ? each
      : highest,
  )
  const caveats = [...new Set(all.flatMap((each) => each.caveats))]
  return { classification, caveats, distribution: first.distribution }
}

/** How a marking stands at an instant. */
export type Standing =
  | { readonly type: 'classified'; readonly endsOn: Day }
  | { readonly type: 'classified'; readonly reviewBy: Day }
  /** The day for it has come. */
  | { readonly type: 'declassified'; readonly on: Day }
  /** The originator is to look at it again. */
  | { readonly type: 'review-due'; readonly since: Day }

/** Nobody leaves a marking unlooked at for longer. */
const longestReview = 5

/**
 * R-REGISTER-13: a classification ends on its day by itself; otherwise it is reviewed on the day
 * that was set, and five years after the marking's receipt at the latest. Days are those of the
 * regime's zone, instants are milliseconds since 1970.
 */
export function standingOf(
  { marking, markedAt }: { readonly marking: Marking; readonly markedAt: number },
  zone: string,
  now: number,
): Standing {
  const today = dayIn(zone, now)
  const end = endOf(marking)
  if (end !== undefined && today >= end) return { type: 'declassified', on: end }
  const latest = yearsLater(dayIn(zone, markedAt), longestReview)
  if (end !== undefined && end <= latest) return { type: 'classified', endsOn: end }
  const { declassify } = marking
  const set = declassify !== undefined && 'review' in declassify ? declassify.review : latest
  const review = set < latest ? set : latest
  return today >= review
    ? { type: 'review-due', since: review }
    : { type: 'classified', reviewBy: review }
}
