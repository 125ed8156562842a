/** What stands in the address of the register: its filters. */
import type { RegisterFilter } from '../../worker/views/register.ts'

export type RegisterSearch = {
  readonly series?: string
  readonly year?: number
  readonly from?: string
  readonly words?: string
  readonly current?: true
  readonly unconfirmed?: true
}

export function registerSearch(given: Readonly<Record<string, unknown>>): RegisterSearch {
  const text = (name: string) => {
    const value = given[name]
    return typeof value === 'string' && value !== '' ? { [name]: value } : {}
  }
  const year = Number(given['year'])
  return {
    ...text('series'),
    ...text('from'),
    ...text('words'),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(given['current'] === true ? { current: true } : {}),
    ...(given['unconfirmed'] === true ? { unconfirmed: true } : {}),
  }
}

/** The same for the worker. */
export const filterOf = (search: RegisterSearch): RegisterFilter => {
  const { series, year, from, words, current, unconfirmed } = search
  return {
    ...(series === undefined ? {} : { series }),
    ...(year === undefined ? {} : { year }),
    ...(from === undefined ? {} : { originator: from as never }),
    ...(words === undefined ? {} : { words }),
    ...(current === undefined ? {} : { standing: 'current' as const }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  }
}
