/**
 * Headings. Between two rules, over one, under one, on one line with rules beside it; and where a
 * mirror took the rules away, a line by itself before a paragraph. A heading may take several lines.
 */
import { beginsSubParagraph, isComplete } from './blocks.ts'
import type { Kind } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import type { Piece } from './pieces.ts'
import { folded } from './plain-text.ts'

/** Lines that a heading has at most. */
const LINES = 4
const LENGTH = 120

export type FoundHeading = { readonly text: string; readonly pieces: number }

export type Surroundings = {
  /** An empty line, a rule, a page head or nothing stands above. */
  readonly apart: boolean
  /** An empty line stands above, or nothing. */
  readonly blank: boolean
  /** The text above, as far as it is one: whether a sentence ends there. */
  readonly complete: boolean
  /** The whole cable is in capitals, so that capitals say nothing. */
  readonly allCapitals: boolean
}

/** The heading at the ledger's place; nothing is taken. */
export function headingAt(ledger: Ledger, around: Surroundings): FoundHeading | undefined {
  const first = ledger.peek()
  if (first === undefined) return undefined
  if (first.kind === 'rule') return afterRule(ledger)
  if (!isTitle(first)) return undefined
  return (
    besideRules(first) ??
    (around.apart ? overRule(ledger, around) : undefined) ??
    (around.apart ? bare(ledger, around) : undefined)
  )
}

const isTitle = ({ kind, text }: Piece): boolean =>
  (kind === 'text' ||
    kind === 'level' ||
    kind === 'from' ||
    kind === 'action' ||
    kind === 'tags' ||
    kind === 'references' ||
    kind === 'subject') &&
  text.length <= LENGTH &&
  /[A-Za-z]/.test(text)

const isRow = (text: string): boolean => /\S(?: {3,}|\t)\S/.test(text)

/** `--- SUMMARY ---`. */
function besideRules({ text }: Piece): FoundHeading | undefined {
  const inner = /^[-=#/]{3,}\s*([^\s-].{0,100}?)\s*[-=#/]{3,}$/.exec(text)?.[1]
  return inner === undefined ? undefined : { text: folded(inner), pieces: 1 }
}

/** Lines from here on up to a rule, blank lines between them or not; `to` is the place of the rule. */
function linesToRule(
  ledger: Ledger,
  from: number,
): { lines: readonly string[]; to: number } | undefined {
  const lines: string[] = []
  for (let ahead = from; lines.length <= LINES; ahead += 1) {
    const piece = ledger.peek(ahead)
    if (piece === undefined) return undefined
    if (piece.kind === 'rule') return lines.length === 0 ? undefined : { lines, to: ahead }
    if (piece.kind === 'blank') {
      // One empty line may lie between a rule and the heading, not more.
      if (piece.through > piece.line) return undefined
      continue
    }
    if (!isTitle(piece)) return undefined
    lines.push(piece.text)
  }
  return undefined
}

/** A heading under a rule: up to the next rule, else one line by itself. */
function afterRule(ledger: Ledger): FoundHeading | undefined {
  let from = 0
  while (ledger.peek(from)?.kind === 'rule' && from < LINES) from += 1
  const closed = linesToRule(ledger, from)
  if (closed !== undefined) {
    const to = afterRules(ledger, closed.to)
    if (isFollowed(ledger, to) || !closed.lines.some(isRow)) {
      return { text: folded(closed.lines.join(' ')), pieces: to }
    }
  }
  let at = from
  while (ledger.peek(at)?.kind === 'blank' && at < from + 2) at += 1
  const only = ledger.peek(at)
  const next = ledger.peek(at + 1)?.kind
  if (only === undefined || !isTitle(only) || isComplete(only.text)) return undefined
  if (next !== 'blank' && !isParagraph(next)) return undefined
  return { text: folded(only.text), pieces: at + 1 }
}

/** A heading over a rule, with nothing of a table below it. */
function overRule(ledger: Ledger, { blank, complete }: Surroundings): FoundHeading | undefined {
  const found = linesToRule(ledger, 0)
  if (found === undefined || found.lines.length === LINES) return undefined
  if (found.to !== found.lines.length) return undefined
  const last = found.lines.at(-1) ?? ''
  if (/[.;,]$/.test(last) && !/\b[A-Z]\.$|\.{3}$/.test(last)) return undefined
  if (beginsSubParagraph(found.lines[0] ?? '')) return undefined
  const to = afterRules(ledger, found.to)
  // Above a rule that belongs to the next heading stands ordinary text.
  if (startsRuled(ledger, found.to)) return undefined
  if (!isFollowed(ledger, to) && found.lines.some(isRow)) return undefined
  if (!complete && !(blank && nextFilled(ledger, to)?.kind === 'paragraph')) return undefined
  return { text: folded(found.lines.join(' ')), pieces: to }
}

/** The piece here or below a few empty lines. */
function nextFilled(ledger: Ledger, at: number): Piece | undefined {
  let next = at
  while (ledger.peek(next)?.kind === 'blank' && next < at + LINES) next += 1
  return ledger.peek(next)
}

/** Whether the rule here opens a heading that another rule closes. */
function startsRuled(ledger: Ledger, at: number): boolean {
  const closed = linesToRule(ledger, afterRules(ledger, at))
  return closed !== undefined && ledger.peek(at - 1)?.kind === 'blank'
}

function afterRules(ledger: Ledger, at: number): number {
  let to = at
  while (ledger.peek(to)?.kind === 'rule' && to < at + LINES) to += 1
  return to
}

const isParagraph = (kind: Kind | undefined): boolean => kind === 'paragraph' || kind === 'number'

/** After a heading comes an empty line, a paragraph, or the end; after the head of a table, a row. */
function isFollowed(ledger: Ledger, at: number): boolean {
  const next = ledger.peek(at)
  return next === undefined || next.kind === 'blank' || isParagraph(next.kind) || !isRow(next.text)
}

/** A heading without rules: apart, no sentence, and a numbered paragraph after it. */
function bare(ledger: Ledger, around: Surroundings): FoundHeading | undefined {
  const lines: string[] = []
  let at = 0
  for (;;) {
    const piece = ledger.peek(at)
    if (piece === undefined || lines.length > LINES) return undefined
    if (piece.kind === 'blank' || isParagraph(piece.kind)) break
    if (!isTitle(piece) || piece.flat) return undefined
    lines.push(piece.text)
    at += 1
  }
  const text = folded(lines.join(' '))
  const isCapitals = !/[a-z]/.test(text)
  if (text.length > LENGTH || text.endsWith(',') || beginsSubParagraph(text)) return undefined
  if (!isCapitals && (lines.length > 1 || text.split(' ').length > 8)) return undefined
  if (isComplete(text) && !(isCapitals && /[?!]$/.test(text))) return undefined
  const follows = nextFilled(ledger, at)
  const isApartBelow = ledger.peek(at)?.kind === 'blank'
  if (!around.complete) {
    // A list of names ends without a sign; capitals apart, right before a marked paragraph, do not go on with it.
    const isApart = isCapitals && !around.allCapitals && isApartBelow && around.blank
    return isApart && follows?.kind === 'paragraph' && /[A-Z]{4}/.test(text)
      ? { text, pieces: at }
      : undefined
  }
  if (isParagraph(follows?.kind)) return { text, pieces: at }
  const isOrdinary = follows?.kind === 'text' && isApartBelow && isCapitals && !around.allCapitals
  return isOrdinary && /[a-z]/.test(follows.text) ? { text, pieces: at } : undefined
}
