/**
 * A record as a host grows it that checks nothing: whatever is put to it is signed, stamped,
 * numbered, tagged and signed for. Shares no code with the packages.
 */
import {
  cbor,
  commitmentOf,
  framed,
  hex,
  insideOf,
  named,
  sealed,
  sha256,
  signerOf,
  toSign,
  envelope,
  utf8,
} from '../../../packages/event/vectors/spell.ts'
import type { Fields, Signer } from '../../../packages/event/vectors/spell.ts'
import { createHmac } from 'node:crypto'

/** 1,216 bytes to which one could seal, as far as anybody can tell; another for each `byte`. */
export const recipientOf = (byte: number): Buffer =>
  Buffer.concat([Buffer.alloc(1_184, byte), named(`recipient ${byte}`)])

export type Person = Signer & { readonly recipient: Buffer }

export const personOf = (name: string, byte: number): Person => ({
  ...signerOf(name),
  recipient: recipientOf(byte),
})

export const noteKey = signerOf('note')
export const timeKey = signerOf('time')
export const origin = 'example.invalid/record'
const start = 1_790_000_000_000

/** What is done; what is left out is as it should be. */
export type Doing = {
  readonly by: Signer
  readonly hat?: string
  readonly to?: Fields
  readonly kind?: string
  readonly body?: Fields
  /** Fields of the payload in place of those that would be right, or more of them. */
  readonly change?: Fields
  readonly receivedAt?: number
  readonly seq?: number
  /** The key of the tag, where it is not the audience's. */
  readonly tag?: Buffer
}

type Entry = { readonly item: Buffer; readonly leaf: Buffer; readonly audience?: string }

const tagOf = (key: Buffer, stream: Buffer, seq: number): Buffer => {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(seq))
  return createHmac('sha256', key)
    .update(Buffer.concat([stream, number]))
    .digest()
    .subarray(0, 16)
}

/** RFC 6962 §2.1, as it stands there. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves
  if (first === undefined) return sha256(Buffer.alloc(0))
  if (leaves.length === 1) return sha256(Buffer.concat([Buffer.of(0), first]))
  let split = 1
  while (2 * split < leaves.length) split *= 2
  const [left, right] = [rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split))]
  return sha256(Buffer.concat([Buffer.of(1), left, right]))
}

export class Grown {
  readonly entries: Entry[]
  readonly #streams: Map<string, number[]>
  readonly #tagKeys: Map<string, Buffer>
  regime: Buffer | undefined
  time: number
  /** Counts what was signed, so that no two acts are one. */
  #acts: number

  constructor(from?: Grown) {
    this.entries = [...(from?.entries ?? [])]
    this.#streams = new Map([...(from?.streams ?? [])].map(([name, each]) => [name, [...each]]))
    this.#tagKeys = new Map(from?.tagKeys ?? [])
    this.regime = from?.regime
    this.time = from?.time ?? start
    this.#acts = from?.acts ?? 0
  }

  get streams(): ReadonlyMap<string, readonly number[]> {
    return this.#streams
  }
  get tagKeys(): ReadonlyMap<string, Buffer> {
    return this.#tagKeys
  }
  get acts(): number {
    return this.#acts
  }
  get leaves(): readonly Buffer[] {
    return this.entries.map(({ leaf }) => leaf)
  }

  last(stream: Buffer, below = Infinity): number {
    return (this.#streams.get(hex(stream)) ?? []).filter((place) => place < below).length
  }

  /** What an author at this place has seen, of everything before `size`. */
  seen(stream: Buffer, size = this.entries.length): Fields {
    const root = rootOf(this.leaves.slice(0, size))
    return { size, root, clear: this.last(Buffer.alloc(0), size), stream: this.last(stream, size) }
  }

  do(doing: Doing): this {
    const { by, hat = 'partner', to, kind, body = {}, change = {} } = doing
    this.time += 1_000
    const audience = to?.['audience'] as Buffer | undefined
    const isSealed = to !== undefined && 'epoch' in to
    const stream =
      audience === undefined
        ? Buffer.alloc(0)
        : Buffer.concat([audience, Buffer.of(isSealed ? 1 : 0)])
    const receivedAt = doing.receivedAt ?? this.time
    const wrap = body['wrap'] as Buffer | undefined
    const fields: Fields = {
      regime: this.regime,
      author: by.id,
      capacity: hat,
      to,
      seen: this.seen(stream),
      act: named(`act ${this.#acts++}`).subarray(0, 16),
      until: receivedAt + 600_000,
      at: receivedAt,
      blobs: wrap?.length === 32 ? [[wrap, 9_000]] : undefined,
      kind,
      ...change,
    }
    const payload = cbor({ ...fields, body: isSealed ? this.#sealed(fields) : body, ...change })
    const event = envelope(payload, by.sign(toSign(payload)))
    const seq = doing.seq ?? this.last(stream) + 1
    this.regime ??= sha256(event)
    const tagKey = body['tagKey'] as Buffer | undefined
    const name = audience === undefined ? undefined : hex(audience)
    const before = name === undefined ? undefined : (this.#tagKeys.get(name) ?? tagKey)
    const key = doing.tag ?? before
    const tag = key === undefined ? Buffer.alloc(16) : tagOf(key, stream, seq)
    if (name !== undefined && tagKey !== undefined) this.#tagKeys.set(name, tagKey)
    const item = cbor([receivedAt, seq, event])
    this.put({
      item,
      leaf: Buffer.concat([tag, sha256(item)]),
      ...(name === undefined ? {} : { audience: name }),
    })
    const places = this.#streams.get(hex(stream)) ?? []
    this.#streams.set(hex(stream), [...places, this.entries.length - 1])
    return this
  }

  put(entry: Entry): this {
    this.entries.push(entry)
    return this
  }

  /** Nobody is to open it: the rules of a record ask nothing of what is inside. */
  #sealed(fields: Fields): Fields {
    const content = cbor({ kind: 'greeting.spoken', body: {} })
    const secret = named('a secret')
    return sealed(secret, fields, framed(insideOf(content), 1_024), commitmentOf(content))
  }

  /** As it is shown to somebody who may read these audiences. */
  shownTo(audiences: readonly Buffer[]): Buffer[] {
    const own = new Set(audiences.map(hex))
    return this.entries.map(({ item, leaf, audience }) =>
      audience === undefined || own.has(audience) ? item : cbor(leaf),
    )
  }

  /** The next tag of a stream, under the key that holds now. */
  nextTag(audience: Buffer, sealed: boolean, ahead = 1): Buffer {
    const stream = Buffer.concat([audience, Buffer.of(sealed ? 1 : 0)])
    const key = this.#tagKeys.get(hex(audience)) ?? Buffer.alloc(32)
    return tagOf(key, stream, this.last(stream) + ahead)
  }

  checkpoint(change: Partial<Head> = {}): string {
    const size = this.entries.length
    const signedFor = typeof change.size === 'number' ? change.size : size
    const root = rootOf(this.leaves.slice(0, signedFor))
    return checkpointOf({ origin, size, root, time: Math.floor(this.time / 1_000), ...change })
  }
}

export type Head = {
  readonly origin: string
  readonly size: number | string
  readonly root: Buffer
  readonly time: number
}

export const headText = ({ origin, size, root }: Omit<Head, 'time'>): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`

export function lineOf(name: string, type: number, key: Buffer, signature: Buffer): string {
  const id = sha256(Buffer.concat([utf8(`${name}\n`), Buffer.of(type), key])).subarray(0, 4)
  return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
}

export const noteLine = (text: string, by: Signer = noteKey, name = origin): string =>
  lineOf(name, 1, by.key, by.sign(utf8(text)))

export function timeLine(
  text: string,
  time: number,
  by: Signer = timeKey,
  name = `${origin}/time`,
): string {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(time))
  const signature = by.sign(utf8(`cosignature/v1\ntime ${time}\n${text}`))
  return lineOf(name, 4, by.key, Buffer.concat([bytes, signature]))
}

function checkpointOf(head: Head): string {
  const text = headText(head)
  return `${text}\n${noteLine(text)}${timeLine(text, head.time)}`
}
