/**
 * The files of the web client, read once at the start and held in memory. What is asked for is looked
 * up among their names: no path from a request reaches the file system.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { headersOf } from './headers.ts'
import { mediaTypeOf } from './media-types.ts'

export type Coding = 'br' | 'gzip'

export type WebFile = {
  readonly headers: Readonly<Record<string, string>>
  readonly plain: Buffer
  readonly shrinks: boolean
  /** Added to as they are made. */
  readonly compressed: Map<Coding, Buffer>
}

/** By path, `/assets/index-B2c4.js`. */
export type WebFiles = ReadonlyMap<string, WebFile>

export const startPage = '/index.html'

const beside: readonly (readonly [Coding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
]

/** Nothing where the folder or its start page is missing. Links are not followed. */
export async function readWebFiles(folder: string): Promise<WebFiles | undefined> {
  const paths = await pathsIn(folder)
  if (!paths.has(startPage)) return undefined
  const files = new Map<string, WebFile>()
  for (const path of paths) {
    // Only what every browser sends as it stands, and nothing hidden.
    if (!/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path) || /\.(br|gz|map)$/.test(path)) continue
    const compressed = new Map<Coding, Buffer>()
    for (const [coding, ending] of beside) {
      if (paths.has(path + ending)) compressed.set(coding, await readFile(folder + path + ending))
    }
    files.set(path, webFile(path, await readFile(folder + path), compressed))
  }
  return files
}

async function pathsIn(folder: string): Promise<ReadonlySet<string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter((each) => each.isFile())
  const names = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
  return new Set(names.map((name) => `/${name.split(sep).join('/')}`))
}

function webFile(path: string, plain: Buffer, compressed: Map<Coding, Buffer>): WebFile {
  const { type, shrinks } = mediaTypeOf(path)
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  return {
    headers: {
      ...headersOf(path),
      'content-type': type,
      // Weak: one for all codings.
      etag: `W/"${hash}"`,
      ...(shrinks ? { vary: 'accept-encoding' } : {}),
    },
    plain,
    shrinks,
    compressed,
  }
}
