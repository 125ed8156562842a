// What this package asks of its surroundings. It brings no hash function, no signature scheme and
// no network of its own, so that its user decides where those come from.

/** SHA-256 of `bytes`, synchronous: a tree hashes millions of 65-byte nodes one after another. */
export type HashFunction = (bytes: Uint8Array) => Uint8Array

/**
 * Ed25519 (RFC 8032) verification. `publicKey` has 32 bytes, `signature` 64. A signature that does
 * not hold is `false`; a rejection means that verification itself could not be done, and is passed
 * on to the caller.
 */
export type VerifySignature = (
  publicKey: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
) => Promise<boolean>

/** Ed25519 signing with a key that the caller holds. Resolves to 64 bytes. */
export type SignMessage = (message: Uint8Array) => Promise<Uint8Array>

/**
 * The hash of a perfect subtree: of the 2^level leaves that start at leaf index·2^level. Level 0 is
 * the leaf hashes. Only subtrees that lie wholly inside the tree are asked for.
 */
export type HashReader = (level: number, index: number) => Uint8Array | Promise<Uint8Array>
