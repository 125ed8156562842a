/** Recipients as they stand in governance events. */
import { equalBytes, isAcceptableRecipient } from '@epoc/crypto'
import type { Recipient } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Shape } from '@epoc/event'
import type { GovernanceState } from './state.ts'

/** 1,216 bytes to which one can seal: whoever must wrap to them must not be stopped by them. */
export const recipientShape: Shape<Recipient> = (value, path = '') =>
  value instanceof Uint8Array && isAcceptableRecipient(value)
    ? ok(value as Recipient)
    : err({ type: 'wrong-shape', path })

/** Whether a person or a seat of the record has this recipient, or had it. */
export function isRecipientTaken(state: GovernanceState, recipient: Recipient): boolean {
  const is = (other: { readonly recipient: Recipient }) => equalBytes(other.recipient, recipient)
  return (
    [...state.people.values()].some(is) ||
    [...state.seats.values()].some(({ generations }) => generations.some(is))
  )
}
