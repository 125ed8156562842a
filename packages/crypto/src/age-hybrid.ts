/**
 * The one type of recipient that is used here, mlkem768x25519 (age v1.1, "post-quantum hybrid"):
 * ML-KEM-768 and X25519, joined as MLKEM768-X25519 (draft-ietf-hpke-pq, X-Wing), in HPKE's base mode
 * with HKDF-SHA-256 and ChaCha20-Poly1305 (RFC 9180).
 *
 * The age library does the same, and expands the identity anew for each stanza that it tries: for
 * a wrap to forty seats that is a tenth of a second. Here it is expanded once, and X25519 is the
 * platform's own.
 */
import { Stanza } from 'age-encryption'
import type { Identity, Recipient as AgeRecipient } from 'age-encryption'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { sha3_256, shake256 } from '@noble/hashes/sha3.js'
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { base64nopad } from '@scure/base'
import { concat } from './bytes.ts'
import type { Recipient, Seed } from './bytes.ts'
import { systemRandom } from './random.ts'
import { utf8Bytes } from './text.ts'
import { basePoint, multiplierOf } from './x25519.ts'
import type { Multiply } from './x25519.ts'

/** The only type of recipient stanza that is written or read here. */
export const stanzaType = 'mlkem768x25519'

const kemKeyLength = 1_184
const kemCipherLength = 1_088
const shareLength = kemCipherLength + 32
/** A file key of 16 bytes and a tag. */
const boxLength = 32

type Expanded = {
  readonly kem: Uint8Array
  readonly multiply: Multiply
  readonly publicKey: Uint8Array
  readonly recipient: Recipient
}

/** As long as somebody holds a seed, who may open a hundred files with it. */
const known = new WeakMap<Seed, Promise<Expanded>>()

function expanded(seed: Seed): Promise<Expanded> {
  const before = known.get(seed)
  if (before !== undefined) return before
  const made = keyPairsOf(seed)
  known.set(seed, made)
  return made
}

/** The two key pairs that follow from the seed of an identity. */
async function keyPairsOf(seed: Seed): Promise<Expanded> {
  const bytes = shake256(seed, { dkLen: 96 })
  const { publicKey: kemKey, secretKey: kem } = ml_kem768.keygen(bytes.subarray(0, 64))
  const multiply = await multiplierOf(bytes.subarray(64))
  const publicKey = await multiply(basePoint)
  return {
    kem,
    multiply,
    publicKey,
    recipient: concat(kemKey, publicKey) as Uint8Array as Recipient,
  }
}

export const recipientOfSeed = async (seed: Seed): Promise<Recipient> =>
  (await expanded(seed)).recipient

/**
 * Opens the stanza that was made for the identity of this seed. A stanza does not say for whom it
 * is: that in `place` is tried first, where it is thought to be, then all others.
 */
export const identityOf = (seed: Seed, place = 0): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const shares = stanzas.filter(({ args }) => args[0] === stanzaType).map(readStanza)
    if (shares.length === 0) return null
    const keys = await expanded(seed)
    const likely = shares[place]
    const others = shares.filter((each) => each !== likely)
    for (const { share, body } of likely === undefined ? others : [likely, ...others]) {
      const opened = box(await decapsulate(keys, share)).open(body)
      if (opened !== null) return opened
    }
    return null
  },
})

/** Makes the stanza for a recipient. */
export const recipientFor = (recipient: Recipient): AgeRecipient => ({
  wrapFileKey: async (fileKey) => {
    const { share, secret } = await encapsulate(recipient)
    return [new Stanza([stanzaType, base64nopad.encode(share)], box(secret).seal(fileKey))]
  },
})

function readStanza({ args, body }: Stanza) {
  const [, text] = args
  const share = args.length === 2 && text !== undefined ? base64nopad.decode(text) : undefined
  if (share?.length !== shareLength || body.length !== boxLength) {
    throw new Error('not a stanza of its type')
  }
  return { share, body }
}

async function decapsulate(keys: Expanded, share: Uint8Array): Promise<Uint8Array> {
  const point = share.subarray(kemCipherLength)
  const kem = ml_kem768.decapsulate(share.subarray(0, kemCipherLength), keys.kem)
  return joined(kem, await keys.multiply(point), point, keys.publicKey)
}

async function encapsulate(recipient: Recipient) {
  const publicKey = recipient.subarray(kemKeyLength)
  const kem = ml_kem768.encapsulate(recipient.subarray(0, kemKeyLength))
  const multiply = await multiplierOf(systemRandom(32))
  const point = await multiply(basePoint)
  const secret = joined(kem.sharedSecret, await multiply(publicKey), point, publicKey)
  return { share: concat(kem.cipherText, point), secret }
}

const joined = (
  kem: Uint8Array,
  shared: Uint8Array,
  point: Uint8Array,
  publicKey: Uint8Array,
): Uint8Array => sha3_256(concat(kem, shared, point, publicKey, utf8Bytes('\\.//^\\')))

/** HPKE's key and nonce for the one message that is sealed under a shared secret. */
function box(shared: Uint8Array) {
  const secret = extractLabelled(shared, 'secret', nothing)
  const key = expandLabelled(secret, 'key', 32)
  const nonce = expandLabelled(secret, 'base_nonce', 12)
  const cipher = () => chacha20poly1305(key, nonce)
  return {
    seal: (fileKey: Uint8Array) => cipher().encrypt(fileKey),
    open: (body: Uint8Array): Uint8Array | null => {
      try {
        return cipher().decrypt(body)
      } catch {
        return null
      }
    },
  }
}

const nothing = new Uint8Array(0)
/** KEM 0x647a, KDF HKDF-SHA-256, AEAD ChaCha20-Poly1305. */
const suite = concat(utf8Bytes('HPKE'), Uint8Array.of(0x64, 0x7a, 0x00, 0x01, 0x00, 0x03))

const extractLabelled = (
  salt: Uint8Array | undefined,
  label: string,
  ikm: Uint8Array,
): Uint8Array => extract(sha256, concat(utf8Bytes('HPKE-v1'), suite, utf8Bytes(label), ikm), salt)

/** Base mode, no pre-shared key, age's own info. */
const context = concat(
  Uint8Array.of(0),
  extractLabelled(undefined, 'psk_id_hash', nothing),
  extractLabelled(undefined, 'info_hash', utf8Bytes('age-encryption.org/mlkem768x25519')),
)

const expandLabelled = (secret: Uint8Array, label: string, length: number): Uint8Array =>
  expand(
    sha256,
    secret,
    concat(Uint8Array.of(0, length), utf8Bytes('HPKE-v1'), suite, utf8Bytes(label), context),
    length,
  )
