/** A host that lies, and the command line as it is: each attack ends in its own named error. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Voided } from '@epoc/domain'
import { err } from '@epoc/event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lastWith } from './attacks/attack.ts'
import type { Attack } from './attacks/attack.ts'
import { attacks } from './attacks/attacks.ts'
import { named } from './named.ts'
import { reader, shownBy } from './scene/scene.ts'
import type { Scene } from './scene/scene.ts'
import { serve } from './serve.ts'
import type { HostileServer } from './serve.ts'
import type { Ran } from '../world/run.ts'
import { inHome, setStage } from './stage.ts'

/** What the reader types. */
function commandOf({ does = { type: 'sync' } }: Attack, papers: string): readonly string[] {
  switch (does.type) {
    case 'sync':
    case 'verify':
      return [does.type, '--json']
    case 'open':
      return ['open', does.symbol, '--to', papers, '--json']
    case 'confirm':
      return ['confirm', does.symbol, '--json']
  }
}

/** Exit codes where it is not that the record was tampered with. */
const exitCodes: Readonly<Record<string, number>> = {
  void: 0,
  none: 0,
  late: 0,
  'unreadable-answer': 4,
  'file-does-not-open': 1,
  'not-in-the-record': 9,
  'signed-time-ahead': 9,
}

type Answer = {
  readonly fault?: object
  readonly void?: readonly Voided[]
  readonly late?: readonly object[]
}

/** What was found of a type, as it is given to programs; where it is no failure, people are told too. */
function foundIn({ out, err: said }: Ran, type: string): readonly object[] {
  const { fault, void: voided = [], late = [] } = JSON.parse(out) as Answer
  const isTold = ({ index, rule, reason }: Voided) =>
    said.includes(`Entry ${index} has no effect: it breaks ${rule} (${reason}).\n`)
  if (type === 'void') return voided.filter(isTold).map((each) => ({ type, ...each }))
  if (type === 'none') return said === '' ? [{ type }] : []
  if (type === 'late') return lateTold.test(said) ? late.map((each) => ({ type, ...each })) : []
  return fault === undefined ? [] : [fault]
}

const lateTold = /entry \d+, bears a time 5 minutes after it was first sent/

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
      const fork = scene.world.host.fork()
      server.lies = () => shownBy(fork, scene)
      const verified = await inHome(copy, ['verify'])
      expect(verified.out).toContain('All of it holds')
      const read = await inHome(copy, ['open', 'poc1', '--to', join(copy, 'papers')])
      expect([read.code, read.err]).toEqual([0, ''])
    }
  })

  /** A copy of a home, and a host of its own for it, so that several attacks may go on at once. */
  async function apart(name: string, which: 'warm' | 'cold') {
    const home = join(folder, name.replaceAll(/\W+/g, ' '))
    await cp(join(folder, which), home, { recursive: true })
    const liar = await serve(scene.world)
    const facts = join(home, 'home.json')
    const text = await readFile(facts, 'utf8')
    await writeFile(facts, text.replace(server.address, liar.address))
    return { server: liar, home }
  }

  /** What was printed of each attack, to see that no two are told alike. */
  const told = new Map<string, string>()

  it.concurrent.each(Object.keys(attacks))('%s', async (name) => {
    const attack = attacks[name]!
    const { server: liar, home } = await apart(name, attack.home)
    const fork = scene.world.host.fork()
    const lie = await attack.lies(scene)
    let sent = 0
    liar.lies = () => {
      const honest = shownBy(fork, scene)
      const shown = { ...honest, ...lie(honest) }
      return {
        ...shown,
        append: (events) => {
          sent += events.length
          return shown.append(events)
        },
        getBlob: (hash) => {
          // Until the file is asked for nothing is wrong, and what is due is sent.
          if (attack.does?.type === 'open') sent = 0
          return shown.getBlob(hash)
        },
      }
    }
    const ran = await inHome(home, commandOf(attack, join(home, 'papers')))
    liar.close()
    const fault = typeof attack.fault === 'function' ? attack.fault(scene) : attack.fault
    expect(ran.code).toBe(exitCodes[fault.type] ?? 7)
    expect(foundIn(ran, fault.type)).toContainEqual(expect.objectContaining(fault))
    // Whoever lies is sent nothing.
    const isBarred = ran.code === 7 || fault.type === 'signed-time-ahead'
    expect(isBarred ? sent : 0).toBe(0)
    if (ran.code !== 0) told.set(name, ran.err)
  })

  it('is found out by an error of its own for each name', () => {
    const errors = named.map((name) => {
      const { fault } = Object.values(attacks).find((attack) => attack.named === name)!
      const { type, rule, reason, detail } = typeof fault === 'function' ? fault(scene) : fault
      return [type, rule, reason, detail].join(' ')
    })
    expect(new Set(errors).size).toBe(named.length)
  })

  it('is told in words of its own for each', () => {
    const sentences = [...told].map(([name, sentence]) => {
      const bare = sentence.replaceAll(/[0-9a-f]{16}…/g, 'blob').replaceAll(/\d+/g, 'n')
      return [bare, name] as const
    })
    const alike = [...Map.groupBy(sentences, ([sentence]) => sentence).values()].filter(
      (same) => new Set(same.map(([, name]) => attacks[name]!.named)).size > 1,
    )
    expect(alike).toEqual([])
  })

  it('does not make anyone do an act twice: what became of it is told', async () => {
    const copy = join(folder, 'no answer')
    await cp(join(folder, 'warm'), copy, { recursive: true })
    const { host } = scene.world
    server.lies = () => ({})
    await inHome(copy, ['sync'])
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
    expect(waits.out).toMatch(/Receipt of POC 1\/\d+ .* sent, no answer; may arrive until/)
    const after = host.entries.length
    const sent = await inHome(copy, ['sync'])
    expect(sent.err).toMatch(/outbox: Receipt of POC 1\/\d+: sent, entry \d+ of the record/)
    expect(sent.code).toBe(0)
    expect(host.entries.length).toBe(after)
  })

  it('cannot stamp late, untold, what it did not answer', async () => {
    const copy = join(folder, 'late')
    await cp(join(folder, 'warm'), copy, { recursive: true })
    let host = scene.world.host.fork()
    let mode: 'honest' | 'sitting' | 'silent' = 'honest'
    const silence = err({ type: 'unreachable', reason: 'cut off' } as const)
    server.lies = () => ({
      ...shownBy(host, scene),
      append: async (events) => {
        if (mode === 'silent') return silence
        const answer = await shownBy(host, scene).append(events)
        if (mode === 'honest') return answer
        mode = 'silent'
        const { until } = host.entries.at(-1)!.event.payload
        host = lastWith(host, { receivedAt: until - 300_000 })
        return silence
      },
      checkpoint: async () => (mode === 'silent' ? silence : shownBy(host, scene).checkpoint()),
    })
    await inHome(copy, ['sync'])
    mode = 'sitting'
    expect((await inHome(copy, ['confirm', 'poc2'])).code).toBe(9)
    mode = 'honest'
    const ran = await inHome(copy, ['sync', '--json'])
    expect(ran.code).toBe(0)
    expect(foundIn(ran, 'late')).toMatchObject([
      { what: expect.stringMatching(/^Receipt of POC 2/), index: expect.any(Number) },
    ])
  })

  it('cannot pass a regime for the sample, whose keys are published', async () => {
    // It lets in whoever comes, and shows what it shows to the reader.
    server.lies = () => shownBy(scene.world.host, scene)
    server.saysSample = true
    const ran = await inHome(join(folder, 'sample'), ['sign-in', server.address, '--as', reader])
    server.saysSample = false
    expect(ran.code).not.toBe(0)
    expect(ran.err).toMatch(/not the sample|does not know this person|its founding does not/)
  })
})
