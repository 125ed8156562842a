/**
 * Makes the vectors beside it: `node packages/event/vectors/make.ts`. Each is one event, the key of
 * its author, for a sealed one the secret of its epoch, and what a reader must find: what it is, or
 * the one rule that it breaks. Making them again changes nothing; a test holds it to that.
 *
 * In hex `ab*9` stands for nine times ab, and a space joins pieces.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import {
  cbor,
  clampedOf,
  commitmentOf,
  envelope,
  folded,
  framed,
  hex,
  insideOf,
  named,
  sealed,
  sha256,
  signerOf,
  spelt,
  toSign,
} from './spell.ts'
import type { Fields, Item } from './spell.ts'

type Expected = { readonly ok: object } | { readonly rule: string }

const author = signerOf('author')
const other = signerOf('other')
const secret = named('epoch secret')
const regime = named('a regime')
const audience = named('an audience').subarray(0, 16)
const blob = named('a blob')
const largest = Number.MAX_SAFE_INTEGER

const files = new Map<string, string>()

type Options = { readonly unit?: string; readonly key?: Buffer; readonly secret?: Buffer }

function write(
  name: string,
  event: Buffer,
  expect: Expected,
  { unit, key = author.key, secret }: Options = {},
) {
  const folder = 'ok' in expect ? 'valid' : 'invalid'
  const about = name.replaceAll('-', ' ')
  const opening = secret === undefined ? {} : { secret: hex(secret) }
  const vector = { about, event: folded(event, unit), key: hex(key), ...opening, expect }
  files.set(`${folder}/${name}.json`, `${JSON.stringify(vector, null, 2)}\n`)
}

const signed = (payload: Buffer, by = author): Buffer => envelope(payload, by.sign(toSign(payload)))

/** Fields of an event, with what a case changes in it; `undefined` leaves a field out. */
const open = (change: Fields = {}): Fields => ({
  regime,
  author: author.id,
  capacity: 'partner',
  seen: { size: 7, root: named('a root'), clear: 5, stream: 2 },
  act: named('an act').subarray(0, 16),
  until: 2_000,
  at: 1_000,
  kind: 'thing.done',
  body: { what: 'much' },
  ...change,
})
const outer = (change: Fields = {}): Fields => {
  const { kind: _, ...rest } = open({ to: { audience, epoch: 3 }, body: undefined })
  return { ...rest, ...change }
}
const seen = open()['seen'] as Fields

// ---- valid ----

function valid(name: string, fields: Fields, stream: Buffer, unit?: string): void {
  const event = signed(cbor(fields))
  const expect = { ok: { id: hex(sha256(event)), stream: hex(stream) } }
  write(name, event, expect, unit === undefined ? {} : { unit })
}
const clear = Buffer.alloc(0)
const unsealedStream = Buffer.concat([audience, Buffer.of(0)])
const sealedStream = Buffer.concat([audience, Buffer.of(1)])

/** A value with so many lists around it. */
const nested = (depth: number): Item => (depth === 0 ? 1 : [nested(depth - 1)])
const handle = named('a handle').subarray(0, 16)
const closing = { handle, closesAt: 9_000, awaits: ['JP', 'chair'] }
const pairUnit = hex(cbor([blob, 1]))
const seatUnit = hex(cbor('A'.repeat(16)))

valid('clear', open(), clear)
valid('founding-like-without-a-regime', open({ regime: undefined }), clear)
valid('to-an-audience', open({ to: { audience } }), unsealedStream)
valid('with-a-subject', open({ subject: named('subject') }), clear)
valid('with-an-empty-subject', open({ subject: Buffer.alloc(0) }), clear)
valid('with-an-empty-body', open({ body: {} }), clear)
for (const hat of ['poc', 'chair', 'ie-chair', 'tem-chair', 'ee-chair']) {
  valid(`in-the-hat-${hat}`, open({ capacity: hat }), clear)
}
valid('with-a-notice', open({ notice: closing }), clear)
valid('with-a-notice-that-awaits-nobody', open({ notice: { ...closing, awaits: [] } }), clear)
valid(
  'with-a-notice-that-awaits-100-seats-of-16-characters',
  open({ notice: { ...closing, awaits: Array.from({ length: 100 }, () => 'A'.repeat(16)) } }),
  clear,
  seatUnit,
)
valid('with-a-notice-that-is-done', open({ notice: { handle, done: true } }), clear)
valid('with-a-blob', open({ blobs: [[blob, 1]] }), clear)
valid('with-a-blob-of-2-53-less-1-bytes', open({ blobs: [[blob, largest]] }), clear)
valid(
  'with-1100-blobs',
  open({ blobs: Array.from({ length: 1_100 }, () => [blob, 1]) }),
  clear,
  pairUnit,
)
valid('with-the-largest-numbers', open({ until: largest, at: largest }), clear)
valid('with-zeros', open({ until: 0, at: 0 }), clear)
valid('with-a-kind-of-64-characters', open({ kind: `${'a'.repeat(32)}.${'b'.repeat(31)}` }), clear)
valid('with-a-kind-of-hyphened-words', open({ kind: 'a-b-c.d-e' }), clear)
valid(
  'with-all-kinds-of-values',
  open({
    body: {
      '': null,
      no: false,
      yes: true,
      text: '\u{feff}é 日本 \u{1f600}\u0000',
      bytes: Buffer.alloc(24, 7),
      numbers: [0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, largest],
      map: { a: {}, b: [] },
      __proto: 1,
    },
  }),
  clear,
)
valid('with-keys-in-order-of-length', open({ body: { z: 1, aa: 2, b: 3 } }), clear)
// The payload is the first of the sixteen, the body the second.
valid('16-deep', open({ body: { deep: nested(14) } }), clear)

const lengthOf = (filler: number) => signed(cbor(open({ body: { much: Buffer.alloc(filler) } })))
const filler = 60_000 - lengthOf(59_000).length + 59_000
valid('of-60000-bytes', open({ body: { much: Buffer.alloc(filler) } }), clear, '00')

// ---- R-EVENT-2 ----

write('r-event-2-of-60001-bytes', lengthOf(filler + 1), { rule: 'R-EVENT-2' }, { unit: '00' })

// ---- R-EVENT-1: another spelling ----

/** A payload in whose body one value is spelt as given. */
const misspelt: Readonly<Record<string, string>> = {
  'a-number-in-two-bytes': '1801',
  'a-number-in-three-bytes': '1900ff',
  'a-number-in-five-bytes': '1a0000ffff',
  'a-number-in-nine-bytes': '1b00000000ffffffff',
  'a-number-of-2-53': '1b0020000000000000',
  'a-number-of-2-64-less-1': '1bffffffffffffffff',
  'a-negative-number': '20',
  'a-length-of-bytes-in-two-bytes': '580100',
  'a-length-of-text-in-two-bytes': '780161',
  'a-length-of-a-list-in-two-bytes': '980101',
  'a-length-of-a-map-in-two-bytes': 'b801616101',
  'bytes-of-no-definite-length': '5f4100ff',
  'text-of-no-definite-length': '7f6161ff',
  'a-list-of-no-definite-length': '9f01ff',
  'a-map-of-no-definite-length': 'bf616101ff',
  'a-reserved-length': '1c',
  'a-break': 'ff',
  'a-half-float': 'f93c00',
  'a-single-float': 'fa3f800000',
  'a-double-float': 'fb3ff0000000000000',
  'a-tag': 'c101',
  'a-big-number': 'c24101',
  undefined: 'f7',
  'a-simple-value-of-19': 'f3',
  'a-simple-value-in-two-bytes': 'f820',
  'false-in-two-bytes': 'f814',
  'keys-out-of-order': 'a2616201616101',
  'a-longer-key-first': 'a262616101617a02',
  'a-key-twice': 'a2616101616102',
  'a-key-that-is-a-number': 'a10101',
  'a-key-that-is-bytes': 'a1416101',
  'a-key-with-a-long-head': 'a178016101',
  'text-that-is-not-utf-8': '61ff',
  'text-with-an-overlong-zero': '62c080',
  'text-with-half-a-surrogate-pair': '63eda080',
  'text-cut-within-a-character': '61c3',
  'text-beyond-unicode': '64f4908080',
}
for (const [name, bytes] of Object.entries(misspelt)) {
  const event = signed(cbor(open({ body: { odd: spelt(bytes) } })))
  write(`r-event-1-${name}`, event, { rule: 'R-EVENT-1' })
}
const payload = cbor(open())
const event = signed(payload)
const unspelt: Readonly<Record<string, Buffer>> = {
  'nested-17-deep': signed(cbor(open({ body: { deep: nested(15) } }))),
  'an-empty-list-17-deep': signed(cbor(open({ body: { deep: [[[[[[[[[[[[[[[]]]]]]]]]]]]]]] } }))),
  'a-byte-after-the-payload': signed(Buffer.concat([payload, Buffer.of(0)])),
  'a-byte-after-the-event': Buffer.concat([event, Buffer.of(0)]),
  'a-payload-cut-short': signed(payload.subarray(0, -1)),
  'an-event-cut-short': event.subarray(0, -1),
  'an-empty-payload': signed(Buffer.alloc(0)),
  nothing: Buffer.alloc(0),
  'more-items-than-bytes': Buffer.from('9b001fffffffffffff', 'hex'),
  'more-text-than-bytes': Buffer.from('7b001fffffffffffff61', 'hex'),
  'an-envelope-with-a-tag': Buffer.concat([Buffer.of(0xd2), event]),
  'an-envelope-of-no-definite-length': Buffer.concat([
    Buffer.of(0x9f),
    event.subarray(1),
    Buffer.of(0xff),
  ]),
  'an-envelope-with-a-long-head': Buffer.concat([Buffer.of(0x98, 4), event.subarray(1)]),
}
for (const [name, bytes] of Object.entries(unspelt)) {
  write(`r-event-1-${name}`, bytes, { rule: 'R-EVENT-1' })
}

// ---- R-EVENT-3: another envelope ----

const header = Buffer.from('a10132', 'hex')
const signature = author.sign(toSign(payload))
const envelopes: Readonly<Record<string, Item>> = {
  'a-map': { a: 1 },
  text: 'event',
  'three-elements': [header, {}, payload],
  'five-elements': [header, {}, payload, signature, null],
  'no-header': [Buffer.alloc(0), {}, payload, signature],
  'an-empty-header': [Buffer.of(0xa0), {}, payload, signature],
  'the-algorithm-eddsa': [Buffer.from('a10127', 'hex'), {}, payload, signature],
  'a-header-in-a-longer-spelling': [Buffer.from('a1013812', 'hex'), {}, payload, signature],
  'a-header-that-is-no-bytes': [{}, {}, payload, signature],
  'an-unprotected-header': [header, { kid: author.id }, payload, signature],
  'an-unprotected-header-that-is-null': [header, null, payload, signature],
  'an-unprotected-header-that-is-a-list': [header, [], payload, signature],
  'a-detached-payload': [header, {}, null, signature],
  'a-payload-that-is-a-map': [header, {}, open(), signature],
  'a-signature-of-63-bytes': [header, {}, payload, signature.subarray(1)],
  'a-signature-of-65-bytes': [header, {}, payload, Buffer.concat([signature, Buffer.of(0)])],
  'a-signature-that-is-null': [header, {}, payload, null],
}
for (const [name, item] of Object.entries(envelopes)) {
  write(`r-event-3-${name}`, cbor(item), { rule: 'R-EVENT-3' })
}

// ---- R-EVENT-4: another signature ----

/** The order of the group of large order, and S + L for a signature (R, S). */
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const numberOf = (little: Buffer): bigint => BigInt(`0x${hex(Buffer.from(little).reverse())}`)
const littleOf = (number: bigint): Buffer =>
  Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse()
const unreduced = Buffer.concat([
  signature.subarray(0, 32),
  littleOf(numberOf(signature.subarray(32)) + order),
])
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
const neutral = Buffer.concat([Buffer.of(1), Buffer.alloc(31)])
const signatures: Readonly<Record<string, Buffer>> = {
  'of-another-key': other.sign(toSign(payload)),
  'with-an-altered-first-half': flipped(signature, 0),
  'with-an-altered-second-half': flipped(signature, 32),
  'whose-second-half-is-not-reduced': unreduced,
  'of-zeros': Buffer.alloc(64),
  'of-the-payload-alone': author.sign(payload),
  'with-no-external-data': author.sign(toSign(payload, '')),
  'with-other-external-data': author.sign(toSign(payload, 'epoc/event/2')),
  'of-another-payload': author.sign(toSign(cbor(open({ at: 1_001 })))),
}
for (const [name, each] of Object.entries(signatures)) {
  write(`r-event-4-a-signature-${name}`, envelope(payload, each), { rule: 'R-EVENT-4' })
}
write('r-event-4-another-author', signed(cbor(open({ author: other.id }))), { rule: 'R-EVENT-4' })
write('r-event-4-another-key', event, { rule: 'R-EVENT-4' }, { key: other.key })
/** Under the neutral point as a key, (rB, r) would sign everything. */
const scalar = numberOf(clampedOf('author')) % order
const byAnybody = Buffer.concat([author.key, littleOf(scalar)])
const byNobody = cbor(open({ author: sha256(neutral) }))
write(
  'r-event-4-a-key-of-small-order',
  envelope(byNobody, byAnybody),
  { rule: 'R-EVENT-4' },
  { key: neutral },
)
/** Under an honest key, R of small order and S = 0: what only a batch verifier might believe. */
const smallFirst = Buffer.concat([neutral, Buffer.alloc(32)])
write('r-event-4-a-first-half-of-small-order', envelope(payload, smallFirst), { rule: 'R-EVENT-4' })

// ---- R-EVENT-5: other fields ----

const wrongFields: Readonly<Record<string, Fields>> = {
  ...Object.fromEntries(
    ['author', 'capacity', 'seen', 'act', 'until', 'at', 'body'].map((field) => [
      `no-${field}`,
      open({ [field]: undefined }),
    ]),
  ),
  'a-field-more': open({ mood: 'good' }),
  'a-regime-of-31-bytes': open({ regime: regime.subarray(1) }),
  'a-regime-that-is-null': open({ regime: null }),
  'an-author-of-33-bytes': open({ author: Buffer.alloc(33) }),
  'an-author-that-is-text': open({ author: hex(author.id) }),
  'a-capacity-that-there-is-not': open({ capacity: 'king' }),
  'a-capacity-that-is-a-number': open({ capacity: 0 }),
  'to-nobody': open({ to: {} }),
  'to-null': open({ to: null }),
  'to-an-audience-of-15-bytes': open({ to: { audience: audience.subarray(1) } }),
  'to-something-more': open({ to: { audience, seat: 'JP' } }),
  'seen-without-size': open({ seen: { ...seen, size: undefined } }),
  'seen-without-root': open({ seen: { ...seen, root: undefined } }),
  'seen-without-clear': open({ seen: { ...seen, clear: undefined } }),
  'seen-without-stream': open({ seen: { ...seen, stream: undefined } }),
  'seen-with-something-more': open({ seen: { ...seen, time: 0 } }),
  'seen-a-root-of-20-bytes': open({ seen: { ...seen, root: Buffer.alloc(20) } }),
  'seen-a-size-that-is-text': open({ seen: { ...seen, size: '7' } }),
  'an-act-of-17-bytes': open({ act: Buffer.alloc(17) }),
  'until-null': open({ until: null }),
  'at-in-text': open({ at: 'noon' }),
  'a-notice-without-handle': open({ notice: { ...closing, handle: undefined } }),
  'a-notice-with-a-handle-of-15-bytes': open({ notice: { ...closing, handle: Buffer.alloc(15) } }),
  'a-notice-without-closing': open({ notice: { ...closing, closesAt: undefined } }),
  'a-notice-that-awaits-a-number': open({ notice: { ...closing, awaits: [1] } }),
  'a-notice-that-awaits-one-character': open({ notice: { ...closing, awaits: ['J'] } }),
  'a-notice-that-awaits-17-characters': open({ notice: { ...closing, awaits: ['J'.repeat(17)] } }),
  'a-notice-that-awaits-and-is-done': open({ notice: { ...closing, done: true } }),
  'a-notice-that-is-not-done': open({ notice: { handle, done: false } }),
  'a-notice-that-is-a-handle': open({ notice: { handle } }),
  'a-notice-that-is-null': open({ notice: null }),
  'blobs-that-are-none': open({ blobs: [] }),
  'a-blob-of-no-bytes': open({ blobs: [[blob, 0]] }),
  'a-blob-of-text': open({ blobs: [[blob, '1']] }),
  'a-blob-named-by-31-bytes': open({ blobs: [[blob.subarray(1), 1]] }),
  'a-blob-of-three-items': open({ blobs: [[blob, 1, 1]] }),
  'a-blob-that-is-a-hash': open({ blobs: [blob] }),
  'blobs-in-a-map': open({ blobs: {} }),
  'a-kind-without-a-dot': open({ kind: 'thing' }),
  'a-kind-with-two-dots': open({ kind: 'a.b.c' }),
  'a-kind-with-a-capital': open({ kind: 'Thing.done' }),
  'a-kind-with-a-digit': open({ kind: 'thing.done2' }),
  'a-kind-that-begins-with-a-hyphen': open({ kind: '-a.b' }),
  'a-kind-with-two-hyphens': open({ kind: 'a--b.c' }),
  'a-kind-with-a-new-line': open({ kind: 'thing.done\n' }),
  'a-kind-of-65-characters': open({ kind: `${'a'.repeat(32)}.${'b'.repeat(32)}` }),
  'an-empty-kind': open({ kind: '' }),
  'a-kind-that-is-null': open({ kind: null }),
  'a-subject-in-text': open({ subject: 'subject' }),
  'a-body-that-is-a-list': open({ body: [] }),
  'a-body-that-is-null': open({ body: null }),
}
for (const [name, fields] of Object.entries(wrongFields)) {
  write(`r-event-5-${name}`, signed(cbor(fields)), { rule: 'R-EVENT-5' })
}
const r5 = { rule: 'R-EVENT-5' } as const
write('r-event-5-a-payload-that-is-a-list', signed(cbor([open()])), r5)
write('r-event-5-a-payload-that-is-a-number', signed(cbor(1)), r5)
write(
  'r-event-5-1101-blobs',
  signed(cbor(open({ blobs: Array.from({ length: 1_101 }, () => [blob, 1]) }))),
  r5,
  { unit: pairUnit },
)
write(
  'r-event-5-a-notice-that-awaits-101-seats',
  signed(
    cbor(
      open({ notice: { ...closing, awaits: Array.from({ length: 101 }, () => 'A'.repeat(16)) } }),
    ),
  ),
  r5,
  { unit: seatUnit },
)

// ---- boxes ----

type Box = {
  readonly fields?: Fields
  readonly content?: Buffer
  readonly inside?: Buffer
  readonly frame?: Buffer
  readonly commitment?: Buffer
  /** What the envelope says in the end, where that is not what was sealed. */
  readonly said?: Fields
  readonly body?: (body: Fields) => Fields
}

const content = cbor({ kind: 'thing.said', body: { what: 'much' } })

function sealedEvent(box: Box): Buffer {
  const { fields = outer(), content: inner = content, said = fields, body = (each) => each } = box
  const inside = box.inside ?? insideOf(inner)
  const frame = box.frame ?? framed(inside, 1_024)
  const made = sealed(secret, fields, frame, box.commitment ?? commitmentOf(inner))
  return signed(cbor({ ...said, body: body(made) }))
}

function validBox(name: string, inner: Buffer, size: number, fields = outer()): void {
  const inside = insideOf(inner)
  const event = sealedEvent({ fields, content: inner, frame: framed(inside, size) })
  const ok = { id: hex(sha256(event)), stream: hex(sealedStream), content: hex(sha256(inner)) }
  write(`sealed-${name}`, event, { ok }, { secret, unit: '00' })
}
/** A content of a length that fills a frame of `size` bytes but for `left`. */
function filling(size: number, left: number): Buffer {
  const made = (count: number): Buffer =>
    cbor({ kind: 'thing.said', body: { much: Buffer.alloc(count) } })
  for (let count = size; count > 0; count--) {
    const inner = made(count)
    if (insideOf(inner).length + 4 === size - left) return inner
  }
  throw new Error(`nothing fills ${size} bytes but for ${left}`)
}
validBox('words', content, 1_024)
validBox('with-a-subject', cbor({ kind: 'a.b', subject: blob, body: {} }), 1_024)
validBox('with-a-notice-and-blobs', content, 1_024, outer({ notice: closing, blobs: [[blob, 9]] }))
validBox('in-a-full-kibibyte', filling(1_024, 0), 1_024)
validBox('in-two-kibibytes', filling(1_024, -1), 2_048)
validBox('in-four-kibibytes', filling(2_048, -1), 4_096)
validBox('in-the-first-length-of-padme', filling(4_096, -1), 4_352)
validBox('in-a-full-length-of-padme', filling(4_352, 0), 4_352)
validBox('in-the-next-length-of-padme', filling(4_352, -1), 4_608)

function invalidBox(rule: string, name: string, box: Box, with_ = secret): void {
  const event = sealedEvent(box)
  write(`${rule.toLowerCase()}-${name}`, event, { rule }, { secret: with_, unit: '00' })
}
const altered = (field: string, at: number) => (body: Fields) => ({
  ...body,
  [field]: flipped(body[field] as Buffer, at),
})
invalidBox('R-SEAL-1', 'another-secret', {}, named('another secret'))
invalidBox('R-SEAL-1', 'an-altered-box', { body: altered('box', 0) })
invalidBox('R-SEAL-1', 'an-altered-tag-of-the-box', { body: altered('box', 1_039) })
invalidBox('R-SEAL-1', 'another-salt', { body: altered('salt', 31) })
invalidBox('R-SEAL-1', 'another-commitment-than-was-sealed', { body: altered('commitment', 0) })
invalidBox('R-SEAL-1', 'a-box-too-short-for-its-tag', {
  body: (body) => ({ ...body, box: Buffer.alloc(15) }),
})
invalidBox('R-SEAL-1', 'another-epoch', { said: outer({ to: { audience, epoch: 4 } }) })
invalidBox('R-SEAL-1', 'another-regime', { said: outer({ regime: named('other') }) })
invalidBox('R-SEAL-1', 'another-act', { said: outer({ act: Buffer.alloc(16) }) })
invalidBox('R-SEAL-1', 'another-hat', { said: outer({ capacity: 'chair' }) })

const inside = insideOf(content)
invalidBox('R-SEAL-2', 'no-padding', { frame: framed(inside, inside.length + 4) })
invalidBox('R-SEAL-2', 'more-padding-than-need-be', { frame: framed(inside, 2_048) })
invalidBox('R-SEAL-2', 'padding-that-is-not-zero', {
  frame: framed(inside, 1_024, inside.length, 1),
})
invalidBox('R-SEAL-2', 'a-length-beyond-the-frame', { frame: framed(inside, 1_024, 1_021) })
invalidBox('R-SEAL-2', 'a-frame-of-three-bytes', { frame: Buffer.alloc(3) })
invalidBox('R-SEAL-2', 'an-empty-frame', { frame: Buffer.alloc(0) })
const padme = filling(4_352, 0)
invalidBox('R-SEAL-2', 'the-next-power-of-two-above-padme', {
  content: padme,
  frame: framed(insideOf(padme), 8_192),
})

const another = cbor({ kind: 'thing.said', body: { what: 'else' } })
invalidBox('R-SEAL-3', 'a-commitment-to-another-content', { commitment: commitmentOf(another) })
invalidBox('R-SEAL-3', 'a-commitment-with-another-r', {
  commitment: commitmentOf(content, named('other')),
})

const insides: Readonly<Record<string, Buffer>> = {
  'an-inside-that-is-not-canonical': cbor([named('disclosure'), spelt('5800')]),
  'an-inside-with-a-byte-more': Buffer.concat([inside, Buffer.of(0)]),
  'an-inside-of-three-items': cbor([named('disclosure'), content, 1]),
  'an-inside-that-is-a-map': cbor({ content }),
  'an-inside-with-an-r-of-31-bytes': insideOf(content, Buffer.alloc(31)),
  'an-inside-with-a-content-that-is-a-map': cbor([named('disclosure'), {}]),
}
for (const [name, each] of Object.entries(insides)) {
  invalidBox('R-SEAL-4', name, { inside: each })
}
const contents: Readonly<Record<string, Buffer>> = {
  'a-content-that-is-not-canonical': Buffer.from('a26162017801610a', 'hex'),
  'a-content-with-a-byte-more': Buffer.concat([content, Buffer.of(0)]),
  'an-empty-content': Buffer.alloc(0),
  'a-content-that-is-a-list': cbor(['thing.said', {}]),
  'a-content-without-a-kind': cbor({ body: {} }),
  'a-content-without-a-body': cbor({ kind: 'thing.said' }),
  'a-content-with-a-field-more': cbor({ kind: 'thing.said', body: {}, mood: 'good' }),
  'a-content-with-a-kind-that-is-none': cbor({ kind: 'said', body: {} }),
  'a-content-with-a-subject-in-text': cbor({ kind: 'thing.said', subject: 'it', body: {} }),
  'a-content-with-a-body-that-is-a-list': cbor({ kind: 'thing.said', body: [] }),
}
for (const [name, each] of Object.entries(contents)) {
  invalidBox('R-SEAL-4', name, { content: each })
}

// ---- sealed envelopes ----

const sealedWrong: Readonly<Record<string, Box>> = {
  'a-subject-outside-the-box': { fields: outer({ subject: blob }) },
  'an-epoch-of-zero': { fields: outer({ to: { audience, epoch: 0 } }) },
  'an-epoch-in-text': { fields: outer({ to: { audience, epoch: '1' } }) },
  'an-epoch-of-nobody': { said: outer({ to: { epoch: 3 } }) },
  'to-an-epoch-and-something-more': { fields: outer({ to: { audience, epoch: 3, seat: 'JP' } }) },
  'a-body-without-salt': { body: (body) => ({ ...body, salt: undefined }) },
  'a-body-without-commitment': { body: (body) => ({ ...body, commitment: undefined }) },
  'a-body-without-a-box': { body: (body) => ({ ...body, box: undefined }) },
  'a-sealed-body-with-something-more': { body: (body) => ({ ...body, nonce: Buffer.alloc(12) }) },
  'a-salt-of-31-bytes': { body: (body) => ({ ...body, salt: Buffer.alloc(31) }) },
  'a-commitment-of-31-bytes': { body: (body) => ({ ...body, commitment: Buffer.alloc(31) }) },
  'a-box-in-text': { body: (body) => ({ ...body, box: 'box' }) },
}
for (const [name, box] of Object.entries(sealedWrong)) {
  write(`r-event-5-${name}`, sealedEvent(box), r5, { unit: '00' })
}

// ---- R-EVENT-6 ----

const r6 = { rule: 'R-EVENT-6' } as const
write('r-event-6-no-kind', signed(cbor(open({ kind: undefined }))), r6)
write(
  'r-event-6-no-kind-to-an-audience',
  signed(cbor(open({ kind: undefined, to: { audience } }))),
  r6,
)
write(
  'r-event-6-a-kind-outside-the-box',
  sealedEvent({ fields: outer({ kind: 'thing.said' }) }),
  r6,
  { unit: '00' },
)

/** Every vector, by its path under this folder. */
export const vectors: ReadonlyMap<string, string> = files

if (import.meta.main) {
  for (const folder of ['valid', 'invalid']) {
    rmSync(new URL(folder, import.meta.url), { recursive: true, force: true })
    mkdirSync(new URL(folder, import.meta.url))
  }
  for (const [path, text] of files) writeFileSync(new URL(path, import.meta.url), text)
}
