/** How this copy stands against the shared record, and the raw values behind the words. */
import { toHex } from '@epoc/crypto'
import { ruleOf } from '@epoc/replica'
import type { Reading } from './reading.ts'

export type VerificationView = {
  readonly regime: string
  readonly fingerprint: string
  readonly origin: string
  readonly size: number
  readonly root: string
  /** The host's signed time, in milliseconds. */
  readonly signedAt: number | undefined
  /** Audiences whose next event cannot be opened yet, and how many events wait. */
  readonly waiting: number
  readonly voided: number
  readonly fault?: { readonly type: string; readonly rule: string; readonly raw: string }
}

export function verificationView(reading: Reading, _asked: object): VerificationView {
  const { replica, founding, domain } = reading
  const { checkpoint, fault } = replica
  return {
    regime: toHex(replica.regime),
    fingerprint: (toHex(replica.regime).match(/.{8}/g) ?? []).join(' '),
    origin: founding.record.origin,
    size: checkpoint?.size ?? 0,
    root: checkpoint === undefined ? '' : toHex(checkpoint.root),
    signedAt: checkpoint === undefined ? undefined : 1000 * checkpoint.time,
    waiting: replica.waiting.reduce((sum, { events }) => sum + events, 0),
    voided: domain.voided.size,
    ...(fault === undefined
      ? {}
      : { fault: { type: fault.type, rule: ruleOf(fault), raw: JSON.stringify(fault, null, 2) } }),
  }
}
