/** PostgreSQL 15 as Debian packages it: a cluster of one's own on a port of loopback. */
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

const programs = '/usr/lib/postgresql/15/bin'
const nobody = 65_534
/** PostgreSQL does not run as root. */
const other = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

export function mayLeaveOutPostgres15(): boolean {
  const isThere = existsSync(join(programs, 'postgres'))
  if (!isThere && process.env['EPOC_REQUIRE'] === 'all') {
    throw new Error('missing: PostgreSQL 15; tools/debian.txt names the package')
  }
  return !isThere
}

export type Cluster = {
  /** The address of an empty database. */
  readonly fresh: () => Promise<string>
  readonly stop: () => Promise<void>
  /** Ends at once, as when the machine stops. */
  readonly crash: () => Promise<void>
  /** Starts again, on the same port, with what it holds. */
  readonly start: () => Promise<void>
}

/** `env` is added to that of the server's processes. */
export async function startCluster(env: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const home = mkdtempSync(join(tmpdir(), 'postgres-15-'))
  const data = join(home, 'data')
  mkdirSync(data, { mode: 0o700 })
  chmodSync(home, 0o755)
  if (other.uid !== undefined) {
    for (const folder of [home, data]) chownSync(folder, other.uid, other.gid)
  }
  const options = { ...other, cwd: home, stdio: 'ignore' } as const
  const user = ['-U', 'epoc', '--auth=trust', '--encoding=UTF8']
  execFileSync(join(programs, 'initdb'), ['-D', data, ...user], options)
  const port = await freePort()
  const settings = ['-p', String(port), '-h', '127.0.0.1', '-k', home]
  const address = (name: string) => `postgres://epoc@127.0.0.1:${port}/${name}`
  let child: ChildProcess
  const start = async (): Promise<void> => {
    const all = { ...options, env: { ...process.env, ...env } }
    child = spawn(join(programs, 'postgres'), ['-D', data, ...settings], all)
    await untilReady(address('postgres'), child)
  }
  const end = (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null) resolve()
      child.once('close', () => resolve())
      child.kill(signal)
    })
  await start()
  let databases = 0
  return {
    fresh: async () => {
      const name = `epoc${(databases += 1)}`
      await sqlAt(address('postgres'), `create database ${name}`)
      return address(name)
    },
    stop: () => end('SIGINT'),
    crash: () => end('SIGQUIT'),
    start,
  }
}

/** Runs statements in a database of a cluster. */
export async function sqlAt<R extends object>(
  url: string,
  statement: string,
): Promise<readonly R[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(statement)).rows
  } finally {
    await client.end()
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    if (child.exitCode !== null) break
    try {
      await sqlAt(url, 'select 1')
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('PostgreSQL 15 does not start')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}
