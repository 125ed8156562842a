/** The first state of a record, from its founding event. */
import { sha256, toHex } from '@epoc/crypto'
import type { KeyId, PublicKey } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { CborValue, EventPayload, Result, VerifiedEvent } from '@epoc/event'
import type { Refusal } from '../refusal.ts'
import { rights } from '../state.ts'
import type { GovernanceState, PartnerCode, Person, PersonId, Seat, SeatId } from '../state.ts'
import { foundingShape, publicKeyShape } from './founding.ts'
import { foundingIsComplete, foundingKeysAreSound } from './rules.ts'

export const foundingKind = 'regime.founded'

/** The key that a founding event claims for its author: the only key that no state vouches for. */
export function founderKeyOf(payload: EventPayload): PublicKey | undefined {
  if (!('kind' in payload) || payload.kind !== foundingKind) return undefined
  const founder = payload.body.get('founder')
  const key = founder instanceof Map ? publicKeyShape(founder.get('key') as CborValue) : undefined
  return key?.ok === true ? key.value : undefined
}

/** Checks a founding event and gives the state that it founds. */
export function found(event: VerifiedEvent): Result<GovernanceState, Refusal> {
  const { payload } = event
  const isFounding =
    payload.regime === undefined &&
    payload.to === undefined &&
    'kind' in payload &&
    payload.kind === foundingKind
  if (!isFounding) return err({ type: 'wrong-regime', rule: 'R-GATE-1' })
  if (payload.capacity !== 'poc') return err({ type: 'hat-not-worn', rule: 'R-GATE-3' })
  const read = foundingShape(payload.body, 'body')
  if (!read.ok) return err({ type: 'wrong-body', rule: 'R-GATE-6', path: read.error.path })
  if (payload.subject !== undefined) {
    return err({ type: 'wrong-body', rule: 'R-GATE-6', path: 'subject' })
  }
  const founding = read.value
  const refusal = foundingIsComplete(founding) ?? foundingKeysAreSound(founding)
  if (refusal !== undefined) return err(refusal)

  const seatIds: readonly SeatId[] = [
    ...founding.partners.map(({ code }) => code),
    ...founding.capacities.keys(),
  ]
  const seats = new Map(seatIds.map((id): [SeatId, Seat] => [id, { id, generations: [] }]))
  const partner = founding.capacities.get('poc') as PartnerCode
  const founder: Person = {
    id: personId(sha256(founding.founder.key) as unknown as KeyId),
    ...founding.founder,
    partner,
    hats: new Map([['poc', rights]]),
  }
  return ok({
    regime: event.id,
    founding,
    people: new Map([[founder.id, founder]]),
    seats,
    audiences: new Map(),
  })
}

export const personId = (key: KeyId): PersonId => toHex(key) as PersonId
