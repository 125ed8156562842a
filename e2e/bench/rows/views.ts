/**
 * Looks at the register of a decade, 20,000 documents: the slowest of twenty, against a walk through
 * all documents, which takes a millisecond on a machine that has nothing else to do.
 */
import { decadeOf } from '../../../packages/domain/src/decade.test-support.ts'
import { looksAt, walkThrough } from '../../../packages/domain/src/looks.test-support.ts'
import { atMost, inTurns, quantile, secondsOf } from '../measure.ts'
import type { Row } from '../measure.ts'

const looks = 100

/** Milliseconds that 95 of 100 do not exceed. */
async function slowest(look: (turn: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < looks; i += 1) times.push(1_000 * (await secondsOf(async () => look(i))))
  return quantile(times, 0.95)
}

export async function views(turns: number): Promise<readonly Row[]> {
  const state = decadeOf(20_000)
  const rows: Row[] = []
  for (const { name, within, look } of looksAt(state, Date.UTC(2027, 0, 1))) {
    rows.push({
      name: `20,000 documents: ${name}, 95 of 100 looks`,
      against: 'a walk through all documents',
      unit: 'ms',
      turns: await inTurns(
        turns,
        () => slowest(look),
        () => slowest(() => walkThrough(state)),
      ),
      ...atMost(within),
    })
  }
  return rows
}
