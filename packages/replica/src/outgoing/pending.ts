/**
 * Acts that are on their way: kept at home from before they are sent until it is known what became
 * of them. They either stand in the record, or, once the record's signed time is past the last
 * moment at which they might have been sequenced, provably never will (R-RECORD-3).
 */
import { utf8Bytes, utf8Text } from '@epoc/crypto'
import type { OwnValues } from '../own/own-values.ts'
import type { Sent } from './sending.ts'

export type Pending = {
  /** Names of the acts that were sent together, in lower-case hex. */
  readonly names: readonly string[]
  /** The last `receivedAt` at which they may be sequenced. */
  readonly until: number
  /** By the sender's clock. */
  readonly sentAt: number
  /** What they do, in the sender's words; absent where a program acts by itself. */
  readonly what?: string
  /** The host said no. Nobody waits for it, and nobody need believe it. */
  readonly isRefused?: true
  /** What was sent the first time, and on what: evidence, should the host sit on it. */
  readonly first: FirstSent
}

/** Signed events in base64, and the signed note that was held when they were sent. */
export type FirstSent = {
  readonly sentAt: number
  readonly events: readonly string[]
  readonly note: string
}

/** The place and the time of the last of the acts; absent where they were never sent. */
export type Settled = Pending & { readonly index?: number; readonly receivedAt?: number }

const name = 'pending'

export async function pendingActs(own: OwnValues): Promise<readonly Pending[]> {
  const bytes = await own.get(name)
  if (bytes === undefined) return []
  const text = utf8Text(bytes)
  return JSON.parse(text.ok ? text.value : '[]') as readonly Pending[]
}

const write = (own: OwnValues, pending: readonly Pending[]): Promise<void> =>
  own.set(name, utf8Bytes(JSON.stringify(pending)))

/** Replaces what stood under the same names; what was sent first stays. */
export async function addPending(own: OwnValues, added: Pending): Promise<void> {
  const all = await pendingActs(own)
  const { first } = all.find((each) => isSame(each, added)) ?? added
  await write(own, [...all.filter((each) => !isSame(each, added)), { ...added, first }])
}

const isSame = (a: Pick<Pending, 'names'>, b: Pick<Pending, 'names'>): boolean =>
  a.names[0] === b.names[0]

/** Sorts out what is known by now. `find` looks for an act in the record; `time` is signed, in seconds. */
export async function settlePending(
  own: OwnValues,
  find: (act: string) => Sent | undefined,
  time: number,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  const left: Pending[] = []
  const all = await pendingActs(own)
  for (const pending of all) {
    const places = pending.names.map(find)
    const last = places.at(-1)
    if (last !== undefined && !places.includes(undefined)) {
      settled.push({ ...pending, index: last.index, receivedAt: last.receivedAt })
    } else if (1000 * time <= pending.until) left.push(pending)
    else if (pending.isRefused !== true) settled.push(pending)
  }
  if (left.length < all.length) await write(own, left)
  return settled
}
