/** `audience.named`: the label and title of a named audience. Its symbols rest on the label. */
import { list, record, text } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import { numberShape, yearShape } from '../register/symbols/count.ts'
import type { DomainState } from '../state.ts'
import { titleShape } from '../text.ts'

/** Where the count of a series begins in a year, for this audience. */
type Opening = { readonly series: string; readonly year: number; readonly number: number }

export type AudienceLabel = {
  readonly label: string
  readonly title: string
  readonly openings: readonly Opening[]
}

const shape = record(
  {
    label: text({ min: 1, max: 8, pattern: /^[A-Z0-9]+$/ }),
    title: titleShape(300),
  },
  {
    openings: list(
      record({ series: text({ min: 1, max: 16 }), year: yearShape, number: numberShape }),
      { min: 1, max: 50 },
    ),
  },
)
type Named = ShapeOf<typeof shape>

/** R-REGISTER-10: only an audience of the sort `named` has a label, and once it has one it keeps it. */
function hasNoLabelYet({ state, audience }: Given<Named>): Breach | undefined {
  if (audience.sort !== 'named') return { rule: 'R-REGISTER-10', reason: 'not-a-named-audience' }
  return state.audiences.has(audience.name)
    ? { rule: 'R-REGISTER-10', reason: 'named-already' }
    : undefined
}

/** R-REGISTER-10: an audience is named by its creator. */
const isItsCreator = ({ audience, author }: Given<Named>): Breach | undefined =>
  audience.creator === author.id ? undefined : { rule: 'R-REGISTER-10', reason: 'not-its-creator' }

const name = ({ state, audience, body }: Standing<Named>): DomainState => ({
  ...state,
  audiences: state.audiences.set(audience.name, { openings: [], ...body }),
})

export const audienceNamed: Kind<Named> = {
  shape,
  rules: [hasNoLabelYet, isItsCreator],
  apply: name,
}
