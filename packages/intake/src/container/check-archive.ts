/**
 * Whether an archive keeps to limits when all of it is unpacked. For whoever gives it to a program
 * that knows none: what the directory says is not believed, every entry is inflated and thrown away.
 */
import type { Result } from '@epoc/crypto'
import { limitsOf } from '../limits.ts'
import type { ReadOptions } from '../limits.ts'
import { attempt } from '../refusal.ts'
import type { ReadError } from '../refusal.ts'
import { openZip } from './zip.ts'

/** Never rejects. Takes no more memory than one piece, and as much time as the limits allow. */
export const checkArchive = (
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<void, ReadError>> =>
  attempt(() => {
    const zip = openZip(bytes, limitsOf(options))
    for (const name of zip.names()) {
      const pieces = zip.pieces(name)
      while (pieces.next().done !== true);
    }
  })
