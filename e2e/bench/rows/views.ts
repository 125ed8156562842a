/** Looks at the register of a decade, 20,000 documents, against what a reader waits at most. */
import { decadeOf } from '../../../packages/domain/src/decade.test-support.ts'
import { looksAt } from '../../../packages/domain/src/looks.test-support.ts'
import { atMost, inTurns, quantile, secondsOf } from '../measure.ts'
import type { Row } from '../measure.ts'

const looks = 100

export async function views(turns: number): Promise<readonly Row[]> {
  const state = decadeOf(20_000)
  const rows: Row[] = []
  for (const { name, within, look } of looksAt(state, Date.UTC(2027, 0, 1))) {
    const slowest = async () => {
      const times: number[] = []
      for (let i = 0; i < looks; i += 1) times.push(1_000 * (await secondsOf(async () => look(i))))
      return quantile(times, 0.95)
    }
    rows.push({
      name: `20,000 documents: ${name}, the 95th of 100`,
      against: `${within} ms`,
      unit: 'ms',
      turns: await inTurns(turns, slowest, async () => within),
      ...atMost(1),
    })
  }
  return rows
}
