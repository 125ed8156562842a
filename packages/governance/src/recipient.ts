/** Recipients as they stand in governance events. */
import { equalBytes, isAcceptableRecipient } from '@epoc/crypto'
import type { Recipient } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Shape } from '@epoc/event'
import { breach } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { Epoch, GovernanceState } from './state.ts'

/** 1,216 bytes to which one can seal: whoever must wrap to them must not be stopped by them. */
export const recipientShape: Shape<Recipient> = (value, path = '') =>
  value instanceof Uint8Array && isAcceptableRecipient(value)
    ? ok(value as Recipient)
    : err({ type: 'wrong-shape', path })

/** Whether a person or a seat of the record has this recipient, or had it. Clear to every reader. */
export function isRecipientTaken(state: GovernanceState, recipient: Recipient): boolean {
  const [first] = recipient
  const is = (other: { readonly recipient: Recipient }) =>
    other.recipient[0] === first && equalBytes(other.recipient, recipient)
  return (
    [...state.people.values()].some(is) ||
    [...state.seats.values()].some(({ generations }) => generations.some(is))
  )
}

/**
 * R-GOV-12: an epoch's recipient is nobody else's: whoever pays the epoch's secret must not give
 * another one away. Readers of one audience do not know the epochs of others, so those are not
 * asked here; the wraps tell them apart (R-SEAL-7).
 */
export const recipientIsFresh = (
  state: GovernanceState,
  recipient: Recipient,
  epochs: readonly Epoch[],
): Refusal | undefined =>
  isRecipientTaken(state, recipient) ||
  epochs.some((epoch) => equalBytes(epoch.recipient, recipient))
    ? breach('R-GOV-12', 'this recipient is in use')
    : undefined
