/** What stands in the address of the register: its filters. */
export type RegisterSearch = {
  readonly series?: string
  readonly year?: number
  readonly from?: string
  readonly words?: string
  readonly current?: true
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
  }
}
