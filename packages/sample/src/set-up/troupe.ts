/**
 * The people of a regime that is being set up, each with a replica of its own at the same host:
 * what one of them knows, it knows from the record.
 */
import type { Random } from '@epoc/crypto'
import type { RegimeId, Result } from '@epoc/event'
import { personId } from '@epoc/governance'
import type { PersonId } from '@epoc/governance'
import { Replica, memoryStorage } from '@epoc/replica'
import type { Clock, Host, PersonKeys } from '@epoc/replica'
import type { CastMember } from '../cast.ts'

export type Troupe = {
  readonly cast: readonly CastMember[]
  readonly keysOf: (handle: string) => Promise<PersonKeys>
  readonly replicaOf: (member: CastMember) => Promise<Replica>
  /** The id by which the record knows somebody. */
  readonly personOf: (handle: string) => Promise<PersonId>
  readonly random: Random
}

export type TroupePorts = {
  readonly host: Host
  readonly clock: Clock
  readonly random: Random
}

/** Replicas are opened when first asked for, in memory, and brought up to date. */
export function troupeOf(
  regime: RegimeId,
  cast: readonly CastMember[],
  keysOf: Troupe['keysOf'],
  { host, clock, random }: TroupePorts,
): Troupe {
  const replicas = new Map<string, Replica>()
  return {
    cast,
    keysOf,
    personOf: async (handle) => personId((await keysOf(handle)).signing.keyId),
    random,
    replicaOf: async ({ handle }) => {
      const known = replicas.get(handle)
      if (known !== undefined) return known
      const keys = await keysOf(handle)
      const ports = { host, storage: memoryStorage(), clock, random }
      const replica = done(await Replica.open(regime, keys, ports))
      done(await replica.sync())
      replicas.set(handle, replica)
      return replica
    },
  }
}

/** The value of a step of the set-up, none of which may fail. */
export function done<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value
  const withoutBytes = (_: string, value: unknown) => (value instanceof Uint8Array ? '…' : value)
  throw new Error(`the set-up stopped: ${JSON.stringify(result.error, withoutBytes)}`)
}

/** Does the work for each, so many at once, begun in their order. */
export async function atOnce<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = [...items]
  const next = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: width }, next))
}
