export type { HashFunction, HashReader, SignMessage, VerifySignature } from './ports.ts'
export type { Result } from './result.ts'

export { emptyRoot, foldSubtrees, leafHash, nodeHash, rootOf } from './tree.ts'
export {
  consistencySpans,
  inclusionSpans,
  perfectSubtrees,
  type Span,
  type Subtree,
  subtreesOf,
} from './span.ts'
export {
  append,
  emptyFrontier,
  type Frontier,
  type FrontierError,
  frontierRoot,
  restoreFrontier,
} from './frontier.ts'
export { TreeHistory } from './history.ts'

export { consistencyProof, inclusionProof } from './proof.ts'
export {
  type Consistency,
  type ConsistencyError,
  type Inclusion,
  type InclusionError,
  type ProofShapeError,
  verifyConsistency,
  verifyInclusion,
} from './verify-proof.ts'

export {
  type Tile,
  TILE_HEIGHT,
  TILE_WIDTH,
  tileHolding,
  tilesBetween,
  tilesHolding,
  type TileSlice,
  tilesOf,
  tileWidth,
} from './tile.ts'
export { parseTilePath, tilePath, type TilePathError } from './tile-path.ts'
export { type FetchedTile, openTiles, tileBytes, type TileError, tileRoot } from './tile-bytes.ts'

export {
  COSIGNATURE,
  formatVerifierKey,
  keyId,
  NOTE_SIGNATURE,
  parseVerifierKey,
  type SignatureType,
  verifierKey,
  type VerifierKey,
  type VerifierKeyError,
} from './verifier-key.ts'
export {
  formatNote,
  formatSignatureLines,
  MAX_NOTE_BYTES,
  type Note,
  type NoteError,
  type NoteSignature,
  parseNote,
  parseSignatureLines,
} from './note.ts'
export { type SignatureError, signNote, verifyNote } from './verify-note.ts'
export {
  type Checkpoint,
  type CheckpointError,
  type CheckpointRefusal,
  type CheckpointTrust,
  formatCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type VerifiedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
export {
  cosign,
  type Cosignature,
  cosignatureMessage,
  cosignatureTime,
  verifyCosignatures,
} from './cosignature.ts'
export {
  formatTlogProof,
  MAX_TLOG_PROOF_BYTES,
  parseTlogProof,
  type TlogProof,
  type TlogProofError,
  verifyTlogProof,
} from './tlog-proof.ts'
