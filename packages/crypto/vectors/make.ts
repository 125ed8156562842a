/**
 * Makes the vectors beside it: `node packages/crypto/vectors/make.ts`. It shares no code with the
 * package: OpenSSL by way of node:crypto for every primitive, text forms written out here. Running
 * it again must change nothing.
 */
import {
  argon2Sync,
  createCipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'

type Fields = { readonly [field: string]: unknown }

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const fill = (byte: number, length = 32): Buffer => Buffer.alloc(length, byte)
const counting = (length: number, from = 0): Buffer =>
  Buffer.from(Array.from({ length }, (_, i) => (i + from) & 0xff))
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] as number) ^ 1
  return copy
}

for (const sort of ['valid', 'invalid']) {
  const folder = new URL(`${sort}/`, import.meta.url)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
}

function write(sort: 'valid' | 'invalid', name: string, about: string, fields: Fields): void {
  const subject = name.slice(0, name.indexOf('-'))
  const text = JSON.stringify({ subject, about, ...fields }, null, 2)
  writeFileSync(new URL(`${sort}/${name}.json`, import.meta.url), `${text}\n`)
}

// ---- derive ----

const hkdf = (ikm: Uint8Array, salt: Uint8Array, info: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', ikm, salt, info, 32))

for (const name of ['', 'france']) {
  const secret = counting(16, 7)
  const info = Buffer.concat([utf8('epoc/sample/1'), Buffer.of(0), utf8(name)])
  write('valid', `derive-${name === '' ? 'unnamed' : 'named'}`, 'a seed derived for one purpose', {
    secret: hex(secret),
    label: 'sample',
    name,
    expect: { seed: hex(hkdf(secret, Buffer.alloc(0), info)) },
  })
}

// ---- seal ----

function aesGcm(key: Buffer, aad: Buffer, plaintext: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12))
  cipher.setAAD(aad)
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

const sealing = { secret: fill(0x11), salt: counting(32), info: utf8('info'), aad: utf8('aad') }
const seal = ({ secret, salt, info, aad }: typeof sealing, plaintext: Buffer): Buffer =>
  aesGcm(hkdf(secret, salt, info), aad, plaintext)
const sealFields = (from: typeof sealing): Fields =>
  Object.fromEntries(Object.entries(from).map(([name, bytes]) => [name, hex(bytes)]))

const plaintexts = {
  'seal-nothing': { about: 'an empty plaintext', plaintext: Buffer.alloc(0) },
  'seal-words': { about: 'a few words', plaintext: utf8('Réunion extraordinaire') },
  'seal-block': { about: 'a padded frame', plaintext: fill(0x5a, 1024) },
}
for (const [name, { about, plaintext }] of Object.entries(plaintexts)) {
  const box = hex(seal(sealing, plaintext))
  const fields = { ...sealFields(sealing), plaintext: hex(plaintext), expect: { box } }
  write('valid', name, about, fields)
}

const box = seal(sealing, utf8('Réunion extraordinaire'))
const unopened = {
  'seal-other-secret': { ...sealing, secret: fill(0x12), box },
  'seal-other-salt': { ...sealing, salt: flipped(sealing.salt, 31), box },
  'seal-short-salt': { ...sealing, salt: sealing.salt.subarray(0, 31), box },
  'seal-other-info': { ...sealing, info: utf8('infos'), box },
  'seal-other-aad': { ...sealing, aad: Buffer.alloc(0), box },
  'seal-altered-ciphertext': { ...sealing, box: flipped(box, 0) },
  'seal-altered-tag': { ...sealing, box: flipped(box, box.length - 1) },
  'seal-cut-box': { ...sealing, box: box.subarray(0, -1) },
  'seal-no-box': { ...sealing, box: Buffer.alloc(0) },
}
for (const [name, { box, ...from }] of Object.entries(unopened)) {
  const about = name.slice('seal-'.length).replaceAll('-', ' ')
  const fields = { ...sealFields(from), box: hex(box), expect: { error: 'cannot-open' } }
  write('invalid', name, about, fields)
}

// ---- pad ----

function frame(length: number, content: Buffer, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32BE(length)
  content.copy(bytes, 4)
  return bytes
}

/** Sizes by hand: 4096 < L ≤ 8191 goes in steps of 2^(12−4); 60,004 in steps of 2^(15−4). */
const sizes: readonly (readonly [number, number])[] = [
  [0, 1024],
  [1020, 1024],
  [1021, 2048],
  [2044, 2048],
  [2045, 4096],
  [4092, 4096],
  [4093, 4352],
  [4348, 4352],
  [4349, 4608],
  [8187, 8192],
  [8188, 8192],
  [8189, 8704],
  [60_000, 61_440],
]
for (const [length, size] of sizes) {
  const framed = frame(length, fill(0xa5, length), size)
  write('valid', `pad-${length}`, `${length} bytes of a5`, {
    length,
    byte: 'a5',
    expect: { size, sha256: hex(sha256(framed)) },
  })
}

const hello = utf8('hello')
const wrongFrames = {
  'pad-nothing': { reason: 'too-short', frame: Buffer.alloc(0) },
  'pad-three-bytes': { reason: 'too-short', frame: Buffer.alloc(3) },
  'pad-length-one-too-many': { reason: 'length-out-of-range', frame: frame(1021, hello, 1024) },
  'pad-length-huge': { reason: 'length-out-of-range', frame: frame(0xffffffff, hello, 1024) },
  'pad-next-size': { reason: 'wrong-size', frame: frame(5, hello, 2048) },
  'pad-no-padding': { reason: 'wrong-size', frame: frame(5, hello, 9) },
  'pad-one-byte-long': { reason: 'wrong-size', frame: frame(5, hello, 1025) },
  'pad-dirty-first': { reason: 'not-zero', frame: flipped(frame(5, hello, 1024), 9) },
  'pad-dirty-last': { reason: 'not-zero', frame: flipped(frame(5, hello, 1024), 1023) },
}
for (const [name, { reason, frame }] of Object.entries(wrongFrames)) {
  write('invalid', name, name.slice('pad-'.length).replaceAll('-', ' '), {
    frame: hex(frame),
    expect: { error: 'wrong-padding', reason },
  })
}

// ---- commit ----

const commitment = (r: Buffer, content: Buffer): Buffer =>
  createHmac('sha256', r).update('epoc/commit/1').update(content).digest()

for (const [name, content] of [
  ['nothing', Buffer.alloc(0)],
  ['words', utf8('France supports.')],
] as const) {
  write('valid', `commit-${name}`, `a commitment to ${name}`, {
    r: hex(counting(32, 3)),
    content: hex(content),
    expect: { commitment: hex(commitment(counting(32, 3), content)) },
  })
}

const committed = commitment(counting(32, 3), utf8('France supports.'))
/** HMAC pads its key with zeros, so this one would do if its length were not looked at. */
const r31 = Buffer.concat([counting(31, 3), Buffer.of(0)])
const wrongCommitments = {
  'commit-other-content': [counting(32, 3), utf8('France objects.'), committed],
  'commit-other-r': [counting(32, 4), utf8('France supports.'), committed],
  'commit-short-r': [r31.subarray(0, 31), hello, commitment(r31, hello)],
  'commit-cut': [counting(32, 3), utf8('France supports.'), committed.subarray(0, 31)],
} as const
for (const [name, [r, content, commitment]] of Object.entries(wrongCommitments)) {
  write('invalid', name, name.slice('commit-'.length).replaceAll('-', ' '), {
    r: hex(r),
    content: hex(content),
    commitment: hex(commitment),
    expect: { holds: false },
  })
}

// ---- sign ----

const der = (head: string, tail: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from(head, 'hex'), tail]),
    format: 'der',
    type: 'pkcs8',
  })
const rawPublic = (key: KeyObject, length: number): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-length)

const messages = { 'sign-nothing': Buffer.alloc(0), 'sign-words': utf8('epoc/session/1abc') }
for (const [name, message] of Object.entries(messages)) {
  const seed = counting(32, 0x40)
  const key = der('302e020100300506032b657004220420', seed)
  const publicKey = rawPublic(key, 32)
  write('valid', name, 'key, key id and signature that follow from a seed', {
    seed: hex(seed),
    message: hex(message),
    expect: {
      publicKey: hex(publicKey),
      keyId: hex(sha256(publicKey)),
      signature: hex(sign(null, message, key)),
    },
  })
}

const littleEndian = (value: bigint, top = 0): Buffer => {
  const bytes = Buffer.alloc(32)
  for (let i = 0; i < 32; i += 1) bytes[i] = Number((value >> BigInt(8 * i)) & 0xffn)
  bytes[31] = (bytes[31] as number) | top
  return bytes
}
const p = 2n ** 255n - 19n
const publicKeys = {
  'key-identity': { about: 'the neutral element', key: littleEndian(1n) },
  'key-order-2': { about: 'the point of order 2', key: littleEndian(p - 1n) },
  'key-order-4': { about: 'a point of order 4', key: littleEndian(0n) },
  'key-order-8': {
    about: 'a point of order 8',
    key: Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex'),
  },
  'key-identity-signed-zero': { about: 'x = 0 with its sign bit set', key: littleEndian(1n, 0x80) },
  'key-unreduced': { about: 'y = p + 3, the same point as y = 3', key: littleEndian(p + 3n) },
  'key-off-the-curve': { about: 'y = 2 is on no point', key: littleEndian(2n) },
  'key-short': { about: '31 bytes', key: littleEndian(3n).subarray(0, 31) },
  'key-long': { about: '33 bytes', key: Buffer.concat([littleEndian(3n), Buffer.of(0)]) },
}
for (const [name, { about, key }] of Object.entries(publicKeys)) {
  write('invalid', name, about, { key: hex(key), expect: { acceptable: false } })
}

// ---- Bech32 (BIP 173) and age identities ----

const bech32Symbols = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

function checksum(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [i, term] of generator.entries()) if (((top >> i) & 1) === 1) sum ^= term
  }
  return sum ^ 1
}

/** Groups of five bits, the last one filled with zeros. */
function quintets(bytes: Uint8Array): number[] {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2))
}

const bech32 = (prefix: string, bytes: Uint8Array): string => bech32Of(prefix, quintets(bytes))

function bech32Of(prefix: string, data: readonly number[]): string {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0))
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)]
  const sum = checksum([...expanded, ...data, 0, 0, 0, 0, 0, 0])
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31)
  return `${prefix}1${[...data, ...check].map((value) => bech32Symbols[value]).join('')}`
}

/** A second spelling: the bits after the last byte are not zero, the checksum is right. */
const looseBech32 = (prefix: string, bytes: Uint8Array): string =>
  bech32Of(
    prefix,
    quintets(bytes).map((value, at, all) => (at === all.length - 1 ? value | 1 : value)),
  )

/** X-Wing's key expansion (SHAKE-256 to the seeds of ML-KEM-768 and X25519). */
function recipientOf(seed: Buffer): Buffer {
  const expanded = createHash('shake256', { outputLength: 96 }).update(seed).digest()
  const kem = der('3054020100300b060960864801650304040204428040', expanded.subarray(0, 64))
  const curve = der('302e020100300506032b656e04220420', expanded.subarray(64))
  return Buffer.concat([rawPublic(kem, 1184), rawPublic(curve, 32)])
}

const identityPrefix = 'age-secret-key-pq-'
const identityText = (seed: Buffer): string => bech32(identityPrefix, seed).toUpperCase()

for (const [name, seed] of [
  ['counting', counting(32)],
  ['ones', fill(0xff)],
] as const) {
  write('valid', `recipient-${name}`, 'identity and recipient that follow from a seed', {
    seed: hex(seed),
    expect: { identity: identityText(seed), recipient: bech32('age1pq', recipientOf(seed)) },
  })
}

const recipient = recipientOf(counting(32))
const recipientText = bech32('age1pq', recipient)
const wrongTexts = {
  'recipient-upper-case': { about: 'upper case', text: recipientText.toUpperCase() },
  'recipient-mixed-case': { about: 'one capital', text: recipientText.replace('q', 'Q') },
  'recipient-classical': { about: 'X25519 alone', text: bech32('age', fill(9)) },
  'recipient-tag': { about: 'a hardware recipient', text: bech32('age1tag', fill(2, 33)) },
  'recipient-short': { about: '1215 bytes', text: bech32('age1pq', recipient.subarray(1)) },
  'recipient-wrong-check': { about: 'last symbol changed', text: `${recipientText.slice(0, -1)}b` },
  'recipient-loose-end': { about: 'unused bits set', text: looseBech32('age1pq', recipient) },
  'recipient-blank': { about: 'a blank after it', text: `${recipientText} ` },
  'recipient-none': { about: 'no text', text: '' },
}
for (const [name, { about, text }] of Object.entries(wrongTexts)) {
  write('invalid', name, about, { text, expect: { error: 'not-a-recipient' } })
}

const identity = identityText(counting(32))
const wrongIdentities = {
  'identity-lower-case': { about: 'lower case', text: identity.toLowerCase() },
  'identity-classical': {
    about: 'X25519 alone',
    text: bech32('age-secret-key-', counting(32)).toUpperCase(),
  },
  'identity-short': {
    about: '31 bytes',
    text: bech32(identityPrefix, counting(31)).toUpperCase(),
  },
  'identity-loose-end': {
    about: 'unused bits set',
    text: looseBech32(identityPrefix, counting(32)).toUpperCase(),
  },
  'identity-line-feed': { about: 'with its line end', text: `${identity}\n` },
  'identity-wrong-check': { about: 'last symbol changed', text: `${identity.slice(0, -1)}B` },
}
for (const [name, { about, text }] of Object.entries(wrongIdentities)) {
  write('invalid', name, about, { text, expect: { error: 'not-an-identity' } })
}

const patched = (at: number, bytes: Buffer): Buffer => {
  const copy = Buffer.from(recipient)
  bytes.copy(copy, at)
  return copy
}
const unusable = {
  'sealable-first-coefficient': {
    about: 'the first coefficient is 3329',
    recipient: patched(0, Buffer.of(0x01, ((recipient[1] as number) & 0xf0) | 0x0d)),
  },
  'sealable-last-coefficient': {
    about: 'the last coefficient is 4095',
    recipient: patched(1150, Buffer.of((recipient[1150] as number) | 0xf0, 0xff)),
  },
  'sealable-low-order': { about: 'an X25519 key of order 4', recipient: patched(1184, fill(0)) },
  'sealable-short': { about: '1215 bytes', recipient: recipient.subarray(0, 1215) },
}
for (const [name, { about, recipient }] of Object.entries(unusable)) {
  write('invalid', name, about, { recipient: hex(recipient), expect: { acceptable: false } })
}

// ---- account secret ----

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const accountText = (secret: Buffer): string =>
  quintets(Buffer.concat([secret, sha256(secret).subarray(0, 4)]))
    .map((value) => crockford[value])
    .join('')
    .replaceAll(/.{4}(?=.)/g, '$&-')

const account = counting(16, 0xa0)
for (const [name, secret] of [
  ['zeros', fill(0, 16)],
  ['counting', account],
] as const) {
  write('valid', `account-${name}`, 'the printed form of an account secret', {
    secret: hex(secret),
    expect: { text: accountText(secret) },
  })
}

const printed = accountText(account)
const lastSymbol = printed.endsWith('0') ? '1' : '0'
const misread = {
  'account-one-symbol': { text: printed.slice(0, -1) + lastSymbol, error: { type: 'wrong-check' } },
  'account-cut': { text: printed.slice(0, -5), error: { type: 'wrong-length', length: 28 } },
  'account-nothing': { text: '', error: { type: 'wrong-length', length: 0 } },
  'account-letter-u': {
    text: `${printed.slice(0, 10)}U${printed.slice(11)}`,
    error: { type: 'wrong-symbol', symbol: 'U', group: 3 },
  },
}
for (const [name, { text, error }] of Object.entries(misread)) {
  write('invalid', name, name.slice('account-'.length).replaceAll('-', ' '), {
    text,
    expect: { error },
  })
}

// ---- slot ----

const argon = (passphrase: string, salt: Buffer): Buffer =>
  argon2Sync('argon2id', {
    message: utf8(passphrase),
    nonce: salt,
    memory: 65_536,
    passes: 3,
    parallelism: 1,
    tagLength: 32,
  })

const slotSalt = counting(32, 0x80)
const kdf = {
  name: 'argon2id',
  memoryKiB: 65_536,
  passes: 3,
  salt: slotSalt.toString('base64'),
}
/** Composed; whoever types it in decomposed form means the same. */
const passphrase = 'Élysée, côté cour'.normalize('NFC')
const stretched = Buffer.concat([argon(passphrase, slotSalt), account])
const slotKey = hkdf(stretched, slotSalt, utf8('epoc/slot/1'))
const keyring = Buffer.concat([counting(32, 1), counting(32, 0x41)])
const slot = { kdf, box: aesGcm(slotKey, Buffer.alloc(0), keyring).toString('base64') }

write('valid', 'slot-keyring', 'opens with the passphrase typed in decomposed form', {
  passphrase: passphrase.normalize('NFD'),
  accountSecret: hex(account),
  slot,
  expect: { signing: hex(keyring.subarray(0, 32)), age: hex(keyring.subarray(32)) },
})

const wrongSlots = {
  'slot-less-memory': {
    slot: { ...slot, kdf: { ...kdf, memoryKiB: 65_535 } },
    error: 'kdf-too-weak',
  },
  'slot-fewer-passes': { slot: { ...slot, kdf: { ...kdf, passes: 2 } }, error: 'kdf-too-weak' },
  'slot-much-memory': {
    slot: { ...slot, kdf: { ...kdf, memoryKiB: 262_145 } },
    error: 'kdf-too-costly',
  },
  'slot-many-passes': { slot: { ...slot, kdf: { ...kdf, passes: 11 } }, error: 'kdf-too-costly' },
  'slot-other-kdf': { slot: { ...slot, kdf: { ...kdf, name: 'scrypt' } }, error: 'malformed' },
  'slot-half-a-pass': { slot: { ...slot, kdf: { ...kdf, passes: 3.5 } }, error: 'malformed' },
  'slot-memory-as-text': {
    slot: { ...slot, kdf: { ...kdf, memoryKiB: '65536' } },
    error: 'malformed',
  },
  'slot-short-salt': {
    slot: { ...slot, kdf: { ...kdf, salt: fill(1, 16).toString('base64') } },
    error: 'malformed',
  },
  'slot-short-box': { slot: { ...slot, box: fill(1, 79).toString('base64') }, error: 'malformed' },
  'slot-loose-base64': { slot: { ...slot, box: ` ${slot.box}` }, error: 'malformed' },
  'slot-box-a-number': { slot: { ...slot, box: 7 }, error: 'malformed' },
  'slot-one-more-field': { slot: { ...slot, hint: 'cat' }, error: 'malformed' },
  'slot-no-kdf': { slot: { box: slot.box, kdf: null }, error: 'malformed' },
  'slot-field-missing': { slot: { box: slot.box }, error: 'malformed' },
  'slot-renamed-field': { slot: { box: slot.box, argon: kdf }, error: 'malformed' },
  'slot-text': { slot: 'slot', error: 'malformed' },
  'slot-null': { slot: null, error: 'malformed' },
}
for (const [name, { slot, error }] of Object.entries(wrongSlots)) {
  write('invalid', name, name.slice('slot-'.length).replaceAll('-', ' '), {
    passphrase,
    accountSecret: hex(account),
    slot,
    expect: { error },
  })
}
