/**
 * What a member's program does by itself so that nobody waits for keys: it answers whether it can
 * open an epoch, pays secrets that are owed, wraps its seat to people who came later, and begins a
 * new epoch where the current one is void.
 */

import { equalBytes } from '@epoc/crypto'
import type { Random, Recipient, Seed } from '@epoc/crypto'
import { sealedStream } from '@epoc/event'
import type { Streams } from '@epoc/event'
import {
  currentEpoch,
  has,
  hatOf,
  isEpochVoid,
  isMember,
  liveGeneration,
  mayWrite,
  mayRefuse,
  mostEpochs,
  peopleOf,
  seatOf,
} from '@epoc/governance'
import type { Audience, GovernanceState, Person, SeatId } from '@epoc/governance'
import type { Secrets } from '../secrets/secrets.ts'
import type { OutgoingAct } from './act.ts'
import { wrapSeat } from './key-seat.ts'
import { rotateAudience } from './rotate-audience.ts'
import { makeWrap, recipientsOf } from './wraps.ts'

/** One thing to do, with the blobs that it needs. */
export type Upkeep = { readonly act: OutgoingAct; readonly blobs: readonly Uint8Array[] }

/** With what it is done: the reader's secrets, randomness, and where each stream stands. */
export type UpkeepMeans = {
  readonly secrets: Secrets
  readonly random: Random
  readonly streams: Streams
}

/** Everything that is due from this person now, in an order in which it can be sent. */
export async function dueUpkeep(
  state: GovernanceState,
  me: Person,
  { secrets, random, streams }: UpkeepMeans,
): Promise<readonly Upkeep[]> {
  const due: Upkeep[] = []
  for (const [hat, rights] of me.hats) {
    const seat = seatOf(me, hat)
    if (has(me, hat, 'administer')) due.push(...(await wrapsForPeople(state, seat, secrets)))
    for (const audience of state.audiences.values()) {
      if (!isMember(audience, seat)) continue
      due.push(...(await answersFor(state, audience, seat, secrets)))
      if (rights.some((right) => right !== 'read')) {
        due.push(...(await paymentsFor(state, audience, seat, secrets)))
      }
      if (mayWrite(me, hat) && isTurnToRotate(audience, seat)) {
        const sealedSeq = streams.last(sealedStream(audience.id)) + 1
        due.push(await rotateAudience(state, audience, hat, { random, sealedSeq }))
      }
    }
  }
  return due
}

/**
 * R-GOV-11: the others are told, once for each wrap, whether this seat can open it. Nobody else
 * waits to hear it of an audience of one seat, unless it cannot.
 */
async function answersFor(
  state: GovernanceState,
  audience: Audience,
  seat: SeatId,
  secrets: Secrets,
): Promise<readonly Upkeep[]> {
  const due: Upkeep[] = []
  for (const epoch of audience.epochs) {
    const { number, wraps, answers, maker } = epoch
    if (answers.has(seat) || !wraps.some(({ to }) => to.includes(seat))) continue
    const secret = await secrets.epoch(state, audience, number)
    if (!secret.ok && secret.error.type !== 'wrap-is-wrong') continue
    if (!secret.ok && !mayRefuse(epoch, seat)) continue
    if (secret.ok && maker === seat && audience.members.length === 1) continue
    due.push({
      blobs: [],
      act: {
        type: 'open',
        hat: hatOf(seat),
        audience: audience.id,
        kind: secret.ok ? 'audience.opened' : 'audience.refused',
        body: { epoch: number },
      },
    })
  }
  return due
}

/**
 * R-SEAL-6: what is sealed to a void epoch is lost, so a seat that refused it makes the next one.
 * Also where its refusal came too late to count, and nobody but the maker could pay it.
 */
function isTurnToRotate(audience: Audience, seat: SeatId): boolean {
  const epoch = currentEpoch(audience)
  if (epoch.answers.get(seat) !== 'refused') return false
  const others = [...epoch.answers].filter(([each]) => each !== epoch.maker)
  return isEpochVoid(epoch) || others.every(([, said]) => said === 'refused')
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
    const unpaid = numbers.filter((number) => isUnpaid(audience, number, owed, seat))
    const held = await heldEpochs(state, audience, unpaid, secrets)
    for (let from = 0; from < held.length; from += mostEpochs) {
      payments.push(
        await paymentOf(state, audience, { seat, owed }, held.slice(from, from + mostEpochs)),
      )
    }
  }
  return payments
}

async function paymentOf(
  state: GovernanceState,
  audience: Audience,
  { seat, owed }: { readonly seat: SeatId; readonly owed: SeatId },
  held: readonly (readonly [number, Seed])[],
): Promise<Upkeep> {
  const epochs = held.map(([number]) => number)
  const wrap = await makeWrap(
    { regime: state.regime, holder: audience.name, numbers: epochs },
    held.map(([, secret]) => secret),
    recipientsOf(state, [owed]),
  )
  return {
    blobs: [wrap.bytes],
    act: {
      type: 'open',
      hat: hatOf(seat),
      audience: audience.id,
      kind: 'audience.wrapped',
      blobs: [wrap.ref],
      body: { seat: owed, epochs, wrap: wrap.hash },
    },
  }
}

/** Whether nobody's wrap is waiting to be tried, and this member has not paid before. */
function isUnpaid(audience: Audience, number: number, owed: SeatId, payer: SeatId): boolean {
  const epoch = audience.epochs.find((each) => each.number === number)
  const given = epoch?.wraps.filter(({ to }) => to.includes(owed)) ?? []
  if (given.some((wrap) => wrap.payer === payer)) return false
  return given.length === 0 || epoch?.answers.get(owed) === 'refused'
}

/**
 * Whether a recipient stands in more than one place of what this person knows: as a person's, a
 * seat's, or an epoch's. Its secret is then given to nobody, whoever claims to be owed it.
 */
function standsElsewhere(
  { people, seats, audiences }: GovernanceState,
  recipient: Recipient,
): boolean {
  const holders = [
    ...people.values(),
    ...[...seats.values()].flatMap(({ generations }) => generations),
    ...[...audiences.values()].flatMap(({ epochs }) => epochs),
  ]
  return holders.filter((each) => equalBytes(each.recipient, recipient)).length > 1
}

async function heldEpochs(
  state: GovernanceState,
  audience: Audience,
  numbers: readonly number[],
  secrets: Secrets,
): Promise<readonly (readonly [number, Seed])[]> {
  const held: (readonly [number, Seed])[] = []
  for (const number of numbers) {
    const epoch = audience.epochs.find((each) => each.number === number)
    if (epoch === undefined || standsElsewhere(state, epoch.recipient)) continue
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
  if (waiting.length === 0 || standsElsewhere(state, live.recipient)) return []
  const secret = await secrets.generation(state, seat, live)
  if (!secret.ok) return []
  const { act, wrap } = await wrapSeat(state, seat, hatOf(seat), secret.value, waiting)
  return [{ act, blobs: [wrap.bytes] }]
}
