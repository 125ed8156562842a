/**
 * A paper of 100 MB goes up and down over a connection that breaks: what has gone over is not lost,
 * neither at its author's nor at its reader's.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { Officer } from '../world/homes.ts'
import { honest, proxy } from '../world/proxy.ts'
import type { Proxy } from '../world/proxy.ts'

const size = 100_000_000
/** Of 4 MiB, of the age file, which is a little longer. */
const parts = 24

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a large file', () => {
  let host: RunningHost
  let between: Proxy
  let poc: Officer
  let japan: Officer
  let papers: string
  let plain: string

  beforeAll(async () => {
    between = await proxy()
    host = await startHost(await folder('host'), { env: { EPOC_ADDRESSES: between.address } })
    between.leadTo(host.address)
    const regime = await smallRegime({ ...host, address: between.address })
    poc = await regime.signIn('france-poc-2')
    japan = await regime.signIn('japan-embassy')
    papers = await folder('papers')
    const bytes = randomBytes(size)
    plain = sha256(bytes)
    await writeFile(join(papers, 'maps.bin'), bytes)
  })
  afterAll(async () => {
    await between.close()
    await host.stop()
  })

  /** Blobs asked for in one way, by name; the connection breaks after so many. */
  function counting(method: 'GET' | 'PUT', most = Infinity): readonly string[] {
    const asked: string[] = []
    between.meddling = async ({ method: by, path }, pass) => {
      if (by !== method || !path.includes('/blobs/')) return pass()
      // Counted when asked: several are on their way at once.
      if (asked.length >= most) throw new Error('the connection breaks')
      asked.push(path)
      return pass()
    }
    return asked
  }

  it('is kept in the outbox when its way up breaks, and goes up with the next command', async () => {
    const before = counting('PUT', 10)
    const paper = ['circulate', join(papers, 'maps.bin'), '--series', 'POC', '--marking', 'RR']
    const kept = await poc.epoc(...paper, '--title', 'Maps')
    expect([kept.code, kept.err]).toEqual([9, expect.stringContaining('kept in your outbox')])
    expect(before).toHaveLength(10)
    // The author may lose the file now: it is sealed at home.
    await writeFile(join(papers, 'maps.bin'), 'something else')
    between.meddling = honest
    expect((await poc.epoc('sync')).code).toBe(0)
    expect((await poc.epoc('outbox')).out).toMatch(/Nothing waits/)
  })

  it('comes down where its way broke: no part twice', async () => {
    const first = counting('GET', 12)
    expect((await japan.epoc('sync')).code).not.toBe(0)
    const again = counting('GET')
    expect((await japan.epoc('sync')).code).toBe(0)
    const all = [...first, ...again]
    expect(first.length).toBe(12)
    expect(all.length).toBe(new Set(all).size)
    expect(all.length).toBeGreaterThanOrEqual(parts)
    between.meddling = honest
    const to = await folder('opened')
    expect((await japan.epoc('open', 'poc1', '--to', to)).err).toBe('')
    expect(sha256(await readFile(join(to, 'maps.bin')))).toBe(plain)
  })
})
