/** The audience of one's seat with others alone: the one that there is, or one that is made. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { ownAudience } from '@epoc/governance'
import type { AudienceName, SeatId } from '@epoc/governance'
import { fewOf, fewWith } from '@epoc/replica'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'
import type { Outcome } from './outcome.ts'

export async function audienceWith(
  desk: Desk,
  { replica, governance, hat, seat }: Reading,
  others: readonly SeatId[],
): Promise<Result<AudienceName, Outcome>> {
  const refused = (reason: string) => err<Outcome>({ type: 'refused', reason })
  const members = [...new Set([seat, ...others])]
  if (members.length === 1) {
    const own = ownAudience(governance, seat)
    return own === undefined ? refused('no-own-audience') : ok(own.name)
  }
  const isLabelled = (name: AudienceName) => replica.domain.audiences.has(name)
  const there = fewOf(replica.governance ?? governance, isLabelled, members)
  if (there !== undefined) return ok(there.name)
  if (replica.fault !== undefined) return err({ type: 'host-fault' })
  if (desk.status.freshness?.type !== 'up-to-date') return refused('no-audience-offline')
  const made = await fewWith(replica, hat, members)
  return made.ok ? made : refused(made.error.type)
}
