/**
 * Which check stops which attack. With its check taken out the lie is believed, and its effect is
 * there; with any other one taken out it is not. A check whose condition did not hold in a run can
 * be taken out without changing that run, so only those that held are; EPOC_MATRIX=full tries all.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attacks } from './attacks/attacks.ts'
import { checks } from './checks.ts'
import type { CheckName } from './checks.ts'
import { openMatrix } from './matrix/matrix.ts'
import type { Matrix } from './matrix/matrix.ts'
import { named } from './named.ts'

const names = Object.keys(attacks)
const allChecks = Object.keys(checks) as readonly CheckName[]
const isFull = process.env['EPOC_MATRIX'] === 'full'

describe('the matrix of attacks and checks', () => {
  let matrix: Matrix
  beforeAll(async () => {
    matrix = await openMatrix()
  })
  afterAll(() => matrix.close())

  const believed = async (attack: string, without: readonly CheckName[]): Promise<boolean> =>
    (await matrix.ask({ attack, without })).outcome.believed

  it('has every one of the first thirty names, and no other', () => {
    const used = new Set(names.map((name) => attacks[name]!.named))
    expect([...used].sort()).toEqual([...named].sort())
  })

  it('has an attack for every check', () => {
    const used = new Set(names.flatMap((name) => attacks[name]!.stoppedBy))
    expect([...used].sort()).toEqual([...allChecks].sort())
  })

  describe.each(names)('%s', (attack) => {
    const { stoppedBy } = attacks[attack]!

    it('has no effect where the host is honest', async () => {
      expect(await matrix.ask({ attack, without: [], honest: true })).toMatchObject({
        outcome: { believed: false },
      })
    })

    it(`is believed without: ${stoppedBy.join(', ')}`, async () => {
      expect(await matrix.ask({ attack, without: stoppedBy })).toMatchObject({
        outcome: { believed: true },
      })
    })

    it('is not believed with any of them, whatever else is taken out', async () => {
      const { outcome, held } = await matrix.ask({ attack, without: [] })
      expect(outcome).toMatchObject({ believed: false })
      expect(outcome).not.toHaveProperty('thrown')
      const others = (isFull ? allChecks : held).filter((check) => !stoppedBy.includes(check))
      // Defence in depth: each of several checks stops it alone.
      const allButOne = stoppedBy.map((check) => stoppedBy.filter((each) => each !== check))
      const tooFew = [...others.map((check) => [check]), ...allButOne]
      const wrong: (readonly CheckName[])[] = []
      for (const few of tooFew) if (await believed(attack, few)) wrong.push(few)
      expect(wrong).toEqual([])
    })
  })
})
