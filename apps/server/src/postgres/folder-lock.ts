/**
 * One supervisor a folder. The lock is a flock(2) on an open file, which the kernel gives up when
 * the last process that holds the file is gone. The descriptor is handed on to PostgreSQL, so the
 * lock outlives a killed Node until the last backend has ended, and needs no cleaning up.
 *
 * Beside it stands a note of who holds it, so that a second start can say so at once, and knows
 * when waiting is worth it: the holder is stopping, or died and its PostgreSQL is on the way out.
 *
 * Where the `flock` command is missing (macOS) the note alone is consulted; two starts in the same
 * instant are then kept apart by PostgreSQL's own lock file only.
 */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startOf } from './processes.ts'

export interface FolderLock {
  /** To be handed on to every process that works on the folder. */
  readonly descriptor: number
  /** Writes down that the holder is about to let go. */
  readonly leaving: () => void
  readonly release: () => Promise<void>
}

export interface Holder {
  readonly pid: number
  readonly started: string
  readonly leaving: boolean
}

/** How long a lock without a living, staying holder is waited for. */
const PATIENCE_MS = 15_000
const RETRY_MS = 50
const HELD = 75

/**
 * Takes the lock, or names the holder. `whileHeld` is called before each wait, so that the caller
 * may hurry whatever a dead holder has left running.
 */
export async function lockFolder(
  folder: string,
  whileHeld: () => void,
): Promise<FolderLock | { readonly heldBy: Holder | undefined }> {
  const note = join(folder, 'holder.json')
  const file = await open(join(folder, 'lock'), 'a', 0o600)
  const patientUntil = performance.now() + PATIENCE_MS
  for (;;) {
    const holder = readHolder(note)
    const free = (await flock(file.fd)) ?? true
    if (free && !isAlive(holder)) break
    if ((isAlive(holder) && !holder.leaving) || performance.now() > patientUntil) {
      await file.close()
      return { heldBy: isAlive(holder) ? holder : undefined }
    }
    if (!isAlive(holder)) whileHeld()
    await delay(RETRY_MS)
  }
  let released = false
  const self = { pid: process.pid, started: startOf(process.pid) ?? '' }
  writeFileSync(note, JSON.stringify({ ...self, leaving: false }), { mode: 0o600 })
  return {
    descriptor: file.fd,
    leaving: () => {
      if (!released) writeFileSync(note, JSON.stringify({ ...self, leaving: true }))
    },
    release: async () => {
      released = true
      rmSync(note, { force: true })
      await file.close()
    },
  }
}

/** Whether the lock was had; undefined where there is no way to ask. */
function flock(descriptor: number): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    // The lock belongs to the open file, not to the process, hence stays when `flock` has ended.
    const child = spawn('flock', ['--nonblock', '--conflict-exit-code', String(HELD), '3'], {
      stdio: ['ignore', 'ignore', 'ignore', descriptor],
    })
    child.once('error', () => resolve(undefined))
    child.once('exit', (code) => resolve(code === 0 ? true : code === HELD ? false : undefined))
  })
}

function isAlive(holder: Holder | undefined): holder is Holder {
  return holder !== undefined && startOf(holder.pid) === holder.started
}

function readHolder(note: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(note, 'utf8'))
    return isHolder(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isSafeInteger(value.pid) &&
    'started' in value &&
    typeof value.started === 'string' &&
    'leaving' in value &&
    typeof value.leaving === 'boolean'
  )
}
