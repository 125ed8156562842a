/** What goes wrong is said in a sentence, with an exit code, and nothing is lost by it. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime, Officer } from '../world/homes.ts'
import { epoc, run } from '../world/run.ts'

describe('what goes wrong', () => {
  let dataFolder: string
  let host: RunningHost
  let regime: FreshRegime
  let poc: Officer
  let japan: Officer
  let paper: string

  beforeAll(async () => {
    dataFolder = await folder('host')
    host = await startHost(dataFolder)
    regime = await smallRegime(host)
    poc = await regime.signIn('france-poc-2')
    japan = await regime.signIn('japan-embassy')
    paper = join(await folder('papers'), 'paper.txt')
    await writeFile(paper, 'A paper.')
    await poc.epoc('circulate', paper, '--series', 'POC', '--marking', 'RR', '--title', 'A paper')
    await japan.epoc('sync')
  })
  afterAll(async () => void (await host.stop()))

  const circulated = async () => (await japan.json<{ total: number }>('list')).total

  it('a wrong passphrase', async () => {
    const ran = await epoc(['inbox'], { EPOC_HOME: japan.home, EPOC_PASSPHRASE: 'wrong' })
    expect(ran).toMatchObject({ code: 6, out: '' })
    expect(ran.err).toBe('epoc: The passphrase is wrong. Nothing was changed.\n')
  })

  it('no passphrase, and nobody to ask', async () => {
    const ran = await epoc(['inbox'], { EPOC_HOME: japan.home, EPOC_PASSPHRASE: '' })
    expect(ran.code).toBe(6)
    expect(ran.err).toContain('set EPOC_PASSPHRASE')
  })

  it('a home that was unlocked for a while, and is locked again', async () => {
    const withPassphrase = {
      EPOC_HOME: japan.home,
      EPOC_PASSPHRASE: japan.env['EPOC_PASSPHRASE'] ?? '',
    }
    const unlocked = await epoc(['unlock', '--hours', '0.5'], withPassphrase)
    expect(unlocked.err).toMatch(/is unlocked here until \d\d:\d\d\. Before that: epoc lock/)
    const session = /^export EPOC_SESSION='(.+)'\n$/.exec(unlocked.out)?.[1] ?? ''
    const open = { EPOC_HOME: japan.home, EPOC_SESSION: session }
    expect(await epoc(['list'], open)).toMatchObject({ code: 0, err: '' })
    expect((await epoc(['list'], { ...open, EPOC_SESSION: `A${session}` })).code).toBe(6)
    expect((await epoc(['unlock', '--hours', '25'], withPassphrase)).code).toBe(2)
    expect((await epoc(['lock'], open)).out).toBe(`${japan.home} is locked.\n`)
    const ran = await epoc(['list'], open)
    expect([ran.code, ran.err]).toEqual([6, expect.stringContaining('unlock the home')])
  })

  it('no home', async () => {
    const ran = await epoc(['inbox'], {
      EPOC_HOME: join(japan.home, 'nowhere'),
      EPOC_PASSPHRASE: 'x',
    })
    expect(ran.code).toBe(3)
    expect(ran.err).toContain('epoc sign-in')
  })

  it('a symbol that nothing bears', async () => {
    const ran = await japan.epoc('show', 'POC 99')
    expect(ran.code).toBe(8)
    expect(ran.err).toContain('There is no document “POC 99” that you can read')
  })

  it('a file that does not exist', async () => {
    const before = await circulated()
    const ran = await poc.epoc(
      ...['circulate', '/nowhere/paper.pdf', '--series', 'POC', '--marking', 'RR', '--title', 'A'],
    )
    expect(ran.code).toBe(3)
    expect(ran.err).toContain('There is no file /nowhere/paper.pdf. Nothing was circulated.')
    expect(await circulated()).toBe(before)
  })

  it('a command that there is not, and an option that is missing', async () => {
    expect((await japan.epoc('publish')).code).toBe(2)
    expect((await poc.epoc('circulate', paper)).code).toBe(2)
  })

  it('a rule of the regime', async () => {
    const before = await circulated()
    const series = await japan.epoc(
      ...['circulate', paper, '--series', 'POC', '--marking', 'RR', '--title', 'A'],
    )
    expect(series).toMatchObject({ code: 1 })
    expect(series.err).toContain(
      'Only the Point of Contact circulates in this series. Give it the paper with: epoc submit (R-REGISTER-3)',
    )
    const level = await poc.epoc(
      ...['circulate', paper, '--series', 'POC', '--marking', 'SECRET', '--title', 'A'],
    )
    expect(level.err).toContain('The regime has no such classification.')
    expect(await circulated()).toBe(before)
  })

  it('a right that one does not have', async () => {
    const administrator = await regime.signIn('japan-administrator')
    const ran = await administrator.epoc('confirm', 'poc1')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('You have no right to speak here.')
  })

  it('several commands at once in one home: one after the other, and nothing is damaged', async () => {
    await regime.chatter('france-delegation', 3)
    const commands = [['sync'], ['list'], ['inbox'], ['outbox'], ['sync']]
    const ran = await Promise.all(commands.map((args) => japan.epoc(...args)))
    expect(ran.map(({ code, err }) => [code, err])).toEqual(commands.map(() => [0, '']))
    expect((await japan.epoc('verify', '--deep')).code).toBe(0)
    expect(await readdir(japan.home)).not.toContain('lock')
  })

  it('a lock that a killed command left behind', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(japan.home, 'lock'), `${pid}\n`)
    expect((await japan.epoc('list')).code).toBe(0)
  })

  it('a reader who stops reading', async () => {
    const line = `set -o pipefail; "${process.execPath}" apps/cli/src/main.ts --help | head -1`
    const ran = await run('bash', ['-c', line])
    expect(ran).toMatchObject({ code: 0, err: '' })
  })

  it('keys that the record does not know', async () => {
    const keys = join(await folder('keys'), 'stranger.keys')
    const seed = () => randomBytes(32).toString('base64')
    await writeFile(keys, JSON.stringify({ signing: seed(), age: seed() }))
    const home = join(await folder('home'), 'stranger')
    const ran = await epoc(['sign-in', host.address, '--keys', keys, '--home', home], {
      EPOC_PASSPHRASE: 'x',
    })
    expect(ran.code).toBe(5)
    expect(ran.err).toContain('The host does not let this person in.')
    await expect(readdir(home)).rejects.toThrow('ENOENT')
  })

  it('a session that ends in the middle of the work', async () => {
    const before = await host.sql('select 1 from entry')
    await regime.chatter('japan-embassy', 1)
    await host.sql('delete from session')
    await regime.chatter('japan-embassy', 1)
    expect((await host.sql('select 1 from entry')).length).toBe(before.length + 2)
  })

  it('a host that cannot be reached: one reads on, and what one does waits', async () => {
    await host.stop()
    const list = await japan.epoc('list')
    expect(list.code).toBe(0)
    expect(list.out).toContain('A paper')
    expect(list.out).toContain('Offline · as of')
    const confirmed = await japan.epoc('confirm', 'poc1')
    expect(confirmed.code).toBe(9)
    expect(confirmed.err).toContain('It is kept in your outbox')
    expect((await japan.epoc('sync')).code).toBe(4)
    expect((await japan.epoc('outbox')).out).toMatch(/1 command waits[^]*Receipt of POC 1\/2026/)
    host = await startHost(dataFolder, { env: { PORT: new URL(host.address).port } })
    const synced = await japan.epoc('sync')
    expect(synced.err).toMatch(/From your outbox: Receipt of POC 1\/2026: sent, entry \d+/)
    expect((await japan.epoc('outbox')).out).toContain('Nothing waits')
    expect((await japan.epoc('confirm', 'poc1')).err).toContain('Receipt was confirmed before.')
  })
})
