/** A host as an operator runs it: its own process, its own data folder, PostgreSQL and all. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { Client } from 'pg'
import { startEpoc } from './run.ts'

export type RunningHost = {
  readonly address: string
  readonly dataFolder: string
  readonly process: ChildProcess
  readonly hostToken: () => Promise<string>
  /** Everything that it has printed. */
  readonly printed: () => string
  /** Ctrl-C; gives the exit code. */
  readonly stop: () => Promise<number>
  /** Runs statements behind the host's back. */
  readonly sql: <R extends object>(
    statement: string,
    values?: readonly unknown[],
  ) => Promise<readonly R[]>
}

export type HostOptions = {
  readonly sample?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a host and waits until it says that it is ready. */
export async function startHost(
  dataFolder: string,
  options: HostOptions = {},
): Promise<RunningHost> {
  const args = options.sample === true ? ['serve'] : ['serve', '--no-sample']
  const child = startEpoc(args, { PORT: '0', ...options.env, EPOC_DATA: dataFolder })
  let printed = ''
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)))
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString('utf8')
      const ready = /EPOC is ready at (http:\S+)/.exec(printed)
      if (ready?.[1] !== undefined) resolve(ready[1])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    void ended.then((code) => reject(new Error(`the host ended with ${code}:\n${printed}`)))
  })
  return {
    address,
    dataFolder,
    process: child,
    hostToken: async () => (await readFile(join(dataFolder, 'host-token'), 'utf8')).trim(),
    printed: () => printed,
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
    sql: (statement, values = []) => sql(dataFolder, statement, values),
  }
}

/** A port that was free just now, where an address must be known before there is a host. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function sql<R extends object>(
  dataFolder: string,
  statement: string,
  values: readonly unknown[],
): Promise<readonly R[]> {
  const pidFile = await readFile(join(dataFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8')
  const host = pidFile.split('\n')[4]
  if (host === undefined) throw new Error('PostgreSQL has no socket')
  const client = new Client({ host, user: 'epoc', database: 'epoc' })
  await client.connect()
  try {
    return (await client.query<R>(statement, [...values])).rows
  } finally {
    await client.end()
  }
}
