// The signed note (C2SP signed-note): text, an empty line, signature lines. Reading one says only
// that it is well formed; nothing in it may be believed before `verifyNote`. The bytes are strict
// UTF-8 without control characters other than the newline, so text and bytes are one to one.

import { concatBytes, fromBase64, fromUtf8, toBase64, toUtf8 } from './bytes.ts'
import { err, ok, type Result } from './result.ts'
import { isKeyName } from './verifier-key.ts'

/**
 * The longest note accepted, 256 KiB. It bounds the number of signatures too: more than 2,000 of
 * Ed25519, and some 70 of ML-DSA-44, which are carried though not understood.
 */
export const MAX_NOTE_BYTES = 262_144

export interface NoteSignature {
  readonly name: string
  /** The key id as an unsigned 32-bit number. */
  readonly id: number
  /** What follows the id: for Ed25519 64 bytes, for a cosignature 8 bytes of time and 64 more. */
  readonly signature: Uint8Array
}

export interface Note {
  /** The signed text with its final newline, without the empty line that follows it. */
  readonly text: string
  /** In the order of the note; at least one when read. */
  readonly signatures: readonly NoteSignature[]
}

export type NoteError =
  | { readonly type: 'note-too-long'; readonly length: number }
  | { readonly type: 'not-utf8' }
  | { readonly type: 'control-character' }
  /** No empty line, or nothing after the last one. */
  | { readonly type: 'unsigned-note' }
  /** `line` counts from 1 within the signatures. */
  | { readonly type: 'malformed-signature-line'; readonly line: number }

const KEY_ID_BYTES = 4

/** Splits at the last empty line: the text itself may contain others. */
export function parseNote(bytes: Uint8Array): Result<Note, NoteError> {
  if (bytes.length > MAX_NOTE_BYTES) return err({ type: 'note-too-long', length: bytes.length })
  const whole = fromUtf8(bytes)
  if (whole === undefined) return err({ type: 'not-utf8' })
  if (hasControlCharacter(whole)) return err({ type: 'control-character' })
  const split = whole.lastIndexOf('\n\n')
  if (split === -1) return err({ type: 'unsigned-note' })
  const signatures = parseSignatureLines(whole.slice(split + 2))
  return signatures.ok
    ? ok({ text: whole.slice(0, split + 1), signatures: signatures.value })
    : signatures
}

/**
 * The bytes of a note.
 *
 * @throws RangeError for text without final newline or with characters a note may not contain, and
 * for a note without signatures
 */
export function formatNote(note: Note): Uint8Array {
  const { text, signatures } = note
  if (!isNoteText(text)) throw new RangeError('this text cannot stand in a note')
  if (signatures.length === 0) throw new RangeError('a note has at least one signature')
  return toUtf8(`${text}\n${formatSignatureLines(signatures)}`)
}

/** Signature lines alone, as witnesses exchange them. At least one, each with its newline. */
export function parseSignatureLines(text: string): Result<readonly NoteSignature[], NoteError> {
  if (text === '') return err({ type: 'unsigned-note' })
  const lines = text.split('\n')
  const signatures: NoteSignature[] = []
  for (const [position, line] of lines.slice(0, -1).entries()) {
    const signature = parseSignatureLine(line)
    if (signature === undefined)
      return err({ type: 'malformed-signature-line', line: position + 1 })
    signatures.push(signature)
  }
  // What follows the last newline must be nothing.
  return lines.at(-1) === ''
    ? ok(signatures)
    : err({ type: 'malformed-signature-line', line: lines.length })
}

/** `— name base64(id ‖ signature)` and a newline for each. @throws RangeError for a bad key name */
export function formatSignatureLines(signatures: readonly NoteSignature[]): string {
  return signatures.map(formatSignatureLine).join('')
}

/** Whether a text can be signed as a note: ends with a newline, no other control characters. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !hasControlCharacter(text)
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [dash, name, base64, ...rest] = line.split(' ')
  if (dash !== '—' || name === undefined || base64 === undefined || rest.length > 0)
    return undefined
  const blob = fromBase64(base64)
  if (!isKeyName(name) || blob === undefined || blob.length <= KEY_ID_BYTES) return undefined
  return {
    name,
    id: new DataView(blob.buffer).getUint32(0),
    signature: blob.slice(KEY_ID_BYTES),
  }
}

function formatSignatureLine({ name, id, signature }: NoteSignature): string {
  if (!isKeyName(name)) throw new RangeError('this name cannot stand in a note')
  const idBytes = new Uint8Array(KEY_ID_BYTES)
  new DataView(idBytes.buffer).setUint32(0, id)
  return `— ${name} ${toBase64(concatBytes(idBytes, signature))}\n`
}

function hasControlCharacter(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0009\u000b-\u001f]/.test(text)
}
