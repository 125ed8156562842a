/**
 * Sets up a regime at a host as its people would: founds it, seats them, and creates the audiences.
 *
 * Everything goes through replicas and the host's ordinary interface. Nothing is known to the host
 * beforehand, and nothing is written behind its back.
 */
import { err, ok } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import type { DirectoryPage } from '@epoc/domain'
import { allSeats, audienceAll, seatOf } from '@epoc/governance'
import type { Audience, SeatId } from '@epoc/governance'
import { carryOut, createAudience, foundRegime, keepUp } from '@epoc/replica'
import type { PersonKeys, RegimeSettings, Replica, TransportError } from '@epoc/replica'
import type { CastMember } from '../cast.ts'
import { administratorHat, takeSeats } from './people.ts'
import { atOnce, done, troupeOf } from './troupe.ts'
import type { Troupe, TroupePorts } from './troupe.ts'

export type SetUp = {
  readonly settings: RegimeSettings
  /** In an order in which they can be enrolled; the first founds the regime. */
  readonly cast: readonly CastMember[]
  readonly keysOf: (handle: string) => Promise<PersonKeys>
  /** What each seat says of itself in the directory; nothing, if this is not given. */
  readonly pageOf?: (seat: SeatId) => DirectoryPage
  /** How many people are at it at once: one after another, if this is not given. */
  readonly width?: number
}

export type SetUpPorts = TroupePorts & { readonly hostToken: string }

/** Steps done, of all. */
export type SetUpProgress = (done: number, total: number) => void

/**
 * Founds a regime and seats its people, each with keys, seats and audiences; everybody is described
 * to everybody. What a host refuses at the founding is returned; later refusals are bugs, thrown.
 */
export async function seatRegime(
  setUp: SetUp,
  ports: SetUpPorts,
  progress: SetUpProgress = () => {},
): Promise<Result<{ readonly regime: RegimeId; readonly troupe: Troupe }, TransportError>> {
  const { settings, cast, keysOf, width = 1 } = setUp
  const [founder] = cast
  if (founder === undefined) throw new Error('somebody must found it')
  const founded = await foundRegime(settings, await keysOf(founder.handle), ports)
  if (!founded.ok) {
    if (founded.error.type === 'event-too-long') throw new Error('a founding that is too long')
    if (founded.error.type === 'unknown-zone') throw new Error(`no zone: ${founded.error.zone}`)
    return err(founded.error)
  }
  const regime = founded.value
  const troupe = troupeOf(regime, cast, keysOf, ports)
  const administrators = cast.filter((member) => administratorHat(member) !== undefined)
  const total = 2 * administrators.length
  let steps = 0
  const step = (): void => progress(++steps, total)

  for (const those of generationsOf(administrators)) {
    await atOnce(width, those, async (member) => {
      await takeSeats(troupe, member)
      step()
    })
  }
  await createAll(troupe, founder)
  await atOnce(width, administrators, async (member) => {
    await settleIn(troupe, member, setUp.pageOf)
    step()
  })
  return ok({ regime, troupe })
}

/** Each after whoever enrols them. */
function generationsOf(members: readonly CastMember[]): readonly (readonly CastMember[])[] {
  const depthOf = ({ enrolledBy }: CastMember): number => {
    const by = members.find(({ handle }) => handle === enrolledBy)
    return by === undefined ? 0 : 1 + depthOf(by)
  }
  const generations = Map.groupBy(members, depthOf)
  return [...generations].sort(([a], [b]) => a - b).map(([, those]) => those)
}

async function createAll(troupe: Troupe, founder: CastMember): Promise<void> {
  const replica = await troupe.replicaOf(founder)
  done(await replica.sync())
  const state = governanceOf(replica)
  const members = allSeats(state)
  const created = await createAudience(state, { hat: 'poc', sort: 'all', members }, troupe.random)
  done(await replica.send(async () => ok({ acts: [created.act], blobs: [created.wrap.bytes] })))
}

/** An administrator answers for its seats, says who its people are, and how its seat is reached. */
async function settleIn(
  troupe: Troupe,
  member: CastMember,
  pageOf: SetUp['pageOf'],
): Promise<void> {
  const replica = await troupe.replicaOf(member)
  done(await replica.sync())
  done(await keepUp(replica))
  const hat = administratorHat(member)
  if (hat === undefined || replica.person === undefined) return
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
  const page = pageOf?.(seatOf(replica.person, hat))
  const kept = page === undefined ? [] : [{ type: 'keep-contacts' as const, page }]
  done(await carryOut(replica, hat, [...commands, ...kept]))
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
