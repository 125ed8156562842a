/** `person.enrolled`: a person's keys, and the hats with the rights that come with them. */
import { isAcceptablePublicKey, sha256 } from '@epoc/crypto'
import type { KeyId, PublicKey } from '@epoc/crypto'
import { bytes, capacities, list, mapOf, oneOf, record } from '@epoc/event'
import type { Capacity, ShapeOf } from '@epoc/event'
import type { Act, Kind } from '../kind.ts'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { personId } from '../regime/found.ts'
import { partnerShape, peopleOf } from '../seat.ts'
import { rights } from '../state.ts'
import type { GovernanceState, Person } from '../state.ts'
import { has } from './rights.ts'
import { isRecipientTaken, recipientShape } from '../recipient.ts'

const shape = record({
  partner: partnerShape,
  key: bytes<PublicKey>(32),
  recipient: recipientShape,
  hats: mapOf(oneOf(capacities), list(oneOf(rights), { max: rights.length })),
})
type Enrolled = ShapeOf<typeof shape>
type Enrolling = Act<Enrolled>

const idOf = (body: Enrolled) => personId(sha256(body.key) as unknown as KeyId)

/** R-GOV-2: the key is a canonical encoding of a point of large order, and new to this record. */
function keyIsSoundAndNew({ state, body }: Enrolling): Refusal | undefined {
  if (!isAcceptablePublicKey(body.key)) return breach('R-GOV-2', 'not an acceptable public key')
  if (state.people.has(idOf(body))) return breach('R-GOV-2', 'this key is enrolled already')
  return isRecipientTaken(state, body.recipient)
    ? breach('R-GOV-2', 'this recipient is in use')
    : undefined
}

/** R-GOV-3: a hat is `partner` or an office that the partner holds, and carries at least one right. */
function hatsAreHeld({ state, body }: Enrolling): Refusal | undefined {
  const { partners, capacities: held } = state.founding
  if (!partners.some(({ code }) => code === body.partner))
    return breach('R-GOV-3', 'no such partner')
  if (body.hats.size === 0) return breach('R-GOV-3', 'no hat')
  for (const [hat, granted] of body.hats) {
    if (hat !== 'partner' && held.get(hat) !== body.partner) {
      return breach('R-GOV-3', `${body.partner} does not hold ${hat}`)
    }
    if (granted.length === 0 || new Set(granted).size !== granted.length) {
      return breach('R-GOV-3', 'rights are missing or stand twice')
    }
  }
  return undefined
}

/** R-GOV-4: enrolled by an administrator of one's own partner, or of the office in question, or, for the first person of a partner, of the POC. */
function enrolledByTheRightOffice(act: Enrolling): Refusal | undefined {
  if (!has(act.author, act.hat, 'administer')) return breach('R-GOV-4', 'no right to administer')
  const { author, hat, body } = act
  const ofOwnPartner = author.partner === body.partner
  if (hat === 'partner' && ofOwnPartner) return undefined
  if (hat !== 'partner' && ofOwnPartner && wearsOnly(body, hat)) return undefined
  if (hat === 'poc' && seatsAPartner(act)) return undefined
  return breach('R-GOV-4', 'not for this administrator to enrol')
}

/** The first person of a partner, and its administrator. */
const seatsAPartner = ({ state, body }: Enrolling): boolean =>
  peopleOf(state, body.partner).length === 0 &&
  wearsOnly(body, 'partner') &&
  body.hats.get('partner')?.includes('administer') === true

const wearsOnly = (body: Enrolled, hat: Capacity): boolean =>
  body.hats.size === 1 && body.hats.has(hat)

function enrol({ state, body }: Enrolling): GovernanceState {
  const person: Person = {
    id: idOf(body),
    key: body.key,
    recipient: body.recipient,
    partner: body.partner,
    hats: body.hats,
  }
  return { ...state, people: new Map([...state.people, [person.id, person]]) }
}

export const personEnrolled: Kind<Enrolled, Enrolling> = {
  shape,
  blobs: () => [],
  rules: [keyIsSoundAndNew, hatsAreHeld, enrolledByTheRightOffice],
  apply: enrol,
}
