/** Keys the seat of a hat: a fresh identity, wrapped to the people of the seat. */
import { fromHex, identityFromSeed, recipientOf } from '@epoc/crypto'
import type { Random, Seed } from '@epoc/crypto'
import type { Capacity } from '@epoc/event'
import { liveGeneration, peopleOf } from '@epoc/governance'
import type { GovernanceState, Person, SeatId } from '@epoc/governance'
import type { OpenAct } from './act.ts'
import { makeWrap } from './wraps.ts'
import type { MadeWrap } from './wraps.ts'

export type KeyedSeat = { readonly act: OpenAct; readonly wrap: MadeWrap }

export async function keySeat(
  state: GovernanceState,
  seat: SeatId,
  hat: Capacity,
  random: Random,
): Promise<KeyedSeat> {
  const secret = random(32) as Seed
  const people = peopleOf(state, seat)
  const generation = (liveGeneration(state, seat)?.number ?? 0) + 1
  const wrap = await makeWrap(
    { regime: state.regime, holder: seat, numbers: [generation] },
    [secret],
    people.map(({ recipient }) => recipient),
  )
  return {
    wrap,
    act: {
      type: 'open',
      hat,
      kind: 'seat.keyed',
      blobs: [wrap.ref],
      body: {
        seat,
        generation,
        recipient: await recipientOf(identityFromSeed(secret)),
        wrap: wrap.hash,
        holders: keysOf(people),
      },
    },
  }
}

/** Wraps the live generation of a seat to people of it who do not hold it yet. */
export async function wrapSeat(
  state: GovernanceState,
  seat: SeatId,
  hat: Capacity,
  secret: Seed,
  people: readonly Person[],
): Promise<KeyedSeat> {
  const generation = liveGeneration(state, seat)?.number ?? 0
  const wrap = await makeWrap(
    { regime: state.regime, holder: seat, numbers: [generation] },
    [secret],
    people.map(({ recipient }) => recipient),
  )
  return {
    wrap,
    act: {
      type: 'open',
      hat,
      kind: 'seat.wrapped',
      blobs: [wrap.ref],
      body: { seat, generation, wrap: wrap.hash, holders: keysOf(people) },
    },
  }
}

const keysOf = (people: readonly Person[]): readonly Uint8Array[] =>
  people.map(({ id }) => hexBytes(id))

const hexBytes = (hex: string): Uint8Array => {
  const bytes = fromHex(hex)
  if (!bytes.ok) throw new Error('ids are hex')
  return bytes.value
}
