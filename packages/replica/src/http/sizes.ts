/**
 * The sizes that a stream of server-sent events tells (WHATWG HTML §9.2): as much of the format as the
 * host writes. What it says is a hint that there may be more, and nothing is believed of it.
 */
import { parseObject } from './problem.ts'

/** Longer than any honest line, in characters. */
const longest = 1_024

/** Ends with the chunks, or where a line is longer than any honest one. Other events are passed over. */
export async function* sizesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<number> {
  const decoder = new TextDecoder()
  let rest = ''
  let event = ''
  let data = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.startsWith('event:')) event = line.slice('event:'.length).trim()
      if (line.startsWith('data:')) data = line.slice('data:'.length).trim()
      if (line !== '') continue
      const size = event === 'size' ? sizeOf(data) : undefined
      if (size !== undefined) yield size
      event = ''
      data = ''
    }
    if (rest.length > longest) return
  }
}

function sizeOf(data: string): number | undefined {
  const { size } = parseObject(data)
  return typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : undefined
}
