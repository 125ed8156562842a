/**
 * Opens a file that stands in the record: fetched, decrypted, and checked against what its author
 * signed, to the last byte, before anybody sees any of it.
 */
import { identityFromSeed } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { HeldFile } from '@epoc/domain'
import type { AudienceName } from '@epoc/governance'
import { epochSecretOf, openStored } from '@epoc/replica'
import type { OpenError, Replica } from '@epoc/replica'

export type Opening = {
  /** Bytes that were decrypted, of all. */
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

export type HeldError =
  | OpenError
  | { readonly type: 'not-wrapped-to-me' | 'wrap-is-wrong' | 'cancelled' }

/** As much as is held in memory before it is given to the browser, which may put it on its disk. */
const handedOver = 16 * 2 ** 20

export async function openHeld(
  replica: Replica,
  audience: AudienceName,
  file: HeldFile,
  { onProgress, signal }: Opening,
): Promise<Result<Blob, HeldError>> {
  const secret = await epochSecretOf(replica, audience, file.index)
  if (!secret.ok) return secret
  const total = file.parts.reduce((sum, [, size]) => sum + size, 0)
  const opened = await openStored(file, identityFromSeed(secret.value), replica.blobs, (done) =>
    onProgress(done, total),
  )
  if (!opened.ok) return opened
  const { stream, done } = opened.value
  const reader = stream.getReader()
  let whole: Blob[] = []
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (signal.aborted) {
        await reader.cancel()
        return err({ type: 'cancelled' })
      }
      pieces.push(next.value as Uint8Array<ArrayBuffer>)
      size += next.value.length
      if (size < handedOver) continue
      whole = [new Blob([...whole, ...pieces])]
      pieces = []
      size = 0
    }
  } catch {
    // The stream says why in `done`.
  }
  const checked = await done
  return checked.ok ? ok(new Blob([...whole, ...pieces])) : checked
}
