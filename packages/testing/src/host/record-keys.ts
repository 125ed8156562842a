/** The two keys of a record, and the notes that they sign (docs/spec, C2SP tlog-checkpoint). */
import { sha256, signingKeyFromSeed } from '@epoc/crypto'
import type { PublicKey, Random, Seed, SigningKey } from '@epoc/crypto'
import {
  COSIGNATURE,
  NOTE_SIGNATURE,
  cosign,
  formatNote,
  signCheckpoint,
  signNote,
  verifierKey,
} from '@epoc/tlog'
import type { VerifierKey } from '@epoc/tlog'

export type RecordKeys = {
  readonly origin: string
  readonly noteKey: PublicKey
  readonly timeKey: PublicKey
  /** A checkpoint of a tree, cosigned for a moment in seconds since 1970. */
  readonly signTree: (size: number, root: Uint8Array, seconds: number) => Promise<string>
  readonly signText: (text: string) => Promise<string>
}

export async function recordKeys(origin: string, random: Random): Promise<RecordKeys> {
  const log = await namedKey(origin, NOTE_SIGNATURE, random)
  const time = await namedKey(`${origin}/time`, COSIGNATURE, random)
  const asText = (note: Parameters<typeof formatNote>[0]): string =>
    new TextDecoder().decode(formatNote(note))
  return {
    origin,
    noteKey: log.key.publicKey,
    timeKey: time.key.publicKey,
    signTree: async (size, root, seconds) => {
      const note = await signCheckpoint({ origin, size, root }, log.verifier, log.sign)
      const cosigned = await cosign(note.text, seconds, time.verifier, time.sign)
      return asText({ ...note, signatures: [...note.signatures, cosigned] })
    },
    signText: async (text) =>
      asText({ text, signatures: [await signNote(text, log.verifier, log.sign)] }),
  }
}

type NamedKey = Pick<SigningKey, 'sign'> & {
  readonly key: SigningKey
  readonly verifier: VerifierKey
}

async function namedKey(name: string, type: number, random: Random): Promise<NamedKey> {
  const key = await signingKeyFromSeed(random(32) as Seed)
  const verifier = verifierKey(sha256, name, type, key.publicKey)
  if (!verifier.ok) throw new Error(verifier.error.type)
  return { key, verifier: verifier.value, sign: (message) => key.sign(message) }
}
