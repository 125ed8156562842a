/** Writers who send without pause, and the proof that nothing they were promised is lost. */
import { sha256, toHex } from '@epoc/crypto'
import { decodeCbor, decodeDelivered, splitCborSequence } from '@epoc/event'
import { carryOut, httpHost, readCheckpoint } from '@epoc/replica'
import type { Appended, Host, Replica } from '@epoc/replica'
import { lyingHost } from '@epoc/testing'
import { verifyInclusion } from '@epoc/tlog'
import { expect } from 'vitest'
import type { FreshRegime } from '../world/homes.ts'
import type { RunningHost } from '../world/host.ts'

export const delay = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Looks again and again whether something has come about, so long; whether it has. */
export async function comesAbout(isSo: () => boolean, patience = 60_000): Promise<boolean> {
  for (const begun = Date.now(); !isSo() && Date.now() - begun < patience;) await delay(5)
  return isSo()
}

/** The acts that one request carries. */
const actsPerRequest = 3

/** One request to append, and what the host answered, if that was 200. */
export type Request = {
  /** The SHA-256 of each event, and the name of its act with its author's, in hex. */
  readonly ids: readonly string[]
  readonly acts: readonly string[]
  readonly address: string
  isPending: boolean
  answer?: Appended
}

export type Writing = {
  readonly requests: readonly Request[]
  readonly writers: readonly Replica[]
  /** Those that were answered with 200. */
  readonly answered: () => readonly Request[]
  /** Those that wait for an answer at this instant, at one of the hosts or at all. */
  readonly inFlight: (address?: string) => readonly Request[]
  /** How often no answer came, or none of use, so far. */
  readonly unanswered: () => number
  /** Lets every writer finish; throws where one found the host at fault. */
  readonly stop: () => Promise<void>
}

const handles = ['japan-embassy', 'germany-embassy', 'korea-embassy', 'france-delegation']

/**
 * Four officers of four governments, each of whom sends harmless acts, several in a request, until
 * told to stop; in turn at each of the addresses.
 */
export async function write(
  regime: FreshRegime,
  addresses: readonly string[] = [regime.address],
): Promise<Writing> {
  const requests: Request[] = []
  let unanswered = 0
  const end = new AbortController()
  const writeOn = async (replica: Replica): Promise<void> => {
    const command = { type: 'describe-person', person: replica.me, name: 'O', post: 'P' } as const
    const commands = Array.from({ length: actsPerRequest }, () => command)
    while (!end.signal.aborted) {
      const sent = await carryOut(replica, 'partner', commands)
      if (sent.ok) continue
      if (sent.error.type === 'host-fault') throw new Error(JSON.stringify(sent.error))
      unanswered += 1
      await delay(20)
    }
  }
  const writers = await Promise.all(
    handles.map((handle, place) => {
      const address = addresses[place % addresses.length] ?? regime.address
      return regime.newReplica(handle, recorded(address, requests))
    }),
  )
  const writing = Promise.all(writers.map(writeOn))
  // Whoever stops it hears of what went wrong; until then nobody listens.
  writing.catch(() => {})
  return {
    requests,
    writers,
    answered: () => requests.filter(({ answer }) => answer !== undefined),
    inFlight: (at) =>
      requests.filter(({ isPending, address }) => isPending && (at ?? address) === address),
    unanswered: () => unanswered,
    stop: async () => {
      end.abort()
      await writing
    },
  }
}

/** The host at an address, every request to which is written down with its answer. */
function recorded(address: string, requests: Request[]): Host {
  return lyingHost(httpHost(address), (honest) => ({
    append: async (events) => {
      const ids = events.map((event) => toHex(sha256(event)))
      const request: Request = { ids, acts: events.map(actOf), address, isPending: true }
      requests.push(request)
      const answer = await honest.append(events)
      request.isPending = false
      if (answer.ok) request.answer = answer.value
      return answer
    },
  }))
}

/** Whose act an event is, and which. */
function actOf(event: Uint8Array): string {
  const signed = decodeCbor(event)
  const payload = signed.ok && Array.isArray(signed.value) ? signed.value[2] : undefined
  const fields = payload instanceof Uint8Array ? decodeCbor(payload) : undefined
  const value = fields?.ok === true ? fields.value : undefined
  if (!(value instanceof Map)) throw new Error('this is no event')
  const [author, act] = ['author', 'act'].map((name) => value.get(name))
  return `${toHex(author as Uint8Array)} ${toHex(act as Uint8Array)}`
}

/** Where the record is looked at: the rows behind the host's back, and what the host shows. */
type Looked = Pick<RunningHost, 'sql'> & { readonly address?: string }

/**
 * What was acknowledged stands where it was said, once, and its proof leads to what was signed then;
 * of each request there is all or nothing; numbers have no gaps; a new reader verifies all of it, and
 * so do those who hold checkpoints from before.
 */
export async function nothingIsLost(
  regime: FreshRegime,
  { sql, address = regime.address }: Looked,
  writing: Writing,
): Promise<void> {
  const rows = await sql<{ readonly idx: string }>(
    `select idx from entry where encode(regime, 'hex') = '${regime.regime}' order by idx`,
  )
  expect(rows.map(({ idx }) => Number(idx))).toEqual(rows.map((_, i) => i))
  const reader = await regime.newReplica('japan-embassy', httpHost(address))
  expect(reader.checkpoint?.size).toBe(rows.length)
  const shown = await eventsShownTo(reader, rows.length)
  expect(shown.length).toBe(rows.length)
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
  const acts = shown.flatMap(({ act }) => act ?? [])
  expect(new Set(acts).size).toBe(acts.length)

  await everyAnswerHolds(reader, writing.answered(), shown)
  const places = new Map(
    shown.flatMap(({ act }, index) => (act === undefined ? [] : [[act, index]])),
  )
  const halves = writing.requests.filter((request) => !isWhole(request, places))
  expect(halves).toEqual([])
  for (const writer of writing.writers) expect(await writer.sync()).toMatchObject({ ok: true })
}

/** All acts of a request one after another, or none of them. */
function isWhole({ acts }: Request, places: ReadonlyMap<string, number>): boolean {
  const found = acts.map((act) => places.get(act))
  if (found.every((place) => place === undefined)) return true
  return found.every((place, i) => place !== undefined && place === (found[0] ?? 0) + i)
}

/** Each answer against the record as it is now: the checkpoint, and the place and proof of each event. */
async function everyAnswerHolds(
  reader: Replica,
  answered: readonly Request[],
  shown: readonly Shown[],
): Promise<void> {
  const { copy, governance } = reader
  const wrong: unknown[] = []
  for (const { ids, acts, answer } of answered) {
    const { checkpoint: note, events } = answer!
    const checkpoint = await readCheckpoint(note, governance!.founding.record)
    if (!checkpoint.ok) throw new Error(`an answer bears no checkpoint: ${note}`)
    const { size, root } = checkpoint.value
    if (toHex(copy.rootAt(size)) !== toHex(root)) wrong.push({ size, root })
    for (const [i, { index, repeated, proof }] of events.entries()) {
      const there = shown[index]
      // Where an act is repeated, the event that carried it first is the one that stands there.
      const stands = there?.act === acts[i] && (repeated || there?.id === ids[i])
      const leafHash = copy.history.leafHashAt(index)
      const proven = verifyInclusion(sha256, { index, size, leafHash, root, proof })
      if (!stands || !proven.ok) wrong.push({ index, size, stands, proven: proven.ok })
    }
    if (events.length !== ids.length) wrong.push({ size, events: events.length })
  }
  expect(wrong).toEqual([])
}

type Shown = { readonly id: string; readonly act?: string }

/** The id of each event and its act, or the leaf record where it is for others. */
async function eventsShownTo({ transport }: Replica, size: number): Promise<readonly Shown[]> {
  const shown: Shown[] = []
  while (shown.length < size) {
    const bytes = await transport.entries(shown.length, size)
    const items = bytes.ok ? splitCborSequence(bytes.value) : bytes
    if (!items.ok) throw new Error(JSON.stringify(items.error))
    for (const item of items.value) {
      const delivered = decodeDelivered(item)
      if (!delivered.ok) throw new Error(delivered.error.type)
      const { value } = delivered
      if (value.type !== 'entry') shown.push({ id: toHex(value.record) })
      else {
        const { event } = value.entry
        shown.push({ id: toHex(sha256(event)), act: actOf(event) })
      }
    }
  }
  return shown
}
