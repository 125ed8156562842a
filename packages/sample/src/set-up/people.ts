/**
 * Seats the sample's people: the founder enrols each partner's administrator, each administrator
 * enrols the partner's own people, keys its seats and gives each an audience of its own.
 */
import { recipientOf } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { Capacity } from '@epoc/event'
import { has, liveGeneration, ownAudience, seatOf } from '@epoc/governance'
import { createAudience, enrol, keySeat } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import type { CastMember } from '../cast.ts'
import type { Troupe } from './troupe.ts'
import { done } from './troupe.ts'

/** Enrols, in one sending, all whom this member enrols. */
export async function enrolAllOf(troupe: Troupe, member: CastMember): Promise<void> {
  const enrolled = troupe.cast.filter(({ enrolledBy }) => enrolledBy === member.handle)
  if (enrolled.length === 0) return
  const replica = await troupe.replicaOf(member)
  const hat = [...member.hats.keys()].find((each) => member.hats.get(each)?.includes('administer'))
  const acts = await Promise.all(
    enrolled.map(async ({ handle, partner, hats }) => {
      const { signing, identity } = await troupe.keysOf(handle)
      const recipient = await recipientOf(identity)
      return enrol(hat ?? 'partner', { partner, key: signing.publicKey, recipient, hats })
    }),
  )
  done(await replica.send(async () => ok({ acts })))
}

/** Keys the seats that this member administers, and gives each its own audience. */
export async function keySeatsOf(troupe: Troupe, member: CastMember): Promise<void> {
  for (const hat of member.hats.keys()) {
    if (member.hats.get(hat)?.includes('administer') !== true) continue
    const replica = await troupe.replicaOf(member)
    done(await replica.sync())
    await keyOneSeat(troupe, replica, hat)
  }
}

async function keyOneSeat(troupe: Troupe, replica: Replica, hat: Capacity): Promise<void> {
  const { governance, person } = replica
  if (governance === undefined || person === undefined) throw new Error('not enrolled')
  const seat = seatOf(person, hat)
  if (!has(person, hat, 'administer') || liveGeneration(governance, seat) !== undefined) return
  const keyed = await keySeat(governance, seat, hat, troupe.random)
  done(await replica.send(async () => ok({ acts: [keyed.act], blobs: [keyed.wrap.bytes] })))

  const now = replica.governance
  if (now === undefined || ownAudience(now, seat) !== undefined) return
  const sort = hat === 'partner' ? 'own' : 'capacity'
  const created = await createAudience(now, { hat, sort, members: [seat] }, troupe.random)
  done(await replica.send(async () => ok({ acts: [created.act], blobs: [created.wrap.bytes] })))
}
