/** A host that lies, and the command line as it is: each attack ends in its own named error. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { err } from '@epoc/event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attacks } from './attacks/attacks.ts'
import type { Scene } from './attacks/scene.ts'
import type { HostileServer } from './serve.ts'
import { inHome, reader, setStage } from './stage.ts'

describe('a hostile host', () => {
  let scene: Scene
  let server: HostileServer
  let folder: string
  beforeAll(async () => {
    ;({ scene, server, folder } = await setStage())
  })
  afterAll(() => server.close())

  it('cannot be told from an honest one while it does not lie', async () => {
    for (const home of ['warm', 'cold']) {
      const copy = join(folder, `honest ${home}`)
      await cp(join(folder, home), copy, { recursive: true })
      const verified = await inHome(copy, ['verify'])
      expect(verified.out).toContain('All of it holds')
      const read = await inHome(copy, ['open', 'poc1', '--to', join(copy, 'papers')])
      expect([read.code, read.err]).toEqual([0, ''])
    }
  })

  it.each(Object.keys(attacks))('%s', async (name) => {
    const { home, command = ['sync'], lies, says, code = 7 } = attacks[name]!
    const copy = join(folder, name)
    await cp(join(folder, home), copy, { recursive: true })
    const before = scene.world.host.entries.length
    server.lies = await lies(scene)
    const args = command.map((each) => each.replace('{to}', join(copy, 'papers')))
    const ran = await inHome(copy, args)
    server.lies = () => ({})
    expect(ran.err).toMatch(says)
    expect(ran.code).toBe(code)
    // Whoever lies is sent nothing.
    expect(scene.world.host.entries.length).toBe(before)
  })

  it('does not make anyone do an act twice: what became of it is told', async () => {
    const copy = join(folder, 'no answer')
    await cp(join(folder, 'warm'), copy, { recursive: true })
    let isCut = false
    server.lies = (honest) => ({
      append: async (events) => {
        await honest.append(events)
        isCut = true
        return err({ type: 'unreachable', reason: 'cut off' })
      },
      checkpoint: async () =>
        isCut ? err({ type: 'unreachable', reason: 'cut off' }) : honest.checkpoint(),
    })
    const cut = await inHome(copy, ['confirm', 'poc1'])
    server.lies = () => ({})
    expect(cut.err).toMatch(/It may have been sent or not/)
    expect(cut.code).toBe(9)
    const waits = await inHome(copy, ['outbox'])
    expect(waits.out).toMatch(/Receipt of POC 1\/2026 .* sent, no answer; may arrive until/)
    const after = scene.world.host.entries.length
    const told = await inHome(copy, ['sync'])
    expect(told.err).toMatch(/outbox: Receipt of POC 1\/2026: sent, entry \d+ of the record/)
    expect(told.code).toBe(0)
    expect(scene.world.host.entries.length).toBe(after)
  })

  it('cannot say no to an act that it sequenced', async () => {
    const copy = join(folder, 'refused')
    await cp(join(folder, 'warm'), copy, { recursive: true })
    server.lies = (honest) => ({
      append: async (events) => {
        await honest.append(events)
        return err({ type: 'problem', status: 422, name: 'refused', detail: {} })
      },
    })
    const before = scene.world.host.entries.length
    const confirmed = await inHome(copy, ['confirm', 'poc2'])
    server.lies = () => ({})
    expect([confirmed.code, confirmed.err]).toEqual([0, ''])
    expect(confirmed.out).toMatch(/POC 2\/2026: receipt confirmed/)
    expect(scene.world.host.entries.length).toBe(before + 1)
  })

  it('cannot pass a regime for the sample, whose keys are published', async () => {
    server.saysSample = true
    const ran = await inHome(join(folder, 'sample'), ['sign-in', server.address, '--as', reader])
    server.saysSample = false
    expect(ran.code).not.toBe(0)
    expect(ran.err).toMatch(/not the sample|does not know this person|its founding does not/)
  })
})
