/**
 * The host is away, or the officer's own program ends in the midst of sending: what was decided waits
 * with its files, and goes out once. What is there is proven by a file that needs no host.
 */
import { createHash } from 'node:crypto'
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { Officer } from '../world/homes.ts'
import { honest, proxy } from '../world/proxy.ts'
import type { Proxy } from '../world/proxy.ts'
import { startEpoc } from '../world/run.ts'

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('away and back', () => {
  let dataFolder: string
  let host: RunningHost
  let between: Proxy
  let poc: Officer
  let japan: Officer
  let colleague: Officer
  let papers: string
  const circulation = ['--series', 'POC', '--marking', 'RR', '--title']
  const back = async () => {
    const env = { PORT: new URL(host.address).port, EPOC_ADDRESSES: between.address }
    host = await startHost(dataFolder, { env })
  }

  beforeAll(async () => {
    dataFolder = await folder('host')
    between = await proxy()
    host = await startHost(dataFolder, { env: { EPOC_ADDRESSES: between.address } })
    between.leadTo(host.address)
    const regime = await smallRegime({ ...host, address: between.address })
    ;[poc, japan, colleague] = await Promise.all([
      regime.signIn('france-poc-2'),
      regime.signIn('japan-embassy'),
      regime.signIn('japan-embassy'),
    ])
    papers = await folder('papers')
    await writeFile(join(papers, 'first.txt'), 'A first paper.')
    await poc.epoc('circulate', join(papers, 'first.txt'), ...circulation, 'First')
    await Promise.all([japan, colleague].map((officer) => officer.epoc('sync')))
  })
  afterAll(async () => {
    await between.close()
    await host.stop()
  })

  it('a paper waits with its file, and goes out when the host is back', async () => {
    const bytes = new Uint8Array(5_000_000).map((_, i) => (i * i) % 251)
    const path = join(papers, 'large.bin')
    await writeFile(path, bytes)
    await host.stop()
    const kept = await poc.epoc('circulate', path, ...circulation, 'Written on the train')
    expect(kept.code).toBe(9)
    expect(kept.err).toMatch(/cannot be reached[^]*kept in your outbox/)
    await rm(path)
    expect((await poc.epoc('outbox')).out).toMatch(/“Written on the train” .* not sent yet/)

    await back()
    const synced = await poc.epoc('sync')
    expect(synced.err).toMatch(/From your outbox: “Written on the train”: sent, entry \d+/)
    const to = join(papers, 'received')
    expect((await japan.epoc('open', 'poc2', '--to', to)).code).toBe(0)
    expect(digest(await readFile(join(to, 'large.bin')))).toBe(digest(bytes))
  })

  it('two officers confirm the same while away: one does it, the other is told', async () => {
    const confirming = ['confirm', 'poc1', '--offline']
    for (const kept of await Promise.all([
      japan.epoc(...confirming),
      colleague.epoc(...confirming),
    ])) {
      expect([kept.code, kept.err.includes('The host was not asked.')]).toEqual([9, true])
    }
    expect((await japan.epoc('sync')).err).toMatch(/Receipt of POC 1\/\d{4}: sent/)
    const told = await colleague.epoc('sync')
    expect(told.err).toMatch(/POC 1\/\d{4}: not sent\. Receipt was confirmed before/)
    expect((await colleague.epoc('outbox')).out).toContain('Nothing waits')
  })

  it('what waits can be taken out again', async () => {
    await poc.epoc('circulate', join(papers, 'first.txt'), ...circulation, 'Regretted', '--offline')
    expect((await poc.epoc('outbox', '--drop', '2')).code).toBe(8)
    expect((await poc.epoc('outbox', '--drop', '1')).out).toContain('“Regretted” is taken out.')
  })

  describe('where the program is killed', () => {
    const bytes = new Uint8Array(5_000_000).map((_, i) => (i * i) % 241)
    const entries = async () => (await host.sql('select 1 from entry')).length

    /** Kills a command where it asks the host for something, once that was or was not done. */
    async function killed(
      officer: Officer,
      [method, part]: readonly [string, string],
      isDone: boolean,
      args: readonly string[],
    ): Promise<void> {
      const reached = Promise.withResolvers<void>()
      between.meddling = async (asked, pass) => {
        if (asked.method !== method || !asked.path.includes(part)) return pass()
        if (isDone) await pass()
        reached.resolve()
        return new Promise(() => {})
      }
      const child = startEpoc(args, officer.env)
      const ended = new Promise((resolve) => child.once('close', resolve))
      await Promise.race([reached.promise, ended])
      // It still waits for its answer.
      expect([child.exitCode, child.kill('SIGKILL')]).toEqual([null, true])
      await ended
      between.meddling = honest
    }

    it('before the host has heard of it, a paper is sent once, with its file', async () => {
      const path = join(papers, 'large.bin')
      await writeFile(path, bytes)
      const before = await entries()
      const args = ['circulate', path, ...circulation, 'Killed early']
      await killed(poc, ['POST', '/events'], false, args)
      await rm(path)
      const waits = (await poc.epoc('outbox')).out
      expect(waits).toMatch(/“Killed early” .* sent, no answer; may arrive until/)
      const told = await poc.epoc('sync')
      expect(told.err).toMatch(/From your outbox: “Killed early”: sent, entry \d+ of the record/)
      // It was taken out before.
      expect(told.err).not.toContain('Regretted')
      expect(await entries()).toBe(before + 1)

      const to = join(papers, 'early')
      expect((await japan.epoc('open', 'poc3', '--to', to)).code).toBe(0)
      expect(digest(await readFile(join(to, 'large.bin')))).toBe(digest(bytes))
    })

    it('before it hears that the host has it, a paper is sent once', async () => {
      const before = await entries()
      const args = ['circulate', join(papers, 'first.txt'), ...circulation, 'Killed late']
      await killed(poc, ['POST', '/events'], true, args)
      const told = await poc.epoc('sync')
      expect(told.err).toMatch(/From your outbox: “Killed late”: sent, entry \d+ of the record/)
      expect(told.err.split('\n').filter((line) => line.includes('Killed late'))).toHaveLength(1)
      expect(await entries()).toBe(before + 1)
    })

    it('a receipt is confirmed once', async () => {
      // So that nothing else is due from this program, which would be sent first.
      await japan.epoc('sync')
      const before = await entries()
      await killed(japan, ['POST', '/events'], false, ['confirm', 'poc3'])
      const told = await japan.epoc('sync')
      expect(told.err).toMatch(/From your outbox: Receipt of POC 3\/\d{4}: sent, entry \d+/)
      expect(await entries()).toBe(before + 1)
    })

    it('while its files are stored, its author is told that nothing was sent', async () => {
      const before = await entries()
      const args = ['circulate', join(papers, 'first.txt'), ...circulation, 'Never sealed']
      await killed(poc, ['PUT', '/blobs/'], false, args)
      expect((await poc.epoc('outbox')).out).toMatch(/“Never sealed” .* interrupted before/)
      const told = await poc.epoc('sync')
      expect(told.err).toMatch(/“Never sealed”: not sent\. The program ended .* Circulate it again/)
      expect((await poc.epoc('outbox')).out).toContain('Nothing waits')
      expect(await entries()).toBe(before)
    })
  })

  it('everything is read again and every file opened by the deep check', async () => {
    const verified = await japan.epoc('verify', '--deep')
    expect(verified.out).toMatch(/4 files opened; read again from the founding on, .* the same/)
    expect(verified.code).toBe(0)
  })

  it('a proof is kept, holds without a host, and an altered one does not', async () => {
    const made = await japan.epoc('proof', 'poc2', '--to', papers)
    expect([made.code, made.err]).toEqual([0, ''])
    const [file] = (await readdir(papers)).filter((name) => name.endsWith('.tlog-proof'))
    const path = join(papers, file!)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    await host.stop()
    const text = await readFile(path, 'utf8')
    const altered = join(papers, 'altered')
    await writeFile(altered, text.replace(/^index \d+$/m, 'index 3'))
    const [held, broken] = await Promise.all([
      colleague.epoc('proof', '--check', path, '--offline'),
      japan.epoc('proof', '--check', altered, '--offline'),
    ])
    expect(held.out).toMatch(/The proof holds[^]*signed by a person of France/)
    expect([broken.code, broken.err.includes('proves nothing')]).toEqual([7, true])
  })
})
