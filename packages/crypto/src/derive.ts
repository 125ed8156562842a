/** HKDF-SHA-256 (RFC 5869): one secret, many keys that say nothing about each other. */
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concat } from './bytes.ts'
import type { Seed } from './bytes.ts'
import type { Label } from './labels.ts'
import { utf8Bytes } from './text.ts'

const separator = Uint8Array.of(0)

/** 32 bytes from a secret of good entropy, a salt and an info of the caller's making. */
export const hkdfSha256 = (
  secret: Uint8Array,
  salt: Uint8Array | undefined,
  info: Uint8Array,
): Uint8Array => hkdf(sha256, secret, salt, info, 32)

/**
 * A seed that follows from `secret` for one purpose: no salt, info = label ‖ 0x00 ‖ name. The
 * name tells apart several seeds of one purpose; a label holds no zero byte, so the pair is read
 * one way only. `secret` must be random; a passphrase goes through `sealKeyring`.
 */
export const deriveSeed = (secret: Uint8Array, label: Label, name = ''): Seed =>
  hkdfSha256(secret, undefined, concat(utf8Bytes(label), separator, utf8Bytes(name))) as Seed
