/** Times things against a reference, in turn, so that a noisy machine is noisy for both. */

/** What one turn found; both in the same unit, more is more. */
export type Turn = { readonly ours: number; readonly reference: number }

export type Row = {
  readonly name: string
  readonly against: string
  /** In words: "at least 0.6". */
  readonly wanted: string
  readonly isMet: (ratio: number) => boolean
  readonly unit: string
  readonly turns: readonly Turn[]
  /** Lines that tell more of it. */
  readonly more?: readonly string[]
}

export const atLeast = (bound: number) => ({
  wanted: `at least ${bound}`,
  isMet: (ratio: number) => ratio >= bound,
})
export const atMost = (bound: number) => ({
  wanted: `at most ${bound}`,
  isMet: (ratio: number) => ratio <= bound,
})

export async function inTurns(
  count: number,
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<readonly Turn[]> {
  const turns: Turn[] = []
  for (let i = 0; i < count; i += 1) {
    turns.push({ reference: await reference(), ours: await ours() })
  }
  return turns
}

/** Seconds that some work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Seconds of processor that this process spends on some work, on all its threads. */
export async function cpuSecondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
const median = (values: readonly number[]): number => quantile(values, 0.5)

export type Summary = {
  readonly ratio: number
  /** The lowest and the highest ratio of a turn. */
  readonly spread: readonly [number, number]
  readonly ours: number
  readonly reference: number
}

export function summaryOf({ turns }: Row): Summary {
  const ratios = turns.map(({ ours, reference }) => ours / reference)
  return {
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    ours: median(turns.map((turn) => turn.ours)),
    reference: median(turns.map((turn) => turn.reference)),
  }
}
