/**
 * What is labelled around a cable: `Drafted By: …` and its like, the head of an electronic cable,
 * and the attributes that an archive puts at the end. Label and value stand on one line; a value goes
 * on in the lines right below it.
 */
import { captionsIn } from './captions.ts'
import type { Findings } from './findings.ts'
import type { Ledger } from './ledger.ts'
import type { Piece } from './pieces.ts'
import { folded } from './plain-text.ts'
import { keepIn } from './record-header.ts'
import { sameness } from './repeat.ts'
import { letterOf, readAddressee, readDateTimeGroup } from './transmission.ts'

/** A label and the value after it; `DRAFTED BY EUR/WE:ABERG` needs no colon. */
const labelled =
  /^(?:((?:DRAFTED|CLEARED|APPROVED|RELEASED) BY)(?= [A-Z])|([A-Z][A-Za-z/ ]{0,40}?)\s?:)\s*(.*)$/i

/** `EUR/WE:ABERG`, who cleared a cable, below those who drafted and approved it. */
const clearance = /^[A-Z][A-Z/-]{0,14}:\s?[A-Z]/

const sameAs: Readonly<Record<string, string>> = {
  mrn: 'identifier',
  'document number': 'identifier',
  'original classification': 'classification',
  info: 'office distribution',
}

/** Takes what is labelled at the ledger's place, of the kinds `labelled` and `labelled-…`. */
export function readLabelled(ledger: Ledger, findings: Findings, { kind, text }: Piece): void {
  const from = ledger.at
  const [, by, named = '', value = ''] = labelled.exec(text) ?? []
  if (kind === 'labelled-from') {
    ledger.take('transmission')
    findings.addressees ??= []
    findings.from ??= folded(value)
    ledger.unlessSaid(from, findings.from === folded(value))
  } else if (kind === 'labelled-caption') {
    ledger.take('caption')
    findings.captions.add(captionsIn([value, ...linesBelow(ledger, 'caption')].join(' ')))
  } else if (kind === 'labelled') {
    readPair(ledger, findings, {
      label: (by ?? named).toLowerCase(),
      value,
      hasColon: by === undefined,
    })
  } else {
    ledger.take('transmission')
    const lines = [value, ...linesBelow(ledger, 'transmission')]
    addAddressees(findings, kind === 'labelled-action' ? 'action' : 'info', lines)
  }
}

type Pair = { readonly label: string; readonly value: string; readonly hasColon: boolean }

function readPair(ledger: Ledger, findings: Findings, { label, value, hasColon }: Pair): void {
  const from = ledger.at
  ledger.take('record')
  if (label === 'date/dtg') {
    const [day = '', group = ''] = value.split(/ \/ (?=\d{6}Z)/)
    const sent = readDateTimeGroup(group)
    if (sent !== undefined) findings.dateTimeGroup ??= sent
    const isSaid = sent === undefined || findings.dateTimeGroup?.group.text === sent.group.text
    const isKept = keepIn(findings.record, 'date', sent === undefined ? value : day)
    ledger.unlessSaid(from, isSaid && isKept)
    return
  }
  const lines = [value]
  const cleared: string[] = []
  for (const line of linesBelow(ledger, 'record')) {
    if (hasColon && label !== 'approved by') lines.push(line)
    else cleared.push(line)
  }
  const isKept = keepIn(findings.record, sameAs[label] ?? label, lines.join(between(label)))
  const areKept = keepIn(findings.record, 'cleared by', cleared.join('; '))
  ledger.unlessSaid(from, isKept && areKept)
}

/** Between the lines of a value: people stand in a list. */
const between = (label: string): string => (label.endsWith(' by') ? '; ' : ' ')

/** Takes the lines below that go on with a value: indented ones, and clearances. */
function linesBelow(ledger: Ledger, use: 'transmission' | 'caption' | 'record'): readonly string[] {
  const lines: string[] = []
  const first = ledger.pieces[ledger.at - 1]
  for (;;) {
    const next = ledger.peek()
    const isBelow = first !== undefined && next?.line === first.line + lines.length + 1
    if (!isBelow || next.kind !== 'text') return lines
    const isIndented = next.indent > first.indent + 1
    if (!isIndented && !(use === 'record' && clearance.test(next.text))) return lines
    lines.push(ledger.take(use).text)
  }
}

/** Addressees on lines of their own, or parted by `;` and wrapped. */
function addAddressees(
  findings: Findings,
  role: 'action' | 'info',
  lines: readonly string[],
): void {
  const addressees = (findings.addressees ??= [])
  const isList = lines.some((line) => line.includes(';'))
  const items = isList ? lines.join(' ').split(';') : lines
  for (const item of items.map(folded).filter(Boolean)) {
    // `PARIS, AMEMBASSY ROUTINE`.
    const read = readAddressee(role, item)
    const name = read.name.replace(/^([^,]+), ([A-Z]+)$/, '$2 $1')
    addressees.push({ ...read, name })
    findings.seen.add(sameness(name))
    const precedence = read.precedence === 'NIACT IMMEDIATE' ? 'IMMEDIATE' : read.precedence
    if (role === 'action' && precedence !== undefined) {
      findings.routingPrecedence ??= letterOf(precedence)
    }
  }
}

/** Labels of what the head of a cable says better. */
const saidBefore = /^(?:From|To|Subject|TAGS|Reference)$/i

/**
 * Settles what is labelled after a cable, from one place to another. What the cable said before is
 * passed over; other words than before are left to the residue.
 */
export function settleLabelled(
  ledger: Ledger,
  { record }: Findings,
  from: number,
  settleOther: (at: number) => void,
): void {
  const values = new Map<string, string[]>()
  let said: ReadonlySet<string> | undefined
  let open:
    | { readonly parts: string[]; readonly between: string; readonly indent: number }
    | undefined
  for (let i = from; i < ledger.end; i += 1) {
    const piece = ledger.pieces[i]
    if (piece === undefined) continue
    const [, by, named, value = ''] = labelled.exec(piece.text) ?? []
    const label = by ?? named
    const isBelow = piece.kind === 'text' && ledger.pieces[i - 1]?.line === piece.line - 1
    if (isBelow && open !== undefined && (label === undefined || piece.indent > open.indent + 1)) {
      open.parts.push(`${open.parts.length === 0 ? '' : open.between}${folded(piece.text)}`)
      ledger.settle(i, 'record')
      continue
    }
    open = undefined
    if (label === undefined) {
      settleOther(i)
      continue
    }
    if (saidBefore.test(label)) {
      said ??= wordsBefore(ledger, from)
      const known = said
      const isSaid = /^n\/a$/i.test(value) || wordsOf(value).every((word) => known.has(word))
      ledger.say(isSaid ? 'repeated-header' : 'repeat-differs', piece)
      ledger.settle(i, isSaid ? 'repeat' : 'residue')
      continue
    }
    ledger.settle(i, 'record')
    const lower = label.toLowerCase()
    const key = sameAs[lower] ?? lower
    const parts = values.get(key) ?? []
    if (value !== '') parts.push(`${parts.length === 0 ? '' : '; '}${folded(value)}`)
    values.set(key, parts)
    open = { parts, between: between(key), indent: piece.indent }
  }
  for (const [key, parts] of values) {
    const value = parts.join('')
    const before = record[key]
    if (value !== '' && before !== value)
      record[key] = before === undefined ? value : `${before}; ${value}`
  }
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)

function wordsBefore(ledger: Ledger, to: number): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of ledger.pieces.slice(0, to))
    for (const word of wordsOf(text)) words.add(word)
  return words
}
