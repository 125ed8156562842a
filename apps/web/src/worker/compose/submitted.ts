/** The number that what was submitted would bear if it were circulated now. */
import type { Submission } from '@epoc/domain'
import type { Reading } from '../views/reading.ts'
import { emptyForm } from './form.ts'
import { forecastOf } from './forecast.ts'

export const submissionForecast = (
  reading: Reading,
  { series, type, issue }: Submission,
): string | undefined =>
  forecastOf(reading, issue === undefined ? { kind: 'new' } : { kind: issue.sort, of: issue.of }, {
    ...emptyForm,
    series,
    type,
  })
