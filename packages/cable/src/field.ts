/**
 * Gathers the lines of one field of the head. A field goes on to the next empty line, and over
 * section joins, which mirrors leave in the middle of it. Where a sentence, a list or a name is
 * clearly unfinished it also goes on over an empty line.
 */
import { appendLine } from './blocks.ts'
import { attentionLine } from './captions.ts'
import type { Field, FieldKind } from './findings.ts'
import type { Kind } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import type { Piece } from './pieces.ts'
import { folded } from './plain-text.ts'

/** What lies between two lines of a field: nothing, a section join, or an empty line. */
export type Gap = 'none' | 'join' | 'blank'

const labels: Readonly<Record<FieldKind, RegExp>> = {
  eo: /^/,
  tags: /^TAGS?\s?:?\s*/i,
  subject: /^SUBJ(?:ECT)?(?:\s?(\([A-Z/]{1,8}\)))?\s?:?\s*/i,
  references: /^REF(?:S|TELS?|\(S\)|ERENCES?)?\s?:?\s*/i,
  'classified-by': /^(?:\([A-Z/]{1,6}\)\s)?CLAS?S?I?FIED BY\s?:?\s*/i,
}

/** Characters of a field that decide whether it goes on. */
const TAIL = 400

/** Takes the field at the ledger's place. */
export function gatherField(ledger: Ledger, kind: FieldKind): Field {
  const piece = ledger.take(kind)
  const label = labels[kind].exec(piece.text)
  const mark = label?.[1]
  const value = piece.text.slice(label?.[0].length ?? 0)
  const lines = [mark === undefined ? value : `${mark} ${value}`]
  // Only the last words are looked at again, however long a field grows.
  let tail = (lines[0] ?? '').slice(-TAIL)
  for (;;) {
    const { next, gap, ahead } = nextLine(ledger)
    if (next === undefined || !goesOn(kind, tail, next, gap)) break
    for (let i = 0; i < ahead; i += 1) passOver(ledger)
    const { text } = ledger.take(kind)
    lines.push(text)
    tail = `${tail} ${text.slice(-TAIL)}`.slice(-TAIL)
  }
  return { text: folded(joined(lines)), piece }
}

/** Lines as one; what a hyphen ends goes on without a blank. */
function joined(lines: readonly string[]): string {
  let last = ''
  const parts: string[] = []
  for (const line of lines) {
    appendLine(parts, last, line)
    last = line
  }
  return parts.join('')
}

/** Takes an empty line or a section join. */
export function passOver(ledger: Ledger): void {
  if (ledger.nextKind() === 'blank') {
    ledger.take('blank')
    return
  }
  ledger.say('page-join', ledger.take('travel'))
}

type Ahead = { readonly next: Piece | undefined; readonly gap: Gap; readonly ahead: number }

function nextLine(ledger: Ledger): Ahead {
  let gap: Gap = 'none'
  let ahead = 0
  for (;;) {
    const next = ledger.peek(ahead)
    if (next?.kind === 'page-join' || (next?.kind === 'level' && isNearJoin(ledger, ahead)))
      gap = 'join'
    else if (next?.kind === 'blank') gap = gap === 'none' ? 'blank' : gap
    else return { next, gap, ahead }
    ahead += 1
  }
}

/** Whether a level or a caption alone on its line is of the foot or the head of a page. */
export function isNearJoin(ledger: Ledger, ahead: number): boolean {
  return [-2, -1, 1, 2].some((by) => ledger.peek(ahead + by)?.kind === 'page-join')
}

/** Kinds that are words of a field where they continue one. */
const words: ReadonlySet<Kind> = new Set<Kind>([
  'text',
  'number',
  'from',
  'action',
  'info',
  'de',
  'routing',
  'record',
])

function goesOn(kind: FieldKind, soFar: string, next: Piece, gap: Gap): boolean {
  // `Classified By: Classified by Ambassador …`
  if (soFar === '' && next.kind === kind && !next.opensLine) return true
  const isAuthority = kind === 'classified-by' && next.kind === 'eo' && authority.test(next.text)
  if (!words.has(next.kind) && !isAuthority) return false
  if (/^[1lI]\s?[.)](?!\d)/.test(next.text)) return false
  if (soFar.trim() === '') return true
  return rules[kind](soFar, next.text, gap)
}

/** `E.O. 12958 1.4 (b)`: the order as part of a reason. */
const authority = /^E\.?\s?O\.?\s?1\d{4}[\s,:]{1,3}(?:SEC(?:TION|\.)? )?1\.\s?[2-7]/i

type Rule = (soFar: string, line: string, gap: Gap) => boolean

const rules: Readonly<Record<FieldKind, Rule>> = {
  eo: (_, line, gap) => gap !== 'blank' && !attentionLine(line),
  tags: (soFar, line, gap) =>
    (gap !== 'blank' || soFar.endsWith(',')) &&
    /^[A-Z0-9 ,;()./-]+$/i.test(line) &&
    !line.endsWith('.'),
  subject: (soFar, line, gap) => {
    if (isCapitals(soFar) && /[a-z]{3}/.test(line)) return gap === 'none' && isUnfinished(soFar)
    if (gap === 'none') return true
    if (isUnfinished(soFar)) return line.length < 100
    return gap === 'join' && isCapitals(soFar) && isCapitals(line) && line.length < 80
  },
  references: (soFar, line, gap) => {
    const isNext = startsWithNextLabel(soFar, line)
    if (isNext) return true
    if (gap === 'none') return !isProse(line)
    const isRest = /^[A-Z .]{0,30}\d/.test(line) && !/[a-z]{4}.*[a-z]{4}/.test(line)
    return (
      isRest &&
      (/[,;]$|\b(?:AND|&)$/i.test(soFar) || /(?:^|[.):\]\d]\s)[A-Z. ]{2,24}$|[.)]$/.test(soFar))
    )
  },
  'classified-by': (soFar, line, gap) => {
    const hasReason = /1\.\s?[2-7]\W{0,3}[a-h]\b/i.test(soFar)
    if (gap === 'none')
      return !(hasReason && /[.)]$/.test(soFar) && /^[A-Z][a-z]+ [a-z]/.test(line))
    if (gap === 'join') return !hasReason || !/[.)]$/.test(soFar)
    if (/^DERIVED FROM\s?:/i.test(line)) return true
    return !hasReason && /^(?:for |per )?r ?e ?a ?s ?o ?n|^1\.[2-7]/i.test(line)
  },
}

const isCapitals = (text: string): boolean => !/[a-z]{2}/.test(text.replace(/^\([A-Za-z/]+\)/, ''))

/** Ends where no title ends. */
const isUnfinished = (text: string): boolean =>
  /(?:[,/&-]|\b(?:AND|OF|THE|FOR|TO|IN|ON|WITH|AN?|BY|FROM|AT|OR|AS|ITS|NEW))$/i.test(text)

const isProse = (line: string): boolean => (line.match(/\b[a-z]{3,}\b/g)?.length ?? 0) >= 4

function startsWithNextLabel(soFar: string, line: string): boolean {
  const label = /^-?\s?[([]?([A-Z])(?:[.):\]]| -)/.exec(line)?.[1]
  if (label === undefined) return false
  if (label === 'A') return true
  const before = String.fromCharCode(label.charCodeAt(0) - 1)
  return new RegExp(`(?:^|[\\s([,;])${before}(?:[.):\\]]| -)`).test(soFar)
}
