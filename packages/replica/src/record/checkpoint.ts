/**
 * Checkpoints as a replica takes them: both signatures by the keys of the founding event, and the
 * time that the second one carries (docs/spec/record.md §6).
 */
import { sha256, utf8Bytes, verifySignature } from '@epoc/crypto'
import type { Hash32, PublicKey } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Founding } from '@epoc/governance'
import { COSIGNATURE, NOTE_SIGNATURE, verifierKey, verifyCheckpoint } from '@epoc/tlog'
import type { CheckpointRefusal, CheckpointTrust, VerifierKey } from '@epoc/tlog'
import type { HostFault } from '../host-fault.ts'

/** A checkpoint whose signatures hold. `time` is in seconds since 1970. */
export type Checkpoint = {
  readonly size: number
  readonly root: Hash32
  readonly time: number
  readonly note: string
}

/** R-RECORD-13: the last second all of which a date can be made of (ECMA-262 §21.4.1.1). */
const latestTime = 8.64e15 / 1000 - 1

/** R-RECORD-8: both keys of the record signed it, each once, and nobody else is asked. */
export async function readCheckpoint(
  note: string,
  record: Founding['record'],
): Promise<Result<Checkpoint, HostFault>> {
  const refuse = (reason: string) => err({ type: 'checkpoint-not-signed', reason } as const)
  const read = await verifyCheckpoint(utf8Bytes(note), trustOf(record), (key, signature, message) =>
    verifySignature(key as PublicKey, signature, message),
  )
  if (!read.ok) return refuse(reasonOf(read.error, record.origin))
  const { size, root, cosignatures, note: signed } = read.value
  const [cosignature] = cosignatures
  if (cosignature === undefined) {
    return refuse(signed.signatures.length > 1 ? 'time-by-an-unknown-key' : 'no-time')
  }
  if (cosignature.time > latestTime) {
    return err({ type: 'time-out-of-range', shown: cosignature.time })
  }
  return ok({ size, root: root as Hash32, time: cosignature.time, note })
}

/** Which of the two signatures does not hold, and why. */
function reasonOf(error: CheckpointRefusal, origin: string): string {
  if (error.type !== 'bad-signature' && error.type !== 'duplicate-signature') return error.type
  return error.name === origin ? error.type : `${error.type}-of-the-time`
}

/** The two keys of a record, as what a checkpoint is believed by. */
export function trustOf({ origin, noteKey, timeKey }: Founding['record']): CheckpointTrust {
  const log = keyNamed(origin, NOTE_SIGNATURE, noteKey)
  return { origin, log, cosigners: [keyNamed(`${origin}/time`, COSIGNATURE, timeKey)] }
}

function keyNamed(name: string, type: number, publicKey: PublicKey): VerifierKey {
  const key = verifierKey(sha256, name, type, publicKey)
  if (!key.ok) throw new Error(`a founding was admitted with an unusable key: ${key.error.type}`)
  return key.value
}
