/**
 * Makes the database's data folder, once. It is made under another name and renamed when whole
 * and on the disk, so that a crash on the way leaves nothing that looks like a database.
 *
 * Authentication is `trust`: the socket's folder lets nobody else in, and there is no other door.
 * The locale is PostgreSQL's built-in C.UTF-8, which does not change with the system's libraries.
 */
import { spawn } from 'node:child_process'
import { chown, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '@epoc/event'
import type { Binaries } from './binaries.ts'
import type { PostgresError } from './error.ts'
import type { Launcher } from './launcher.ts'

export const SUPERUSER = 'epoc'

const MAKING = 'making-'

export interface Making {
  readonly folder: string
  readonly data: string
  readonly binaries: Binaries
  readonly launcher: Launcher
  /** The folder's lock, inherited by every process that works on it. */
  readonly lock: number
  readonly log: (line: string) => void
}

/** Answers whether a new database was made. */
export async function initialise(making: Making): Promise<Result<boolean, PostgresError>> {
  const { folder, data, launcher } = making
  await removeHalfMade(folder)
  const found = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (found !== undefined) return sameMajor(found.trim(), launcher.version)
  making.log(`making a new PostgreSQL ${launcher.version} database`)
  const made = await mkdtemp(join(folder, MAKING))
  if (launcher.owner) await chown(made, launcher.owner.uid, launcher.owner.gid)
  const failure = await initdb(making, made)
  if (failure !== undefined) {
    await removeHalfMade(folder)
    return { ok: false, error: { type: 'init-failed', detail: failure } }
  }
  try {
    await rename(made, data)
  } catch (error) {
    return { ok: false, error: { type: 'init-failed', detail: String(error) } }
  }
  await syncFolder(folder)
  return { ok: true, value: true }
}

function sameMajor(found: string, version: string): Result<boolean, PostgresError> {
  const wanted = version.split('.')[0] ?? version
  return found === wanted
    ? { ok: true, value: false }
    : { ok: false, error: { type: 'other-version', found, wanted } }
}

/** Answers what went wrong, or undefined. */
function initdb({ binaries, launcher, lock }: Making, made: string): Promise<string | undefined> {
  const command = [
    ...launcher.prefix,
    binaries.initdb,
    '-D',
    made,
    `--username=${SUPERUSER}`,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: launcher.environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', lock],
    })
    let said = ''
    child.stdout?.on('data', (chunk) => (said += String(chunk)))
    child.stderr?.on('data', (chunk) => (said += String(chunk)))
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? undefined : said.trim()))
  })
}

async function removeHalfMade(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(MAKING)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
