/**
 * The table that mirrors put around a cable. Label and value on one line; or a line of labels and a
 * line of values below it; or each on a line of its own.
 */
import { leadingClassification } from './classification.ts'
import type { Ledger } from './ledger.ts'
import { RECORD_LABELS } from './kinds.ts'
import { readIdentifier } from './identifier.ts'
import { folded } from './plain-text.ts'

/** Labels that may follow a value on the same line. */
const FOLLOWING = 'Created|Released|Modified|Classification|Origin'
const pair = new RegExp(
  `(?:^\\W{0,3}|[\\s|])(${RECORD_LABELS})(?:\\s*[:|\\t][\\s|]*|\\s(?=\\d{4}-|[A-Z]))(.*?)[\\s|]*(?=[\\s|](?:${FOLLOWING})[\\s:|]|\\t(?:${RECORD_LABELS})[\\s:|]|$)`,
  'gi',
)
const alone = new RegExp(`^(${RECORD_LABELS})$`, 'i')
const labels = new RegExp(`(${RECORD_LABELS})(?=[\\s|]|$)`, 'gi')

const sameAs: Readonly<Record<string, string>> = {
  'reference id': 'identifier',
  'canonical id': 'identifier',
  'message id': 'identifier',
  'cable id': 'identifier',
  cable: 'identifier',
  id: 'identifier',
  'original classification': 'classification',
  'released on': 'released',
}

export type Record_ = Record<string, string>

/** Reads the record header at the ledger's place into `record`; what is there stays. */
export function readRecordHeader(ledger: Ledger, record: Record_): void {
  const from = ledger.at
  let isKept = true
  readValues(ledger, (label, value) => {
    const name = label.toLowerCase()
    isKept = keepIn(record, sameAs[name] ?? name, value) && isKept
  })
  ledger.unlessSaid(from, isKept)
}

/** Keeps a value; false where there is another already. */
export function keepIn(record: Record_, key: string, value: string): boolean {
  const text = folded(value)
  if (text === '') return true
  record[key] ??= text
  return record[key] === text
}

function readValues(ledger: Ledger, keep: (label: string, value: string) => void): void {
  const { text, kind } = ledger.take('record')
  if (kind === 'form-number') {
    // `STATE   60417        Oct 7  6:12 PM '66`: the number and the time of an outgoing form.
    const [, post = '', serial = '', time = ''] = /^(.+?)\s{2,}(\d+)\s+(.*)$/.exec(text) ?? []
    keep('identifier', `${time.slice(-2)} ${folded(post)} ${serial}`)
    keep('created', time)
    return
  }
  if (kind === 'record-heading') {
    const names = Array.from(text.matchAll(labels), ([, name = '']) => name)
    while (ledger.nextKind() === 'blank' || ledger.nextKind() === 'rule') ledger.take('record')
    const row = ledger.peek()
    if (row === undefined || !/^\W{0,3}[\dO]{2}[A-Z]/.test(row.text)) return
    for (const [i, value] of cellsOf(ledger.take('record').text).entries()) {
      const name = names[i]
      if (name !== undefined) keep(name, value)
    }
    return
  }
  const viewed = /^Viewing cable (\S+?)[,:]?(?:\s+(.*))?$/i.exec(text)
  if (viewed !== null) {
    keep('identifier', viewed[1] ?? '')
    keep('title', viewed[2] ?? '')
    return
  }
  const lonely = alone.exec(text)
  if (lonely === null) {
    if (readIdentifier(text) !== undefined) keep('identifier', text)
    for (const [, label = '', value = ''] of text.matchAll(pair)) keep(label, value)
    return
  }
  ledger.skipBlanks()
  const value = ledger.peek()
  if (value === undefined || value.kind === 'record' || value.kind === 'class-line') return
  if (value.kind.startsWith('labelled')) return
  const isLevel = leadingClassification(value.text.toUpperCase()) !== undefined
  if (/classification$/i.test(text) && !isLevel) return
  keep(lonely[1] ?? '', ledger.take('record').text)
}

/** The values of a row: by tabs, bars or wide gaps, else by what they look like. */
function cellsOf(row: string): readonly string[] {
  const cells = row.split(/\s*[\t|]\s*| {2,}/).filter(Boolean)
  if (cells.length > 1) return cells
  const found =
    /^(\S+)((?: \d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?){0,3})(?: ([A-Z][A-Z/ ]{4,40}?))?(?: ([A-Z][a-z].*))?$/.exec(
      row,
    )
  if (found === null) return [row]
  const [, id = '', times = '', level = '', origin = ''] = found
  const split = times.match(/\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?/g) ?? []
  return [id, ...split, level, origin]
}
