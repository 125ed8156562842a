/**
 * The host is away: what officers decide waits with its files, and goes out once when it is back.
 * What is there is proven by a file that needs no host.
 */
import { createHash } from 'node:crypto'
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { Officer } from '../world/homes.ts'

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('away and back', () => {
  let dataFolder: string
  let host: RunningHost
  let poc: Officer
  let japan: Officer
  let colleague: Officer
  let papers: string
  const circulation = ['--series', 'POC', '--marking', 'RR', '--title']
  const back = async () => {
    host = await startHost(dataFolder, { env: { PORT: new URL(host.address).port } })
  }

  beforeAll(async () => {
    dataFolder = await folder('host')
    host = await startHost(dataFolder)
    const regime = await smallRegime(host)
    poc = await regime.signIn('france-poc-2')
    japan = await regime.signIn('japan-embassy')
    colleague = await regime.signIn('japan-embassy')
    papers = await folder('papers')
    await writeFile(join(papers, 'first.txt'), 'A first paper.')
    await poc.epoc('circulate', join(papers, 'first.txt'), ...circulation, 'First')
    for (const officer of [japan, colleague]) await officer.epoc('sync')
  })
  afterAll(async () => void (await host.stop()))

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
    await japan.epoc('sync')
    const to = join(papers, 'received')
    expect((await japan.epoc('open', 'poc2', '--to', to)).code).toBe(0)
    expect(digest(await readFile(join(to, 'large.bin')))).toBe(digest(bytes))
  })

  it('two officers confirm the same while away: one does it, the other is told', async () => {
    for (const officer of [japan, colleague]) {
      const kept = await officer.epoc('confirm', 'poc1', '--offline')
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
    const sent = await poc.epoc('sync')
    expect(sent.err).not.toContain('Regretted')
  })

  it('a proof is kept, holds without a host, and an altered one does not', async () => {
    const made = await japan.epoc('proof', 'poc2', '--to', papers)
    expect([made.code, made.err]).toEqual([0, ''])
    const [file] = (await readdir(papers)).filter((name) => name.endsWith('.tlog-proof'))
    const path = join(papers, file!)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    await host.stop()
    const held = await colleague.epoc('proof', '--check', path, '--offline')
    expect(held.out).toMatch(/The proof holds[^]*signed by a person of France/)
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(/^index \d+$/m, 'index 3'))
    const broken = await colleague.epoc('proof', '--check', path, '--offline')
    expect([broken.code, broken.err.includes('proves nothing')]).toEqual([7, true])
    await back()
  })

  it('everything is read again and every file opened by the deep check', async () => {
    const verified = await japan.epoc('verify', '--deep')
    expect(verified.out).toMatch(/2 files opened; read again from the founding on, .* the same/)
    expect(verified.code).toBe(0)
  })
})
