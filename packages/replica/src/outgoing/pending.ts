/**
 * Acts that are on their way: kept at home from before they are sent until it is known what became
 * of them. They either stand in the record, or, once the record's signed time is past the last
 * moment at which they might have been sequenced, provably never will (R-RECORD-3).
 */
import { utf8Bytes, utf8Text } from '@epoc/crypto'
import type { OwnValues } from '../own/own-values.ts'

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
}

/** `index` is that of the last of the acts; absent where they were never sent. */
export type Settled = Pending & { readonly index?: number }

const name = 'pending'

export async function pendingActs(own: OwnValues): Promise<readonly Pending[]> {
  const bytes = await own.get(name)
  if (bytes === undefined) return []
  const text = utf8Text(bytes)
  return JSON.parse(text.ok ? text.value : '[]') as readonly Pending[]
}

const write = (own: OwnValues, pending: readonly Pending[]): Promise<void> =>
  own.set(name, utf8Bytes(JSON.stringify(pending)))

/** Replaces what stood under the same names. */
export async function addPending(own: OwnValues, added: Pending): Promise<void> {
  const others = (await pendingActs(own)).filter((each) => !isSame(each, added))
  await write(own, [...others, added])
}

const isSame = (a: Pick<Pending, 'names'>, b: Pick<Pending, 'names'>): boolean =>
  a.names[0] === b.names[0]

/** Sorts out what is known by now. `indexOf` finds an act in the record; `time` is signed, in seconds. */
export async function settlePending(
  own: OwnValues,
  indexOf: (act: string) => number | undefined,
  time: number,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  const left: Pending[] = []
  const all = await pendingActs(own)
  for (const pending of all) {
    const indices = pending.names.map(indexOf)
    const index = indices.at(-1)
    if (index !== undefined && !indices.includes(undefined)) settled.push({ ...pending, index })
    else if (1000 * time <= pending.until) left.push(pending)
    else if (pending.isRefused !== true) settled.push(pending)
  }
  if (left.length < all.length) await write(own, left)
  return settled
}
