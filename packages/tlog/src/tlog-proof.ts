// A receipt to keep (C2SP tlog-proof): where a record stands in a log, the inclusion proof, and the
// signed checkpoint it leads to, in one text file, customarily named `*.tlog-proof`. It can be
// checked years later with the log's and the cosigners' public keys and nothing else.

import { concatBytes, fromBase64, fromUtf8, isHash, toBase64, toUtf8 } from './bytes.ts'
import {
  type CheckpointRefusal,
  type CheckpointTrust,
  type VerifiedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
import { assertCount, parseCount } from './count.ts'
import { MAX_NOTE_BYTES } from './note.ts'
import type { HashFunction, VerifySignature } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { type InclusionError, verifyInclusion } from './verify-proof.ts'

/** The longest proof file accepted, 512 KiB: a note of the greatest length and as much before it. */
export const MAX_TLOG_PROOF_BYTES = 2 * MAX_NOTE_BYTES

export interface TlogProof {
  /** Data of the application, authenticated by nothing; no bytes where there is none. */
  readonly extra: Uint8Array
  readonly index: number
  /** The inclusion proof, from the leaf's neighbour up. */
  readonly proof: readonly Uint8Array[]
  /** The signed checkpoint, byte for byte. */
  readonly checkpoint: Uint8Array
}

export type TlogProofError =
  | { readonly type: 'tlog-proof-too-long'; readonly length: number }
  /** Not UTF-8, another first line, or no empty line before the checkpoint. */
  | { readonly type: 'malformed-tlog-proof' }
  | { readonly type: 'bad-extra' }
  | { readonly type: 'bad-index' }
  /** `line` counts from 1 within the proof's hashes. */
  | { readonly type: 'bad-proof-hash'; readonly line: number }

const FIRST_LINE = 'c2sp.org/tlog-proof@v1'
const EXTRA = 'extra '
const INDEX = 'index '

/**
 * The bytes of the file.
 *
 * @throws RangeError for a bad index or a proof hash that is not 32 bytes long
 */
export function formatTlogProof(proof: TlogProof): Uint8Array {
  assertCount(proof.index, 'index')
  if (!proof.proof.every(isHash)) throw new RangeError('a proof hash has 32 bytes')
  const extra = proof.extra.length > 0 ? [`${EXTRA}${toBase64(proof.extra)}`] : []
  const hashes = proof.proof.map(toBase64)
  const head = [FIRST_LINE, ...extra, `${INDEX}${proof.index}`, ...hashes, '', '']
  return concatBytes(toUtf8(head.join('\n')), proof.checkpoint)
}

/** Reads the file's form. The checkpoint is left as it stands, for `verifyTlogProof` to read. */
export function parseTlogProof(bytes: Uint8Array): Result<TlogProof, TlogProofError> {
  if (bytes.length > MAX_TLOG_PROOF_BYTES) {
    return err({ type: 'tlog-proof-too-long', length: bytes.length })
  }
  const text = fromUtf8(bytes)
  const split = text?.indexOf('\n\n') ?? -1
  if (text === undefined || split === -1) return err({ type: 'malformed-tlog-proof' })
  const [first, ...lines] = text.slice(0, split).split('\n')
  if (first !== FIRST_LINE) return err({ type: 'malformed-tlog-proof' })

  let extra: Uint8Array | undefined = new Uint8Array(0)
  if (lines[0]?.startsWith(EXTRA)) {
    extra = fromBase64(lines[0].slice(EXTRA.length))
    // Without data the line is left out; an empty one would be a second spelling.
    if (extra === undefined || extra.length === 0) return err({ type: 'bad-extra' })
    lines.shift()
  }

  const [indexLine = '', ...hashLines] = lines
  const index = indexLine.startsWith(INDEX) ? parseCount(indexLine.slice(INDEX.length)) : undefined
  if (index === undefined) return err({ type: 'bad-index' })

  const proof: Uint8Array[] = []
  for (const [position, line] of hashLines.entries()) {
    const hash = fromBase64(line)
    if (hash === undefined || !isHash(hash))
      return err({ type: 'bad-proof-hash', line: position + 1 })
    proof.push(hash)
  }
  return ok({ extra, index, proof, checkpoint: toUtf8(text.slice(split + 2)) })
}

/**
 * That a record with this leaf hash stands at `proof.index` in the log that `trust` names, under the
 * checkpoint in the file. Whether its cosignatures are enough is for the caller to say; `extra` is
 * checked by nothing.
 */
export async function verifyTlogProof(
  hash: HashFunction,
  claim: {
    readonly proof: TlogProof
    readonly leafHash: Uint8Array
    readonly trust: CheckpointTrust
  },
  verify: VerifySignature,
): Promise<Result<VerifiedCheckpoint, CheckpointRefusal | InclusionError>> {
  const { proof, leafHash, trust } = claim
  const checkpoint = await verifyCheckpoint(proof.checkpoint, trust, verify)
  if (!checkpoint.ok) return checkpoint
  const { size, root } = checkpoint.value
  const included = verifyInclusion(hash, {
    index: proof.index,
    size,
    leafHash,
    root,
    proof: proof.proof,
  })
  return included.ok ? checkpoint : included
}
