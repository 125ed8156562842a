/** `matter.opened`: something to which documents and, later, everything else can belong. */
import { toHex } from '@epoc/crypto'
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { AudienceName, PersonId, SeatId } from '@epoc/governance'
import { mayDraft } from '../drafts/rules.ts'
import type { Kind, Standing } from '../kind.ts'
import type { DomainState } from '../state.ts'
import { inLanguages, titleShape } from '../text.ts'
import type { InLanguages } from '../text.ts'

/** Lower-case hex of the id of the event that opened it. */
export type MatterId = string & { readonly MatterId: unique symbol }

export type Matter = {
  readonly id: MatterId
  readonly audience: AudienceName
  readonly index: number
  readonly titles: InLanguages
  readonly openedAt: number
  readonly openedBy: { readonly person: PersonId; readonly seat: SeatId }
}

const shape = record({ titles: inLanguages(titleShape(300)) })
type Opened = ShapeOf<typeof shape>

function open({
  state,
  audience,
  author,
  seat,
  index,
  receivedAt,
  id,
  body,
}: Standing<Opened>): DomainState {
  const matter: Matter = {
    id: toHex(id) as MatterId,
    audience: audience.name,
    index,
    titles: body.titles,
    openedAt: receivedAt,
    openedBy: { person: author.id, seat },
  }
  return { ...state, matters: state.matters.set(matter.id, matter) }
}

export const matterOpened: Kind<Opened> = { shape, rules: [mayDraft], apply: open }
