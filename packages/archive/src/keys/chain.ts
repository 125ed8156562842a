/**
 * The chain of keys as it stands in the record: the wraps by which a person's identity opens those
 * of its seats, and these the epochs of audiences. Every wrap is a whole age file that the stock
 * tool opens; nothing is wrapped anew, and no secret is written in clear.
 */
import { checkSecret, identityFromSeed, toHex, unwrapSecrets } from '@epoc/crypto'
import type { AgeIdentity, Hash32, Recipient, Seed, WrapName } from '@epoc/crypto'
import type { DomainState } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { seatsOf } from '@epoc/governance'
import type { Audience, Epoch, GovernanceState, Person, SeatId } from '@epoc/governance'
import { namer } from '../bag/names.ts'
import type { Missing } from '../missing.ts'
import type { GetBlob, GetError } from '../held-blobs.ts'

/** The person's own identity, as every step of the README calls it. */
export const personFile = 'person.txt'

/** One wrap: the age file, what opens it, and the identity file that comes out. */
export type Link = {
  readonly file: string
  readonly openedWith: string
  readonly gives: string
  /** In words. */
  readonly holds: string
  readonly bytes: Uint8Array
}

export type Chain = {
  /** In an order in which each opens with what came before. */
  readonly links: readonly Link[]
  /** The identity files that open what is sealed to an epoch. */
  readonly openers: (audience: string, epoch: number) => readonly string[]
  readonly missing: readonly Missing[]
}

type Knowing = {
  readonly governance: GovernanceState
  readonly domain: DomainState
  readonly person: Person
  readonly identity: AgeIdentity
  readonly getBlob: GetBlob
  /** Which epochs are wanted; the seats on the way to them come along. */
  readonly wants: (audience: Audience, epoch: number) => boolean
}

/** An identity that was reached, and the file that it is found in. */
type Reached = { readonly identity: AgeIdentity; readonly file: string }

const keyOf = (audience: string, epoch: number): string => `${audience} ${epoch}`

/** R-ARCHIVE-6: the wraps of the record that open from this person's identity, and no others. */
export async function chainOf(knowing: Knowing): Promise<Result<Chain, GetError>> {
  const { governance, person } = knowing
  const name = namer()
  const links: Link[] = []
  const missing: Missing[] = []
  const reached = new Map<SeatId, Reached[]>()
  for (const seat of new Set(seatsOf(person))) {
    const opened = await openSeat(knowing, seat, name)
    if (!opened.ok) return opened
    links.push(...opened.value.links)
    missing.push(...opened.value.missing)
    reached.set(seat, [...opened.value.reached])
  }
  const openers = new Map<string, string[]>()
  for (const audience of governance.audiences.values()) {
    const epochs = audience.epochs.filter(({ number }) => knowing.wants(audience, number))
    const opened = await openAudience(knowing, { audience, epochs, reached, name })
    if (!opened.ok) return opened
    links.push(...opened.value.links)
    missing.push(...opened.value.missing)
    for (const [key, file] of opened.value.opens) {
      openers.set(key, [...(openers.get(key) ?? []), file])
    }
  }
  return ok({
    links,
    missing,
    openers: (audience, epoch) => [...new Set(openers.get(keyOf(audience, epoch)))],
  })
}

type Found = { readonly links: readonly Link[]; readonly missing: readonly Missing[] }

async function openSeat(
  { governance, person, identity, getBlob }: Knowing,
  seat: SeatId,
  name: (wanted: string) => string,
): Promise<Result<Found & { readonly reached: readonly Reached[] }, GetError>> {
  const links: Link[] = []
  const missing: Missing[] = []
  const reached: Reached[] = []
  for (const { number, recipient, wraps } of governance.seats.get(seat)?.generations ?? []) {
    const holds = `generation ${number} of the seat ${seat}`
    const of: WrapName = { regime: governance.regime, holder: seat, numbers: [number] }
    for (const { blob, to } of wraps.filter(({ to }) => to.includes(person.id))) {
      const bytes = await getBlob(blob)
      const which = `${holds}, ${toHex(blob)}`
      if (!bytes.ok) {
        if (bytes.error.type !== 'not-there') return err(bytes.error)
        missing.push({ what: 'wrap', which, why: bytes.error.why })
        continue
      }
      const wrap = { bytes: bytes.value, name: of, recipients: to.length }
      const secrets = await secretsFor(wrap, identity, [[number, recipient]])
      const [secret] = secrets
      if (secret === undefined) {
        missing.push({ what: 'wrap', which, why: 'it does not open, or holds something else' })
        continue
      }
      const stem = name(`seat-${seat}-${number}`)
      const gives = `${stem}.txt`
      const file = `${stem}.age`
      links.push({ file, openedWith: personFile, gives, holds, bytes: bytes.value })
      reached.push({ identity: identityFromSeed(secret), file: gives })
    }
  }
  return ok({ links, missing, reached })
}

type Opening = {
  readonly audience: Audience
  readonly epochs: readonly Epoch[]
  readonly reached: ReadonlyMap<SeatId, readonly Reached[]>
  readonly name: (wanted: string) => string
}

async function openAudience(
  { governance, domain, getBlob }: Knowing,
  { audience, epochs, reached, name }: Opening,
): Promise<Result<Found & { readonly opens: readonly (readonly [string, string])[] }, GetError>> {
  const links: Link[] = []
  const missing: Missing[] = []
  const opens: [string, string][] = []
  const called = audienceWord(domain, audience)
  for (const { blob, seats, of, inside, recipients } of wrapsOf(epochs, [...reached.keys()])) {
    const numbers = of.map(({ number }) => number)
    const which = `epoch ${numbers.join(', ')} of ${called}, ${toHex(blob)}`
    const bytes = await getBlob(blob)
    if (!bytes.ok) {
      if (bytes.error.type !== 'not-there') return err(bytes.error)
      missing.push({ what: 'wrap', which, why: bytes.error.why })
      continue
    }
    const holder = { regime: governance.regime, holder: audience.name, numbers: inside }
    const wrap = { bytes: bytes.value, name: holder, recipients }
    const wanted = of.map(({ number, recipient }) => [number, recipient] as const)
    let stem: string | undefined
    for (const opener of seats.flatMap((seat) => reached.get(seat) ?? [])) {
      const secrets = await secretsFor(wrap, opener.identity, wanted)
      const held = of.filter((_, i) => secrets[i] !== undefined)
      if (held.length === 0) continue
      stem ??= name(`epoch-${called}-${numbers.join('-')}`)
      const gives = `${stem}.txt`
      const holds = `epoch ${held.map(({ number }) => number).join(', ')} of the audience ${called}`
      links.push({
        file: `${stem}.age`,
        openedWith: opener.file,
        gives,
        holds,
        bytes: bytes.value,
      })
      for (const { number } of held) opens.push([keyOf(audience.name, number), gives])
    }
    if (stem === undefined) {
      missing.push({ what: 'wrap', which, why: 'no identity of this person opens it' })
    }
  }
  for (const { number } of epochs) {
    if (opens.some(([key]) => key === keyOf(audience.name, number))) continue
    const which = `epoch ${number} of ${called}`
    missing.push({ what: 'wrap', which, why: 'this person holds no key to it' })
  }
  return ok({ links, missing, opens })
}

type SharedWrap = {
  readonly blob: Hash32
  readonly seats: readonly SeatId[]
  readonly of: readonly Epoch[]
  /** The numbers of all the epochs that it holds, in its order, and for how many seats it is. */
  readonly inside: readonly number[]
  readonly recipients: number
}

/** Each wrap once, with the seats of ours that it is for and the epochs whose secrets it holds. */
function wrapsOf(epochs: readonly Epoch[], mine: readonly SeatId[]): readonly SharedWrap[] {
  const shared = new Map<string, SharedWrap>()
  for (const epoch of epochs) {
    for (const { blob, to, epochs: inside } of epoch.wraps) {
      const seats = mine.filter((seat) => to.includes(seat))
      if (seats.length === 0) continue
      const before = shared.get(toHex(blob))
      shared.set(toHex(blob), {
        blob,
        seats: [...new Set([...(before?.seats ?? []), ...seats])],
        of: [...new Set([...(before?.of ?? []), epoch])],
        inside,
        recipients: to.length,
      })
    }
  }
  return [...shared.values()]
}

type NamedWrap = {
  readonly bytes: Uint8Array
  readonly name: WrapName
  readonly recipients: number
}

/** The secret in a wrap of each of these numbers, where it derives their recipient (R-SEAL-5, R-SEAL-7). */
async function secretsFor(
  { bytes, name, recipients }: NamedWrap,
  identity: AgeIdentity,
  wanted: readonly (readonly [number, Recipient])[],
): Promise<readonly (Seed | undefined)[]> {
  const opened = await unwrapSecrets(bytes, identity, name, recipients)
  if (!opened.ok) return []
  return Promise.all(
    wanted.map(async ([number, recipient]) => {
      const secret = opened.value[name.numbers.indexOf(number)]
      return secret !== undefined && (await checkSecret(secret, recipient)) ? secret : undefined
    }),
  )
}

/** `all`, `own-JP`, `capacity-poc`, or the label of a named few and the beginning of its id. */
export function audienceWord({ audiences }: DomainState, audience: Audience): string {
  const { sort, members, name } = audience
  if (sort === 'all') return 'all'
  if (sort === 'named') return `${audiences.get(name)?.label ?? 'named'}-${name.slice(0, 8)}`
  return `${sort}-${members[0] ?? ''}`
}
