/**
 * Sets up a regime at a host as its people would: founds it, seats them, creates the audiences,
 * circulates documents, and has some partners receive and confirm.
 *
 * Everything goes through replicas and the host's ordinary interface. Nothing is known to the host
 * beforehand, and nothing is written behind its back.
 */
import { err, ok } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import { allSeats, audienceAll } from '@epoc/governance'
import type { Audience } from '@epoc/governance'
import { carryOut, createAudience, foundRegime, keepUp } from '@epoc/replica'
import type { PersonKeys, RegimeSettings, Replica, TransportError } from '@epoc/replica'
import type { CastMember } from '../cast.ts'
import { enrolAllOf, keySeatsOf } from './people.ts'
import { done, troupeOf } from './troupe.ts'
import type { Troupe, TroupePorts } from './troupe.ts'

export type SetUp = {
  readonly settings: RegimeSettings
  /** In an order in which they can be enrolled; the first founds the regime. */
  readonly cast: readonly CastMember[]
  readonly keysOf: (handle: string) => Promise<PersonKeys>
}

export type SetUpPorts = TroupePorts & { readonly hostToken: string }

/** Steps done, of all. */
export type SetUpProgress = (done: number, total: number) => void

/**
 * Founds a regime and seats its people, each with keys, seats and audiences; everybody is described
 * to everybody. What a host refuses at the founding is returned; later refusals are bugs, thrown.
 */
export async function seatRegime(
  { settings, cast, keysOf }: SetUp,
  ports: SetUpPorts,
  progress: SetUpProgress = () => {},
): Promise<Result<{ readonly regime: RegimeId; readonly troupe: Troupe }, TransportError>> {
  const [founder] = cast
  if (founder === undefined) throw new Error('somebody must found it')
  const founded = await foundRegime(settings, await keysOf(founder.handle), ports)
  if (!founded.ok) {
    if (founded.error.type === 'event-too-long') throw new Error('a founding that is too long')
    return err(founded.error)
  }
  const regime = founded.value
  const troupe = troupeOf(regime, cast, keysOf, ports)
  const administrators = cast.filter(administers)
  const total = 3 * administrators.length
  let steps = 0
  const step = (): void => progress(++steps, total)

  for (const member of administrators) {
    await enrolAllOf(troupe, member)
    step()
  }
  for (const member of administrators) {
    await keySeatsOf(troupe, member)
    step()
  }
  await createAll(troupe, founder)
  for (const member of administrators) {
    await settleIn(troupe, member)
    step()
  }
  return ok({ regime, troupe })
}

const administers = ({ hats }: CastMember): boolean =>
  [...hats.values()].some((rights) => rights.includes('administer'))

async function createAll(troupe: Troupe, founder: CastMember): Promise<void> {
  const replica = await troupe.replicaOf(founder)
  done(await replica.sync())
  const state = governanceOf(replica)
  const members = allSeats(state)
  const created = await createAudience(state, { hat: 'poc', sort: 'all', members }, troupe.random)
  done(await replica.send(async () => ok({ acts: [created.act], blobs: [created.wrap.bytes] })))
}

/** An administrator answers for its seats and says who its people are. */
async function settleIn(troupe: Troupe, member: CastMember): Promise<void> {
  const replica = await troupe.replicaOf(member)
  done(await replica.sync())
  done(await keepUp(replica))
  const hat = [...member.hats.keys()].find((each) => member.hats.get(each)?.includes('administer'))
  const described = troupe.cast.filter(
    ({ handle, enrolledBy }) => handle === member.handle || enrolledBy === member.handle,
  )
  const own = described.filter(({ partner }) => partner === member.partner)
  const commands = await Promise.all(
    own.map(async ({ handle, post }) => ({
      type: 'describe-person' as const,
      person: await troupe.personOf(handle),
      name: post.get('en') ?? handle,
      post: post.get('en') ?? handle,
    })),
  )
  if (hat !== undefined) done(await carryOut(replica, hat, commands))
}

export function governanceOf({ governance }: Replica) {
  if (governance === undefined) throw new Error('nothing was fetched yet')
  return governance
}

export function everybody(replica: Replica): Audience {
  const audience = audienceAll(governanceOf(replica))
  if (audience === undefined) throw new Error('there is no audience of everybody yet')
  return audience
}
