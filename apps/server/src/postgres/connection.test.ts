import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionFromUrl, withClient } from './connection.ts'
import { startPostgres, type RunningPostgres } from './start-postgres.ts'

const TIMEOUT_MS = 30_000

describe('connectionFromUrl', { timeout: TIMEOUT_MS }, () => {
  let home: string
  let postgres: RunningPostgres

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'par adresse '))
    const started = await startPostgres({ folder: join(home, 'p') })
    if (!started.ok) throw new Error(JSON.stringify(started.error))
    postgres = started.value
  }, TIMEOUT_MS)

  afterAll(async () => {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }, TIMEOUT_MS)

  it('connects to an address and tells the version', async () => {
    const host = encodeURIComponent(postgres.socketFolder)
    const got = await connectionFromUrl(`postgres://epoc@/epoc?host=${host}`)
    expect(got).toMatchObject({ ok: true, value: { version: postgres.version } })
    if (!got.ok) return
    const { rows } = await withClient(got.value.connection, (client) =>
      client.query('select current_database() as name'),
    )
    expect(rows).toEqual([{ name: 'epoc' }])
  })

  it('refuses what is not an address', async () => {
    for (const url of ['', 'epoc', 'https://example.org/epoc', 'postgres://a b:x']) {
      expect(await connectionFromUrl(url)).toEqual({ ok: false, error: { type: 'bad-url' } })
    }
  })

  it('says when nobody answers', async () => {
    expect(await connectionFromUrl('postgres://epoc@127.0.0.1:1/epoc')).toMatchObject({
      error: { type: 'unreachable', detail: expect.stringContaining('ECONNREFUSED') },
    })
  })

  it('refuses a server before PostgreSQL 15', async () => {
    const server = createServer((socket) => {
      socket.once('data', () => {
        socket.write(LOGGED_IN)
        socket.once('data', () => socket.end(VERSION_14_9))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    expect(await connectionFromUrl(`postgres://epoc@127.0.0.1:${port}/epoc`)).toEqual({
      ok: false,
      error: { type: 'too-old', version: '14.9', oldest: '15' },
    })
    server.close()
  })
})

function message(type: string, ...parts: readonly (number[] | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}

const READY = message('Z', 'I')
const LOGGED_IN = Buffer.concat([message('R', [0, 0, 0, 0]), READY])

/** One row with one column of type int4. */
const INT4 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 0]
const VERSION_14_9 = Buffer.concat([
  message('T', [0, 1], 'number\0', INT4),
  message('D', [0, 1, 0, 0, 0, 6], '140009'),
  message('C', 'SELECT 1\0'),
  READY,
])
