/**
 * What an import will do, line by line: the plan of the sheet, held against the register and the
 * rules. Reads files; sends nothing.
 */
import { join } from 'node:path'
import { sha256Hasher } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { formatSymbol, nameOfSeat } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { isOffice } from '@epoc/governance'
import { planImport, readSymbol } from '@epoc/intake'
import type { PartnerNames, Plan, PlannedDocument } from '@epoc/intake'
import { backSymbolText, documentBearing, rehearseBackYears, seriesOfPrefix } from '@epoc/replica'
import type { BackYears } from '@epoc/replica'
import type { Acting } from '../acting.ts'
import type { Context } from '../context.ts'
import { openToRead } from '../files.ts'
import { progressBar } from '../terminal/progress.ts'
import type { Brought } from './brought.ts'
import { noteSentence, problemSentence } from './sentences.ts'
import type { UnreadableFile } from './sentences.ts'

/** `line` is that of the sheet, `column` its header. Line 0 is the folder. */
export type Said = {
  readonly line: number
  readonly column?: string
  readonly code: string
  readonly value: string
  readonly sentence: string
}

/** What becomes of a line. */
export type Row = {
  readonly line: number
  readonly symbol: string
} & (
  | { readonly outcome: 'ready' | 'not-reached' }
  | { readonly outcome: 'imported' | 'there'; readonly index: number }
  | { readonly outcome: 'not-planned' | 'refused'; readonly reason: string }
)

export type ForeseenImport = {
  /** One for each line of the sheet, in its order. */
  readonly rows: readonly Row[]
  /** Those that can be sent, in the order in which they are. */
  readonly ready: readonly PlannedDocument[]
  readonly problems: readonly Said[]
  readonly notes: readonly Said[]
  readonly unusedFiles: Plan['unusedFiles']
  readonly missingFiles: Plan['missingFiles']
}

/** `whole` reads every file to its end; else only those that are compared with the register's. */
export async function foresee(
  context: Context,
  { desk, hat }: Acting,
  { table, files, folder }: Brought,
  years: BackYears,
  { whole }: { readonly whole: boolean },
): Promise<ForeseenImport> {
  const { state, replica, person } = desk
  const { founding } = state
  const plan = planImport({
    table,
    files,
    partners: partnerNames(desk),
    parseSymbol: (text) => {
      const series = readSymbol(text)?.symbol.series
      return series === undefined ? undefined : seriesOfPrefix(founding, years.label, series)
    },
  })
  const { register } = replica.domain
  const there = new Map<number, Document>()
  for (const { line, symbol } of plan.items) {
    const document = documentBearing({ register, years }, symbol)
    if (document !== undefined) there.set(line, document)
  }
  const wanted = whole ? plan.items : plan.items.filter(({ line }) => there.has(line))
  const { plains, unreadable } = await readFiles(context, folder, wanted)
  const broken = new Set(unreadable.map(({ line }) => line))
  const foreseen = rehearseBackYears(
    plan.items.filter(({ line }) => !broken.has(line)),
    {
      domain: replica.domain,
      context: { governance: replica.governance ?? state, author: person, hat },
      years,
      now: context.clock(),
      plainOf: ({ path }) => plains.get(path),
    },
  )

  const against = foreseen.flatMap((each) => (each.type === 'problems' ? each.problems : []))
  const headerOf = (field: string | undefined): string | undefined =>
    field === undefined ? undefined : (plan.headers as Readonly<Record<string, string>>)[field]
  const said = (
    remark: { readonly line: number; readonly code: string; readonly value: string },
    column: string | undefined,
    sentence: string,
  ): Said => ({
    line: remark.line,
    ...(column === undefined ? {} : { column }),
    code: remark.code,
    value: remark.value,
    sentence,
  })
  const problems = [
    ...plan.problems.map((each) => said(each, each.column, problemSentence(each))),
    ...unreadable.map((each) => said(each, headerOf('files'), problemSentence(each))),
    ...against.map((each) => said(each, headerOf(each.field), problemSentence(each))),
  ].toSorted((a, b) => a.line - b.line)
  const notes = [
    ...plan.notes.map((each) => ({ ...each, sentence: noteSentence(each, years.language) })),
    ...foreseen
      .flatMap((each) => (each.type === 'ready' ? each.notes : []))
      .map((each) => ({
        ...each,
        column: headerOf(each.field),
        sentence: noteSentence(each, years.language),
      })),
  ]
    .flatMap(({ sentence, column, ...each }) =>
      sentence === undefined ? [] : [said(each, column, sentence)],
    )
    .toSorted((a, b) => a.line - b.line)

  const symbols = new Map(plan.items.map(({ line, symbol }) => [line, backSymbolText(symbol)]))
  const isReady = new Set(
    foreseen.flatMap((each) => (each.type === 'ready' ? [each.paper.line] : [])),
  )
  const at = table.header.indexOf(plan.headers.symbol ?? '')
  const byLine = Map.groupBy(problems, ({ line }) => line)
  const rows = table.rows.map(({ line, cells }): Row => {
    const symbol = symbols.get(line) ?? cells[at] ?? ''
    if (isReady.has(line)) return { line, symbol, outcome: 'ready' }
    const reasons = byLine.get(line) ?? []
    const document = there.get(line)
    if (reasons.length === 0 && document !== undefined) {
      const { index } = document
      return { line, symbol: formatSymbol(document.symbol), outcome: 'there', index }
    }
    const reason = reasons.map(({ sentence }) => sentence).join(' ')
    return { line, symbol, outcome: 'not-planned', reason: reason === '' ? noColumns : reason }
  })
  return {
    rows,
    ready: plan.items.filter(({ line }) => isReady.has(line)),
    problems,
    notes,
    unusedFiles: plan.unusedFiles,
    missingFiles: plan.missingFiles,
  }
}

const noColumns = 'The sheet lacks a column.'

/** Governments and offices by every name that is known of them. */
const partnerNames = ({ state }: Acting['desk']): readonly PartnerNames[] => [
  ...state.founding.partners.map(({ code, names }) => ({ code, names: [...names.values()] })),
  ...[...state.seats.keys()].filter(isOffice).map((seat) => ({
    code: seat,
    names: ['en', 'fr'].map((language) => nameOfSeat(state.founding, seat, language)),
  })),
]

/** SHA-256 of each file, or why it cannot be read. */
async function readFiles(
  context: Context,
  folder: string,
  papers: readonly PlannedDocument[],
): Promise<{
  readonly plains: ReadonlyMap<string, Hash32>
  readonly unreadable: readonly UnreadableFile[]
}> {
  const plains = new Map<string, Hash32>()
  const unreadable: UnreadableFile[] = []
  const all = papers.flatMap(({ line, files }) => files.map(({ path }) => ({ line, path })))
  const bar = progressBar(context.terminal, 'Reading files', context.clock)
  for (const [at, { line, path }] of all.entries()) {
    bar.show(at, all.length)
    const hasher = sha256Hasher()
    try {
      for await (const piece of openToRead(join(folder, path))) hasher.update(piece)
      plains.set(path, hasher.digest())
    } catch (cause) {
      const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable'
      unreadable.push({ code: 'unreadable-file', line, value: path, hint: reason })
    }
  }
  bar.end()
  return { plains, unreadable }
}
