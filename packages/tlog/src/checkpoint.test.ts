import { sha256 } from '@noble/hashes/sha2.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Checkpoint,
  formatCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
import { cosign, cosignatureMessage, verifyCosignatures } from './cosignature.ts'
import { TreeHistory } from './history.ts'
import { formatNote, MAX_NOTE_BYTES, type Note, type NoteSignature } from './note.ts'
import { formatTlogProof, parseTlogProof, type TlogProof, verifyTlogProof } from './tlog-proof.ts'
import { leafHash } from './tree.ts'
import { COSIGNATURE, NOTE_SIGNATURE, verifierKey } from './verifier-key.ts'

/** A key made from one byte; the same every time. */
async function signer(name: string, seed: number, type: number) {
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

/** A log of 100 records with its key, two witnesses, and a client that knows all three. */
async function setup() {
  const log = await signer('log.example/1', 1, NOTE_SIGNATURE)
  const clock = await signer('log.example/1', 2, COSIGNATURE)
  const witness = await signer('witness.example', 3, COSIGNATURE)
  const history = new TreeHistory(sha256)
  for (let index = 0; index < 100; index += 1) {
    history.append(leafHash(sha256, Uint8Array.of(index)))
  }
  const origin = log.key.name
  const checkpointAt = (size: number) => ({ origin, size, root: history.rootAt(size) })
  const signedAt = (size: number) => signCheckpoint(checkpointAt(size), log.key, log.sign)
  const trust = { origin, log: log.key, cosigners: [clock.key, witness.key] }
  return { log, clock, witness, history, checkpointAt, signedAt, trust }
}

const withSignatures = (note: Note, ...signatures: readonly NoteSignature[]) =>
  formatNote({ ...note, signatures: [...note.signatures, ...signatures] })

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
describe('the text of a checkpoint', () => {
  it('is read as it was written', () => {
    const checkpoint: fc.Arbitrary<Checkpoint> = fc.record({
      origin: fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((origin) => !/\p{Cc}/u.test(origin)),
      size: fc.maxSafeNat(),
      root: hash,
    })
    fc.assert(
      fc.property(checkpoint, (checkpoint) => {
        expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual({
          ok: true,
          value: checkpoint,
        })
      }),
    )
  })

  it.each<[string, Partial<Checkpoint>]>([
    ['an empty origin', { origin: '' }],
    ['an origin of two lines', { origin: 'a\nb' }],
    ['an origin with a tab', { origin: 'a\tb' }],
    ['a fractional size', { size: 1.5 }],
    ['a short root', { root: new Uint8Array(31) }],
  ])('is not written for %s', (_, change) => {
    const checkpoint = { origin: 'log', size: 1, root: new Uint8Array(32), ...change }
    expect(() => formatCheckpoint(checkpoint)).toThrow(RangeError)
  })
})

describe('cosignatures', async () => {
  const { log, clock, witness, signedAt } = await setup()
  const note = await signedAt(100)
  const at = (time: number) => cosign(note.text, time, witness.key, witness.sign)
  const check = (...signatures: readonly NoteSignature[]) =>
    verifyCosignatures({ ...note, signatures }, [witness.key, clock.key], verify)

  it('sign the two lines of the standard before the text', () => {
    expect(string(cosignatureMessage('log\n1\nroot\n', 1_679_315_147))).toBe(
      'cosignature/v1\ntime 1679315147\nlog\n1\nroot\n',
    )
  })

  it('hold at any time a number can tell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), async (time) => {
        expect(await check(await at(time))).toEqual({
          ok: true,
          value: [{ key: witness.key, time }],
        })
      }),
      { numRuns: 30 },
    )
  })

  it('may be absent, and those of strangers are ignored', async () => {
    const stranger = await signer('stranger.example', 9, COSIGNATURE)
    const byStranger = await cosign('another text\n', 5, stranger.key, stranger.sign)
    expect(await check(byStranger)).toEqual({ ok: true, value: [] })
  })

  it('are refused with another time, another text, or a flipped bit', async () => {
    const given = await at(1_000)
    const flipped = (position: number) => ({
      ...given,
      signature: given.signature.map((byte, i) => (i === position ? byte ^ 1 : byte)),
    })
    expect(faultOf(await check(flipped(7)))).toBe('bad-signature')
    expect(faultOf(await check(flipped(8)))).toBe('bad-signature')
    expect(faultOf(await check(flipped(71)))).toBe('bad-signature')
    const elsewhere = await cosign('another text\n', 1_000, witness.key, witness.sign)
    expect(faultOf(await check(elsewhere))).toBe('bad-signature')
  })

  it('are refused with a time above 2^53 - 1, or without time or signature', async () => {
    const given = await at(1)
    const late = given.signature.slice()
    late.set([0, 0x20, 0, 0, 0, 0, 0, 0])
    expect(faultOf(await check({ ...given, signature: late }))).toBe('bad-signature')
    const cut = (length: number) => check({ ...given, signature: given.signature.slice(0, length) })
    expect(faultOf(await cut(7))).toBe('bad-signature')
    expect(faultOf(await cut(8))).toBe('bad-signature')
    expect(faultOf(await cut(71))).toBe('bad-signature')
  })

  it('count once per key: a second one is refused, at another time too', async () => {
    expect(faultOf(await check(await at(1), await at(2)))).toBe('duplicate-signature')
  })

  it('are not taken from a key for notes', async () => {
    const refused = await verifyCosignatures(note, [log.key], verify)
    expect(faultOf(refused)).toBe('wrong-key-type')
  })

  it.each<[string, () => Promise<unknown>]>([
    ['with a key for notes', () => cosign(note.text, 1, log.key, log.sign)],
    ['what is no note text', () => cosign('text', 1, witness.key, witness.sign)],
    ['in fractions of seconds', () => cosign(note.text, 1.5, witness.key, witness.sign)],
    ['before 1970', () => cosign(note.text, -1, witness.key, witness.sign)],
    ['half', () => cosign(note.text, 1, witness.key, async () => new Uint8Array(32))],
  ])('are not made %s', async (_, make) => {
    await expect(make()).rejects.toThrow(RangeError)
  })
})

describe('signed checkpoints', async () => {
  const { log, clock, witness, checkpointAt, signedAt, trust } = await setup()
  const check = (note: Uint8Array) => verifyCheckpoint(note, trust, verify)

  it('are verified with their cosignatures', async () => {
    const note = await signedAt(100)
    const signatures = [
      await cosign(note.text, 1_700_000_000, clock.key, clock.sign),
      await cosign(note.text, 1_700_000_007, witness.key, witness.sign),
    ]
    expect(await check(withSignatures(note, ...signatures))).toEqual({
      ok: true,
      value: {
        ...checkpointAt(100),
        note: { ...note, signatures: [...note.signatures, ...signatures] },
        cosignatures: [
          { key: clock.key, time: 1_700_000_000 },
          { key: witness.key, time: 1_700_000_007 },
        ],
      },
    })
  })

  it('are refused by name', async () => {
    const note = await signedAt(100)
    expect(faultOf(await check(bytes(note.text)))).toBe('unsigned-note')
    const signed = (text: string) =>
      log
        .sign(bytes(text))
        .then((signature) => check(formatNote({ text, signatures: [{ ...log.key, signature }] })))
    expect(faultOf(await signed('not a checkpoint\n'))).toBe('malformed-checkpoint')
    expect(faultOf(await signed(note.text.replace('log.example/1', 'log.example/2')))).toBe(
      'wrong-origin',
    )
    const byWitness = await cosign(note.text, 1, witness.key, witness.sign)
    expect(faultOf(await check(formatNote({ ...note, signatures: [byWitness] })))).toBe(
      'no-known-signature',
    )
    const early = await cosign(note.text, 1, clock.key, clock.sign)
    const stale = { ...early, signature: early.signature.with(7, 2) }
    expect(faultOf(await check(withSignatures(note, stale)))).toBe('bad-signature')
  })

  it('are not decoded before the log is known to have signed them', async () => {
    const nonsense = { text: 'not a checkpoint\n', signatures: (await signedAt(100)).signatures }
    expect(faultOf(await check(formatNote(nonsense)))).toBe('bad-signature')
  })
})

describe('proof files', async () => {
  const { clock, history, signedAt, trust } = await setup()
  const receiptOf = async (index: number, size: number): Promise<TlogProof> => {
    const note = await signedAt(size)
    const cosigned = await cosign(note.text, 1_700_000_000, clock.key, clock.sign)
    return {
      extra: new Uint8Array(0),
      index,
      proof: history.inclusionProof(index, size),
      checkpoint: withSignatures(note, cosigned),
    }
  }
  const check = (proof: TlogProof, index = proof.index) =>
    verifyTlogProof(sha256, { proof, leafHash: history.leafHashAt(index), trust }, verify)

  it('have the form of the standard', async () => {
    const receipt = await receiptOf(2, 3)
    const [sibling] = receipt.proof.map((hash) => Buffer.from(hash).toString('base64'))
    expect(string(formatTlogProof({ ...receipt, extra: bytes('more') }))).toBe(
      `c2sp.org/tlog-proof@v1\nextra bW9yZQ==\nindex 2\n${sibling}\n\n${string(receipt.checkpoint)}`,
    )
  })

  it('are read as they were written', () => {
    const proof: fc.Arbitrary<TlogProof> = fc.record({
      extra: fc.uint8Array(),
      index: fc.maxSafeNat(),
      proof: fc.array(hash, { maxLength: 60 }),
      checkpoint: fc.string({ unit: 'grapheme' }).map(bytes),
    })
    fc.assert(
      fc.property(proof, (proof) => {
        expect(parseTlogProof(formatTlogProof(proof))).toEqual({ ok: true, value: proof })
      }),
    )
  })

  it('prove that a record is in the log, years later', async () => {
    for (const [index, size] of [
      [0, 1],
      [0, 100],
      [99, 100],
      [42, 77],
    ] as const) {
      const read = parseTlogProof(formatTlogProof(await receiptOf(index, size)))
      if (!read.ok) throw new Error(read.error.type)
      const proved = await check(read.value)
      expect(proved.ok && [proved.value.size, proved.value.cosignatures]).toEqual([
        size,
        [{ key: clock.key, time: 1_700_000_000 }],
      ])
    }
  })

  it('prove nothing else', async () => {
    const receipt = await receiptOf(42, 77)
    expect(faultOf(await check(receipt, 43))).toBe('leaf-not-in-tree')
    expect(faultOf(await check({ ...receipt, index: 43 }, 42))).toBe('leaf-not-in-tree')
    expect(faultOf(await check({ ...receipt, index: 77 }, 42))).toBe('index-outside-tree')
    expect(faultOf(await check({ ...receipt, proof: [] }))).toBe('proof-too-short')
    const { checkpoint } = await receiptOf(42, 78)
    expect(faultOf(await check({ ...receipt, checkpoint }))).toBe('leaf-not-in-tree')
    const forged = bytes(string(receipt.checkpoint).replace('\n77\n', '\n78\n'))
    expect(faultOf(await check({ ...receipt, checkpoint: forged }))).toBe('bad-signature')
    expect(faultOf(await check({ ...receipt, checkpoint: bytes('x') }))).toBe('unsigned-note')
  })

  const head = 'c2sp.org/tlog-proof@v1'
  it('are refused when they are not UTF-8 or too long', () => {
    const odd = Buffer.concat([bytes(`${head}\nindex 0\n\n`), Uint8Array.of(0xff)])
    expect(faultOf(parseTlogProof(odd))).toBe('malformed-tlog-proof')
    const long = new Uint8Array(2 * MAX_NOTE_BYTES + 1)
    expect(parseTlogProof(long)).toEqual({
      ok: false,
      error: { type: 'tlog-proof-too-long', length: long.length },
    })
  })

  it('are not written for what is no proof', async () => {
    const receipt = await receiptOf(0, 1)
    expect(() => formatTlogProof({ ...receipt, index: -1 })).toThrow(RangeError)
    expect(() => formatTlogProof({ ...receipt, proof: [new Uint8Array(3)] })).toThrow(RangeError)
  })
})
