/** What every view reads: the state, who reads it, in which hat and language, and when. */
import type { DomainState } from '@epoc/domain'
import { seatOf } from '@epoc/governance'
import type { Founding, GovernanceState, Person, SeatId } from '@epoc/governance'
import type { Capacity } from '@epoc/event'
import type { Replica } from '@epoc/replica'

export type Reading = {
  readonly replica: Replica
  readonly domain: DomainState
  readonly governance: GovernanceState
  readonly founding: Founding
  readonly person: Person
  readonly hat: Capacity
  readonly seat: SeatId
  readonly language: string
  readonly now: number
}

/** `undefined` where the record does not know this person, or is not here yet. */
export function readingOf(
  replica: Replica,
  { language, hat: asked }: { readonly language: string; readonly hat?: string },
  now: number,
): Reading | undefined {
  const { governance, person, domain } = replica
  if (governance === undefined || person === undefined) return undefined
  const hats = [...person.hats.keys()]
  const hat = hats.find((each) => each === asked) ?? hats[0]
  if (hat === undefined) return undefined
  const { founding } = governance
  const seat = seatOf(person, hat)
  return { replica, domain, governance, founding, person, hat, seat, language, now }
}
