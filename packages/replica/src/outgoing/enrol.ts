/** Enrols a person: keys, partner, hats with their rights. */
import type { PublicKey, Recipient } from '@epoc/crypto'
import type { Capacity } from '@epoc/event'
import type { PartnerCode, Right } from '@epoc/governance'
import type { OpenAct } from './act.ts'

export type Enrolment = {
  readonly partner: PartnerCode
  readonly key: PublicKey
  readonly recipient: Recipient
  readonly hats: ReadonlyMap<Capacity, readonly Right[]>
}

export const enrol = (hat: Capacity, { partner, key, recipient, hats }: Enrolment): OpenAct => ({
  type: 'open',
  hat,
  kind: 'person.enrolled',
  body: { partner, key, recipient, hats },
})
