/** A marking: classification, caveats and distribution, three separate things. */
import { list, record, text } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Founding } from '@epoc/governance'
import type { Breach } from '../breach.ts'
import { lineShape } from '../text.ts'

const codeShape = text({ min: 1, max: 16 })

export const markingShape = record({
  classification: codeShape,
  caveats: list(codeShape, { max: 50 }),
  distribution: lineShape(300),
})

export type Marking = ShapeOf<typeof markingShape>

/** R-REGISTER-5: classification and caveats are the regime's, no caveat stands twice, and the classification is not above the ceiling. */
export function markingIsTheRegimes(founding: Founding, marking: Marking): Breach | undefined {
  const { levels, ceiling, caveats } = founding.marking
  const rank = levels.findIndex(({ code }) => code === marking.classification)
  if (rank < 0) return { rule: 'R-REGISTER-5', reason: 'no-such-classification' }
  if (rank > levels.findIndex(({ code }) => code === ceiling)) {
    return { rule: 'R-REGISTER-5', reason: 'above-the-ceiling' }
  }
  const known = marking.caveats.every((caveat) => caveats.some(({ code }) => code === caveat))
  return known && new Set(marking.caveats).size === marking.caveats.length
    ? undefined
    : { rule: 'R-REGISTER-5', reason: 'no-such-caveat' }
}
