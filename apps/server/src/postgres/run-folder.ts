/**
 * The folder of one run: PostgreSQL's socket and the links to its shared libraries. It stands
 * under the system's temporary folder, because a socket's path may have 107 bytes at most (103
 * on macOS) and because a list of library folders cannot hold every path that people choose.
 *
 * Nobody but its owner may enter it, and that is the database's access control.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { chown, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { linkLibraries, type Binaries } from './binaries.ts'

export const RUN_PREFIX = 'epoc-pg-'

const SOCKET_BYTES = 103
const SOCKET_NAME = `${RUN_PREFIX}XXXXXX/.s.PGSQL.5432`

export interface RunFolder {
  readonly path: string
  readonly libraries: string
  readonly giveTo: (uid: number, gid: number) => Promise<void>
  readonly remove: () => void
}

/** Makes the folder, and removes the one that a killed run of the same `folder` left behind. */
export async function makeRunFolder(folder: string, binaries: Binaries): Promise<RunFolder> {
  const note = join(folder, 'run')
  removeNoted(note)
  const path = await mkdtemp(join(temporaryFolder(), RUN_PREFIX))
  writeFileSync(note, path, { mode: 0o600 })
  const libraries = join(path, 'lib')
  mkdirSync(libraries, { mode: 0o700 })
  await linkLibraries(binaries, libraries)
  return {
    path,
    libraries,
    giveTo: async (uid, gid) => {
      await chown(path, uid, gid)
      await chown(libraries, uid, gid)
    },
    remove: () => {
      removeNoted(note)
    },
  }
}

function temporaryFolder(): string {
  const own = tmpdir()
  return Buffer.byteLength(join(own, SOCKET_NAME)) <= SOCKET_BYTES ? own : '/tmp'
}

function removeNoted(note: string): void {
  try {
    const path = readFileSync(note, 'utf8')
    if (basename(path).startsWith(RUN_PREFIX)) rmSync(path, { recursive: true, force: true })
    rmSync(note, { force: true })
  } catch {
    // No note, or a folder that is another user's: an empty folder in /tmp harms nobody.
  }
}
