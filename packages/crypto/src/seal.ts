/**
 * Sealing under a shared secret: AES-256-GCM with a key that HKDF-SHA-256 draws from the secret, a
 * fresh salt and an info. The nonce is twelve zero bytes: the salt is new each time, so no key is
 * ever used for two messages. Who uses a salt twice loses everything; it comes from `Random`.
 */
import type { Seed } from './bytes.ts'
import { hkdfSha256 } from './derive.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { decryptOnce, encryptOnce } from './subtle.ts'

type Sealing = {
  /** The epoch's seed. */
  readonly secret: Seed
  /** 32 fresh random bytes. */
  readonly salt: Uint8Array
  /** What the key is for; begins with a label. */
  readonly info: Uint8Array
  /** What the box is bound to and does not hide. */
  readonly aad: Uint8Array
}

export type CannotOpen = { readonly type: 'cannot-open' }

const saltLength = 32

const keyOf = ({ secret, salt, info }: Sealing): Uint8Array => hkdfSha256(secret, salt, info)

/** The box: as long as the plaintext plus 16 bytes. Throws if the salt is not 32 bytes. */
export async function sealBytes(
  sealing: Sealing & { readonly plaintext: Uint8Array },
): Promise<Uint8Array> {
  if (sealing.salt.length !== saltLength) throw new RangeError('a salt is 32 bytes')
  return encryptOnce(keyOf(sealing), sealing.aad, sealing.plaintext)
}

/** The plaintext; `cannot-open` if secret, salt, info, aad or one bit of the box differ. */
export async function openSealed(
  sealing: Sealing & { readonly box: Uint8Array },
): Promise<Result<Uint8Array, CannotOpen>> {
  const plaintext =
    sealing.salt.length === saltLength
      ? await decryptOnce(keyOf(sealing), sealing.aad, sealing.box)
      : null
  return plaintext === null ? err({ type: 'cannot-open' }) : ok(plaintext)
}
