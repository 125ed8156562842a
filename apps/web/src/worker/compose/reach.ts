/** Whom a paper reaches: how many partners and people, who works on paper still, who has no key yet. */
import { nameOfSeat, phaseOf } from '@epoc/domain'
import { isOffice, liveGeneration, seatsOf } from '@epoc/governance'
import type { SeatId } from '@epoc/governance'
import type { Reading } from '../views/reading.ts'

export type Reach = {
  readonly partners: number
  readonly people: number
  readonly names: readonly string[]
  /** Partners that work on paper still: the POC serves them. */
  readonly onPaper: readonly string[]
  /** Members that cannot read anything yet: nobody there has an account. */
  readonly withoutKey: readonly string[]
}

export function reachOf(
  { governance, founding, domain, language }: Reading,
  members: readonly SeatId[],
): Reach {
  const nameOf = (seat: SeatId) => nameOfSeat(founding, seat, language)
  const partners = members.filter((seat) => !isOffice(seat))
  const people = [...governance.people.values()].filter((person) =>
    seatsOf(person).some((seat) => members.includes(seat)),
  )
  return {
    partners: partners.length,
    people: people.length,
    names: members.map(nameOf).toSorted(new Intl.Collator(language).compare),
    onPaper: partners
      .filter((seat) => !isOffice(seat) && phaseOf(domain, seat) === 'paper')
      .map(nameOf),
    withoutKey: members
      .filter((seat) => liveGeneration(governance, seat) === undefined)
      .map(nameOf),
  }
}
