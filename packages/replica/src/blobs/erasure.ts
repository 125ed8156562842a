/** Orders to erase a ciphertext (R-HTTP-2): given after a recall, and shown by the host ever after. */
import { concat, fromBase64, labels, signLabelled, verifyLabelled } from '@epoc/crypto'
import type { Hash32, SigningKey } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import { mayErase } from '@epoc/governance'
import type { Bringer, GovernanceState, PersonId } from '@epoc/governance'
import type { TransportError } from '../ports/transport.ts'

export const orderFor = (key: SigningKey, regime: RegimeId, hash: Hash32): Promise<Uint8Array> =>
  signLabelled(key, labels.erase, concat(regime, hash))

/** What a host answers where it has erased something. */
export const isErased = (error: { readonly type: string }): boolean =>
  error.type === 'problem' && (error as { readonly status?: number }).status === 410

/** What brings it; `undefined` stands for something that nobody sealed. */
export type Bringers = readonly (Bringer | undefined)[]

/** Whether the order that a host shows was given by somebody who may give it. */
export async function orderHolds(
  { regime, people }: Pick<GovernanceState, 'regime' | 'people'>,
  error: TransportError,
  hash: Hash32,
  bringers: Bringers,
): Promise<boolean> {
  if (error.type !== 'problem') return false
  const { person: name, signature: text } = error.detail
  const person = typeof name === 'string' ? people.get(name as PersonId) : undefined
  const signature = typeof text === 'string' ? fromBase64(text) : undefined
  if (person === undefined || signature?.ok !== true) return false
  const may = bringers.every((each) => each !== undefined && mayErase(person, each))
  return may && verifyLabelled(person.key, labels.erase, signature.value, concat(regime, hash))
}
