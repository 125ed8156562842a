/** An import in words: what it will do, what stands in its way, what was assumed. */
import { counted } from '../words.ts'
import type { ForeseenImport, Row, Said } from './foreseen.ts'

/** What is worth reading at once; the rest is in the report and in --json. */
const mostProblems = 40
const mostOfAKind = 4

export function shownInWords(
  { ready, problems, notes, unusedFiles, rows }: ForeseenImport,
  withoutWords: readonly string[] = [],
): readonly string[] {
  return [
    ...summary(rows, ready),
    ...section('Problems', problems, mostProblems),
    ...section('Notes', fewOfEach(notes), Infinity, notes.length),
    ...list('Files that no line wants', unusedFiles),
    ...list('Without words', withoutWords),
  ]
}

function summary(rows: readonly Row[], ready: ForeseenImport['ready']): readonly string[] {
  const series = Map.groupBy(ready, ({ symbol }) => `${symbol.series} ${symbol.year}`)
  const files = ready.flatMap((each) => each.files)
  const parts = [...series]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, papers]) => `${name} (${papers.length})`)
  const there = rows.filter(({ outcome }) => outcome === 'there').length
  return [
    ready.length === 0
      ? `No document of ${counted(rows.length, 'line', 'lines')} is to be imported.`
      : `${counted(ready.length, 'document', 'documents')} of ${counted(rows.length, 'line', 'lines')}, in ${counted(files.length, 'file', 'files')}: ${parts.join(', ')}.`,
    ...(there === 0
      ? []
      : [`${counted(there, 'document is', 'documents are')} in the register already.`]),
  ]
}

function section(
  head: string,
  all: readonly Said[],
  most: number,
  count = all.length,
): readonly string[] {
  if (count === 0) return []
  const shown = all.slice(0, most).map(line)
  const more = count - shown.length
  return [
    `\n${head} · ${count.toLocaleString('en')}`,
    ...shown,
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more; --json has them all`] : []),
  ]
}

const line = ({ line: at, column, sentence }: Said): string => {
  const place = at === 0 ? 'the folder' : `line ${at}`
  return `  ${place}${column === undefined ? '' : `, ${column}`}: ${sentence}`
}

/** The first of each kind, in the order of the sheet. */
function fewOfEach(notes: readonly Said[]): readonly Said[] {
  const seen = new Map<string, number>()
  return notes.filter(({ code }) => {
    const before = seen.get(code) ?? 0
    seen.set(code, before + 1)
    return before < mostOfAKind
  })
}

function list(head: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, mostProblems / 2).map((name) => `  ${name}`)
  const more = names.length - shown.length
  return [
    `\n${head} · ${names.length.toLocaleString('en')}`,
    ...shown,
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more; --json has them all`] : []),
  ]
}
