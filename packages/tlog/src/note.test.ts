import { sha256 } from '@noble/hashes/sha2.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatNote,
  formatSignatureLines,
  MAX_NOTE_BYTES,
  type Note,
  type NoteSignature,
  parseNote,
  parseSignatureLines,
} from './note.ts'
import {
  COSIGNATURE,
  formatVerifierKey,
  keyId,
  NOTE_SIGNATURE,
  parseVerifierKey,
  type VerifierKey,
  verifierKey,
} from './verifier-key.ts'
import { signNote, verifyNote } from './verify-note.ts'

/** A key made from one byte; the same every time. */
async function signer(name: string, seed: number, type: number = NOTE_SIGNATURE) {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
  const pkcs8 = Buffer.concat([prefix, new Uint8Array(32).fill(seed)])
  const secret = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', secret)
  const key = verifierKey(sha256, name, type, Uint8Array.from(Buffer.from(x, 'base64url')))
  if (!key.ok) throw new Error(key.error.type)
  const sign = async (message: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', secret, new Uint8Array(message)))
  return { key: key.value, sign }
}

async function verify(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) {
  const raw = new Uint8Array(publicKey)
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message))
}

const bytes = (text: string) => new TextEncoder().encode(text)
const faultOf = (result: { ok: true } | { ok: false; error: { type: string } }) =>
  result.ok ? undefined : result.error.type

const line = '— log.example/1 AAAAAQI=\n'

describe('reading notes', () => {
  it('splits at the last empty line', () => {
    const note = parseNote(bytes(`one\n\n— not.a/signature here\n\n\n${line}`))
    expect(note).toEqual({
      ok: true,
      value: {
        text: 'one\n\n— not.a/signature here\n\n',
        signatures: [{ name: 'log.example/1', id: 1, signature: Uint8Array.of(2) }],
      },
    })
  })

  it('takes a thousand signatures, and no more than 256 KiB', () => {
    const note = parseNote(bytes(`text\n\n${line.repeat(1_000)}`))
    expect(note.ok && note.value.signatures.length).toBe(1_000)
    const longest = `${'x'.repeat(MAX_NOTE_BYTES - 2 - bytes(line).length)}\n\n${line}`
    expect(faultOf(parseNote(bytes(longest)))).toBeUndefined()
    expect(parseNote(bytes(`x${longest}`))).toEqual({
      ok: false,
      error: { type: 'note-too-long', length: MAX_NOTE_BYTES + 1 },
    })
  })

  it('says which line is malformed', () => {
    expect(parseSignatureLines(`${line}${line}nonsense\n`)).toEqual({
      ok: false,
      error: { type: 'malformed-signature-line', line: 3 },
    })
  })
})

const name = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((name) => !/[\p{White_Space}\p{Cc}+]/u.test(name))
const signature: fc.Arbitrary<NoteSignature> = fc.record({
  name,
  id: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
})
const note: fc.Arbitrary<Note> = fc.record({
  text: fc
    .array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/\p{Cc}/gu, '')))
    .map((lines) => `${lines.join('\n')}\n`),
  signatures: fc.array(signature, { minLength: 1, maxLength: 5 }),
})

describe('writing notes', () => {
  it('is undone by reading, and the other way round', () => {
    fc.assert(
      fc.property(note, (note) => {
        const written = formatNote(note)
        const read = parseNote(written)
        expect(read).toEqual({ ok: true, value: note })
        expect(read.ok && formatNote(read.value)).toEqual(written)
        expect(parseSignatureLines(formatSignatureLines(note.signatures))).toEqual({
          ok: true,
          value: note.signatures,
        })
      }),
    )
  })

  it('keeps a byte order mark', () => {
    const marked: Note = {
      text: '\ufefftext\n',
      signatures: [{ name: 'a', id: 7, signature: Uint8Array.of(1) }],
    }
    expect(parseNote(formatNote(marked))).toEqual({ ok: true, value: marked })
  })

  const one: NoteSignature = { name: 'a', id: 7, signature: Uint8Array.of(1) }
  it.each<[string, Note]>([
    ['text without final newline', { text: 'text', signatures: [one] }],
    ['text with a tab', { text: 'te\txt\n', signatures: [one] }],
    ['text with half a surrogate pair', { text: '\ud800\n', signatures: [one] }],
    ['no signature', { text: 'text\n', signatures: [] }],
    ['a name with a blank', { text: 'text\n', signatures: [{ ...one, name: 'a b' }] }],
    ['an empty name', { text: 'text\n', signatures: [{ ...one, name: '' }] }],
  ])('throws for %s', (_, note) => {
    expect(() => formatNote(note)).toThrow(RangeError)
  })
})

describe('verifier keys', () => {
  it('are read as they were written', () => {
    const type = fc.constantFrom(NOTE_SIGNATURE, COSIGNATURE)
    const publicKey = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(name, type, publicKey, (name, type, publicKey) => {
        const key = verifierKey(sha256, name, type, publicKey)
        expect(key.ok && parseVerifierKey(sha256, formatVerifierKey(key.value))).toEqual(key)
        expect(key.ok && key.value.id).toBe(keyId(sha256, name, type, publicKey))
      }),
    )
  })

  it('of different kinds have different ids', () => {
    const publicKey = new Uint8Array(32)
    expect(keyId(sha256, 'a', NOTE_SIGNATURE, publicKey)).not.toBe(
      keyId(sha256, 'a', COSIGNATURE, publicKey),
    )
  })
})

describe('verifying notes', async () => {
  const log = await signer('log.example/1', 1)
  const other = await signer('other.example', 2)
  const witness = await signer('witness.example', 3, COSIGNATURE)
  const text = 'a text\n'
  const byLog = await signNote(text, log.key, log.sign)
  const byOther = await signNote(text, other.key, other.sign)
  const check = (signatures: readonly NoteSignature[], keys: readonly VerifierKey[]) =>
    verifyNote({ text, signatures }, keys, verify)

  it('tells which known keys signed, in the order of the note', async () => {
    const both = await check([byOther, byLog], [log.key, other.key])
    expect(both).toEqual({ ok: true, value: [other.key, log.key] })
    const one = await check([byLog], [log.key, other.key])
    expect(one).toEqual({ ok: true, value: [log.key] })
  })

  it('ignores unknown keys, also those that share a name or an id with a known one', async () => {
    const nonsense = new Uint8Array(64)
    const strangers = [
      { name: 'stranger.example', id: 5, signature: nonsense },
      { name: log.key.name, id: log.key.id ^ 1, signature: nonsense },
      { name: 'stranger.example', id: log.key.id, signature: nonsense },
    ]
    expect(await check([...strangers, byLog, ...strangers], [log.key])).toEqual({
      ok: true,
      value: [log.key],
    })
    expect(faultOf(await check(strangers, [log.key]))).toBe('no-known-signature')
    expect(faultOf(await check([byLog], []))).toBe('no-known-signature')
  })

  it('refuses the note when a known key fails, whoever else signed', async () => {
    const forged = { ...byOther, signature: byLog.signature }
    expect(faultOf(await check([byLog, forged], [log.key, other.key]))).toBe('bad-signature')
    const long = { ...byLog, signature: new Uint8Array([...byLog.signature, 0]) }
    expect(faultOf(await check([long], [log.key]))).toBe('bad-signature')
  })

  it('refuses the note when a known key speaks twice, even in the same words', async () => {
    expect(faultOf(await check([byLog, byLog], [log.key]))).toBe('duplicate-signature')
  })

  it('refuses keys that could be taken for one another or count twice', async () => {
    const renamed = await signer('renamed.example', 1)
    expect(faultOf(await check([byLog], [log.key, log.key]))).toBe('ambiguous-keys')
    expect(faultOf(await check([byLog], [log.key, renamed.key]))).toBe('ambiguous-keys')
    const collision = { ...other.key, name: log.key.name, id: log.key.id }
    expect(faultOf(await check([byLog], [log.key, collision]))).toBe('ambiguous-keys')
  })

  it('refuses a key for cosignatures', async () => {
    expect(faultOf(await check([byLog], [witness.key]))).toBe('wrong-key-type')
  })

  it('is refused after one flipped bit of the text or the signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(63), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const signature = byLog.signature.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte))
        expect(faultOf(await check([{ ...byLog, signature }], [log.key]))).toBe('bad-signature')
      }),
    )
    const changed = { text: 'a text.\n', signatures: [byLog] }
    expect(faultOf(await verifyNote(changed, [log.key], verify))).toBe('bad-signature')
  })

  it('passes on that a signature could not be checked', async () => {
    const broken = async () => Promise.reject(new Error('no such algorithm'))
    await expect(verifyNote({ text, signatures: [byLog] }, [log.key], broken)).rejects.toThrow(
      'no such algorithm',
    )
  })

  it.each<[string, () => Promise<NoteSignature>]>([
    ['with a key for cosignatures', () => signNote(text, witness.key, witness.sign)],
    ['what is no note text', () => signNote('a text', log.key, log.sign)],
    ['with half a signature', () => signNote(text, log.key, async () => new Uint8Array(32))],
  ])('signing throws %s', async (_, sign) => {
    await expect(sign()).rejects.toThrow(RangeError)
  })
})
