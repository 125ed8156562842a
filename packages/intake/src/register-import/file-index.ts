/**
 * The files of a folder, found by what rows call them: the path, the name alone where one file only
 * has it, in other case; or by the symbol that a name spells.
 */
import { compareText } from './fold.ts'
import { languageInName } from './language.ts'
import type { ListedFile, Problem } from './plan.ts'
import { readSymbol, symbolText } from './symbol.ts'

export type FileFound =
  | { readonly type: 'found'; readonly file: ListedFile; readonly isElsewhere: boolean }
  | { readonly type: 'ambiguous'; readonly paths: readonly string[] }
  | { readonly type: 'missing'; readonly alike: string | undefined }

export type FileIndex = {
  readonly find: (name: string) => FileFound
  /** Those whose name is a symbol, by the symbol's text, in order of path. */
  readonly bySymbol: ReadonlyMap<string, readonly ListedFile[]>
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
}

export function indexFiles(listing: readonly ListedFile[]): FileIndex {
  const exact = new Map<string, ListedFile>()
  const problems: Problem[] = []
  for (const file of listing) {
    const path = normalize(file.path)
    if (isInside(path)) exact.set(path, exact.get(path) ?? file)
    else problems.push({ line: 0, code: 'bad-path', value: file.path })
  }
  const files = [...exact.values()].sort((a, b) => compareText(a.path, b.path))
  const byPath = Map.groupBy(files, ({ path }) => normalize(path).toLowerCase())
  const byName = Map.groupBy(files, ({ path }) => nameOf(path))
  const byStem = Map.groupBy(files, ({ path }) => stemOf(path))

  const find = (name: string): FileFound => {
    const wanted = normalize(name)
    const file = exact.get(wanted)
    if (file !== undefined) return { type: 'found', file, isElsewhere: false }
    const alike = byPath.get(wanted.toLowerCase()) ?? byName.get(wanted.toLowerCase()) ?? []
    const [only, ...others] = alike
    if (only === undefined) return { type: 'missing', alike: byStem.get(stemOf(wanted))?.[0]?.path }
    if (others.length > 0) return { type: 'ambiguous', paths: alike.map(({ path }) => path) }
    return { type: 'found', file: only, isElsewhere: true }
  }

  return {
    find,
    bySymbol: Map.groupBy(files, ({ path }) => symbolIn(path) ?? ''),
    paths: files.map(({ path }) => path),
    problems,
  }
}

const normalize = (path: string): string =>
  path
    .trim()
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')

const isInside = (path: string): boolean =>
  // oxlint-disable-next-line no-control-regex
  !/[\u0000-\u001f]|^[A-Za-z]:/.test(path) &&
  path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')

const nameOf = (path: string): string => normalize(path).split('/').at(-1)?.toLowerCase() ?? ''

/** The name without what follows its last dot: for a file that came in another format. */
const stemOf = (path: string): string => nameOf(path).replace(/\.[^.]*$/, '')

function symbolIn(path: string): string | undefined {
  const read = readSymbol(languageInName(path).stem)
  return read === undefined ? undefined : symbolText(read.symbol)
}
