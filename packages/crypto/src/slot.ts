/**
 * The form in which a sealed keyring lies in a slot, and the bounds of its key derivation. A slot
 * comes from a host, so it is read as hostile: parameters below the floor would make the
 * passphrase guessable, those above the ceiling would exhaust the reader.
 */
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { fromBase64 } from './text.ts'

/** Goes as it is into JSON or CBOR; bytes are standard base64. */
export type Slot = {
  readonly kdf: {
    readonly name: 'argon2id'
    readonly memoryKiB: number
    readonly passes: number
    /** 32 bytes, fresh for each sealing. */
    readonly salt: string
  }
  /** AES-256-GCM over the signing seed and the age seed: 80 bytes. */
  readonly box: string
}

export type SlotError =
  | { readonly type: 'malformed' }
  | { readonly type: 'kdf-too-weak' }
  | { readonly type: 'kdf-too-costly' }

/** Argon2id (RFC 9106), one lane. What we write is the floor. */
export const kdfFloor = { memoryKiB: 65_536, passes: 3 } as const
const kdfCeiling = { memoryKiB: 262_144, passes: 10 } as const

export const slotSaltLength = 32
const boxLength = 80

export type KdfCost = { readonly memoryKiB: number; readonly passes: number }
export type OpenableSlot = KdfCost & { readonly salt: Uint8Array; readonly box: Uint8Array }

const malformed = err({ type: 'malformed' } as const)

/** Exactly the fields of `Slot`, within the bounds. */
export function readSlot(value: unknown): Result<OpenableSlot, SlotError> {
  const slot = fieldsOf(value, ['kdf', 'box'])
  const kdf = fieldsOf(slot?.['kdf'], ['name', 'memoryKiB', 'passes', 'salt'])
  if (slot === null || kdf === null || kdf['name'] !== 'argon2id') return malformed
  const salt = bytesOf(kdf['salt'], slotSaltLength)
  const box = bytesOf(slot['box'], boxLength)
  const { memoryKiB, passes } = kdf
  if (salt === null || box === null || !isCount(memoryKiB) || !isCount(passes)) return malformed
  if (memoryKiB < kdfFloor.memoryKiB || passes < kdfFloor.passes) {
    return err({ type: 'kdf-too-weak' })
  }
  if (memoryKiB > kdfCeiling.memoryKiB || passes > kdfCeiling.passes) {
    return err({ type: 'kdf-too-costly' })
  }
  return ok({ memoryKiB, passes, salt, box })
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value)

function fieldsOf(
  value: unknown,
  names: readonly string[],
): { readonly [name: string]: unknown } | null {
  if (typeof value !== 'object' || value === null) return null
  const found = Object.keys(value)
  return found.length === names.length && names.every((name) => found.includes(name))
    ? { ...value }
    : null
}

function bytesOf(value: unknown, length: number): Uint8Array | null {
  const bytes = typeof value === 'string' ? fromBase64(value) : null
  return bytes?.ok === true && bytes.value.length === length ? bytes.value : null
}
