/**
 * The reader: pieces, then head, end and text, then what the fields of the head mean. It never
 * throws, and every line ends in the cable, in a diagnostic or in the residue.
 */
import { readBody } from './body.ts'
import type { Cable, Section } from './cable.ts'
import { emptyCable } from './cable.ts'
import {
  isClassified,
  needsClassifiedBy,
  leadingClassification,
  leadingMark,
} from './classification.ts'
import type { Classification } from './classification.ts'
import { readClassifiedBy } from './classified-by.ts'
import { dayIn } from './dates.ts'
import type { Diagnostic } from './diagnostic.ts'
import { readEnding } from './ending.ts'
import { readExecutiveOrder } from './executive-order.ts'
import { noFindings } from './findings.ts'
import type { Findings } from './findings.ts'
import { firstEvidence, readHead } from './head.ts'
import { canonicalPost, identifierOf, readIdentifier } from './identifier.ts'
import { Ledger } from './ledger.ts'
import type { LineUse } from './ledger.ts'
import { linesOf, piecesOf } from './pieces.ts'
import type { Line, Piece } from './pieces.ts'
import { folded } from './plain-text.ts'
import { readReferences } from './references.ts'
import { readTags } from './tags.ts'
import { precedenceCalled, precedenceOf } from './transmission.ts'

export type Reading = {
  readonly cable: Cable
  /** In the order of the lines. */
  readonly diagnostics: readonly Diagnostic[]
  /** Lines, as given, of which any part could not be placed. */
  readonly residue: readonly Line[]
}

/** A reading, with what became of every line. */
export type TracedReading = Reading & { readonly lines: readonly LineUse[] }

/**
 * Reads a cable. Takes any text, of any origin, and never throws; the time grows with the length.
 *
 * @param text with line breaks of any system; bytes that are no UTF-8 are for the caller to replace
 */
export function readCable(text: string): Reading {
  return read(text).reading
}

/** `readCable`, and for each line what it was taken for. */
export function traceCable(text: string): TracedReading {
  const { reading, ledger, lines } = read(text)
  return { ...reading, lines: ledger.account(lines) }
}

function read(text: string): {
  readonly reading: Reading
  readonly ledger: Ledger
  readonly lines: readonly string[]
} {
  const lines = linesOf(text)
  const pieces = piecesOf(lines)
  const ledger = new Ledger(pieces)
  const cable = readPieces(ledger, pieces)
  const reading = {
    cable,
    diagnostics: ledger.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
    residue: ledger.residue(lines),
  }
  return { reading, ledger, lines }
}

const top = { line: 1, column: 1 }

function readPieces(ledger: Ledger, pieces: readonly Piece[]): Cable {
  const evidenceAt = firstEvidence(pieces)
  if (evidenceAt < 0) {
    ledger.say('not-a-cable', top)
    return emptyCable
  }
  sayWhatStands(ledger, pieces)
  const findings = noFindings()
  const signOff = readEnding(ledger, findings, evidenceAt + 1)
  readHead(ledger, findings, evidenceAt)
  const textAt = pieces[ledger.at] ?? pieces.at(-1) ?? top
  const sections = readBody(ledger, findings, classificationOf(findings))
  return understand(ledger, findings, { sections, signOff, textAt })
}

/** What is seen piece by piece, whatever it turns out to be. */
function sayWhatStands(ledger: Ledger, pieces: readonly Piece[]): void {
  const redacted = /X{6,}|\[\s?(?:\.\.\.|…|[Rr]edacted|[Tt]ext removed|B\d)\s?\]|█{2,}|\bREDACTED\b/
  for (const piece of pieces) {
    if (!piece.opensLine && piece.kind !== 'text') ledger.say('parts-on-one-line', piece)
    const found = redacted.exec(piece.text)
    if (found !== null) {
      ledger.say('redaction', { line: piece.line, column: piece.column + found.index })
    }
  }
}

type Read = {
  readonly sections: readonly Section[]
  readonly signOff: string | undefined
  readonly textAt: Pick<Piece, 'line' | 'column'>
}

function understand(
  ledger: Ledger,
  findings: Findings,
  { sections, signOff, textAt }: Read,
): Cable {
  const { record, fields, dateTimeGroup: group, transmission, distribution, captions } = findings
  const name = nameOf(ledger, findings)
  const day = group?.group.at?.slice(0, 10) ?? dayOfRecord(record)
  const classification = classificationOf(findings)

  const eo = understandEo(ledger, findings, day)
  const tagsField = fields.get('tags')
  const tags = readTags(tagsField?.text ?? '')
  if (tags.letterForDigit && tagsField !== undefined) {
    ledger.say('letter-for-digit', tagsField.piece, tags.tags.join(', '))
  }
  captions.add(tags.captions)
  const subjectField = fields.get('subject')
  const subject = subjectField === undefined ? undefined : subjectOf(subjectField.text)
  const refField = fields.get('references')
  const { references, mended } = readReferences(refField?.text ?? '', name)
  for (const fix of mended) ledger.say('letter-for-digit', refField?.piece ?? top, fix)
  for (const { kind } of references) {
    if (kind === 'other') ledger.say('reference-not-a-cable', refField?.piece ?? top)
  }
  const by = fields.get('classified-by')?.text ?? classifiedInText(sections)
  const classifiedBy = by === undefined || by === '' ? undefined : readClassifiedBy(by)
  const precedence =
    group?.precedence ??
    precedenceOf(findings.routingPrecedence ?? '') ??
    precedenceCalled(record['precedence'] ?? '')
  const identifier =
    name.post === undefined || name.serial === undefined
      ? undefined
      : identifierOf({ ...name, post: name.post, serial: name.serial })

  const cable: Cable = {
    ...(Object.keys(record).length === 0 ? {} : { record }),
    ...(findings.partial ? { partial: true } : {}),
    ...(transmission.length === 0 ? {} : { transmission }),
    ...(distribution.length === 0 ? {} : { distribution: distribution.join(' ') }),
    ...(precedence === undefined ? {} : { precedence }),
    ...(group?.infoPrecedence === undefined ? {} : { infoPrecedence: group.infoPrecedence }),
    ...(group === undefined ? {} : { dateTimeGroup: group.group }),
    ...(findings.from === undefined ? {} : { from: findings.from }),
    ...(findings.addressees === undefined ? {} : { addressees: findings.addressees }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(name.post === undefined ? {} : { post: name.post }),
    ...(name.serial === undefined ? {} : { serial: name.serial }),
    ...(classification === undefined ? {} : { classification }),
    captions: captions.list,
    ...(eo === undefined ? {} : { eo }),
    tags: tags.tags,
    ...tagsTextOf(tagsField?.text, tags.tags),
    ...subject,
    references,
    ...(classifiedBy === undefined ? {} : { classifiedBy }),
    sections,
    ...(signOff === undefined ? {} : { signOff }),
    ...(findings.stamps.list.length === 0 ? {} : { stamps: findings.stamps.list }),
  }
  sayWhatIsMissing(ledger, cable, findings, textAt)
  return cable
}

type Name = { readonly post?: string; readonly serial?: number; readonly year?: number }

/** Post, serial and year, each from where it is surest. */
function nameOf(
  ledger: Ledger,
  { classLine, record, dateTimeGroup, messageNumber }: Findings,
): Name {
  const given = record['identifier']
  const read = given === undefined ? undefined : readIdentifier(given)
  if (given !== undefined && read === undefined) ledger.say('identifier-garbled', top)
  const lined = classLine?.post === undefined ? undefined : canonicalPost(classLine.post)
  const spelt = /^\d\d ([A-Z][A-Z.' ]+) \d+$/.exec(given ?? '')?.[1]
  const post = lined ?? (spelt === undefined ? read?.post : canonicalPost(spelt))
  const serial = classLine?.serial ?? read?.serial ?? messageNumber
  const created = /\b(?:19|20)\d\d\b/.exec(record['created'] ?? record['date'] ?? '')?.[0]
  const year =
    read?.year ?? dateTimeGroup?.year ?? (created === undefined ? undefined : Number(created))
  if (read !== undefined) {
    if (read.garbled) {
      ledger.say(
        'identifier-garbled',
        top,
        identifierOf({ ...read, post: post ?? read.post, serial: serial ?? read.serial }),
      )
    } else if (
      (classLine?.serial !== undefined && classLine.serial !== read.serial) ||
      (dateTimeGroup?.year !== undefined && dateTimeGroup.year !== read.year)
    ) {
      ledger.say('identifier-differs', classLine?.piece ?? top)
    }
  } else if (
    classLine?.serial !== undefined &&
    messageNumber !== undefined &&
    classLine.serial !== messageNumber
  ) {
    ledger.say('identifier-differs', classLine.piece)
  }
  return {
    ...(post === undefined ? {} : { post }),
    ...(serial === undefined ? {} : { serial }),
    ...(year === undefined ? {} : { year }),
  }
}

function dayOfRecord(record: Readonly<Record<string, string>>): string | undefined {
  const text = record['created'] ?? record['date']
  return text === undefined ? undefined : dayIn(text)?.day
}

function classificationOf({ classLine, level, record }: Findings): Classification | undefined {
  if (classLine !== undefined) return classLine.classification
  return (
    level ?? leadingClassification((record['classification'] ?? '').toUpperCase())?.classification
  )
}

function understandEo(ledger: Ledger, { fields }: Findings, day: string | undefined) {
  const field = fields.get('eo')
  if (field === undefined) return undefined
  const { eo, letterForDigit, dateUnclear } = readExecutiveOrder(field.text, day)
  if (letterForDigit) ledger.say('letter-for-digit', field.piece, `E.O. ${eo.order}`)
  if (dateUnclear !== undefined) {
    ledger.say('date-unclear', field.piece, dateUnclear === '' ? undefined : dateUnclear)
  }
  return eo
}

function subjectOf(text: string): Pick<Cable, 'subject' | 'subjectMark'> {
  const marked = leadingMark(text)
  const subject = folded(marked?.rest ?? text)
  return {
    ...(subject === '' ? {} : { subject }),
    ...(marked === undefined ? {} : { subjectMark: marked.mark }),
  }
}

function tagsTextOf(text: string | undefined, tags: readonly string[]): Pick<Cable, 'tagsText'> {
  return text === undefined || text === tags.join(', ') ? {} : { tagsText: text }
}

/** `1. (U) Classified by Ambassador …`: older cables say it in the first paragraph. */
function classifiedInText(sections: readonly Section[]): string | undefined {
  const text = sections[0]?.paragraphs[0]?.text.split('\n')[0]?.slice(0, 400)
  return /^(?:(?:\w+ - )?ENTIRE TEXT\.? )?CLASSIFIED BY:? (.*)/i.exec(text ?? '')?.[1]
}

function sayWhatIsMissing(
  ledger: Ledger,
  cable: Cable,
  findings: Findings,
  textAt: Pick<Piece, 'line' | 'column'>,
): void {
  const { classification, subject, tags, eo, classifiedBy, identifier, post, serial } = cable
  if (findings.classLine === undefined && findings.level === undefined)
    ledger.say('class-line-missing', top)
  if (subject === undefined) ledger.say('subject-missing', textAt)
  if (tags.length === 0) ledger.say('tags-missing', textAt)
  if (eo === undefined) ledger.say('eo-missing', textAt)
  if (identifier === undefined && post !== undefined && serial !== undefined) {
    ledger.say('year-unknown', findings.classLine?.piece ?? top)
  }
  if (classification === undefined) return
  const year = identifier === undefined ? undefined : readIdentifier(identifier)?.year
  if (isClassified(classification)) {
    if (classifiedBy === undefined && needsClassifiedBy(classification, eo?.order, year))
      ledger.say('classified-by-missing', textAt)
    if (eo !== undefined && (eo.declassify === undefined || eo.declassify.kind === 'none')) {
      ledger.say('declassification-missing', findings.fields.get('eo')?.piece ?? textAt)
    }
  }
}
