/**
 * CBOR, signatures and boxes as one spells them by hand: rightly, or wrongly where a vector wants it
 * so. Shares no code with the package: OpenSSL by way of node:crypto for every primitive.
 */
import {
  createCipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
} from 'node:crypto'

/** Bytes that stand where an item would, as they are. */
export class Spelt {
  readonly bytes: Buffer
  constructor(hex: string) {
    this.bytes = Buffer.from(hex, 'hex')
  }
}

export const spelt = (hex: string): Spelt => new Spelt(hex)

export type Item =
  | number
  | boolean
  | null
  | string
  | Uint8Array
  | Spelt
  | readonly Item[]
  | { readonly [key: string]: Item | undefined }

export type Fields = { readonly [field: string]: Item | undefined }

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
export const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
/** Hex in which a run of one piece is written once, with how often it stands there. */
export function folded(bytes: Uint8Array, unit?: string): string {
  const plain = hex(bytes)
  if (unit === undefined) return plain
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < plain.length; at += 2) {
    let end = at
    while (plain.startsWith(unit, end)) end += unit.length
    const times = (end - at) / unit.length
    if (times < 8) continue
    if (at > from) pieces.push(plain.slice(from, at))
    pieces.push(`${unit}*${times}`)
    from = end
    at = end - 2
  }
  if (from < plain.length) pieces.push(plain.slice(from))
  return pieces.join(' ')
}

/** 32 bytes that follow from a name. */
export const named = (name: string): Buffer => sha256(utf8(`packages/event/vectors ${name}`))

/** The head of an item, in its shortest form. */
function head(major: number, argument: number): Buffer {
  const type = major << 5
  if (argument < 24) return Buffer.of(type | argument)
  const width = argument < 0x100 ? 1 : argument < 0x1_0000 ? 2 : argument < 0x1_0000_0000 ? 4 : 8
  const bytes = Buffer.alloc(9)
  bytes.writeBigUInt64BE(BigInt(argument), 1)
  bytes[8 - width] = type | (24 + Math.log2(width))
  return bytes.subarray(8 - width)
}

const string = (major: 2 | 3, bytes: Buffer): Buffer =>
  Buffer.concat([head(major, bytes.length), bytes])

/** The one spelling of an item, but for what is spelt out in it. */
export function cbor(item: Item): Buffer {
  if (item instanceof Spelt) return item.bytes
  if (item === null) return Buffer.of(0xf6)
  if (typeof item === 'boolean') return Buffer.of(item ? 0xf5 : 0xf4)
  if (typeof item === 'number') return head(0, item)
  if (typeof item === 'string') return string(3, utf8(item))
  if (item instanceof Uint8Array) return string(2, Buffer.from(item))
  if (Array.isArray(item)) {
    return Buffer.concat([head(4, item.length), ...(item as readonly Item[]).map(cbor)])
  }
  const entries = Object.entries(item as Fields).filter(
    (entry): entry is [string, Item] => entry[1] !== undefined,
  )
  const spelled = entries.map(([key, value]) => ({ key: cbor(key), value: cbor(value) }))
  spelled.sort((a, b) => Buffer.compare(a.key, b.key))
  return Buffer.concat([
    head(5, spelled.length),
    ...spelled.flatMap(({ key, value }) => [key, value]),
  ])
}

export type Signer = { readonly key: Buffer; readonly id: Buffer; sign(bytes: Buffer): Buffer }

export function signerOf(name: string): Signer {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), named(name)])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const key = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)
  return { key, id: sha256(key), sign: (bytes) => sign(null, bytes, secret) }
}

/** The secret scalar of a signer, little-endian (RFC 8032 §5.1.5). */
export function clampedOf(name: string): Buffer {
  const scalar = createHash('sha512').update(named(name)).digest().subarray(0, 32)
  scalar[0] = (scalar[0] ?? 0) & 0xf8
  scalar[31] = ((scalar[31] ?? 0) & 0x7f) | 0x40
  return scalar
}

const header = Buffer.from('a10132', 'hex')

export const toSign = (payload: Buffer, external = 'epoc/event/1'): Buffer =>
  cbor(['Signature1', header, utf8(external), payload])

/** An envelope around a payload and whatever is its signature. */
export const envelope = (payload: Buffer, signature: Item): Buffer =>
  cbor([header, {}, payload, signature])

const salt = named('salt')
const disclosure = named('disclosure')

export const commitmentOf = (content: Buffer, r = disclosure): Buffer =>
  createHmac('sha256', r)
    .update(Buffer.concat([utf8('epoc/commit/1'), content]))
    .digest()

/** What is in a box, framed and padded to `size` bytes; `filler` stands in the last one. */
export function framed(inside: Buffer, size: number, length = inside.length, filler = 0): Buffer {
  const frame = Buffer.alloc(size)
  frame.writeUInt32BE(length)
  inside.copy(frame, 4)
  if (filler !== 0) frame[size - 1] = filler
  return frame
}

export const insideOf = (content: Buffer, r: Item = disclosure): Buffer => cbor([r, content])

/** A body with a frame sealed in it under the secret of an epoch. */
export function sealed(secret: Buffer, fields: Fields, frame: Buffer, commitment: Buffer): Fields {
  const { audience = null, epoch = null } = fields['to'] as Fields
  const info = cbor(['epoc/body/1', fields['regime'] ?? null, audience, epoch])
  const key = Buffer.from(hkdfSync('sha256', secret, salt, info, 32))
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12))
  cipher.setAAD(sha256(cbor({ ...fields, body: { salt, commitment } })))
  const box = Buffer.concat([cipher.update(frame), cipher.final(), cipher.getAuthTag()])
  return { salt, commitment, box }
}
