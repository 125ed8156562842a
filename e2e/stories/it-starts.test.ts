/**
 * What an operator does on the first day: clones, starts, starts twice by mistake, stops, loses
 * power, starts again; as root and as an ordinary user, in a path with blanks and accents.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import { epoc, root, run } from '../world/run.ts'
import { mayLeaveOut } from '../world/tools.ts'

/** Somebody who is nobody in particular. */
const nobody = '65534'

type Started = { readonly address: string; readonly stop: () => Promise<number> }

/** `npm start` in a clone, until it prints its address; perhaps as somebody else. */
async function npmStart(clone: string, data: string, as: readonly string[]): Promise<Started> {
  const [program, ...args] = [...as, 'npm', 'start'] as const
  const home = join(clone, '..', 'home')
  const child = spawn(program, args, {
    cwd: clone,
    env: { ...withoutVitest(), PORT: '0', EPOC_DATA: data, HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)))
  const address = await ready(child, ended)
  return {
    address,
    stop: () => {
      // Ctrl-C reaches everything that runs in the terminal.
      process.kill(-(child.pid ?? 0), 'SIGINT')
      return ended
    },
  }
}

/** The environment of a newcomer: the Node and npm of the machine, and nothing of this run. */
function withoutVitest(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '')
    .split(':')
    .filter((each) => !each.includes('node_modules'))
  const ours = ([name]: readonly [string, unknown]) =>
    !/^(npm_|VITEST|NODE_|EPOC_|TEST$)/.test(name)
  return { ...Object.fromEntries(Object.entries(process.env).filter(ours)), PATH: path.join(':') }
}

function ready(child: ChildProcess, ended: Promise<number>): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString('utf8')
      const found = /EPOC is ready at (http:\S+)/.exec(printed)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then((code) => reject(new Error(`it ended with ${code}:\n${printed}`)))
  })
}

describe.skipIf(mayLeaveOut('git', 'npm'))('it starts', () => {
  let clone: string

  beforeAll(async () => {
    const parent = await folder('newcomer')
    await mkdir(join(parent, 'home'))
    clone = join(parent, 'EPOC à l’essai')
    const cloned = await run('git', ['clone', '--quiet', root, clone])
    if (cloned.code !== 0) throw new Error(cloned.err)
  })

  it('from a fresh clone, with one command', { timeout: 300_000 }, async () => {
    const host = await npmStart(clone, join(clone, '.epoc'), [])
    const page = await fetch(host.address)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('<title>EPOC</title>')
    expect(await (await fetch(`${host.address}/healthz`)).json()).toMatchObject({ status: 'ok' })
    const sample = await epoc(
      ['sign-in', host.address, '--as', 'japan-embassy', '--home', join(clone, '..', 'japan')],
      { EPOC_PASSPHRASE: 'x' },
    )
    expect(sample.out).toContain('You are Japan')
    expect(await host.stop()).toBe(0)
  })

  it.skipIf(process.getuid?.() !== 0 || mayLeaveOut('setpriv'))(
    'as an ordinary user',
    { timeout: 300_000 },
    async () => {
      const parent = join(clone, '..')
      await run('chown', ['-R', `${nobody}:${nobody}`, parent])
      const as = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
      const host = await npmStart(clone, join(parent, 'data'), as)
      expect(await (await fetch(`${host.address}/healthz`)).json()).toMatchObject({ status: 'ok' })
      expect(await host.stop()).toBe(0)
    },
  )
})

describe('it goes on', () => {
  let dataFolder: string
  beforeAll(async () => {
    dataFolder = await folder('host')
  })
  let last: Awaited<ReturnType<typeof startHost>> | undefined
  afterAll(async () => void (await last?.stop()))

  it('refuses a second start on the same data, and stops on Ctrl-C', async () => {
    const host = await startHost(dataFolder)
    last = host
    const second = await epoc(['serve'], { EPOC_DATA: dataFolder, PORT: '0' })
    expect(second.code).toBe(3)
    expect(second.err).toContain(`A host is running on the data in ${dataFolder} already`)
    const port = new URL(host.address).port
    const other = await epoc(['serve'], { EPOC_DATA: await folder('other'), PORT: port })
    expect(other.err).toContain(`Port ${port} is taken`)
    expect(await host.stop()).toBe(0)
  })

  it('recovers by itself after kill -9, with all that was acknowledged', async () => {
    const host = await startHost(dataFolder)
    const regime = await smallRegime(host)
    await regime.chatter('japan-embassy', 5)
    const before = await host.sql('select idx from entry order by idx')
    host.process.kill('SIGKILL')
    last = await startHost(dataFolder, { env: { PORT: new URL(host.address).port } })
    expect(await last.sql('select idx from entry order by idx')).toEqual(before)
    const japan = await regime.signIn('japan-embassy')
    expect((await japan.epoc('verify')).out).toContain('All of it holds')
  })

  it('does not set up a regime of public keys where others can reach it', async () => {
    const env = { EPOC_ADDRESSES: 'https://epoc.example' }
    const host = await startHost(await folder('public'), { sample: true, env })
    last = host
    expect(await (await fetch(`${host.address}/v1/regimes`)).json()).toEqual({ regimes: [] })
    expect(host.printed()).toContain('--sample sets it up here')
    expect(await host.stop()).toBe(0)
  })
})
