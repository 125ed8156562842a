/**
 * One byte is flipped at the host, behind its back, in a stored entry, a tile, a blob, the
 * checkpoint, or in the checkpoint on its way: `epoc verify` finds it and names it, in a fresh home
 * and in one already synchronised.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime, Officer } from '../world/homes.ts'
import { honest, proxy } from '../world/proxy.ts'
import type { Proxy } from '../world/proxy.ts'

describe('one byte flipped', () => {
  let dataFolder: string
  let host: RunningHost
  let between: Proxy
  let regime: FreshRegime
  let synchronised: Officer

  beforeAll(async () => {
    dataFolder = await folder('host')
    between = await proxy()
    host = await startHost(dataFolder, { env: { EPOC_ADDRESSES: between.address } })
    between.leadTo(host.address)
    regime = await smallRegime({ ...host, address: between.address })
    const poc = await regime.signIn('france-poc-2')
    synchronised = await regime.signIn('japan-embassy')
    const paper = join(await folder('papers'), 'paper.txt')
    await writeFile(paper, 'A paper.')
    // More than 256 entries, so that the tree has a tile whose hash is stored.
    const many = ['circulate', paper, '--series', 'POC', '--marking', 'U', '--title', 'A paper']
    expect((await poc.epoc(...many)).err).toBe('')
    await fill(regime, host)
    expect((await synchronised.epoc('sync')).err).toBe('')
    expect((await synchronised.epoc('verify')).out).toContain('All of it holds')
  })
  afterAll(async () => {
    await between.close()
    await host.stop()
  })

  /** Whether both kinds of home name what was altered; then it is put back. */
  async function bothName(expected: RegExp): Promise<void> {
    const fresh = await regime.forgetful(synchronised)
    const found = await Promise.all([synchronised, fresh].map((each) => each.epoc('verify')))
    for (const { err, code } of found) {
      expect(err).toMatch(expected)
      expect(code).toBe(7)
    }
  }

  const flip = (table: string, column: string, where: string, place: number) =>
    host.sql(
      `update ${table} set ${column} = set_byte(${column}, ${place}, get_byte(${column}, ${place}) # 1) where ${where}`,
    )

  /** Flips a byte of a row, has it named, and flips it back whatever came of it. */
  async function flipped(
    [table, column, where, place]: Parameters<typeof flip>,
    expected: RegExp,
  ): Promise<void> {
    await flip(table, column, where, place)
    try {
      await bothName(expected)
    } finally {
      await flip(table, column, where, place)
    }
  }

  /** The newest entry that is sealed, of which everybody has read before. */
  async function sealedEntry(): Promise<{ readonly idx: number; readonly length: number }> {
    const [row] = await host.sql<{ readonly idx: string; readonly length: number }>(
      "select idx, length(entry) from entry where right(encode(stream, 'hex'), 2) = '01' order by idx desc limit 1",
    )
    return { idx: Number(row?.idx), length: row?.length ?? 0 }
  }

  it('in a stored entry: its signature', async () => {
    const { idx, length } = await sealedEntry()
    const expected = new RegExp(`entry-altered: entry ${idx} was altered`)
    await flipped(['entry', 'entry', `idx = ${idx}`, length - 1], expected)
  })

  it('in a stored entry: its time', async () => {
    const { idx } = await sealedEntry()
    const expected = new RegExp(`entry-altered: entry ${idx} was altered`)
    await flipped(['entry', 'entry', `idx = ${idx}`, 9], expected)
  })

  it('in the tile of the leaves', async () => {
    const expected = /tile-altered: tile\/0\/000 was altered/
    await flipped(['entry', 'record', 'idx = 3', 40], expected)
  })

  it('R-RECORD-17: in the tile above', async () => {
    const expected = /tile-altered: tile\/1\/000\.p\/1 was altered/
    await flipped(['node', 'hash', 'level = 1 and idx = 0', 7], expected)
  })

  it('R-SEAL-9: in a blob', async () => {
    const [row] = await host.sql<{ readonly hash: string }>(
      "select encode(sha256, 'hex') as hash from blob_use where idx = (select max(idx) from blob_use) limit 1",
    )
    const hash = row?.hash ?? ''
    const path = join(dataFolder, 'blobs', regime.regime, hash.slice(0, 2), hash)
    const bytes = await readFile(path)
    bytes[bytes.length - 1]! ^= 1
    await writeFile(path, bytes)
    await bothName(new RegExp(`blob-altered: blob ${hash.slice(0, 16)}`))
    bytes[bytes.length - 1]! ^= 1
    await writeFile(path, bytes)
    expect((await synchronised.epoc('verify')).out).toContain('All of it holds')
  })

  it('in an entry that is new: what was held is shown, nothing is sent until all is checked', async () => {
    await regime.chatter('japan-embassy', 1)
    const { idx, length } = await sealedEntry()
    const officer = await regime.signIn('germany-embassy')
    await flip('entry', 'entry', `idx = ${idx}`, length - 1)
    const first = await officer.epoc('sync')
    expect(first.err).toMatch(/entry \d+ is not genuine/)
    expect(first.code).toBe(7)
    const found = await synchronised.epoc('sync')
    expect([found.code, found.err]).toEqual([7, expect.stringContaining('The host is at fault')])
    await flip('entry', 'entry', `idx = ${idx}`, length - 1)

    const shown = await synchronised.epoc('list')
    expect(shown.out).toContain('A paper')
    expect(shown.out).toContain('The host is at fault')
    expect((await synchronised.epoc('confirm', 'poc1')).code).toBe(7)
    expect((await synchronised.epoc('verify')).out).toContain('until you say so')
    expect((await synchronised.epoc('confirm', 'poc1')).code).toBe(7)
    const resumed = await synchronised.epoc('verify', '--resume')
    expect(resumed.out).toContain('acts are sent again')
    expect((await synchronised.epoc('sync')).code).toBe(0)
  })

  it.each([
    ['its size', 1, 0],
    ['its root', 2, 20],
    ['its signed time', 5, -80],
  ] as const)('in the checkpoint on its way: %s', async (_, line, place) => {
    let flips = 0
    between.meddling = async (asked, pass) => {
      const answer = await pass()
      if (!asked.path.endsWith('/checkpoint')) return answer
      flips += 1
      const lines = Buffer.from(answer.body).toString('latin1').split('\n')
      const text = Buffer.from(lines[line] ?? '', 'latin1')
      text[(place + text.length) % text.length]! ^= 1
      lines[line] = text.toString('latin1')
      return { ...answer, body: new Uint8Array(Buffer.from(lines.join('\n'), 'latin1')) }
    }
    try {
      await bothName(
        /checkpoint-not-signed: the sign(ature|ed time) in the name of .* does not hold/,
      )
      expect(flips).toBe(2)
    } finally {
      between.meddling = honest
    }
  })

  it('in the checkpoint, which the host notices itself when it starts again', async () => {
    await flip('head', 'root', 'true', 0)
    await host.stop()
    host = await startHost(dataFolder, {
      env: { PORT: new URL(host.address).port, EPOC_ADDRESSES: between.address },
    })
    await bothName(/checkpoint-altered/)
    await flip('head', 'root', 'true', 0)
  })
})

/** Adds harmless entries until the tree has more than one full tile. */
async function fill(regime: FreshRegime, host: RunningHost): Promise<void> {
  const [row] = await host.sql<{ readonly size: string }>('select size from head')
  const missing = 270 - Number(row?.size)
  for (let left = missing; left > 0; left -= 50)
    await regime.chatter('japan-embassy', Math.min(left, 50))
}
