/** The series of a regime, and who circulates in them. */
import type { Founding, Series } from '@epoc/governance'
import type { Breach } from '../../breach.ts'
import type { Given } from '../../kind.ts'

export const seriesOf = (founding: Founding, code: string): Series | undefined =>
  founding.series.find((series) => series.code === code)

/** R-REGISTER-3: the series is one of the regime's; in `all`, only the POC circulates in one that is not direct, first texts and further issues alike. */
export function seriesIsOpen(
  { governance, audience, hat }: Given<unknown>,
  code: string,
): Breach | undefined {
  const series = seriesOf(governance.founding, code)
  if (series === undefined) return { rule: 'R-REGISTER-3', reason: 'no-such-series' }
  return audience.sort === 'all' && hat !== 'poc' && !series.direct
    ? { rule: 'R-REGISTER-3', reason: 'series-not-direct' }
    : undefined
}
