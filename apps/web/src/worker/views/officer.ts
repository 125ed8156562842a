/** Who did something, as far as the record says: name and post of an officer. */
import type { PersonId } from '@epoc/governance'
import type { Reading } from './reading.ts'

export type Officer = { readonly name: string; readonly post: string }

export function officerOf({ domain }: Reading, person: PersonId): Officer {
  const described = domain.people.get(person)
  return { name: described?.name ?? person.slice(0, 12), post: described?.post ?? '' }
}
