/** Every check is needed: without it, the attacks that it stops are believed, or found out later. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { err } from '@epoc/event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attacks } from './attacks/attacks.ts'
import { checks } from './checks.ts'
import type { Check, CheckName } from './checks.ts'
import { inHome, setStage } from './stage.ts'
import type { Stage } from './stage.ts'
import { beyondBelief, stoppedBy } from './stopped-by.ts'

const hook = new URL('without.mjs', import.meta.url).href

const refused = err({ type: 'problem', status: 422, name: 'refused', detail: {} } as const)

describe('without its check', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.server.close())

  const without = async (attack: string, names: readonly CheckName[]) => {
    const { home, command = ['sync'], lies } = attacks[attack]!
    const { folder, scene, server } = stage
    const copy = join(folder, `${attack} ${names.join()}`.slice(0, 120))
    await cp(join(folder, home), copy, { recursive: true })
    const lied = await lies(scene)
    // Whoever believes goes on to act; the record is to stay as it is for the next one.
    server.lies = (honest) => ({ append: async () => refused, ...lied(honest) })
    const taken = names.map((name): Check => checks[name])
    const args = command.map((each) => each.replace('{to}', join(copy, 'papers')))
    const ran = await inHome(copy, args, {
      NODE_OPTIONS: `--import=${hook}`,
      EPOC_WITHOUT: JSON.stringify(taken),
    })
    server.lies = () => ({})
    return ran
  }

  it('every attack is listed', () => {
    const listed = [...Object.keys(stoppedBy), ...beyondBelief]
    expect(listed.sort()).toEqual(Object.keys(attacks).sort())
  })

  it.each(Object.keys(stoppedBy))('%s', async (attack) => {
    const { taking, instead } = stoppedBy[attack]!
    const ran = await without(attack, taking)
    expect(ran.err).not.toMatch(attacks[attack]!.says)
    const told = instead?.test(ran.err) ?? ran.code === 0
    expect(told).toBe(true)
  })
})
