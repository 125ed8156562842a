/** `contacts.kept`: a seat says how it is reached. It keeps its own page, as a whole. */
import { toHex } from '@epoc/crypto'
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { has } from '@epoc/governance'
import type { PersonId, SeatId } from '@epoc/governance'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import { eventIdShape } from '../register/rules.ts'
import type { DomainState } from '../state.ts'
import { pageShape } from './page.ts'
import type { DirectoryPage } from './page.ts'

/** `id` is that of the event, in lower-case hex: what the next one names. */
export type DirectoryEntry = {
  readonly id: string
  readonly seat: SeatId
  readonly page: DirectoryPage
  readonly keptAt: number
  readonly keptBy: PersonId
}

const shape = record({ page: pageShape }, { replaces: eventIdShape })
type Kept = ShapeOf<typeof shape>

/** R-DIRECTORY-1: a page is kept in the audience `all`, by a person of its seat who may speak or administer. */
function isTheirsToKeep({ audience, author, hat }: Given<Kept>): Breach | undefined {
  if (audience.sort !== 'all') return { rule: 'R-DIRECTORY-1', reason: 'not-audience-all' }
  return has(author, hat, 'speak') || has(author, hat, 'administer')
    ? undefined
    : { rule: 'R-DIRECTORY-1', reason: 'no-right-to-speak' }
}

/** R-DIRECTORY-2: it names the page that it replaces, if there is one; of two who replace the same, the second is void. */
const namesThePageBefore = ({ state, seat, body }: Given<Kept>): Breach | undefined =>
  state.directory.get(seat)?.id === (body.replaces && toHex(body.replaces))
    ? undefined
    : { rule: 'R-DIRECTORY-2', reason: 'replaced-already' }

function keep({ state, author, seat, receivedAt, id, body }: Standing<Kept>): DomainState {
  const entry = { id: toHex(id), seat, page: body.page, keptAt: receivedAt, keptBy: author.id }
  return { ...state, directory: state.directory.set(seat, entry) }
}

export const contactsKept: Kind<Kept> = {
  shape,
  rules: [isTheirsToKeep, namesThePageBefore],
  apply: keep,
}
