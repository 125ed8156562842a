/** Where what was sent is confirmed. */
import type { DepartureState } from '../../worker/compose/departure.ts'

export type SentSearch = {
  /** The number that was forecast. */
  readonly forecast?: string
  /** What came of asking for answers, where that was not done. */
  readonly asked?: 'kept' | 'refused' | 'host-fault'
  /** A translation: the entry of the record that brought it, and when, in milliseconds. */
  readonly entry?: number
  readonly at?: number
}

export function sentAddress(departure: DepartureState) {
  if (departure.stage !== 'ended' || departure.outcome.type !== 'done') return undefined
  const { forecast, outcome } = departure
  const { id, sort, place, asked } = outcome
  const search: SentSearch = {
    ...(forecast === undefined ? {} : { forecast }),
    ...(asked === undefined || asked === 'done' ? {} : { asked }),
    ...(sort === 'translation' ? { entry: place.index, at: place.receivedAt } : {}),
  }
  return { to: '/circulate/sent/$id', params: { id }, search } as const
}

export function sentSearch({ forecast, asked, entry, at }: Record<string, unknown>): SentSearch {
  return {
    ...(typeof forecast === 'string' ? { forecast } : {}),
    ...(asked === 'kept' || asked === 'refused' || asked === 'host-fault' ? { asked } : {}),
    ...(typeof entry === 'number' ? { entry } : {}),
    ...(typeof at === 'number' ? { at } : {}),
  }
}
