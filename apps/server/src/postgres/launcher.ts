/**
 * How PostgreSQL is run as the user that we are. It must not run as root, must end when we end
 * (even by kill -9), and must not hear the Ctrl-C that is meant for us.
 *
 * - Ordinary user: as itself.
 * - Root, and root owns the folder: in a user namespace where root is called nobody. Nothing
 *   changes hands, and folders that only root may enter work.
 * - Root where that is refused (most containers): as nobody, who is given the folder.
 * - Root, and the folder is another user's: as that user.
 *
 * Where such a user may not pass the folders above (the data's or the program's), he keeps root's
 * right to do so, and so reaches no more than in a user namespace.
 *
 * `setpriv --pdeathsig` asks the kernel for an interrupt, PostgreSQL's fast shutdown, when the
 * starting thread dies. Without setpriv (macOS) a killed Node leaves PostgreSQL running, and the
 * next start stops it.
 */
import { spawnSync } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Result } from '@epoc/event'
import type { Binaries } from './binaries.ts'
import type { PostgresError } from './error.ts'
import type { RunFolder } from './run-folder.ts'

export interface Launcher {
  /** What to put before the program and its arguments. */
  readonly prefix: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** Who has to own the folders, where that is not the present user. */
  readonly owner?: Owner
  /** As `postgres --version` says: `18.4`. */
  readonly version: string
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

type Way = Pick<Launcher, 'prefix' | 'owner'>

const NOBODY: Owner = { uid: 65534, gid: 65534 }
const MORTAL = ['setpriv', '--pdeathsig', 'INT', '--'] as const
/** The last one lets access(2) count the right too, by which PostgreSQL looks for its programs. */
const PASSING = [
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
] as const
const NAMESPACE = [
  'unshare',
  '--user',
  `--map-user=${NOBODY.uid}`,
  `--map-group=${NOBODY.gid}`,
  '--',
] as const

/** Tries the ways in turn; the first that runs the program and reaches the folder is taken. */
export async function chooseLauncher(
  folder: string,
  binaries: Binaries,
  run: RunFolder,
): Promise<Result<Launcher, PostgresError>> {
  const environment = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    LD_LIBRARY_PATH: run.libraries,
    DYLD_LIBRARY_PATH: run.libraries,
  }
  let detail = ''
  for (const way of ways(await stat(folder))) {
    if (way.owner) await run.giveTo(way.owner.uid, way.owner.gid)
    const tried = tryOut(way, [binaries.postgres, '--version'], environment)
    const reached = tryOut(way, ['test', '-d', folder], environment)
    const version = /\d+(\.\d+)*/.exec(tried.output)?.[0]
    if (tried.ok && reached.ok && version !== undefined) {
      if (way.owner) await giveTree(folder, way.owner)
      return { ok: true, value: { ...way, environment, version } }
    }
    detail ||= (tried.ok ? `cannot enter ${dirname(folder)}` : tried.output).trim()
  }
  return { ok: false, error: { type: 'cannot-run', detail } }
}

function ways(folderOwner: Owner): readonly Way[] {
  if (process.getuid?.() !== 0) return [{ prefix: MORTAL }, { prefix: [] }]
  if (folderOwner.uid !== 0) return asUser(folderOwner)
  return [{ prefix: [...NAMESPACE, ...MORTAL] }, ...asUser(NOBODY)]
}

function asUser({ uid, gid }: Owner): readonly Way[] {
  const become = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  // A change of user makes the kernel forget the death signal, hence a second setpriv.
  return [[], PASSING].map((rights) => ({
    prefix: [...become, ...rights, '--', ...MORTAL],
    owner: { uid, gid },
  }))
}

function tryOut(
  way: Way,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): { readonly ok: boolean; readonly output: string } {
  const [program = '', ...args] = [...way.prefix, ...command]
  const done = spawnSync(program, args, { env: environment, encoding: 'utf8', cwd: '/' })
  const output = done.error ? done.error.message : done.stdout + done.stderr
  return { ok: done.status === 0, output }
}

async function giveTree(folder: string, { uid, gid }: Owner): Promise<void> {
  if ((await stat(folder)).uid === uid) return
  await chown(folder, uid, gid)
  spawnSync('chown', ['-R', `${uid}:${gid}`, folder])
}
