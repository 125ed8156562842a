/**
 * Real processes, really killed, in folders with blanks and accents. Making a database takes a
 * second, so the stories that only need one share it, each after the kills of those before.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { chownSync, existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withClient } from './connection.ts'
import type { PostgresError } from './error.ts'
import { startOf } from './processes.ts'
import { startPostgres, type RunningPostgres } from './start-postgres.ts'

const TIMEOUT_MS = 30_000
const PROGRAM = fileURLToPath(new URL('./testing/keep-writing.ts', import.meta.url))
const NOBODY = { uid: 65534, gid: 65534 }
const isRoot = process.getuid?.() === 0

const sharedHome = mkdtempSync(join(tmpdir(), 'base partagée '))
let home: string
let folder: string
const running: RunningPostgres[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'épreuve à part '))
  folder = join(home, 'données')
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const postgres of running.splice(0)) await postgres.stop()
  rmSync(home, { recursive: true, force: true })
})

afterAll(() => rmSync(sharedHome, { recursive: true, force: true }))

/** Makes the story play in the database that the others use too. */
function share(): void {
  folder = join(sharedHome, 'données')
}

async function start(): Promise<RunningPostgres> {
  const started = await startPostgres({ folder })
  if (!started.ok) throw new Error(JSON.stringify(started.error))
  running.push(started.value)
  return started.value
}

async function startError(): Promise<PostgresError> {
  const started = await startPostgres({ folder })
  if (!started.ok) return started.error
  running.push(started.value)
  throw new Error('started, and should not have')
}

function keptNumbers(postgres: RunningPostgres): Promise<number> {
  return withClient(postgres.connection, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int from kept')
    return rows[0]!.count
  })
}

async function keep(postgres: RunningPostgres, count: number): Promise<void> {
  await withClient(postgres.connection, async (client) => {
    await client.query('drop table if exists kept')
    await client.query('create table kept (number bigint primary key)')
    await client.query('insert into kept select generate_series(1, $1::int)', [count])
  })
}

/** Leaves a stopped database with five numbers in it, and a lock file that names this process. */
async function leavePidFile(pid: number): Promise<void> {
  const postgres = await start()
  await keep(postgres, 5)
  const file = join(folder, 'data', 'postmaster.pid')
  const said = readFileSync(file, 'utf8')
  await postgres.stop()
  writeFileSync(file, said.replace(/^\d+/, String(pid)))
}

interface Writer {
  readonly child: ChildProcess
  readonly postmaster: number
  /** The last number that the program has printed so far. */
  readonly acknowledged: () => number
}

/** Starts the program and waits until it has had twenty commits acknowledged. */
async function startWriter(as?: typeof NOBODY, path = process.env['PATH']): Promise<Writer> {
  const child = spawn(process.execPath, [PROGRAM, folder], {
    ...as,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  const acknowledged = () => Number(/kept (\d+)\n(?!.*\n)/.exec(said)?.[1] ?? 0)
  const ended = new Promise((resolve) => child.once('close', resolve))
  while (acknowledged() < 20) {
    const last = await Promise.race([ended.then(() => true), delay(10)])
    if (last) throw new Error(`the program ended and said: ${said}`)
  }
  return { child, postmaster: Number(/postmaster (\d+)/.exec(said)?.[1]), acknowledged }
}

async function killed(writer: Writer): Promise<void> {
  const closed = new Promise((resolve) => writer.child.once('close', resolve))
  writer.child.kill('SIGKILL')
  await closed
}

async function untilGone(pid: number): Promise<void> {
  while (startOf(pid) !== undefined) await delay(10)
}

/** A search path on which some commands fail. */
function pathWithout(...commands: readonly string[]): string {
  const broken = join(home, 'broken')
  mkdirSync(broken)
  chmodSync(home, 0o755)
  for (const command of commands) {
    writeFileSync(join(broken, command), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  }
  return `${broken}:${process.env['PATH']}`
}

/** Why another user could not run this checkout, if so. */
function unreachable(): string | undefined {
  const { status } = spawnSync(process.execPath, ['--check', PROGRAM], { ...NOBODY, cwd: '/' })
  return status === 0 ? undefined : 'the checkout cannot be read by another user'
}

function giveFolderTo({ uid, gid }: typeof NOBODY): void {
  chownSync(home, uid, gid)
}

describe('startPostgres', { timeout: TIMEOUT_MS }, () => {
  it('makes a database, keeps it over a stop, and leaves nothing behind', async () => {
    const first = await start()
    expect(first.version).toMatch(/^18\./)
    await keep(first, 1000)
    await first.stop()
    expect(await first.exited).toEqual({ code: 0, signal: null, expected: true })
    expect(existsSync(first.socketFolder)).toBe(false)

    const second = await start()
    expect(await keptNumbers(second)).toBe(1000)
    await second.stop()
    await second.stop()
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'lock', 'postgres.log'])
  })

  it('writes to the disk before it acknowledges, and listens on its socket only', async () => {
    share()
    const postgres = await start()
    const shown = await withClient(postgres.connection, async (client) => {
      const { rows } = await client.query<{ name: string; setting: string }>(
        `select name, setting from pg_settings where name in
         ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums')`,
      )
      return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
    })
    expect(shown).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      data_checksums: 'on',
    })
  })

  it('refuses a second start at once, and does not disturb the first', async () => {
    share()
    const first = await start()
    const error = await startError()
    expect(error).toMatchObject({ type: 'already-running', pid: process.pid })
    await keep(first, 1)
  })

  it('waits for a first that is stopping', async () => {
    share()
    const first = await start()
    await keep(first, 10)
    const [, second] = await Promise.all([first.stop(), start()])
    expect(await keptNumbers(second)).toBe(10)
  })

  it('recovers when the postmaster is killed', async () => {
    share()
    const first = await start()
    await keep(first, 500)
    process.kill(first.pid, 'SIGKILL')
    expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL', expected: false })
    expect(await keptNumbers(await start())).toBe(500)
  })

  it('ends with its Node, and what was acknowledged is there at the next start', async () => {
    share()
    const writer = await startWriter()
    await killed(writer)
    const again = await start()
    expect(startOf(writer.postmaster)).toBeUndefined()
    expect(await keptNumbers(again)).toBeGreaterThanOrEqual(writer.acknowledged())
  })

  it('recovers when Node and its postmaster are killed together', async () => {
    share()
    const writer = await startWriter()
    process.kill(writer.postmaster, 'SIGKILL')
    await killed(writer)
    expect(await keptNumbers(await start())).toBeGreaterThanOrEqual(writer.acknowledged())
  })

  it('does not mistake a stranger with the id of a dead postmaster for one', async () => {
    share()
    const stranger = spawn('sleep', ['60'])
    children.push(stranger)
    await leavePidFile(stranger.pid!)
    expect(await keptNumbers(await start())).toBe(5)
    expect(startOf(stranger.pid!)).toBeDefined()
  })

  it('does not wait for a dead postmaster that nobody buries', async () => {
    share()
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'])
    children.push(parent)
    const zombie = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (line) => resolve(Number(String(line)))),
    )
    await leavePidFile(zombie)
    expect(await keptNumbers(await start())).toBe(5)
  })

  it('starts over an empty lock file, as a full disk leaves it', async () => {
    share()
    await (await start()).stop()
    writeFileSync(join(folder, 'data', 'postmaster.pid'), '')
    expect((await start()).pid).toBeGreaterThan(0)
  })

  it('begins again where making the database was cut off', async () => {
    const half = join(folder, 'making-abc')
    mkdirSync(half, { recursive: true })
    writeFileSync(join(half, 'PG_VERSION'), '18\n')
    await start()
    expect(existsSync(half)).toBe(false)
  })

  it('leaves a data folder alone that another major version made', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true })
    writeFileSync(join(folder, 'data', 'PG_VERSION'), '17\n')
    expect(await startError()).toEqual({ type: 'other-version', found: '17', wanted: '18' })
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'lock', 'postgres.log'])
  })

  it('says what PostgreSQL said when it does not start', async () => {
    share()
    await (await start()).stop()
    const settings = join(folder, 'data', 'postgresql.conf')
    const before = readFileSync(settings)
    writeFileSync(settings, 'max_connections = many\n')
    const error = await startError()
    writeFileSync(settings, before)
    expect(error).toMatchObject({ type: 'start-failed', logFile: join(folder, 'postgres.log') })
    expect(error).toHaveProperty('detail', expect.stringContaining('max_connections'))
  })

  it('says so when the folder cannot be', async () => {
    writeFileSync(folder, 'a file')
    expect(await startError()).toMatchObject({ type: 'folder-unusable', folder })
  })
})

describe('startPostgres as other users', { timeout: TIMEOUT_MS }, () => {
  it('runs as an ordinary user, and root may take over the same folder', async ({ skip }) => {
    const why = isRoot ? unreachable() : undefined
    if (why !== undefined) skip(why)
    if (isRoot) giveFolderTo(NOBODY)
    const writer = await startWriter(isRoot ? NOBODY : undefined)
    await killed(writer)
    const again = await start()
    expect(startOf(writer.postmaster)).toBeUndefined()
    expect(await keptNumbers(again)).toBeGreaterThanOrEqual(writer.acknowledged())
  })

  it('stops an orphan of ours where nothing could end it with its Node', async ({ skip }) => {
    const why = isRoot ? unreachable() : undefined
    if (why !== undefined) skip(why)
    const path = pathWithout('setpriv')
    if (isRoot) giveFolderTo(NOBODY)
    const writer = await startWriter(isRoot ? NOBODY : undefined, path)
    await killed(writer)
    expect(startOf(writer.postmaster)).toBeDefined()
    expect(await keptNumbers(await start())).toBeGreaterThanOrEqual(writer.acknowledged())
    expect(startOf(writer.postmaster)).toBeUndefined()
  })

  it('does the same where there is no flock', async ({ skip }) => {
    const why = isRoot ? unreachable() : undefined
    if (why !== undefined) skip(why)
    const path = pathWithout('setpriv', 'flock')
    if (isRoot) giveFolderTo(NOBODY)
    const writer = await startWriter(isRoot ? NOBODY : undefined, path)
    expect(await startError()).toMatchObject({ type: 'already-running', pid: writer.child.pid })
    await killed(writer)
    expect(await keptNumbers(await start())).toBeGreaterThanOrEqual(writer.acknowledged())
  })

  it('runs as nobody where root is refused a namespace', async ({ skip }) => {
    if (!isRoot) skip('only root asks for a namespace')
    const path = pathWithout('unshare')
    // Nobody may pass the one and not the other.
    for (const parent of ['passable', 'locked']) {
      folder = join(home, parent, 'données')
      mkdirSync(join(home, parent), { mode: parent === 'passable' ? 0o755 : 0o700 })
      const writer = await startWriter(undefined, path)
      await killed(writer)
      await untilGone(writer.postmaster)
      expect(await keptNumbers(await start())).toBeGreaterThanOrEqual(writer.acknowledged())
    }
  })
})
