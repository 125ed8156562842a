/**
 * Where the time of an append goes, from what its client saw and what was written down in the host.
 * All times are milliseconds of the one clock that processes of a machine share.
 */
import { quantile } from '../measure.ts'

/** By this header of a request the host's trace knows it. */
export const markHeader = 'x-bench'

export const now = (): number => Number(process.hrtime.bigint()) / 1e6

/** An append as its client saw it: when it was due, was sent, and had its answer. */
export type Sent = {
  readonly mark: string
  readonly due: number
  readonly sent: number
  readonly had: number
  /** The index that the host gave. */
  readonly index: number
}

/** When the host's thread took it up. */
export type Passage = { readonly mark: string; readonly came: number }

/** A transaction that added entries. */
export type Batch = {
  readonly first: number
  readonly count: number
  readonly began: number
  /** It had the lock, and had read what it must know. */
  readonly read: number
  readonly wrote: number
  readonly committed: number
}

/** While garbage was collected, the host's thread did nothing else. */
export type Pause = { readonly from: number; readonly to: number }

export type Trace = {
  readonly passages: readonly Passage[]
  readonly batches: readonly Batch[]
  readonly pauses: readonly Pause[]
  /** Shares of the time: the host's thread had something to do, and had a processor to do it on. */
  readonly thread: { readonly busy: number; readonly served: number }
}

const parts = [
  'in the client before it is sent',
  'on its way to the host’s thread',
  'read and verified',
  'waiting for the batch under way',
  'the lock taken, what must be known read',
  'judged, numbered, put into the tree',
  'written and committed',
  'proof, checkpoint, and the answer had',
] as const

export type Parts = {
  readonly whole: number
  readonly of: readonly number[]
  /** The events of its batch. */
  readonly batch: number
  /** Of all this, while garbage was collected. */
  readonly collecting: number
}

/** The parts of each append; those of which something was not seen are left out. */
export function partsOf(
  sent: readonly Sent[],
  { passages, batches, pauses }: Trace,
): readonly Parts[] {
  const passageOf = new Map(passages.map((each) => [each.mark, each]))
  const batchOf = new Map<number, number>()
  for (const [place, { first, count }] of batches.entries()) {
    for (let i = 0; i < count; i += 1) batchOf.set(first + i, place)
  }
  return sent.flatMap(({ mark, due, sent: left, had, index }) => {
    const passage = passageOf.get(mark)
    const place = batchOf.get(index)
    const batch = place === undefined ? undefined : batches[place]
    if (passage === undefined || batch === undefined || place === undefined) return []
    const { came } = passage
    // What was verified while another batch was under way did not have to wait for that.
    const before = batches[place - 1]?.committed ?? 0
    const waited = Math.max(0, Math.min(before, batch.began) - came)
    const { began, read, wrote, committed } = batch
    const of = [
      left - due,
      came - left,
      began - came - waited,
      waited,
      read - began,
      wrote - read,
      committed - wrote,
      had - committed,
    ]
    const collecting = pauses.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, had) - Math.max(from, due)),
      0,
    )
    return [{ whole: had - due, of, batch: batch.count, collecting }]
  })
}

/** What one turn at half load came to. */
export type Traced = { readonly appends: readonly Parts[]; readonly thread: Trace['thread'] }

/** A table of the mean parts of the slowest hundredth of each turn, beside its middle tenth. */
export function tableOf(turns: readonly Traced[]): readonly string[] {
  const between = (low: number, high: number): readonly Parts[] =>
    turns.flatMap(({ appends }) => {
      const whole = appends.map((each) => each.whole)
      const [least, most] = [quantile(whole, low), quantile(whole, high)]
      return appends.filter((each) => each.whole >= least && each.whole <= most)
    })
  const [slow, middle] = [between(0.99, 1), between(0.45, 0.55)]
  const line = (name: string, of: (each: Parts) => number): string => {
    const figures = [slow, middle].map((some) => mean(some.map(of)).toFixed(2).padStart(9))
    return `  ${name.padEnd(42)}${figures.join('')}`
  }
  const percent = (of: (thread: Trace['thread']) => number): string =>
    `${Math.round(100 * mean(turns.map(({ thread }) => of(thread))))} %`
  return [
    `  ${'ms'.padEnd(42)}  slowest   middle`,
    ...parts.map((name, i) => line(name, ({ of }) => of[i] ?? 0)),
    line('in all', (each) => each.whole),
    line('of that, while garbage was collected', (each) => each.collecting),
    line('events in its batch', (each) => each.batch),
    `  The host’s thread was busy ${percent(({ busy }) => busy)} of the time, and had a processor ${percent(({ served }) => served)}.`,
  ]
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
