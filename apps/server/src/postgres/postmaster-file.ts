/**
 * PostgreSQL's own lock file, `postmaster.pid`, and what is left behind by those that died.
 *
 * PostgreSQL refuses to start for as long as the id in that file belongs to any process of the
 * same user, be it a zombie or a stranger that was given the id later. It is right to be careful
 * and so are we: the file is removed only under the folder's lock, and only when its id is
 * certainly not a postmaster of this data. A plainly dead id is left to PostgreSQL, which also
 * looks for backends that outlived their postmaster.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { commandOf, isTaken, startOf } from './processes.ts'
import { RUN_PREFIX } from './run-folder.ts'

const PATIENCE_MS = 10_000
const RETRY_MS = 25

/**
 * Makes way for a new postmaster. Answers the id of a live one that somebody else started by
 * hand, which is left alone; one of ours whose supervisor died is stopped.
 */
export async function makeWay(data: string): Promise<number | undefined> {
  const file = join(data, 'postmaster.pid')
  const patientUntil = performance.now() + PATIENCE_MS
  for (;;) {
    const pid = readPid(file)
    if (pid === undefined) return undefined
    if (!serves(pid, data)) {
      if (pid <= 0 || isTaken(pid)) rmSync(file, { force: true })
      return undefined
    }
    if (!stopOrphan(data) || performance.now() > patientUntil) return pid
    await delay(RETRY_MS)
  }
}

/** Asks a postmaster of ours to stop; the caller knows that its supervisor is dead. */
export function stopOrphan(data: string): boolean {
  const pid = readPid(join(data, 'postmaster.pid'))
  if (pid === undefined || !serves(pid, data)) return false
  if (!commandOf(pid)?.includes(RUN_PREFIX)) return false
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It went meanwhile, or belongs to another user: the caller looks again and decides.
  }
  return true
}

function serves(pid: number, data: string): boolean {
  if (pid <= 0 || startOf(pid) === undefined) return false
  return `${commandOf(pid) ?? ''} `.includes(` -D ${data} `)
}

/** The id in the file, 0 where the file is there but holds none, undefined without a file. */
function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isSafeInteger(pid) && pid > 0 ? pid : 0
  } catch {
    return undefined
  }
}
