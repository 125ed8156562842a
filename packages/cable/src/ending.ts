/**
 * The end of a cable, read from the back: the surname or surnames in capitals, before them the text,
 * after them what the transmission and the release of the cable added.
 */
import { attentionLine, captionsIn } from './captions.ts'
import type { Findings } from './findings.ts'
import type { Kind } from './kinds.ts'
import { settleLabelled } from './labelled.ts'
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
export const surnames = new RegExp(
  `^${NAME}(?:(?: ?[/,] ?| | AND )${NAME}){0,2}(?:,? JR\\.?)?\\s?#?$`,
)

/** Words that end a text in capitals and are nobody's name. */
const noName =
  /^(?:END|SUMMARY|COMMENT|TEXT|UNQUOTE|UNCLAS.*|CONFIDENTIAL|SECRET|NOFORN|SIPDIS|BT|NNNN)\b/

/**
 * Finds the sign-off after a place and settles all behind it; the ledger's part ends before it. Lines after the
 * `NNNN` that are of none of the kinds a trailer has are left to the residue.
 */
export function readEnding(ledger: Ledger, findings: Findings, from: number): string | undefined {
  const { attributes, signature: signed } = labelledEnding(ledger, from)
  const settleOther = (at: number): void => settleTrailing(ledger, at, findings)
  for (const closing of [attributes, signed]) {
    if (closing === undefined) continue
    ledger.settle(closing.at, closing === signed ? 'sign-off' : 'travel')
    settleLabelled(ledger, findings, closing.at + 1, settleOther)
    ledger.end = closing.at
  }
  if (signed !== undefined) return folded(signed.text.replace(/^Signature\s?:/i, ''))
  const closed = signedBelowEnd(ledger, from)
  if (closed !== undefined) {
    for (let i = closed.end + 1; i < ledger.end; i += 1) {
      if (i !== closed.name) settleTrailing(ledger, i, findings)
    }
    ledger.settle(closed.end, 'travel')
    ledger.settle(closed.name, 'sign-off')
    ledger.end = closed.end
  }
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
  const name =
    isBelowHeading || closed !== undefined
      ? closed?.text
      : signOffIn(last, textBefore(ledger, end - 1, from))
  if (name === undefined && closing === undefined && !endsByItself(ledger, end)) return undefined
  for (let i = end; i < ledger.end; i += 1) settleTrailing(ledger, i, findings)
  ledger.end = end
  if (name === undefined || closed !== undefined) return name
  ledger.settle(end - 1, 'sign-off')
  ledger.end = end - 1
  return name
}

/** Lines from the end in which a cable is looked for that is closed by labels or by `END`. */
const TAIL = 200

/** The places where labels close a cable: `Message Attributes`, `Signature: Berg`. */
function labelledEnding(ledger: Ledger, from: number) {
  let attributes: { readonly at: number; readonly text: string } | undefined
  for (let i = ledger.end - 1; i >= Math.max(from, ledger.end - TAIL); i -= 1) {
    const piece = ledger.pieces[i]
    if (piece === undefined || isText(piece.kind)) break
    const { kind, text } = piece
    if (kind === 'signature') return { attributes, signature: { at: i, text } }
    if (kind === 'page-join' && /^Message Attributes$/i.test(text)) attributes = { at: i, text }
  }
  return { attributes, signature: undefined }
}

/** `END.` on a line apart, and a name on the next; below it stands what a form adds. */
function signedBelowEnd(ledger: Ledger, from: number) {
  for (let i = ledger.end - 1; i >= Math.max(from, ledger.end - TAIL); i -= 1) {
    const piece = ledger.pieces[i]
    if (piece === undefined || isText(piece.kind)) return undefined
    if (!/^END\.?$/.test(piece.text) || ledger.pieces[i - 1]?.kind !== 'blank') continue
    const [blank, last, below] = ledger.pieces.slice(i + 1, i + 4)
    if (blank?.kind !== 'blank' || last === undefined) continue
    const text = signOffIn(last, { text: '', apart: true })
    const isApart = below === undefined || below.kind === 'blank'
    if (text !== undefined && isApart && i + 2 < ledger.end) return { end: i, name: i + 2, text }
  }
  return undefined
}

/** Kinds that only the text of a cable has. */
const isText = (kind: Kind): boolean =>
  kind === 'paragraph' || kind === 'number' || kind === 'class-line'

function settleTrailing(ledger: Ledger, at: number, { stamps, captions }: Findings): void {
  const piece = ledger.pieces[at]
  if (piece === undefined) return
  if (piece.kind === 'caption') {
    captions.add(captionsIn(piece.text))
    ledger.settle(at, 'caption')
    return
  }
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
    if (kind !== undefined && isText(kind)) return undefined
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
  const isAfterText = before.apart || /[.?!][\])"'’”]*$|^(?:https?:|www\.)\S+$/.test(before.text)
  if (!surnames.test(text) || noName.test(text) || attentionLine(text) || !isAfterText)
    return undefined
  return text.replace(/\s?#$/, '')
}
