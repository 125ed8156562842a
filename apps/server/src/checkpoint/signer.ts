/**
 * Signs checkpoints with a record's two keys. Ed25519 is deterministic: the same head gives the same
 * bytes on every node and at any time, so nothing signed needs to be stored. Whoever calls this has
 * seen the head committed.
 */
import { sha256, signingKeyFromSeed } from '@epoc/crypto'
import type { PublicKey, Seed, SigningKey } from '@epoc/crypto'
import {
  cosign,
  COSIGNATURE,
  formatNote,
  NOTE_SIGNATURE,
  signCheckpoint,
  signNote,
  verifierKey,
} from '@epoc/tlog'
import type { SignMessage, VerifierKey } from '@epoc/tlog'
import type { Head } from '../sequence/store.ts'

export type Signer = {
  readonly origin: string
  readonly noteKey: PublicKey
  readonly timeKey: PublicKey
  /** The signed note for a committed head. */
  readonly sign: (head: Head) => Promise<string>
  /** Another text, signed as a note by the first of the keys. Its first line is never the origin. */
  readonly signText: (text: string) => Promise<string>
}

const decoder = new TextDecoder()

export async function signerOf(origin: string, note: Seed, time: Seed): Promise<Signer> {
  const noteKey = await signingKeyFromSeed(note)
  const timeKey = await signingKeyFromSeed(time)
  const noteName = named(origin, NOTE_SIGNATURE, noteKey.publicKey)
  const timeName = named(`${origin}/time`, COSIGNATURE, timeKey.publicKey)
  return {
    origin,
    noteKey: noteKey.publicKey,
    timeKey: timeKey.publicKey,
    sign: async ({ size, root, headTime }) => {
      const checkpoint = await signCheckpoint({ origin, size, root }, noteName, signer(noteKey))
      const seconds = Math.floor(headTime / 1000)
      const timed = await cosign(checkpoint.text, seconds, timeName, signer(timeKey))
      const signatures = [...checkpoint.signatures, timed]
      return decoder.decode(formatNote({ text: checkpoint.text, signatures }))
    },
    signText: async (text) => {
      const signature = await signNote(text, noteName, signer(noteKey))
      return decoder.decode(formatNote({ text, signatures: [signature] }))
    },
  }
}

const signer =
  (key: SigningKey): SignMessage =>
  (message) =>
    key.sign(message)

function named(name: string, type: number, publicKey: PublicKey): VerifierKey {
  const key = verifierKey(sha256, name, type, publicKey)
  if (!key.ok) throw new Error(`an origin that is no key name: ${key.error.type}`)
  return key.value
}
