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
const string = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const faultOf = (result: { ok: true } | { ok: false; error: { type: string } }) =>
  result.ok ? undefined : result.error.type

// A tree head that the checksum database of the Go modules signed and published.
const goSumKey = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'
const goSumNote = `go.sum database tree
6476701
mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
`

describe('a note from another program', () => {
  const key = parseVerifierKey(sha256, goSumKey)
  const note = parseNote(bytes(goSumNote))

  it('is read, verified and written as it was', async () => {
    if (!key.ok || !note.ok) throw new Error('refused')
    expect(key.value).toMatchObject({ name: 'sum.golang.org', id: 0x033de0ae, type: 1 })
    expect(await verifyNote(note.value, [key.value], verify)).toEqual({
      ok: true,
      value: [key.value],
    })
    expect(formatVerifierKey(key.value)).toBe(goSumKey)
    expect(string(formatNote(note.value))).toBe(goSumNote)
  })

  it('is refused with one digit changed', async () => {
    const forged = parseNote(bytes(goSumNote.replace('6476701', '6476702')))
    if (!key.ok || !forged.ok) throw new Error('refused')
    expect(faultOf(await verifyNote(forged.value, [key.value], verify))).toBe('bad-signature')
  })
})

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

  it.each<[string, Uint8Array | string, string]>([
    ['invalid UTF-8', Uint8Array.of(0x61, 0xff, 0x0a, 0x0a), 'not-utf8'],
    ['an overlong encoding', Uint8Array.of(0xc0, 0x8a, 0x0a, 0x0a), 'not-utf8'],
    ['a carriage return', `text\r\n\n${line}`, 'control-character'],
    ['a tab in a signature', `text\n\n${line.replace(' ', '\t')}`, 'control-character'],
    ['a zero byte', `te\u0000xt\n\n${line}`, 'control-character'],
    ['nothing', '', 'unsigned-note'],
    ['text alone', 'text\n', 'unsigned-note'],
    ['no signature after the empty line', 'text\n\n', 'unsigned-note'],
    ['signatures without text', `\n${line}`, 'unsigned-note'],
    ['no final newline', `text\n\n${line.trimEnd()}`, 'malformed-signature-line'],
    ['something after the signatures', `text\n\n${line}x`, 'malformed-signature-line'],
    ['another dash', `text\n\n${line.replace('—', '–')}`, 'malformed-signature-line'],
    ['no name', 'text\n\n—  AAAAAQI=\n', 'malformed-signature-line'],
    ['no signature', 'text\n\n— log.example/1\n', 'malformed-signature-line'],
    ['a further word', 'text\n\n— log.example/1 AAAAAQI= x\n', 'malformed-signature-line'],
    ['a plus in the name', 'text\n\n— log+1 AAAAAQI=\n', 'malformed-signature-line'],
    ['a wide blank in the name', 'text\n\n— log\u3000x AAAAAQI=\n', 'malformed-signature-line'],
    ['a next-line in the name', 'text\n\n— log\u0085x AAAAAQI=\n', 'malformed-signature-line'],
    ['an id without signature', 'text\n\n— log.example/1 AAAAAQ==\n', 'malformed-signature-line'],
    ['base64 without padding', 'text\n\n— log.example/1 AAAAAQI\n', 'malformed-signature-line'],
    ['base64 with stray bits', 'text\n\n— log.example/1 AAAAAQJ=\n', 'malformed-signature-line'],
    ['base64 for addresses', 'text\n\n— log.example/1 AAAA-_8=\n', 'malformed-signature-line'],
  ])('refuses %s', (_, given, fault) => {
    expect(faultOf(parseNote(typeof given === 'string' ? bytes(given) : given))).toBe(fault)
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

  const [, , material] = /^([^+]+\+[^+]+)\+(.+)$/.exec(goSumKey) ?? []
  it.each<[string, string, string]>([
    ['nothing', '', 'malformed-verifier-key'],
    ['two parts', 'sum.golang.org+033de0ae', 'malformed-verifier-key'],
    ['no key', 'sum.golang.org+033de0ae+', 'malformed-verifier-key'],
    ['capital hex', `sum.golang.org+033DE0AE+${material}`, 'malformed-verifier-key'],
    ['a short id', `sum.golang.org+33de0ae+${material}`, 'malformed-verifier-key'],
    ['broken base64', `sum.golang.org+033de0ae+${material}=`, 'malformed-verifier-key'],
    ['a final newline', `${goSumKey}\n`, 'malformed-verifier-key'],
    ['no name', `+033de0ae+${material}`, 'bad-key-name'],
    ['a name with a blank', `sum golang+033de0ae+${material}`, 'bad-key-name'],
    ['another name', `sun.golang.org+033de0ae+${material}`, 'key-id-mismatch'],
    [
      'a post-quantum key',
      `a+00000000+${btoa(`\u0006${'x'.repeat(1312)}`)}`,
      'unsupported-key-type',
    ],
    ['a short key', `a+00000000+${btoa(`\u0001${'x'.repeat(31)}`)}`, 'bad-key-length'],
  ])('are refused: %s', (_, text, fault) => {
    expect(faultOf(parseVerifierKey(sha256, text))).toBe(fault)
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
