/**
 * The text of a cable: headings, numbered paragraphs, and what belongs to them. Section joins, page
 * heads, repeated headers and stray captions are passed over, and a paragraph goes on behind them.
 */
import { addLine, beginsBlock, blockOf, isComplete } from './blocks.ts'
import type { OpenBlock } from './blocks.ts'
import type { Paragraph, Section } from './cable.ts'
import { captionsIn } from './captions.ts'
import { isNearJoin } from './field.ts'
import type { Findings } from './findings.ts'
import { leadingMark, rankOf, rankOfMark } from './classification.ts'
import type { Classification, Mark } from './classification.ts'
import { headingAt } from './headings.ts'
import type { Ledger } from './ledger.ts'
import { readParagraphStart } from './paragraph-start.ts'
import type { ParagraphStart } from './paragraph-start.ts'
import type { Piece } from './pieces.ts'
import { folded } from './plain-text.ts'
import { quotationsIn } from './quotations.ts'
import { beginsRepeat, readRepeat, sameness } from './repeat.ts'

type OpenParagraph = {
  readonly number?: number
  readonly mark?: string
  readonly blocks: OpenBlock[]
}
type OpenSection = { readonly heading?: string; readonly paragraphs: OpenParagraph[] }

/** Owned by the reading of one text. */
type State = {
  readonly sections: OpenSection[]
  /** The number of the last numbered paragraph. */
  number: number
  /** The last item of a numbered list inside the paragraph. */
  item: number
  /** Paragraphs of this cable have marks. */
  marked: boolean
  /** What lies between the last text and here. */
  gap: 'none' | 'join' | 'blank'
  readonly allCapitals: boolean
  /** The highest mark that a paragraph may have. */
  readonly highest: number
}

/** Reads the text up to the end of the ledger's part. */
export function readBody(
  ledger: Ledger,
  findings: Findings,
  classification: Classification | undefined,
): readonly Section[] {
  const rest = ledger.pieces.slice(ledger.at, ledger.end)
  const first = ledger.at
  const quotations = quotationsIn(rest.map(({ text }) => text))
  for (const i of quotations.notClosed) ledger.say('quotation-not-closed', at(rest[i]))
  for (const i of quotations.notOpened) ledger.say('quotation-not-opened', at(rest[i]))
  const state: State = {
    sections: [],
    number: 0,
    item: 0,
    marked: rest.some(({ kind }) => kind === 'paragraph'),
    gap: 'blank',
    highest: classification === undefined ? Infinity : rankOf(classification),
    allCapitals: !rest.some(({ text }) => /[a-z]{3}/.test(text)),
  }
  while (ledger.at < ledger.end) {
    const closes = quotations.endByBegin.get(ledger.at - first)
    if (closes === undefined) readNext(ledger, findings, state)
    else quote(ledger, findings, state, first + closes)
  }
  return state.sections
    .map(closed)
    .filter(({ heading, paragraphs }) => heading !== undefined || paragraphs.length > 0)
}

const at = (piece: Piece | undefined): Pick<Piece, 'line' | 'column'> =>
  piece ?? { line: 1, column: 1 }

function readNext(ledger: Ledger, findings: Findings, state: State): void {
  const piece = ledger.peek()
  if (piece === undefined) return
  const { kind, text } = piece
  if (kind === 'blank') {
    ledger.take('blank')
    if (state.gap === 'none') state.gap = 'blank'
    return
  }
  if (
    kind === 'page-join' ||
    kind === 'end-of-message' ||
    kind === 'bt' ||
    kind === 'message-number' ||
    kind === 'level'
  ) {
    ledger.say('page-join', ledger.take('travel'))
    state.gap = 'join'
    return
  }
  if (kind === 'stamp') {
    findings.stamps.add([folded(ledger.take('stamp').text)])
    state.gap = 'join'
    return
  }
  if (kind === 'caption') {
    ledger.say('stray-caption', piece)
    findings.captions.add(captionsIn(ledger.take('caption').text))
    state.gap = 'join'
    return
  }
  const isOffices = kind === 'distribution' && findings.seen.has(sameness(text))
  if ((beginsRepeat(kind) || isOffices) && findings.seen.size > 0) {
    readRepeat(ledger, findings)
    state.gap = 'join'
    return
  }
  const last = lastText(state)
  const heading = headingAt(ledger, {
    apart: state.gap !== 'none',
    blank: state.gap === 'blank',
    complete: isComplete(last),
    allCapitals: state.allCapitals,
  })
  if (heading !== undefined) {
    for (let i = 0; i < heading.pieces; i += 1) ledger.take('heading')
    state.sections.push({ heading: heading.text, paragraphs: [] })
    state.gap = 'blank'
    state.item = 0
    return
  }
  if (kind === 'rule') {
    ledger.take('rule')
    state.gap = 'blank'
    return
  }
  const start = kind === 'paragraph' || kind === 'number' ? readParagraphStart(text) : undefined
  if (start !== undefined && isParagraphStart(start, piece, state, last)) {
    startParagraph(ledger, state, start)
    return
  }
  if (start !== undefined && piece.opensLine) state.item = start.number
  addText(ledger, state, text)
}

/** The text above, which a line may continue; empty after a heading. */
function lastText({ sections }: State): string {
  return sections.at(-1)?.paragraphs.at(-1)?.blocks.at(-1)?.last ?? ''
}

/** Whether a number begins a paragraph, and not an item of a list or the rest of a sentence. */
function isParagraphStart(
  start: ParagraphStart,
  piece: Piece,
  state: State,
  last: string,
): boolean {
  const { number, mark } = start
  const isNext = number === state.number + 1
  if (!piece.opensLine) return isNext && (mark !== undefined || (piece.flat && isComplete(last)))
  if (mark !== undefined) return true
  if (start.misspelt && !isNext) return false
  if (state.gap === 'none' && !isComplete(last)) return false
  if (number === state.item + 1 && state.item > 0 && state.gap === 'none') return false
  if (isNext) return !(state.marked && state.item > 0 && number === state.item + 1)
  return (
    !state.marked && state.gap !== 'none' && number > state.number && number <= state.number + 3
  )
}

function startParagraph(ledger: Ledger, state: State, start: ParagraphStart): void {
  const piece = ledger.take('paragraph')
  const { number, mark, rest } = start
  if (start.misspelt) ledger.say('letter-for-digit', piece, String(number))
  sayIfAbove(ledger, state, piece, mark)
  const isRestart = number === 1 && state.number > 0
  if (number !== state.number + 1 && (state.number > 0 || number > 2) && !isRestart) {
    ledger.say('number-out-of-order', piece, String(state.number + 1))
  }
  paragraphsOf(state).push({
    number,
    ...(mark === undefined ? {} : { mark }),
    blocks: [blockOf(folded(rest))],
  })
  state.number = number
  state.item = 0
  state.gap = 'none'
}

function paragraphsOf({ sections }: State): OpenParagraph[] {
  const last = sections.at(-1)
  if (last !== undefined) return last.paragraphs
  const paragraphs: OpenParagraph[] = []
  sections.push({ paragraphs })
  return paragraphs
}

/** Adds a line to the paragraph that it belongs to. */
function addText(ledger: Ledger, state: State, line: string): void {
  const piece = ledger.take('paragraph')
  const paragraphs = paragraphsOf(state)
  const paragraph = paragraphs.at(-1)
  const text = folded(line)
  const last = paragraph?.blocks.at(-1)
  const afterBlank = state.gap === 'blank'
  const above = ledger.pieces[ledger.at - 2]
  const indented = above?.line === piece.line - 1 && piece.indent > above.indent + 1
  const begins =
    piece.opensLine && last !== undefined && beginsBlock(last, text, { afterBlank, indented })
  if (afterBlank && !begins && paragraph !== undefined) ledger.say('blank-in-sentence', piece)
  state.gap = 'none'
  if (paragraph === undefined || last === undefined)
    paragraphs.push(unnumbered(ledger, state, piece))
  else if (begins && invitation.test(text)) paragraphs.push({ blocks: [blockOf(text)] })
  else if (!begins) addLine(last, text)
  else if (
    paragraph.number === undefined &&
    afterBlank &&
    !/^(?:\(?[A-Za-z0-9]{1,4}[.)]|[-—–•*o]) ?/.test(text)
  ) {
    paragraphs.push(unnumbered(ledger, state, piece))
  } else paragraph.blocks.push(blockOf(text))
}

/** What posts print below their last paragraph: where else they can be read. */
const invitation = /^(?:PLEASE )?VISIT .{3,80}WEB ?(?:SITE|PAGE)\b/i

function sayIfAbove(
  ledger: Ledger,
  { highest }: State,
  piece: Piece,
  mark: Mark | undefined,
): void {
  if (mark !== undefined && (rankOfMark(mark) ?? 0) > highest) {
    ledger.say('mark-above-classification', piece, mark)
  }
}

/** A paragraph without a number may have a mark. */
function unnumbered(ledger: Ledger, state: State, piece: Piece): OpenParagraph {
  const text = folded(piece.text)
  const marked = leadingMark(text)
  sayIfAbove(ledger, state, piece, marked?.mark)
  return marked === undefined
    ? { blocks: [blockOf(text)] }
    : { mark: marked.mark, blocks: [blockOf(marked.rest)] }
}

/** Takes a quotation as it stands, up to the piece that ends it. */
function quote(ledger: Ledger, findings: Findings, state: State, end: number): void {
  const { text, kind } = ledger.peek() ?? { text: '', kind: 'text' }
  const start = kind === 'paragraph' || kind === 'number' ? readParagraphStart(text) : undefined
  if (start !== undefined && (start.mark !== undefined || start.number === state.number + 1)) {
    startParagraph(ledger, state, start)
  } else {
    addText(ledger, state, text)
  }
  const blocks = paragraphsOf(state).at(-1)?.blocks ?? []
  while (ledger.at <= end) {
    const { kind, text: words } = ledger.peek() ?? { kind: 'blank', text: '' }
    if (kind === 'page-join' || (kind === 'level' && isNearJoin(ledger, 0))) {
      ledger.say('page-join', ledger.take('travel'))
      continue
    }
    if (kind === 'caption' && isNearJoin(ledger, 0)) {
      ledger.say('stray-caption', ledger.take('caption'))
      findings.captions.add(captionsIn(words))
      continue
    }
    const before = ledger.pieces[ledger.at - 1]
    const piece = ledger.take('paragraph')
    if (piece.kind === 'blank') {
      // Above and below a page head that is gone; one of them is enough.
      if (blocks.at(-1)?.first === '') continue
      for (let line = piece.line; line <= piece.through; line += 1) blocks.push(blockOf(''))
      continue
    }
    if (piece.opensLine || before === undefined) {
      blocks.push(blockOf(' '.repeat(piece.indent) + piece.text))
    } else {
      // Two pieces of one line, with the blanks that were between them.
      const blanks = ' '.repeat(Math.max(0, piece.column - before.column - before.text.length))
      blocks.at(-1)?.parts.push(blanks + piece.text)
    }
  }
  // What was quoted is over, with or without a sign at its end.
  const last = blocks.at(-1)
  if (last !== undefined && !isComplete(last.last)) last.last += '.'
  state.gap = 'blank'
  state.item = 0
}

const closed = ({ heading, paragraphs }: OpenSection): Section => ({
  ...(heading === undefined ? {} : { heading }),
  paragraphs: paragraphs.map(({ blocks, ...rest }): Paragraph => ({
    ...rest,
    text: blocks.map(({ parts }) => parts.join('')).join('\n'),
  })),
})
