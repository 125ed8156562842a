/** Two officers at once: what stands by now of the document that one was about to treat, and by whom. */
import { documentOf, formatSymbol, nameOfSeat } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import type { PersonId, SeatId } from '@epoc/governance'
import type { Reading } from '../views/reading.ts'
import type { Overtaken, Problem } from './form.ts'

/** `undefined` where it is current. */
export function overtakenBy(reading: Reading, document: Document): Problem | undefined {
  const { withdrawn, recalled, replacedBy } = document
  const done = recalled ?? withdrawn
  if (done !== undefined) {
    const reason = recalled === undefined ? 'withdrawn' : 'recalled'
    return { field: 'whole', reason, overtaken: told(reading, document, done) }
  }
  if (replacedBy === undefined) return undefined
  const latest = latestOf(reading, document)
  const { circulatedBy, receivedAt } = latest
  const by = { by: circulatedBy.person, seat: circulatedBy.seat, at: receivedAt }
  return { field: 'whole', reason: 'replaced-already', overtaken: told(reading, latest, by) }
}

function latestOf({ domain }: Reading, document: Document): Document {
  let latest = document
  while (latest.replacedBy !== undefined) {
    const next: Document | undefined = documentOf(domain.register, latest.replacedBy)
    if (next === undefined) return latest
    latest = next
  }
  return latest
}

const told = (
  reading: Reading,
  { id, symbol }: Document,
  { by, seat, at }: { readonly by: PersonId; readonly seat: SeatId; readonly at: number },
): Overtaken => ({ id, number: formatSymbol(symbol), by: officer(reading, by, seat), at })

/** “N. Dupont, France”, as far as it is known who that is. */
function officer({ domain, founding, language }: Reading, person: PersonId, seat: SeatId): string {
  const name = domain.people.get(person)?.name
  const government = nameOfSeat(founding, seat, language)
  return name === undefined ? government : `${name}, ${government}`
}
