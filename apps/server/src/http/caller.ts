/** Who is calling, once the policy has let them through. */
import type { FastifyRequest } from 'fastify'
import { fromHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { seatsOf } from '@epoc/governance'
import type { GovernanceState, Person } from '@epoc/governance'
import { isMember } from '@epoc/governance'
import type { Hosted } from '../regimes/registry.ts'
import type { Session } from '../sessions/sessions.ts'

export type Caller = {
  readonly hosted: Hosted
  readonly session: Session
  readonly person: Person
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | undefined
  }
}

/** The caller of a route that the policy keeps for persons. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === undefined) throw new Error('the policy lets only persons come here')
  return caller
}

/** The governance by which the caller is judged. */
export function governanceOf({ hosted }: Caller): GovernanceState {
  const { governance } = hosted.sequencer.standing
  if (governance === undefined) throw new Error('a hosted regime was founded')
  return governance
}

/** The audiences of which a seat of the caller is a member. */
export function audiencesOf(caller: Caller): readonly Uint8Array[] {
  const seats = seatsOf(caller.person)
  return [...governanceOf(caller).audiences.values()]
    .filter((audience) => seats.some((seat) => isMember(audience, seat)))
    .map(({ id }) => id)
}

/** 32 bytes from a parameter whose pattern was checked. */
export function hash32(hex: string): Hash32 {
  const bytes = fromHex(hex)
  if (!bytes.ok || bytes.value.length !== 32)
    throw new Error('the pattern lets only hashes through')
  return bytes.value as Hash32
}
