/**
 * One command at a time in a home: two that fetch at once would each keep half of what the other
 * needs. The lock is a file that names its process; one whose process is gone is taken over.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { link, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'

export type HomeBusy = { readonly type: 'home-busy'; readonly folder: string; readonly by: number }

/** How long one waits for another command to end, in milliseconds, and how often one looks. */
const patience = 30_000
const interval = 50

/** Takes the lock of a home until this process ends, or `home-busy` if another keeps it. */
export async function lockHome(folder: string): Promise<Result<void, HomeBusy>> {
  const path = join(folder, 'lock')
  for (let waited = 0; ; waited += interval) {
    if (await isTaken(path)) {
      process.once('exit', () => release(path))
      return ok(undefined)
    }
    const by = holderOf(await readFile(path, 'utf8').catch(() => ''))
    if (by !== undefined && !isRunning(by)) await putAside(path, by)
    else if (waited >= patience) return err({ type: 'home-busy', folder, by: by ?? 0 })
    else await delay(interval)
  }
}

async function isTaken(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 })
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}

/** Moves a lock away that a process left behind; back, if another was quicker to make its own. */
async function putAside(path: string, by: number): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
    if (holderOf(await readFile(aside, 'utf8')) !== by) await link(aside, path)
  } catch {
    // Another was quicker with all of it.
  }
  rmSync(aside, { force: true })
}

function release(path: string): void {
  try {
    if (holderOf(readFileSync(path, 'utf8')) === process.pid) rmSync(path)
  } catch {
    // It is gone with its folder.
  }
}

function holderOf(text: string): number | undefined {
  const pid = Number(text.trim())
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
