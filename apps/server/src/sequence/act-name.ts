/** Names for acts and streams, as texts and as bytes. */
import { fromHex, toHex } from '@epoc/crypto'
import type { StreamId, VerifiedEvent } from '@epoc/event'
import { streamOf } from '@epoc/event'
import type { ActKey, ActName } from './store.ts'

export const actNameOf = ({ author, stream, act }: ActKey): ActName =>
  `${toHex(author)} ${stream} ${toHex(act)}` as ActName

export const actOf = ({ payload }: VerifiedEvent): ActKey => ({
  author: payload.author,
  stream: streamOf(payload),
  act: payload.act,
})

/** A stream's bytes: nothing, or an audience and a byte. */
export function bytesOfStream(stream: StreamId): Uint8Array {
  const bytes = fromHex(stream)
  if (!bytes.ok) throw new Error('a stream is named in hex')
  return bytes.value
}

export const streamFromBytes = (bytes: Uint8Array): StreamId => toHex(bytes) as StreamId

const hexOfAudience = 32

/** The audience of a stream in hex; `undefined` for the clear stream. */
export const audienceOfStream = (stream: StreamId): string | undefined =>
  stream === '' ? undefined : stream.slice(0, hexOfAudience)

export const isSealedStream = (stream: StreamId): boolean => stream !== '' && stream.endsWith('01')
