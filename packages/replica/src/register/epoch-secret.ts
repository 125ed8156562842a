/** The secret of the epoch to which a document's files were sealed: the epoch of its event. */
import type { Document } from '@epoc/domain'
import { err } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Seed } from '@epoc/crypto'
import type { Replica } from '../replica.ts'
import type { SecretError } from '../secrets/secrets.ts'

export async function epochSecretOf(
  replica: Replica,
  { audience: name, index }: Document,
): Promise<Result<Seed, SecretError>> {
  const { governance } = replica
  const audience = governance?.audiences.get(name)
  const epoch = replica.epochAt(index)
  if (governance === undefined || audience === undefined || epoch === undefined) {
    return err({ type: 'not-wrapped-to-me' })
  }
  return replica.secrets.epoch(governance, audience, epoch)
}
