/** Keeps the page of one's own seat in the directory, as a whole. */
import { fromHex } from '@epoc/crypto'
import { nameOfSeat, pageShape } from '@epoc/domain'
import type { Desk } from '../desk.ts'
import type { PageRow } from '../views/directory.ts'
import type { Reading } from '../views/reading.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export type KeepContactsAsked = { readonly page: PageRow }

export async function keepContacts(
  desk: Desk,
  reading: Reading,
  { page: given }: KeepContactsAsked,
): Promise<Outcome> {
  const page = pageShape(inCbor(given) as never, '')
  if (!page.ok) return { type: 'refused', reason: 'no-page' }
  const what = nameOfSeat(reading.founding, reading.seat, reading.language)
  const command = { type: 'keep-contacts' as const, page: page.value }
  return send(desk, reading, what, { type: 'plain', command })
}

/** As the record holds it: objects are maps, and the key of an officer is bytes. */
function inCbor(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => inCbor(item))
  if (typeof value === 'string' && name === 'person') {
    const bytes = fromHex(value)
    return bytes.ok ? bytes.value : value
  }
  if (typeof value !== 'object' || value === null) return value
  return new Map(Object.entries(value).map(([key, item]) => [key, inCbor(item, key)]))
}
