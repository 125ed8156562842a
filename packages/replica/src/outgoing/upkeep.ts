/**
 * What a member's program does by itself so that nobody waits for keys: it answers whether it can
 * open an epoch, pays secrets that are owed, and wraps its seat to people who came later.
 */

import type { Seed } from '@epoc/crypto'
import {
  currentEpoch,
  has,
  hatOf,
  isMember,
  liveGeneration,
  peopleOf,
  seatOf,
} from '@epoc/governance'
import type { Audience, GovernanceState, Person, SeatId } from '@epoc/governance'
import type { Secrets } from '../secrets/secrets.ts'
import type { OutgoingAct } from './act.ts'
import { wrapSeat } from './key-seat.ts'
import { makeWrap, recipientsOf } from './wraps.ts'

/** One thing to do, with the blobs that it needs. */
export type Upkeep = { readonly act: OutgoingAct; readonly blobs: readonly Uint8Array[] }

/** Everything that is due from this person now, in an order in which it can be sent. */
export async function dueUpkeep(
  state: GovernanceState,
  me: Person,
  secrets: Secrets,
): Promise<readonly Upkeep[]> {
  const due: Upkeep[] = []
  for (const [hat, rights] of me.hats) {
    const seat = seatOf(me, hat)
    if (has(me, hat, 'administer')) due.push(...(await wrapsForPeople(state, seat, secrets)))
    for (const audience of state.audiences.values()) {
      if (!isMember(audience, seat)) continue
      due.push(...(await answerFor(state, audience, seat, secrets)))
      if (rights.some((right) => right !== 'read')) {
        due.push(...(await paymentsFor(state, audience, seat, secrets)))
      }
    }
  }
  return due
}

/** R-GOV-11: an audience of several seats is told once per epoch whether this one can open it. */
async function answerFor(
  state: GovernanceState,
  audience: Audience,
  seat: SeatId,
  secrets: Secrets,
): Promise<readonly Upkeep[]> {
  const epoch = currentEpoch(audience)
  const toMe = epoch.wraps.some(({ to }) => to.includes(seat))
  if (audience.members.length === 1 || epoch.answers.has(seat) || !toMe) return []
  const secret = await secrets.epoch(state, audience, epoch.number)
  if (!secret.ok && secret.error.type !== 'wrap-is-wrong') return []
  return [
    {
      blobs: [],
      act: {
        type: 'open',
        hat: hatOf(seat),
        audience: audience.id,
        kind: secret.ok ? 'audience.opened' : 'audience.refused',
        body: { epoch: epoch.number },
      },
    },
  ]
}

/** R-GOV-10: pays other members the epochs that they are owed, as far as one holds them. */
async function paymentsFor(
  state: GovernanceState,
  audience: Audience,
  seat: SeatId,
  secrets: Secrets,
): Promise<readonly Upkeep[]> {
  const payments: Upkeep[] = []
  for (const [owed, numbers] of audience.owed) {
    if (owed === seat || liveGeneration(state, owed) === undefined) continue
    const held = await heldEpochs(state, audience, numbers, secrets)
    if (held.length === 0) continue
    const wrap = await makeWrap(
      held.map(([, secret]) => secret),
      recipientsOf(state, [owed]),
    )
    const body = { seat: owed, epochs: held.map(([number]) => number), wrap: wrap.hash }
    payments.push({
      blobs: [wrap.bytes],
      act: {
        type: 'open',
        hat: hatOf(seat),
        audience: audience.id,
        kind: 'audience.wrapped',
        blobs: [wrap.ref],
        body,
      },
    })
  }
  return payments
}

async function heldEpochs(
  state: GovernanceState,
  audience: Audience,
  numbers: readonly number[],
  secrets: Secrets,
): Promise<readonly (readonly [number, Seed])[]> {
  const held: (readonly [number, Seed])[] = []
  for (const number of numbers) {
    const secret = await secrets.epoch(state, audience, number)
    if (secret.ok) held.push([number, secret.value])
  }
  return held
}

/** R-GOV-6: people of the seat who do not hold its live generation. */
async function wrapsForPeople(
  state: GovernanceState,
  seat: SeatId,
  secrets: Secrets,
): Promise<readonly Upkeep[]> {
  const live = liveGeneration(state, seat)
  if (live === undefined) return []
  const holding = new Set(live.wraps.flatMap(({ to }) => to))
  const waiting = peopleOf(state, seat).filter(({ id }) => !holding.has(id))
  const [secret] = await heldGenerations(state, seat, secrets)
  if (waiting.length === 0 || secret === undefined) return []
  const { act, wrap } = await wrapSeat(state, seat, hatOf(seat), secret, waiting)
  return [{ act, blobs: [wrap.bytes] }]
}

async function heldGenerations(
  state: GovernanceState,
  seat: SeatId,
  secrets: Secrets,
): Promise<readonly Seed[]> {
  const generations = await secrets.generations(state, seat)
  return generations.ok ? generations.value : []
}
