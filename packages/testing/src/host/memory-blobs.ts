/** Ciphertexts of a host in memory, each with the partners that stored it. */
import { equalBytes, sha256, toBase64, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { BlobRef, Result } from '@epoc/event'
import type { PartnerCode, PersonId } from '@epoc/governance'
import type { TransportError } from '@epoc/replica'
import { problem } from './problem.ts'

export class MemoryBlobs {
  readonly bytes = new Map<string, Uint8Array>()
  /** Orders by which blobs were erased; a liar may put some here. */
  readonly erased = new Map<string, { readonly person: string; readonly signature: string }>()
  readonly #holders = new Map<string, Set<PartnerCode>>()

  put(hash: Hash32, bytes: Uint8Array, partner: PartnerCode): Result<void, TransportError> {
    const name = toHex(hash)
    const order = this.erased.get(name)
    if (order !== undefined) return problem('erased', order)
    if (!equalBytes(sha256(bytes), hash)) return problem('hash-mismatch')
    this.bytes.set(name, bytes.slice())
    this.#holders.set(name, new Set([...(this.#holders.get(name) ?? []), partner]))
    return ok(undefined)
  }

  isHeldBy(partner: PartnerCode | undefined, hash: Hash32): boolean {
    return partner !== undefined && this.#holders.get(toHex(hash))?.has(partner) === true
  }

  /** Whether a partner stored what its event says that it brings. */
  isStored([hash, size]: BlobRef, partner: PartnerCode | undefined): boolean {
    return this.bytes.get(toHex(hash))?.length === size && this.isHeldBy(partner, hash)
  }

  get(hash: Hash32): Result<Uint8Array, TransportError> {
    const bytes = this.bytes.get(toHex(hash))
    const order = this.erased.get(toHex(hash))
    if (order !== undefined) return problem('erased', order)
    return bytes === undefined ? problem('not-found') : ok(bytes)
  }

  /** R-HTTP-2, for those whom it concerns; who may give an order the server's own tests say. */
  erase(hash: Hash32, person: PersonId, signature: Uint8Array): Result<void, TransportError> {
    if (!this.bytes.delete(toHex(hash))) return problem('not-found')
    this.#holders.delete(toHex(hash))
    this.erased.set(toHex(hash), { person, signature: toBase64(signature) })
    return ok(undefined)
  }

  /** The same blobs, of the same partners; orders are not passed on. */
  copy(): MemoryBlobs {
    const other = new MemoryBlobs()
    for (const [name, bytes] of this.bytes) other.bytes.set(name, bytes)
    for (const [name, partners] of this.#holders) other.#holders.set(name, new Set(partners))
    return other
  }
}
