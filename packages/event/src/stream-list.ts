/**
 * The signed list of a seat's streams: what the host says there is for a seat to read, at a size of
 * the record (docs/spec/record.md §6). A stream that is hidden from a seat is missing in it, and any
 * other member's entry then proves the host's signature a lie.
 */
import { fromBase64, toBase64 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { StreamId } from './stream.ts'

export type StreamList = {
  readonly origin: string
  /** A partner's code or an office. */
  readonly seat: string
  readonly size: number
  readonly root: Hash32
  /** The last `seq` of each stream that has an entry below `size`, in the order of stream ids. */
  readonly streams: ReadonlyMap<StreamId, number>
}

/** The text that is signed as a note. */
export function formatStreamList({ origin, seat, size, root, streams }: StreamList): string {
  const sorted = [...streams].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.map(([stream, last]) => `${stream === '' ? '-' : stream} ${last}`)
  return `${[`${origin}/streams`, seat, size, toBase64(root), ...lines].join('\n')}\n`
}

/** `undefined` where the text is not exactly what `formatStreamList` writes. */
export function parseStreamList(text: string): StreamList | undefined {
  const [name = '', seat = '', size = '', root = '', ...lines] = text.split('\n')
  const bytes = fromBase64(root)
  if (!name.endsWith('/streams') || !bytes.ok || bytes.value.length !== 32) return undefined
  const streams = new Map<StreamId, number>()
  for (const line of lines.slice(0, -1)) {
    const [, stream, last] = /^(-|[0-9a-f]{34}) ([1-9]\d{0,15})$/.exec(line) ?? []
    if (stream === undefined) return undefined
    streams.set((stream === '-' ? '' : stream) as StreamId, Number(last))
  }
  const origin = name.slice(0, -'/streams'.length)
  const list = { origin, seat, size: Number(size), root: bytes.value as Hash32, streams }
  return formatStreamList(list) === text ? list : undefined
}
