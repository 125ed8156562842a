/**
 * Our own small supervision of the PostgreSQL that npm installed: one call, and a database is
 * there, as root and as anybody, after a clean stop and after any kill.
 *
 * Promises: what was acknowledged before a kill -9 is there after the next start; PostgreSQL ends
 * when this process ends (where `setpriv` exists); two starts never serve one folder; a failed
 * start leaves nothing running. It listens on a unix socket that only this user can reach, and
 * on nothing else. It does not restart by itself: the caller watches `exited`.
 *
 *     <folder>/data           PostgreSQL's own
 *     <folder>/postgres.log
 *     <folder>/lock, holder.json, run     who serves it, and where the socket is
 */
import { mkdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Result } from '@epoc/event'
import { findBinaries, type Binaries } from './binaries.ts'
import { withClient, type Connection } from './connection.ts'
import type { PostgresError } from './error.ts'
import { lockFolder, type FolderLock } from './folder-lock.ts'
import { initialise, SUPERUSER } from './initialise.ts'
import { chooseLauncher, type Launcher } from './launcher.ts'
import { openLogFile, type LogFile } from './log-file.ts'
import { makeWay, stopOrphan } from './postmaster-file.ts'
import { launchPostmaster, untilReady, type PostgresExit, type Postmaster } from './postmaster.ts'
import { makeRunFolder, type RunFolder } from './run-folder.ts'

const DATABASE = 'epoc'

export interface StartOptions {
  /** Made if missing. Its parents must be passable for nobody where root has no namespaces. */
  readonly folder: string
  /** Takes one line for each step that may take long. */
  readonly log?: (line: string) => void
}

export interface RunningPostgres {
  readonly socketFolder: string
  readonly database: string
  readonly user: string
  /** For `new Pool({ ...connection, max })`. */
  readonly connection: Connection
  /** `18.4` */
  readonly version: string
  readonly pid: number
  /** Resolves when all is stopped and let go. Calling twice is harmless. */
  readonly stop: () => Promise<void>
  readonly exited: Promise<PostgresExit>
}

/** What is open while PostgreSQL runs, to be let go in any case. */
interface Hold {
  readonly lock: FolderLock
  readonly run: RunFolder
  readonly logFile: LogFile
}

export async function startPostgres(
  options: StartOptions,
): Promise<Result<RunningPostgres, PostgresError>> {
  const binaries = findBinaries()
  if (!binaries.ok) return binaries
  try {
    await mkdir(dirname(options.folder), { recursive: true })
    await mkdir(options.folder, { mode: 0o700 }).catch(unlessThere)
    const folder = await realpath(options.folder)
    return await startIn({ ...options, folder }, binaries.value)
  } catch (error) {
    if (!isSystemError(error)) throw error
    const { folder } = options
    return { ok: false, error: { type: 'folder-unusable', folder, detail: error.message } }
  }
}

async function startIn(
  options: StartOptions,
  binaries: Binaries,
): Promise<Result<RunningPostgres, PostgresError>> {
  const { folder } = options
  const data = join(folder, 'data')
  const lock = await lockFolder(folder, () => stopOrphan(data))
  if ('heldBy' in lock) return alreadyRunning(folder, lock.heldBy?.pid)
  let run: RunFolder | undefined
  let logFile: LogFile | undefined
  let started = false
  try {
    const other = await makeWay(data)
    if (other !== undefined) return alreadyRunning(folder, other)
    run = await makeRunFolder(folder, binaries)
    logFile = openLogFile(join(folder, 'postgres.log'))
    const launcher = await chooseLauncher(folder, binaries, run)
    if (!launcher.ok) return launcher
    const running = await serve(options, data, binaries, launcher.value, { lock, run, logFile })
    started = running.ok
    return running
  } finally {
    if (!started) {
      run?.remove()
      logFile?.close()
      await lock.release()
    }
  }
}

async function serve(
  { folder, log = () => {} }: StartOptions,
  data: string,
  binaries: Binaries,
  launcher: Launcher,
  hold: Hold,
): Promise<Result<RunningPostgres, PostgresError>> {
  const lock = hold.lock.descriptor
  const initialised = await initialise({ folder, data, binaries, launcher, lock, log })
  if (!initialised.ok) return initialised
  const postmaster = launchPostmaster({
    binaries,
    launcher,
    data,
    socketFolder: hold.run.path,
    log: hold.logFile.descriptor,
    lock,
  })
  const connection = {
    host: hold.run.path,
    port: 5432,
    user: SUPERUSER,
    database: DATABASE,
    ssl: false,
  }
  const ready = await untilReady(postmaster, { ...connection, database: 'postgres' })
  const trouble = ready.ok ? await ensureDatabase(connection) : ready.error
  if (!ready.ok || trouble !== undefined || postmaster.pid === undefined) {
    await postmaster.stop()
    const detail = [hold.logFile.tail(), trouble].filter(Boolean).join('\n')
    return { ok: false, error: { type: 'start-failed', detail, logFile: hold.logFile.path } }
  }
  const exited = letGoAfter(postmaster, hold)
  return {
    ok: true,
    value: {
      socketFolder: hold.run.path,
      database: DATABASE,
      user: SUPERUSER,
      connection,
      version: ready.value.version,
      pid: postmaster.pid,
      stop: async () => {
        hold.lock.leaving()
        await postmaster.stop()
        await exited
      },
      exited,
    },
  }
}

async function letGoAfter(postmaster: Postmaster, hold: Hold): Promise<PostgresExit> {
  const exit = await postmaster.exited
  hold.run.remove()
  hold.logFile.close()
  await hold.lock.release()
  return exit
}

/** Answers what went wrong, or undefined. */
async function ensureDatabase(connection: Connection): Promise<string | undefined> {
  try {
    await withClient({ ...connection, database: 'postgres' }, async (client) => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [
        DATABASE,
      ])
      if (rowCount === 0) await client.query(`create database ${DATABASE}`)
    })
    return undefined
  } catch (error) {
    return String(error)
  }
}

function alreadyRunning(folder: string, pid: number | undefined): Result<never, PostgresError> {
  const error = { type: 'already-running', folder } as const
  return { ok: false, error: pid === undefined ? error : { ...error, pid } }
}

function unlessThere(error: unknown): void {
  if (!(isSystemError(error) && 'code' in error && error.code === 'EEXIST')) throw error
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}
