/**
 * Carries out commands of the domain: decides on what is known now, seals, signs, sends. Where the
 * record moved on meanwhile, it decides again.
 */
import { decide } from '@epoc/domain'
import type { Command, DomainRefusal } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Capacity, Result } from '@epoc/event'
import type { Prepared, SendError, SendOptions, Sent } from '../outgoing/sending.ts'
import type { Replica } from '../replica.ts'

/** The domain's own reason why not. */
export type Refused = { readonly type: 'refused-by-a-rule'; readonly refusal: DomainRefusal }

/** Sends one event for each command, together. */
export const carryOut = (
  replica: Replica,
  hat: Capacity,
  commands: readonly Command[],
  options: SendOptions = {},
): Promise<Result<readonly Sent[], SendError | Refused>> =>
  replica.send(async () => prepare(replica, hat, commands), options)

/** What `send` needs, as of what the replica knows now. */
export function prepare(
  replica: Replica,
  hat: Capacity,
  commands: readonly Command[],
): Result<Prepared, SendError | Refused> {
  const { governance, person, domain } = replica
  if (governance === undefined || person === undefined) return err({ type: 'not-enrolled' })
  const acts: Prepared['acts'][number][] = []
  for (const command of commands) {
    const decided = decide(domain, { governance, author: person, hat }, command)
    if (!decided.ok) return err({ type: 'refused-by-a-rule', refusal: decided.error })
    const { audience, content, blobs } = decided.value
    acts.push({ type: 'sealed', hat, audience: audience.name, content, blobs })
  }
  return ok({ acts })
}
