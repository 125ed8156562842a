/**
 * A small regime on a host in memory: France (as POC and as partner), Germany, Japan and Korea in
 * the chair, each person with a replica of its own. Time and random bytes are the test's.
 *
 *   const { poc, japan, germany, host } = await world()
 */
import { labels, recipientOf, seededRandom, sha256, utf8Bytes } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { RegimeId } from '@epoc/event'
import { audienceAll } from '@epoc/governance'
import type { Audience, Office, PartnerCode } from '@epoc/governance'
import { Replica, enrol, memoryStorage } from '@epoc/replica'
import type { Host, Storage } from '@epoc/replica'
import { cast, done, keysOf, sampleFounding, sampleSecrets, seatRegime } from '@epoc/sample'
import { MemoryHost } from './host/memory-host.ts'

export type World = {
  readonly host: MemoryHost
  readonly regime: RegimeId
  readonly poc: Replica
  readonly france: Replica
  readonly germany: Replica
  readonly japan: Replica
  readonly korea: Replica
  /** Moves the clock of everybody, in milliseconds. */
  readonly pass: (milliseconds: number) => void
  readonly now: () => number
  /** A fresh replica of one of these people, as on another device, perhaps at another host. */
  readonly again: (handle: string, at?: Host, storage?: Storage) => Promise<Replica>
  /** Enrols a reader of an administrator's partner, for whom `again` then opens replicas. */
  readonly enrol: (handle: string, by: Replica) => Promise<void>
}

const partners = ['DE', 'FR', 'JP', 'KR'] as readonly string[] as readonly PartnerCode[]
const offices: readonly Office[] = ['poc', 'chair']
/** Behind the clock of every machine: what signs here by its own must not find the record ahead. */
const usualStart = Date.UTC(2026, 0, 6, 9, 0, 0)

/** When it begins, in milliseconds since 1970; and whose people stand in it. */
export type WorldOptions = { readonly start?: number; readonly people?: string }

/** Different names give different records, and other people unless it is said whose. */
export async function world(
  name = 'world',
  { start = usualStart, people: whose = name }: WorldOptions = {},
): Promise<World> {
  let now = start
  const clock = () => now
  const random = seededRandom(sha256(utf8Bytes(name)), labels.sample, 'world')
  const host = await MemoryHost.create(random, clock)
  const ports = { host, hostToken: 'token', clock, random }
  const keyOf = (handle: string) => keysOf(sampleSecrets(`${whose} ${handle}`))

  const settings = sampleFounding(2026)
  const founding = {
    ...settings,
    partners: settings.partners.filter(({ code }) => partners.includes(code)),
    capacities: new Map([...settings.capacities].filter(([office]) => offices.includes(office))),
    sample: false,
  }
  const people = cast.filter(({ partner, hats, duty }) => {
    const held = [...hats.keys()].every((hat) => hat === 'partner' || offices.includes(hat))
    return partners.includes(partner) && held && duty !== 'expert' && duty !== 'capital'
  })
  const { regime, troupe } = done(
    await seatRegime({ settings: founding, cast: people, keysOf: keyOf }, ports),
  )

  const replicaOf = async (handle: string): Promise<Replica> => {
    const member = people.find((each) => each.handle === handle)
    if (member === undefined) throw new Error(`nobody is called ${handle}`)
    return troupe.replicaOf(member)
  }
  const poc = await replicaOf('france-poc-1')
  done(await poc.sync())
  const named = {
    france: await replicaOf('france-delegation'),
    germany: await replicaOf('germany-embassy'),
    japan: await replicaOf('japan-embassy'),
    korea: await replicaOf('korea-embassy'),
  }
  for (const replica of Object.values(named)) done(await replica.sync())
  return {
    host,
    regime,
    poc,
    ...named,
    pass: (milliseconds) => void (now += milliseconds),
    now: clock,
    again: async (handle, at = host, storage = memoryStorage()) =>
      done(await Replica.open(regime, await keyOf(handle), { host: at, storage, clock, random })),
    enrol: async (handle, by) => {
      const { signing, identity } = await keyOf(handle)
      const { publicKey: key } = signing
      const recipient = await recipientOf(identity)
      if (by.person === undefined) throw new Error('nobody enrols before they are enrolled')
      const { partner } = by.person
      const hats = new Map([['partner', ['read']]] as const)
      const act = enrol('partner', { partner, key, recipient, hats })
      done(await by.send(async () => ok({ acts: [act] })))
    },
  }
}

/** The audience of everybody. */
export function everybody({ governance }: Replica): Audience {
  const audience = governance && audienceAll(governance)
  if (audience === undefined) throw new Error('there is no audience of everybody yet')
  return audience
}
