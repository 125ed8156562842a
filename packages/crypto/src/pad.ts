/**
 * Frames whose length says little about their content: length (4 bytes, big-endian) ‖ content ‖
 * zeros. The whole frame, length included, is 1, 2 or 4 KiB; above 4 KiB it has the length that
 * Padmé gives (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs", PoPETs 2019): for a length L with e = ⌊log₂ L⌋ and s = ⌊log₂ e⌋ + 1, L is rounded
 * up to a multiple of 2^(e − s). That costs at most 12 % and reveals O(log log L) bits.
 */
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

export type WrongPadding = {
  readonly type: 'wrong-padding'
  /**
   * The first thing found amiss: no room for a length, a length beyond the frame, a frame of
   * another size than this content has, or a byte of padding that is not zero.
   */
  readonly reason: 'too-short' | 'length-out-of-range' | 'wrong-size' | 'not-zero'
}

const headLength = 4
const smallSizes = [1024, 2048, 4096]
const longest = 2 ** 31 - 1

const floorLog2 = (n: number): number => 31 - Math.clz32(n)

/**
 * The length of the frame around `contentLength` bytes, in bytes.
 * Throws above 2^31 − 5 bytes of content: nothing that long belongs in a frame.
 */
export function frameLength(contentLength: number): number {
  const length = headLength + contentLength
  if (length > longest) throw new RangeError('too long for a frame')
  const small = smallSizes.find((size) => length <= size)
  if (small !== undefined) return small
  const exponent = floorLog2(length)
  const unit = 2 ** (exponent - (floorLog2(exponent) + 1))
  return Math.ceil(length / unit) * unit
}

export function padFrame(content: Uint8Array): Uint8Array {
  const frame = new Uint8Array(frameLength(content.length))
  new DataView(frame.buffer).setUint32(0, content.length)
  frame.set(content, headLength)
  return frame
}

/** The content, as a view of the frame. Accepts exactly what `padFrame` makes. */
export function unpadFrame(frame: Uint8Array): Result<Uint8Array, WrongPadding> {
  const refuse = (reason: WrongPadding['reason']) => err({ type: 'wrong-padding', reason } as const)
  if (frame.length < headLength) return refuse('too-short')
  const length = new DataView(frame.buffer, frame.byteOffset, headLength).getUint32(0)
  if (length > frame.length - headLength) return refuse('length-out-of-range')
  if (frame.length !== frameLength(length)) return refuse('wrong-size')
  const padding = frame.subarray(headLength + length)
  for (const byte of padding) if (byte !== 0) return refuse('not-zero')
  return ok(frame.subarray(headLength, headLength + length))
}
