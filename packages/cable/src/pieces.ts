/**
 * A text as pieces. A piece is a line, or where a line holds several parts of a cable, one of them:
 * mirrors join lines, sometimes all of them. Cutting too often does no harm, since text that is
 * found again in its own line is joined again.
 */
import { MARK_PATTERN } from './classification.ts'
import { kindOf } from './kinds.ts'
import type { Kind } from './kinds.ts'
import { plainLine } from './plain-text.ts'

export type Piece = {
  /** From 1. */
  readonly line: number
  /** The line itself; of a run of empty lines, which is one piece, the last. */
  readonly through: number
  /** From 1. */
  readonly column: number
  readonly text: string
  readonly kind: Kind
  /** Blanks before the text. */
  readonly indent: number
  /** Whether nothing of its line stands before it. */
  readonly opensLine: boolean
  /** Whether its line is longer than anybody types, so that parts of a cable may follow in it. */
  readonly flat: boolean
}

/** A line of the text as given, without its line break. */
export type Line = { readonly number: number; readonly text: string }

/** Lines as editors count them. */
export const linesOf = (text: string): readonly string[] =>
  text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')

const FLAT = 180

export function piecesOf(lines: readonly string[]): readonly Piece[] {
  const isShort = hasFewLines(lines)
  const post = postIn(lines)
  const lastFilled = lastOfText(lines)
  const pieces: Piece[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const plain = plainLine(lines[i] ?? '')
    const number = i + 1
    if (plain === '') {
      while (i + 1 < lines.length && plainLine(lines[i + 1] ?? '') === '') i += 1
      pieces.push(emptyLines(number, i + 1))
      continue
    }
    const flat = plain.length > FLAT || isShort
    const isLast = number > lastFilled
    if (!plain.includes('\n')) {
      addPieces(pieces, plain, { line: number, column: 1, flat, isLast, post })
      continue
    }
    let column = 1
    for (const part of plain.split('\n')) {
      addPieces(pieces, part, { line: number, column, flat, isLast, post })
      column += part.length
    }
  }
  for (const [i, piece] of pieces.entries()) {
    if (isBelowPage(piece, pieces[i - 1])) pieces[i] = { ...piece, kind: 'page-join' }
  }
  return pieces
}

/** Kinds that stand below a text and a sign-off. */
const below: ReadonlySet<Kind> = new Set<Kind>([
  'end-of-message',
  'bt',
  'message-number',
  'level',
  'stamp',
])

/** Lines that an archive adds below a cable, at most. */
const TRAILER = 200

/** The index of the last line that can end with a sign-off. */
function lastOfText(lines: readonly string[]): number {
  const tail = lines.slice(-TRAILER)
  const attributes = tail.findLastIndex((line) => /^\s*Message Attributes\s*$/i.test(line))
  let at = lines.length - (attributes < 0 ? 0 : tail.length - attributes) - 1
  while (at >= 0) {
    const text = plainLine(lines[at] ?? '').trim()
    if (/[A-Za-z]/.test(text) && !below.has(kindOf(text))) return at
    at -= 1
  }
  return at
}

/** Whether a line is the second of a page head: `PAGE 01` / `STATE 271940`, or of a foot. */
function isBelowPage({ kind, line, text }: Piece, above: Piece | undefined): boolean {
  if (kind !== 'text' || above?.kind !== 'page-join' || above.line !== line - 1) return false
  return /^PAGE \d{1,3}$/.test(above.text)
    ? /^[A-Z][A-Z.' -]{1,30}\s\d{4,8}(?:\s.{0,30})?$/.test(text)
    : /^Page \d{1,3} of$/.test(above.text) && /^telegram (?:to|from) \S.{0,60}$/.test(text)
}

const emptyLines = (line: number, through: number): Piece => ({
  line,
  through,
  column: 1,
  text: '',
  kind: 'blank',
  indent: 0,
  opensLine: true,
  flat: false,
})

type Where = {
  readonly line: number
  readonly column: number
  readonly flat: boolean
  /** Nothing comes after this line. */
  readonly isLast: boolean
  readonly post: string | undefined
}

function addPieces(
  pieces: Piece[],
  part: string,
  { line, column, flat, isLast, post }: Where,
): void {
  const inside = cuts(part, { flat, isLast, post })
  if (inside.length === 0) {
    const text = part.trim()
    const indent = part.length - (text === '' ? 0 : part.trimStart().length)
    pieces.push({
      line,
      through: line,
      column: column + indent,
      text,
      kind: kindOf(text),
      indent,
      opensLine: true,
      flat,
    })
    return
  }
  let start = 0
  for (let i = 0; i <= inside.length; i += 1) {
    const given = part.slice(start, inside[i] ?? part.length)
    const text = given.trim()
    // Blanks before the first part are its indentation.
    if (text === '' && i < inside.length) continue
    if (text !== '' || start === 0) {
      const indent = text === '' ? given.length : given.length - given.trimStart().length
      pieces.push({
        line,
        through: line,
        column: column + start + indent,
        text,
        kind: kindOf(text),
        indent,
        opensLine: start === 0,
        flat,
      })
    }
    start = inside[i] ?? part.length
  }
}

/** Whether hardly a line holds anything: then one of them holds the cable. */
function hasFewLines(lines: readonly string[]): boolean {
  let filled = 0
  for (const text of lines) {
    if (/\S/.test(text)) filled += 1
    if (filled > 2) return false
  }
  return true
}

const FIELD =
  String.raw`E\.?\s?[O0]\.?\s?1\d{3,4}\b|TAGS\s?:|SUBJ(?:ECT)?(?:\s?\([A-Z/]{1,8}\))?\s?:|` +
  String.raw`REF(?:S|TELS?|\(S\)|ERENCES?)?\s?:|CLASSIFIED BY\s?:`

/** Where a field may begin inside a line. */
const fields = new RegExp(`(?<=[\\s>])(?=(?:${FIELD}))`, 'gi')

/** Where a part of a cable may begin inside a line that holds several. */
const parts = new RegExp(
  [
    String.raw`(?<=\s)(?=(?:${[
      String.raw`\d{1,3}\.\s?${MARK_PATTERN}`,
      String.raw`-{4,}(?:\s|$)`,
      String.raw`\d\d[A-Z]{3,25}\d{1,7} (?:19|20)\d\d-\d\d-\d\d`,
      String.raw`(?:T O P {1,3})?S E C R E T\b`,
      String.raw`C O N F I D E N T I A L\b`,
      String.raw`(?:UNCLAS|CONFIDENTIAL|SECRET) SECTION \d`,
      String.raw`UNCLAS [A-Z][A-Z ]{1,20} \d{4,6}\b`,
      String.raw`(?:CLASSIFIED|Classified) [Bb][Yy]\b`,
      String.raw`(?:SIPDIS|NNNN|BT)\b`,
      String.raw`DE RU[A-Z]{3,6} #`,
      String.raw`ZN[YR] [A-Z]{5}\b`,
      String.raw`(?:[ZOPR] )?[ZOPR] \d{6}Z [A-Z]{3} \d\d`,
      String.raw`FM (?:[A-Z]{2,8}/)?(?:AM|US|SEC|RU)[A-Z]`,
      String.raw`(?:TO|INFO) (?:RU|RH|AM|US|SEC)[A-Z]`,
      String.raw`R[UH][A-Z]{3,6}/[A-Z]`,
    ].join('|')}))`,
    String.raw`(?<=[.?!:"')] )(?=\d{1,3}\. [A-Z"'(])`,
    String.raw`(?<=---- )`,
    String.raw`(?<=\sSIPDIS )`,
  ].join('|'),
  'g',
)

/** A surname or two after the last sentence of a line. */
const signOff =
  /(?<=[A-Za-z\d]{2})[.?!)"] (?=[A-Z][A-Z'’-]+(?:[ /][A-Z][A-Z'’-]+){0,2}\s?#?(?:\s+NNNN)?$)/

/** A section join inside a line. The post before it cannot be told from a text in capitals. */
const join = /[A-Z.']{2,20}(?: [A-Z.']{2,20}){0,3} \d{8}\s{1,4}\d{3}(?:\.\d)? OF \d{3}(?=\s|$)/g

const nowhere: readonly number[] = []

/** Where a line is cut into pieces, in order: as a rule nowhere. */
function cuts(
  text: string,
  { flat, isLast, post }: Pick<Where, 'flat' | 'isLast' | 'post'>,
): readonly number[] {
  const mayHoldSignOff = flat || isLast
  const mayHoldField = /:|1[1-3]\d{3}/.test(text)
  const mayHoldJoin = text.includes(' OF ') && / \d{8}\s/.test(text)
  if (!mayHoldField && !mayHoldJoin && !mayHoldSignOff) return nowhere
  const at = new Set<number>()
  if (mayHoldField) for (const { index } of text.matchAll(fields)) at.add(index)
  if (flat) for (const { index } of text.matchAll(parts)) at.add(index)
  const signed = mayHoldSignOff ? signOff.exec(text.slice(-80)) : null
  if (signed !== null) at.add(Math.max(0, text.length - 80) + signed.index + 2)
  if (mayHoldJoin) {
    for (const { 0: found, index } of text.matchAll(join)) {
      const words = found.slice(0, found.search(/ \d{8}/))
      const own =
        post !== undefined && words.endsWith(post) ? post : (words.split(' ').at(-1) ?? '')
      at.add(index + words.length - own.length)
      at.add(index + found.length)
    }
  }
  return [...at].filter((i) => i > 0 && i < text.length).sort((a, b) => a - b)
}

/** The post that a class line names; its name may have blanks. */
function postIn(lines: readonly string[]): string | undefined {
  const named = /\bOF \d{1,2} ([A-Z][A-Z.']{1,20}(?: [A-Z.']{2,20}){0,3}) 0\d{3,7}\b/
  for (const text of lines.slice(0, 400)) {
    const post = named.exec(text.slice(0, 20_000))?.[1]
    if (post !== undefined) return post
  }
  return undefined
}
