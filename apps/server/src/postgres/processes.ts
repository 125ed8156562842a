/**
 * What the system says about a process id. Ids are used again, so an id alone proves nothing:
 * a process is known by its id together with the instant at which it started.
 *
 * Linux is read from /proc; elsewhere `ps` is asked. A zombie counts as dead.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A word that is the same for the same process only, or undefined if the process is dead. */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart=')
  const stat = read(`/proc/${pid}/stat`)
  // The second field is the program's name in parentheses and may hold blanks and parentheses.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, started] = [fields?.[0], fields?.[19]]
  return state === 'Z' || state === 'X' ? undefined : started
}

/** The words of a live process's command line, joined by blanks. */
export function commandOf(pid: number): string | undefined {
  if (startOf(pid) === undefined) return undefined
  if (process.platform !== 'linux') return ps(pid, 'command=')
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ')
}

/** Whether the id is taken at all, be it by a zombie or by another user's process. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function ps(pid: number, column: string): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], {
    encoding: 'utf8',
  })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
