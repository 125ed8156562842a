/** The record's two public keys as other programs read them. */
import { concat, sha256, toBase64 } from '@epoc/crypto'
import type { PublicKey } from '@epoc/crypto'
import type { Founding } from '@epoc/governance'
import { COSIGNATURE, NOTE_SIGNATURE, formatVerifierKey, verifierKey } from '@epoc/tlog'

/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410 §4). */
const intro = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)

export const pemOf = (key: PublicKey): string =>
  `-----BEGIN PUBLIC KEY-----\n${toBase64(concat(intro, key))}\n-----END PUBLIC KEY-----\n`

/** Both keys as vkeys (C2SP signed-note), one a line. */
export function keysText({ origin, noteKey, timeKey }: Founding['record']): string {
  const lines = [
    verifierKey(sha256, origin, NOTE_SIGNATURE, noteKey),
    verifierKey(sha256, `${origin}/time`, COSIGNATURE, timeKey),
  ].map((key) => {
    if (!key.ok) throw new Error(`a founding was admitted with an unusable key: ${key.error.type}`)
    return `${formatVerifierKey(key.value)}\n`
  })
  return lines.join('')
}
