/**
 * The end of a cable, read from the back: the surname or surnames in capitals, before them the text,
 * after them what the transmission and the release of the cable added.
 */
import { attentionLine } from './captions.ts'
import type { Findings } from './findings.ts'
import type { Kind } from './kinds.ts'
import type { Ledger, Use } from './ledger.ts'
import type { Piece } from './pieces.ts'
import { folded } from './plain-text.ts'

/** What may stand after the sign-off, and what it is taken for. */
const trailing: Partial<Readonly<Record<Kind, Use>>> = {
  blank: 'blank',
  'end-of-message': 'travel',
  bt: 'travel',
  'message-number': 'travel',
  level: 'travel',
  'page-join': 'travel',
  stamp: 'stamp',
  rule: 'rule',
}

const NAME = String.raw`(?:(?:MC|MAC|O'|D'|DE |DU |DER |VAN |VON |LA |LE |EL |AL-){0,3}[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,20}|X{3,})`
const signature = new RegExp(`^${NAME}(?:(?: ?[/,] ?| | AND )${NAME}){0,2}(?:,? JR\\.?)?\\s?#?$`)

/** Words that end a text in capitals and are nobody's name. */
const noName = /^(?:END|SUMMARY|COMMENT|TEXT|UNCLAS.*|CONFIDENTIAL|SECRET|NOFORN|SIPDIS|BT|NNNN)\b/

/**
 * Finds the sign-off after a place and settles all behind it; the ledger's part ends before it. Lines after the
 * `NNNN` that are of none of the kinds a trailer has are left to the residue.
 */
export function readEnding(ledger: Ledger, findings: Findings, from: number): string | undefined {
  const closing = lastEndOfMessage(ledger, from)
  if (closing !== undefined) {
    for (let i = ledger.end - 1; i > closing; i -= 1) settleTrailing(ledger, i, findings)
    ledger.end = closing + 1
  }
  let end = ledger.end
  while (end > from) {
    const piece = ledger.pieces[end - 1]
    if (piece === undefined || trailing[piece.kind] === undefined) break
    end -= 1
  }
  const last = ledger.pieces[end - 1]
  if (end <= from || last === undefined) return undefined
  const isBelowHeading = ledger.pieces.slice(end, end + 2).some(({ kind }) => kind === 'rule')
  const name = isBelowHeading ? undefined : signOffIn(last, textBefore(ledger, end - 1, from))
  if (name === undefined && closing === undefined && !endsByItself(ledger, end)) return undefined
  for (let i = end; i < ledger.end; i += 1) settleTrailing(ledger, i, findings)
  ledger.end = end
  if (name === undefined) return undefined
  ledger.settle(end - 1, 'sign-off')
  ledger.end = end - 1
  return name
}

function settleTrailing(ledger: Ledger, at: number, { stamps }: Findings): void {
  const piece = ledger.pieces[at]
  if (piece === undefined) return
  const use = trailing[piece.kind] ?? 'residue'
  ledger.settle(at, use)
  if (use === 'stamp') stamps.add([folded(piece.text)])
  if (use === 'residue') ledger.say('line-not-understood', piece)
}

/** A level, a stamp or a message number closes a cable also where nobody signed. */
const endsByItself = (ledger: Ledger, end: number): boolean =>
  ledger.pieces.slice(end, ledger.end).some(({ kind }) => kind !== 'blank' && kind !== 'rule')

/** The place of the last `NNNN`, unless a further section or text of the cable comes after it. */
function lastEndOfMessage(ledger: Ledger, from: number): number | undefined {
  for (let i = ledger.end - 1; i >= from; i -= 1) {
    const kind = ledger.pieces[i]?.kind
    if (kind === 'end-of-message') return i
    if (kind === 'paragraph' || kind === 'number' || kind === 'class-line') return undefined
  }
  return undefined
}

type Before = { readonly text: string; readonly apart: boolean }

/** The text before a piece: of the last line with text. */
function textBefore(ledger: Ledger, at: number, from: number): Before {
  const above = ledger.pieces[at - 1]
  if (above === undefined || at - 1 < from) return { text: '', apart: true }
  if (above.kind !== 'blank') return { text: above.text, apart: false }
  for (let i = at - 1; i >= from; i -= 1) {
    const piece = ledger.pieces[i]
    if (piece !== undefined && piece.kind !== 'blank') return { text: piece.text, apart: true }
  }
  return { text: '', apart: true }
}

function signOffIn(piece: Piece, before: Before): string | undefined {
  const text = folded(piece.text)
  if (piece.kind !== 'text') return undefined
  const isAfterText = before.apart || /[.?!][\])"'’”]*$/.test(before.text)
  if (!signature.test(text) || noName.test(text) || attentionLine(text) || !isAfterText)
    return undefined
  return text.replace(/\s?#$/, '')
}
