/**
 * One running postmaster: started, asked until it answers, stopped.
 *
 * Its settings stand on the command line, so that a data folder carries none of ours. Every commit
 * is on the disk before it is acknowledged (`fsync`, `synchronous_commit`).
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import type { Result } from '@epoc/event'
import type { Binaries } from './binaries.ts'
import { askVersion, type Connection, type Version } from './connection.ts'
import type { Launcher } from './launcher.ts'

const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '40',
  shared_buffers: '64MB',
  huge_pages: 'off',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Rows do not belong in a log, not even those that were refused.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

const SILENCE_MS = 10_000
const RECOVERY_MS = 600_000
const RETRY_MS = 20
const FAST_STOP_MS = 10_000
const QUICK_STOP_MS = 5_000
const STARTING_UP = '57P03'

/** How it ended; `code` is null when a signal ended it. */
export interface PostgresExit {
  readonly code: number | null
  readonly signal: string | null
  /** Whether `stop` had been called. */
  readonly expected: boolean
}

export interface Postmaster {
  readonly pid: number | undefined
  readonly exited: Promise<PostgresExit>
  /** Rolls back what is open and ends; harder after ten seconds. Calling twice is harmless. */
  readonly stop: () => Promise<void>
}

export interface Launch {
  readonly binaries: Binaries
  readonly launcher: Launcher
  readonly data: string
  readonly socketFolder: string
  /** Descriptor that takes what PostgreSQL says. */
  readonly log: number
  /** Descriptor of the folder's lock. */
  readonly lock: number
}

export function launchPostmaster(launch: Launch): Postmaster {
  const { binaries, launcher } = launch
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program = '', ...args] = [
    ...launcher.prefix,
    binaries.postgres,
    '-D',
    launch.data,
    '-k',
    launch.socketFolder,
    '-p',
    '5432',
    ...settings,
  ]
  const child = spawn(program, args, {
    env: launcher.environment,
    // A session of its own: Ctrl-C reaches the terminal's foreground, hence not PostgreSQL.
    detached: true,
    stdio: ['ignore', launch.log, launch.log, launch.lock],
  })
  let stopping = false
  const exited = new Promise<PostgresExit>((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null, expected: false }))
    child.once('exit', (code, signal) => resolve({ code, signal, expected: stopping }))
  })
  return {
    pid: child.pid,
    exited,
    stop: async () => {
      stopping = true
      await stopChild(child, exited)
    },
  }
}

async function stopChild(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  const steps = [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', QUICK_STOP_MS],
  ] as const
  for (const [signal, patience] of steps) {
    child.kill(signal)
    if (await within(exited, patience)) return
  }
  child.kill('SIGKILL')
  await exited
}

async function within(event: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController()
  const late = delay(milliseconds, false, { signal: timer.signal }).catch(() => false)
  const happened = await Promise.race([event.then(() => true), late])
  timer.abort()
  return happened
}

/**
 * Connects until PostgreSQL answers. Ten seconds without any answer are a failure; one that says
 * it is recovering is left in peace for ten minutes. The error is a sentence for the log.
 */
export async function untilReady(
  postmaster: Postmaster,
  connection: Connection,
): Promise<Result<Version, string>> {
  let ended: PostgresExit | undefined
  void postmaster.exited.then((exit) => (ended = exit))
  const started = performance.now()
  for (;;) {
    const asked = await askVersion(connection)
    if (asked.ok) return asked
    if (ended) return { ok: false, error: `PostgreSQL ended (${ended.signal ?? ended.code})` }
    const recovering = 'code' in asked.error && asked.error.code === STARTING_UP
    const patience = recovering ? RECOVERY_MS : SILENCE_MS
    if (performance.now() - started > patience) return { ok: false, error: asked.error.message }
    await delay(RETRY_MS)
  }
}
