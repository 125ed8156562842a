/**
 * The head of a cable: record header, transmission, class line, captions and fields, in whatever
 * order and however often. It ends where the text begins.
 */
import { readClassLine, readClassLineRest } from './class-line.ts'
import { attentionLine, captionsIn, continuesCaption, looksLikeCaption } from './captions.ts'
import { leadingClassification } from './classification.ts'
import { gatherField, passOver } from './field.ts'
import type { FieldKind, Findings } from './findings.ts'
import { readTransmission } from './head-transmission.ts'
import { headingAt } from './headings.ts'
import type { Kind } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import type { Piece } from './pieces.ts'
import { folded } from './plain-text.ts'
import { readLabelled } from './labelled.ts'
import { readRecordHeader } from './record-header.ts'
import { readRepeat, sameness } from './repeat.ts'

/** Kinds that show by themselves that a text is a cable. */
const evidence: ReadonlySet<Kind> = new Set<Kind>([
  'class-line',
  'vzczc',
  'date-time-group',
  'eo',
  'tags',
  'subject',
  'references',
  'classified-by',
  'record-heading',
  'paragraph',
])

/** The place of the first piece that only a cable has; -1 where there is none. */
export const firstEvidence = (pieces: readonly Piece[]): number =>
  pieces.findIndex(
    ({ kind, text }) =>
      evidence.has(kind) ||
      (kind === 'record' &&
        /^\W{0,3}(?:Identifier|Reference ID|Canonical ID|Viewing)/i.test(text)) ||
      (kind === 'labelled' && text.startsWith('MRN')),
  )

/** Pieces in which a field of the head is looked for. */
const HEAD = 60

/** The place of the first field after the evidence, if no paragraph comes before it. */
function firstFieldAfter(pieces: readonly Piece[], from: number): number {
  for (let i = from; i < Math.min(pieces.length, from + HEAD); i += 1) {
    const piece = pieces[i]
    if (piece?.kind === 'paragraph') return 0
    if (
      piece?.opensLine === true &&
      (piece.kind === 'eo' || piece.kind === 'tags' || piece.kind === 'subject')
    )
      return i
  }
  return 0
}

/** Reads all that stands before the text. `evidenceAt` is what `firstEvidence` gave. */
export function readHead(ledger: Ledger, findings: Findings, evidenceAt: number): void {
  findings.captionsUpTo = firstFieldAfter(ledger.pieces, evidenceAt)
  while (ledger.at < ledger.end) {
    if (ledger.nextKind() === 'blank') {
      ledger.take('blank')
      continue
    }
    const from = ledger.at
    if (!readPart(ledger, findings, from < evidenceAt)) return
    for (const { text } of ledger.pieces.slice(from, ledger.at)) findings.seen.add(sameness(text))
  }
}

/** Reads one part of the head; false where the text begins. */
function readPart(ledger: Ledger, findings: Findings, isBefore: boolean): boolean {
  const piece = ledger.peek()
  if (piece === undefined) return false
  const { kind } = piece
  switch (kind) {
    case 'blank':
    case 'page-join':
      passOver(ledger)
      return true
    case 'form-number':
    case 'record':
    case 'record-heading':
      if (findings.classLine !== undefined || findings.fields.size > 0)
        return readLoose(ledger, findings, isBefore)
      readRecordHeader(ledger, findings.record)
      return true
    case 'labelled':
      if (findings.classLine !== undefined || findings.fields.size > 0)
        return readLoose(ledger, findings, isBefore)
      readLabelled(ledger, findings, piece)
      return true
    case 'labelled-from':
    case 'labelled-action':
    case 'labelled-info':
      if (findings.classLine !== undefined) return readLoose(ledger, findings, isBefore)
      readLabelled(ledger, findings, piece)
      return true
    case 'labelled-caption':
      readLabelled(ledger, findings, piece)
      return true
    case 'partial':
      if (findings.fields.has('subject')) return false
      ledger.take('record')
      findings.partial = true
      return true
    case 'stamp':
      findings.stamps.add([folded(ledger.take('stamp').text)])
      return true
    case 'class-line':
      readClassLinePart(ledger, findings)
      return true
    case 'level':
      findings.level ??= leadingClassification(piece.text)?.classification ?? 'UNCLASSIFIED'
      findings.captions.add(readClassLine(ledger.take('class-line').text).captions)
      return true
    case 'caption':
      findings.captions.add(captionsIn(ledger.take('caption').text))
      return true
    case 'eo':
    case 'tags':
    case 'subject':
    case 'references':
    case 'classified-by':
      readFieldPart(ledger, findings, kind)
      return true
    case 'vzczc':
    case 'routing':
    case 'de':
    case 'zny':
    case 'date-time-group':
    case 'from':
    case 'action':
    case 'info':
    case 'exempt':
    case 'distribution':
      if (findings.fields.size > 0) return readLoose(ledger, findings, isBefore)
      readTransmission(ledger, findings, kind)
      return true
    case 'bt':
    case 'message-number':
    case 'end-of-message':
      ledger.take('travel')
      return true
    case 'rule':
      // Decoration around a record; later, the rule of the first heading.
      if (beginsWithHeading(ledger, findings)) return false
      ledger.take('rule')
      return true
    case 'paragraph':
      return isBefore && readLoose(ledger, findings, isBefore)
    case 'number':
    case 'signature':
    case 'text':
      return readLoose(ledger, findings, isBefore)
  }
}

const startOfText = { apart: true, blank: true, complete: true, allCapitals: true }

/** Whether the text begins here with a heading; a line to somebody's attention is none. */
function beginsWithHeading(ledger: Ledger, { fields, classLine }: Findings): boolean {
  if (fields.size === 0 && classLine === undefined) return false
  const heading = headingAt(ledger, startOfText)
  if (heading === undefined) return false
  const isRuled = ledger.nextKind() === 'rule' || ledger.peek(heading.pieces - 1)?.kind === 'rule'
  return isRuled || !attentionLine(heading.text)
}

/** A line without a label: a caption, a stray line before everything, or the beginning of the text. */
function readLoose(ledger: Ledger, findings: Findings, isBefore: boolean): boolean {
  const { captions, captionsUpTo, fields, classLine } = findings
  const next = ledger.peek()
  if (next === undefined) return false
  const { text, kind, line, indent } = next
  if (/^\d{1,3}$/.test(text) && ledger.peek(1)?.kind === 'distribution') {
    // How many copies went to the offices below.
    ledger.say('page-join', ledger.take('travel'))
    return true
  }
  if (isBefore) {
    ledger.say('line-not-understood', ledger.take('residue'))
    return true
  }
  if (fields.has('subject') || fields.has('references') || fields.has('classified-by')) return false
  if (kind === 'number') return false
  if (ledger.at >= captionsUpTo && !looksLikeCaption(text)) return false
  if (ledger.at >= captionsUpTo && beginsWithHeading(ledger, findings)) return false
  const last = captions.list.at(-1)
  // A line goes on only with the one right above it.
  const above = ledger.pieces[ledger.at - 1]
  if (
    last !== undefined &&
    above?.kind === 'text' &&
    above.line === line - 1 &&
    (indent > above.indent + 1 || continuesCaption(last, text))
  ) {
    captions.lengthen(folded(ledger.take('caption').text))
    return true
  }
  if (classLine === undefined && fields.size === 0) {
    ledger.say('line-not-understood', ledger.take('residue'))
    return true
  }
  captions.add(captionsIn(ledger.take('caption').text))
  return true
}

function readClassLinePart(ledger: Ledger, findings: Findings): void {
  if (findings.classLine !== undefined) {
    readRepeat(ledger, findings)
    return
  }
  const piece = ledger.take('class-line')
  let classLine = readClassLine(piece.text)
  const next = ledger.peek()
  if (classLine.serial === undefined && next !== undefined) {
    const begun = classLine.captions.at(-1)
    const rest = readClassLineRest(begun === undefined ? next.text : `${begun} ${next.text}`)
    if (rest !== undefined) {
      ledger.take('class-line')
      classLine = { ...classLine, ...rest, captions: classLine.captions.slice(0, -1) }
    }
  }
  findings.classLine = { ...classLine, piece }
  if (classLine.letterForDigit) ledger.say('letter-for-digit', piece)
  findings.captions.add(classLine.captions)
}

function readFieldPart(ledger: Ledger, { fields }: Findings, kind: FieldKind): void {
  const from = ledger.at
  const field = gatherField(ledger, kind)
  const before = fields.get(kind)
  if (before === undefined) {
    fields.set(kind, field)
    return
  }
  if (kind === 'references' && before.text !== field.text) {
    fields.set(kind, { ...before, text: `${before.text}; ${field.text}` })
    return
  }
  const isSame = before.text === field.text
  for (let i = from; i < ledger.at; i += 1) {
    if (ledger.pieces[i]?.kind !== 'blank') ledger.settle(i, isSame ? 'repeat' : 'residue')
  }
  ledger.say(isSame ? 'repeated-header' : 'repeat-differs', field.piece)
}
