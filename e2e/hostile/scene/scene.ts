/** The record in which the attacks happen, and the people who act in it. */
import {
  identityFromSeed,
  recipientOf,
  signingKeyFromSeed,
  systemRandom,
  toHex,
} from '@epoc/crypto'
import type { KeyId, Seed } from '@epoc/crypto'
import { isSealed, ok } from '@epoc/event'
import type { Capacity } from '@epoc/event'
import type { AudienceName, SeatId } from '@epoc/governance'
import { createAudience, sendWithFiles } from '@epoc/replica'
import type { Host, OutgoingAct, Prepared, Replica } from '@epoc/replica'
import { done } from '@epoc/sample'
import { everybody, paperTo, world } from '@epoc/testing'
import type { MemoryHost, World } from '@epoc/testing'

/** Who reads: every attack is on this person. */
export const reader = 'japan-embassy'

export type Scene = {
  readonly world: World
  /** Another regime, of the same people with the same keys. */
  readonly other: World
  readonly person: KeyId
  /** What the warm home holds: a size and a time, in seconds, that were signed in a quiet hour. */
  readonly early: { readonly size: number; readonly time: number; readonly note: string }
  /** Entries: one for others that stands before all that is early, and a paper that is not. */
  readonly past: number
  readonly fresh: number
  /** An audience of which the reader is a member and that the warm home does not know. */
  readonly hidden: AudienceName
  /** The one part of the file of `A paper`, and that of `Another paper`. */
  readonly part: string
  readonly otherPart: string
  /** What gives the reader’s seat the key by which all of these are read. */
  readonly wrap: string
}

/** Somebody with a replica of their own, at some host. */
export async function at(
  scene: Pick<Scene, 'world'>,
  host: Host,
  handle: string,
): Promise<Replica> {
  const replica = await scene.world.again(handle, host)
  done(await replica.sync())
  return replica
}

type Paper = {
  readonly hat?: Capacity
  readonly series?: string
  readonly originator?: string
  readonly audience?: AudienceName
  readonly bytes?: Uint8Array
  readonly name?: Uint8Array
}

/** Circulates a paper with one file, which holds its title, and gives its place. */
export async function circulatePaper(
  by: Replica,
  title: string,
  { hat = 'partner', series = 'OUT', originator, audience, bytes, name }: Paper = {},
): Promise<number> {
  const seat = originator ?? (hat === 'partner' ? by.person!.partner : hat)
  const paper = paperTo(audience ?? everybody(by).name, {
    title,
    content: bytes ?? title,
    series,
    type: 'working-paper',
    originator: seat as SeatId,
    marking: { classification: 'U', caveats: [], distribution: '' },
  })
  const given = name === undefined ? {} : { name }
  return done(await sendWithFiles(by, hat, paper, given)).index
}

export const send = async (
  by: Replica,
  acts: readonly OutgoingAct[],
  blobs: NonNullable<Prepared['blobs']> = [],
): Promise<void> => void done(await by.send(async () => ok({ acts, blobs })))

/** Creates an audience of Germany and the reader, perhaps with a secret that stands elsewhere. */
export async function createNamed(by: Replica, secret?: Uint8Array): Promise<AudienceName> {
  const members = ['DE', 'JP'] as readonly string[] as readonly SeatId[]
  const draws = secret === undefined ? [] : [secret]
  const made = await createAudience(
    by.governance!,
    { hat: 'partner', sort: 'named', members },
    (length) => draws.shift() ?? systemRandom(length),
  )
  await send(by, [made.act], [made.wrap.bytes])
  return toHex(made.id) as AudienceName
}

/** A person whom an administrator of Germany may enrol. */
export async function newcomer(seed: number) {
  const signing = await signingKeyFromSeed(new Uint8Array(32).fill(seed) as Seed)
  const age = identityFromSeed(new Uint8Array(32).fill(seed + 1) as Seed)
  return { signing, recipient: await recipientOf(age) }
}

/** More entries than stand in one tile, for others: the reader receives their leaf records. */
async function fillATile({ germany }: World): Promise<void> {
  const own = [...germany.governance!.audiences.values()].find(
    ({ sort, members }) => sort === 'own' && members.some((seat) => seat === 'DE'),
  )!
  const content = { kind: 'greeting.spoken', body: {} }
  const act = { type: 'sealed', hat: 'partner', audience: own.name, content } as const
  await send(
    germany,
    Array.from({ length: 256 }, () => act),
  )
}

/** `atEarly` brings the warm home up to date: now, and again in a quiet hour; then come the news. */
export async function setScene(
  name: string,
  atEarly: (world: World) => Promise<void>,
): Promise<Scene> {
  // By the clock of this machine it ends a few hours ago.
  const start = Date.now() - 6 * 3_600_000
  const w = await world(name, { start })
  await circulatePaper(w.poc, 'A paper', { hat: 'poc', series: 'POC' })
  await circulatePaper(w.poc, 'Another paper', { hat: 'poc', series: 'POC' })
  const past = w.host.entries.length
  await fillATile(w)
  done(await w.korea.sync())
  await circulatePaper(w.korea, 'An early paper')
  await atEarly(w)
  w.pass(3_600_000)
  w.host.idle()
  await atEarly(w)
  const note = await w.host.checkpoint()
  const early = { size: w.host.entries.length, time: Math.floor(w.now() / 1000), note }
  w.pass(3_600_000)
  done(await w.korea.sync())
  const fresh = await circulatePaper(w.korea, 'A fresh paper')
  done(await w.germany.sync())
  const hidden = await createNamed(w.germany)
  w.pass(60_000)
  const other = await world(`${name} elsewhere`, { people: name, start })
  await circulatePaper(other.poc, 'A paper from elsewhere', { hat: 'poc', series: 'POC' })
  const [part, otherPart] = w.host.entries.flatMap(({ event }) =>
    isSealed(event.payload) ? (event.payload.blobs ?? []) : [],
  )
  const wrap = everybody(w.japan).epochs[0]!.wraps.find(({ to }) =>
    to.some((seat) => seat === w.japan.person!.partner),
  )!
  return {
    world: w,
    other,
    person: w.japan.keys.signing.keyId,
    early,
    past,
    fresh,
    hidden,
    part: toHex(part![0]),
    otherPart: toHex(otherPart![0]),
    wrap: toHex(wrap.blob),
  }
}

/** What a host shows the reader. */
export const shownBy = (host: MemoryHost, { world: { regime }, person }: Scene) =>
  host.at(regime, { person, sign: async () => new Uint8Array(64) })
