/** Recipients as they stand in governance events. */
import { isAcceptableRecipient } from '@epoc/crypto'
import type { Recipient } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Shape } from '@epoc/event'

/** 1,216 bytes to which one can seal: whoever must wrap to them must not be stopped by them. */
export const recipientShape: Shape<Recipient> = (value, path = '') =>
  value instanceof Uint8Array && isAcceptableRecipient(value)
    ? ok(value as Recipient)
    : err({ type: 'wrong-shape', path })
