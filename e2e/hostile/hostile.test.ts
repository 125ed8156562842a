/** A host that lies, and the command line as it is: each attack ends in its own named error. */
import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandom, toBase64, toHex, utf8Bytes } from '@epoc/crypto'
import { err, isSealed, ok } from '@epoc/event'
import type { VerifiedEvent } from '@epoc/event'
import type { SeatId } from '@epoc/governance'
import { circulate, createAudience } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import { sampleSecrets } from '@epoc/sample'
import { everybody, world } from '@epoc/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { epoc } from '../world/run.ts'
import { attacks } from './attacks/attacks.ts'
import type { Scene } from './attacks/scene.ts'
import { serve } from './serve.ts'
import type { HostileServer } from './serve.ts'

const passphrase = 'une phrase que personne ne devine'
const reader = 'japan-embassy'

async function speak(from: Replica, own = false): Promise<number> {
  const { governance } = from
  const audience = own
    ? [...governance!.audiences.values()].find(({ sort }) => sort === 'own')!
    : everybody(from)
  const content = { kind: 'greeting.spoken', body: {} }
  const act = { type: 'sealed', hat: 'partner', audience: audience.name, content } as const
  const sent = await from.send(async () => ok({ acts: [act] }))
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
  return sent.value[0]!.index
}

async function circulatePaper(poc: Replica, title: string): Promise<void> {
  const bytes = utf8Bytes(title)
  const open = async function* () {
    yield bytes
  }
  const circulated = await circulate(poc, 'poc', {
    audience: everybody(poc).name,
    series: 'POC',
    type: 'working-paper',
    originator: 'poc',
    title,
    marking: { classification: 'U', caveats: [], distribution: '' },
    asksReceipt: true,
    files: [{ name: 'a.txt', language: 'en', mediaType: 'text/plain', size: bytes.length, open }],
  })
  if (!circulated.ok) throw new Error(JSON.stringify(circulated.error))
}

/** Japan cannot read what Germany keeps to itself. */
const isForOthers = ({ payload }: VerifiedEvent): boolean =>
  'kind' in payload &&
  payload.kind === 'audience.created' &&
  (payload.body.get('members') as readonly string[]).join() === 'DE'

describe('a hostile host', () => {
  let scene: Scene
  let server: HostileServer
  let folder: string
  const inHome = (home: string, args: readonly string[]) =>
    epoc(args, { EPOC_HOME: home, EPOC_PASSPHRASE: passphrase })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile '))
    const name = 'hostile'
    const w = await world(name)
    for (const title of ['A paper', 'Another paper']) await circulatePaper(w.poc, title)
    const old = await speak(w.germany)
    await speak(w.korea)
    w.pass(60_000)
    await speak(w.korea)
    server = await serve(w)

    const { signing, age } = sampleSecrets(`${name} ${reader}`)
    const keys = join(folder, 'keys')
    await writeFile(keys, JSON.stringify({ signing: toBase64(signing), age: toBase64(age) }))
    const cold = join(folder, 'cold')
    const signedIn = await inHome(cold, ['sign-in', server.address, '--keys', keys])
    expect(signedIn.err).toBe('')
    const warm = join(folder, 'warm')
    await cp(cold, warm, { recursive: true })
    // Twice: the first time this seat says what it can open, and that the paper is delivered.
    for (let i = 0; i < 2; i += 1) expect((await inHome(warm, ['sync'])).err).toBe('')
    w.pass(30_000)
    await speak(w.germany, true)
    expect((await inHome(warm, ['sync'])).err).toBe('')
    const early = await w.host.checkpoint()

    w.pass(60_000)
    const foreign = await speak(w.germany, true)
    const fresh = await speak(w.germany)
    const members = ['DE', 'JP'] as readonly string[] as readonly SeatId[]
    const named = await createAudience(
      w.germany.governance!,
      { hat: 'partner', sort: 'named', members },
      systemRandom,
    )
    const made = await w.germany.send(async () =>
      ok({ acts: [named.act], blobs: [named.wrap.bytes] }),
    )
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const other = await world('another regime')
    const { entries } = w.host
    const past = entries.findIndex(({ event }, i) => i < old && isForOthers(event))
    const [part] = entries.flatMap(({ event }) =>
      isSealed(event.payload) ? (event.payload.blobs ?? []) : [],
    )
    const now = await w.host.checkpoint()
    const hidden = toHex(named.id)
    scene = {
      hidden,
      world: w,
      other,
      old,
      fresh,
      foreign,
      past,
      part: toHex(part![0]),
      early,
      now,
    }
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
