/** The secret of the epoch to which a file was sealed: the epoch of the event that brought it. */
import type { AudienceName } from '@epoc/governance'
import { err } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Seed } from '@epoc/crypto'
import type { Replica } from '../replica.ts'
import type { SecretError } from '../secrets/secrets.ts'

export async function epochSecretOf(
  replica: Replica,
  name: AudienceName,
  index: number,
): Promise<Result<Seed, SecretError>> {
  const { governance } = replica
  const audience = governance?.audiences.get(name)
  const epoch = replica.epochAt(index)
  if (governance === undefined || audience === undefined || epoch === undefined) {
    return err({ type: 'not-wrapped-to-me' })
  }
  return replica.secrets.epoch(governance, audience, epoch)
}
