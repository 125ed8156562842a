/** Text that is text already, in the encodings that people have. */
import { decodeText } from '../container/encoding.ts'
import type { Limits } from '../limits.ts'
import { toTextLayer } from './text-layer.ts'
import type { TextLayer } from './text-layer.ts'

/** No character takes more bytes than this. */
const widest = 4

export function readPlain(bytes: Uint8Array, limits: Limits): TextLayer {
  const most = (limits.textLength + 1) * widest
  const isCut = bytes.length > most
  return toTextLayer(decodeText(bytes.subarray(0, most), { isCut }), limits, { isCut })
}
