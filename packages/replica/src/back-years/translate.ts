/**
 * From one document of past years to the command that records it under the number that it bears on
 * paper, as of what stands in the register before it. Pure. What the sheet does not say of a further
 * issue is as it is with what it is an issue of.
 */
import { idOf, isDay, lookUp, threadOf } from '@epoc/domain'
import type { Circulated, Document, DocumentType, Issued, RegisterState } from '@epoc/domain'
import type { Circulate, Issue, Marking, SymbolPart } from '@epoc/domain'
import type { AudienceName, Founding, SeatId } from '@epoc/governance'
import { backSymbolText, unstarred } from './back-paper.ts'
import type { BackPaper, BackSymbol } from './back-paper.ts'
import type { BackNote, BackProblem } from './remark.ts'
import { caveatCalled, levelCalled, seriesOfPrefix, typeCalled } from './vocabulary.ts'

/** Where back years go, and what holds where a sheet says nothing. */
export type BackYears = {
  readonly audience: AudienceName
  /** The label of a named audience, which stands in its symbols. */
  readonly label?: string
  readonly originator: SeatId
  readonly type: DocumentType
  /** None where each document must say its own. */
  readonly classification?: string
  readonly distribution: string
  /** Of files that say none. */
  readonly language: string
}

export type Ground = {
  readonly founding: Founding
  readonly register: RegisterState
  readonly years: BackYears
}

type Unfiled<C extends { readonly body: object }> = Omit<C, 'body'> & {
  readonly body: Omit<C['body'], 'files'>
}
/** A command to which its files are still to come. */
export type BackCommand = Unfiled<Circulate> | Unfiled<Issue>

export type Translation =
  | { readonly type: 'there'; readonly document: Document }
  | {
      readonly type: 'command'
      readonly command: BackCommand
      readonly notes: readonly BackNote[]
    }
  | { readonly type: 'problems'; readonly problems: readonly BackProblem[] }

export function translate(paper: BackPaper, ground: Ground): Translation {
  const there = documentBearing(ground, paper.symbol)
  if (there !== undefined) return { type: 'there', document: there }
  const remarks = createRemarks(paper)
  const command =
    paper.symbol.parts.length === 0
      ? circulation(paper, ground, remarks)
      : furtherIssue(paper, ground, remarks)
  const { problems, notes } = remarks
  return command === undefined || problems.length > 0
    ? { type: 'problems', problems }
    : { type: 'command', command, notes }
}

/** The document of the audience that bears a number; the last of those that differ in stars alone. */
export function documentBearing(
  { register, years }: Pick<Ground, 'register' | 'years'>,
  symbol: BackSymbol,
): Document | undefined {
  const wanted = backSymbolText(symbol)
  return threadBearing(register, years.audience, symbol).findLast(
    (each) => unstarred(each) === wanted,
  )
}

function threadBearing(
  register: RegisterState,
  audience: AudienceName,
  symbol: BackSymbol,
): readonly Document[] {
  const [root] = lookUp(register, backSymbolText({ ...symbol, parts: [] })).filter(
    (each) => each.audience === audience && each.symbol.prefix === symbol.series,
  )
  return root === undefined ? [] : threadOf(register, root)
}

type Remarks = ReturnType<typeof createRemarks>

function createRemarks({ line }: BackPaper) {
  const problems: BackProblem[] = []
  const notes: BackNote[] = []
  return {
    problems,
    notes,
    problem: (
      code: Exclude<BackProblem['code'], 'against-a-rule'>,
      field: BackProblem['field'],
      value = '',
      hint?: string,
    ): undefined => {
      problems.push({ line, code, field, value, ...(hint === undefined ? {} : { hint }) })
    },
    note: (code: BackNote['code'], field: BackNote['field'], value: string, hint?: string) => {
      notes.push({ line, code, field, value, ...(hint === undefined ? {} : { hint }) })
    },
  }
}

function circulation(paper: BackPaper, ground: Ground, remarks: Remarks): BackCommand | undefined {
  const { founding, years } = ground
  const { series: prefix, number, year, room } = paper.symbol
  const series = seriesOfPrefix(founding, years.label, prefix)
  if (series === undefined) return remarks.problem('unknown-series', 'symbol', prefix)
  const type = room === true ? 'room-paper' : typeOf(paper, years, remarks)
  const marking = markingOf(paper, ground, remarks)
  const common = commonOf(paper, ground, remarks)
  if (type === undefined || marking === undefined || common === undefined) return undefined
  const body: Omit<Circulated, 'files'> = {
    ...common,
    series,
    type,
    originator: (paper.originator as SeatId | undefined) ?? years.originator,
    marking,
    stamped: { year, number },
  }
  return { type: 'circulate', audience: years.audience, body }
}

function typeOf({ type }: BackPaper, years: BackYears, remarks: Remarks): DocumentType | undefined {
  if (type === undefined) return years.type
  return typeCalled(type) ?? remarks.problem('unknown-type', 'type', type)
}

function furtherIssue(paper: BackPaper, ground: Ground, remarks: Remarks): BackCommand | undefined {
  const last = paper.symbol.parts.at(-1)
  const of = baseOf(paper.symbol, ground)
  const common = commonOf(paper, ground, remarks)
  if (of === undefined || last === undefined) {
    const base = backSymbolText({ ...paper.symbol, parts: paper.symbol.parts.slice(0, -1) })
    return remarks.problem('no-base', 'symbol', backSymbolText(paper.symbol), base)
  }
  const marking = markingOf(paper, ground, remarks, of.marking)
  if (marking === undefined || common === undefined) return undefined
  noteOfThread(paper, of, remarks)
  const languages = last.sort === 'corr' ? correctedBy(paper, of, ground) : undefined
  const body: Omit<Issued, 'files' | 'document'> = {
    ...common,
    sort: last.sort,
    marking,
    stamped: last.number,
    ...(languages === undefined ? {} : { languages }),
  }
  return { type: 'issue', of: of.id, body }
}

/**
 * What it is an issue of: for a revision the latest text of its chain, for a corrigendum the text
 * that it corrects, for the others the main text.
 */
function baseOf(symbol: BackSymbol, { register, years }: Ground): Document | undefined {
  const last = symbol.parts.at(-1)
  const before = symbol.parts.slice(0, -1)
  const thread = threadBearing(register, years.audience, symbol)
  const isText = ({ symbol: { parts } }: Document): boolean => isSame(parts, before)
  const isOfChain = ({ symbol: { parts } }: Document): boolean =>
    parts.at(-1)?.sort === 'rev' && isSame(parts.slice(0, -1), before)
  return last?.sort === 'corr'
    ? thread.findLast(isText)
    : thread.findLast((each) => isText(each) || isOfChain(each))
}

const isSame = (one: readonly SymbolPart[], other: readonly SymbolPart[]): boolean =>
  one.length === other.length &&
  one.every(({ sort, number }, at) => sort === other[at]?.sort && number === other[at].number)

function noteOfThread({ type, originator }: BackPaper, of: Document, remarks: Remarks): void {
  if (type !== undefined && typeCalled(type) !== of.type) {
    remarks.note('type-of-the-thread', 'type', type, of.type)
  }
  if (originator !== undefined && originator !== of.originator) {
    remarks.note('originator-of-the-thread', 'originator', originator, of.originator)
  }
}

/** None where it corrects the text in every language in which there is one. */
function correctedBy(
  paper: BackPaper,
  of: Document,
  { years }: Ground,
): readonly string[] | undefined {
  const corrected = new Set(paper.files.map(({ language }) => language ?? years.language))
  const isAll = of.files.every(({ language }) => corrected.has(language))
  return isAll ? undefined : [...corrected]
}

function markingOf(
  { classification, caveats, distribution }: BackPaper,
  { founding, years }: Ground,
  remarks: Remarks,
  before?: Marking,
): Marking | undefined {
  const said = classification ?? before?.classification ?? years.classification
  if (said === undefined) return remarks.problem('no-classification', 'classification')
  const level = levelCalled(founding, said)
  if (level === undefined) {
    const hint = founding.marking.levels.map(({ code }) => code).join(', ')
    remarks.problem('unknown-classification', 'classification', said, hint)
  }
  const codes = caveats.flatMap((each) => {
    const code = caveatCalled(founding, each)
    const hint = founding.marking.caveats.map((known) => known.code).join(', ')
    if (code === undefined) remarks.problem('unknown-caveat', 'caveats', each, hint)
    return code ?? []
  })
  if (level === undefined) return undefined
  return {
    ...before,
    classification: level,
    caveats: caveats.length === 0 ? (before?.caveats ?? []) : [...new Set(codes)],
    distribution:
      distribution.length === 0
        ? (before?.distribution ?? years.distribution)
        : oneLine(distribution.join('; ')),
  }
}

/** What a first text and a further issue have in common, marking and files apart. */
function commonOf(paper: BackPaper, ground: Ground, remarks: Remarks) {
  const { date, files, summary } = paper
  if (files.length === 0) remarks.problem('no-file', 'files')
  for (const { path, size } of files) {
    if (size === 0) remarks.problem('empty-file', 'files', path)
  }
  if (!isDay(date)) return remarks.problem('bad-date', 'date', date)
  const language = files[0]?.language ?? ground.years.language
  const links = linksOf(paper, ground, remarks)
  return {
    titles: titlesOf(paper, language),
    asksReceipt: false,
    dated: date,
    ...(summary === undefined ? {} : { summaries: new Map([[language, summary]]) }),
    ...(links.length === 0 ? {} : { links }),
  }
}

/** A title that says no language is in that of the first file. */
function titlesOf(
  { title, titles = [] }: BackPaper,
  language: string,
): ReadonlyMap<string, string> {
  const all = new Map(titles.map((each) => [each.language, oneLine(each.text)]))
  if (title !== '' && !all.has(language)) all.set(language, oneLine(title))
  return all
}

/** Cells may have several lines. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function linksOf({ inReplyTo }: BackPaper, ground: Ground, remarks: Remarks) {
  const found = new Map<string, Document>()
  for (const symbol of inReplyTo) {
    const document = documentBearing(ground, symbol)
    if (document === undefined) {
      remarks.note('reply-left-out', 'inReplyTo', backSymbolText(symbol))
    } else found.set(document.id, document)
  }
  return [...found.values()].map(
    ({ id }) => ({ relation: 'in-reply-to', document: idOf(id) }) as const,
  )
}
