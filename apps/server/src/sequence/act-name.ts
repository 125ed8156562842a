/** Names for acts and streams, as texts and as bytes. */
import { concat, fromHex, toHex } from '@epoc/crypto'
import { streamBytes } from '@epoc/event'
import type { StreamId, VerifiedEvent } from '@epoc/event'

/** author ‖ stream ‖ act: what makes an event the same act as another. */
export type ActKey = Uint8Array & { readonly ActKey: unique symbol }
/** The same in hex. */
export type ActName = string & { readonly ActName: unique symbol }

export const actKeyOf = ({ payload }: VerifiedEvent): ActKey =>
  concat(payload.author, streamBytes(payload.to), payload.act) as Uint8Array as ActKey

export const actName = (key: ActKey): ActName => toHex(key) as ActName

/** A stream's bytes: nothing, or an audience and a byte. */
export function bytesOfStream(stream: StreamId): Uint8Array {
  const bytes = fromHex(stream)
  if (!bytes.ok) throw new Error('a stream is named in hex')
  return bytes.value
}

export const streamFromBytes = (bytes: Uint8Array): StreamId => toHex(bytes) as StreamId

export const isSealedStream = (stream: StreamId): boolean => stream !== '' && stream.endsWith('01')
