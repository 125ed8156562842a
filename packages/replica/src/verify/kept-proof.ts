/**
 * A receipt to keep of one entry: a C2SP tlog-proof in one file, with the entry itself as its extra
 * data. Whoever knows the record's public keys can check it years later, without the host and
 * without this home; what the entry says stays sealed in it.
 */
import { equalBytes, sha256, utf8Bytes, verifySignature } from '@epoc/crypto'
import type { PublicKey } from '@epoc/crypto'
import {
  decodeCbor,
  decodeEntry,
  encodeCbor,
  err,
  leafRecordOf,
  ok,
  openEvent,
  splitCborSequence,
  streamBytes,
  tagOf,
} from '@epoc/event'
import type { Result, SealedPayload, Tag, VerifiedEvent } from '@epoc/event'
import { audienceOf, personId } from '@epoc/governance'
import type { GovernanceState, PersonId } from '@epoc/governance'
import { formatTlogProof, leafHash, parseTlogProof, verifyTlogProof } from '@epoc/tlog'
import type { InclusionError } from '@epoc/tlog'
import { trustOf } from '../record/checkpoint.ts'
import type { Replica } from '../replica.ts'

/** What a proof shows: that its entry stands there, and who signed the event in it. */
export type Proven = {
  readonly index: number
  /** Milliseconds since 1970, as the host stamped it. */
  readonly receivedAt: number
  readonly size: number
  /** Seconds since 1970, signed with the checkpoint. */
  readonly time: number
  readonly author: PersonId
  readonly event: VerifiedEvent
}

/** Nothing is proven, and where that showed. */
export type NotProven = {
  readonly type: 'not-proven'
  readonly of: 'file' | 'entry' | 'checkpoint' | 'inclusion' | 'signature'
  readonly reason: string
}

const inclusionErrors: ReadonlySet<string> = new Set<InclusionError['type']>([
  'not-a-count',
  'empty-tree',
  'bad-hash-length',
  'index-outside-tree',
  'proof-too-short',
  'proof-too-long',
  'leaf-not-in-tree',
])

/** The file for the sealed entry at an index; `undefined` where this home does not hold it. */
export async function proofOf(replica: Replica, index: number): Promise<Uint8Array | undefined> {
  const [segment] = await replica.storage.segments(index)
  const items = segment === undefined ? undefined : splitCborSequence(segment.bytes)
  const entry = items?.ok === true ? items.value[index - (segment?.from ?? 0)] : undefined
  return entry === undefined ? undefined : proofOfEntry(replica, index, entry)
}

/** The same for whoever has the entry at hand: bytes as the host sent them. */
export async function proofOfEntry(
  { copy, governance }: Replica,
  index: number,
  entry: Uint8Array,
): Promise<Uint8Array | undefined> {
  const { checkpoint, history } = copy
  if (governance === undefined || checkpoint === undefined || index >= checkpoint.size) return
  const decoded = decodeEntry(entry)
  if (!decoded.ok) return undefined
  let to: SealedPayload['to'] | undefined
  const opened = await openEvent(decoded.value.event, (payload) => {
    if (payload.to !== undefined && 'epoch' in payload.to) to = payload.to
    return governance.people.get(personId(payload.author))?.key
  })
  const audience = to && audienceOf(governance, to.audience)
  const epoch = audience?.epochs.find(({ number }) => number === to?.epoch)
  if (!opened.ok || to === undefined || epoch === undefined) return undefined
  const tag = tagOf(epoch.tagKey, streamBytes(to), decoded.value.seq)
  return formatTlogProof({
    extra: encodeCbor([tag, entry]),
    index,
    proof: history.inclusionProof(index, checkpoint.size),
    checkpoint: utf8Bytes(checkpoint.note),
  })
}

/**
 * R-HOME-7: checks a proof by the record's keys and its authors', and by nothing else. What an honest
 * host would never have sequenced proves nothing, whatever tree its keys have signed.
 */
export async function checkProof(
  bytes: Uint8Array,
  { regime, founding: { record } }: Pick<GovernanceState, 'regime' | 'founding'>,
  keyOf: (author: PersonId) => PublicKey | undefined,
): Promise<Result<Proven, NotProven>> {
  const refuse = (of: NotProven['of'], reason: string) =>
    err({ type: 'not-proven', of, reason } as const)
  const proof = parseTlogProof(bytes)
  if (!proof.ok) return refuse('file', proof.error.type)
  const extra = decodeCbor(proof.value.extra)
  const [tag, entry] = extra.ok && Array.isArray(extra.value) ? extra.value : []
  if (!(tag instanceof Uint8Array) || tag.length !== 16 || !(entry instanceof Uint8Array)) {
    return refuse('file', 'no entry in it')
  }
  const leaf = leafHash(sha256, leafRecordOf(tag as Tag, entry))
  const claim = { proof: proof.value, leafHash: leaf, trust: trustOf(record) }
  const verified = await verifyTlogProof(sha256, claim, (key, signature, message) =>
    verifySignature(key as PublicKey, signature, message),
  )
  if (!verified.ok) {
    const { type } = verified.error
    return refuse(inclusionErrors.has(type) ? 'inclusion' : 'checkpoint', type)
  }
  const [cosignature] = verified.value.cosignatures
  if (cosignature === undefined) return refuse('checkpoint', 'no time')
  const decoded = decodeEntry(entry)
  if (!decoded.ok) return refuse('entry', decoded.error.type)
  const event = await openEvent(decoded.value.event, ({ author }) => keyOf(personId(author)))
  if (!event.ok) return refuse('signature', event.error.type)
  const { receivedAt } = decoded.value
  const { payload } = event.value
  if (payload.regime === undefined || !equalBytes(payload.regime, regime)) {
    return refuse('entry', 'of another regime')
  }
  if (receivedAt > payload.until) return refuse('entry', 'received after its last moment')
  if (receivedAt >= 1000 * (cosignature.time + 1)) {
    return refuse('entry', 'received after its checkpoint was signed')
  }
  if (payload.seen.size > proof.value.index) return refuse('entry', 'its author had seen it before')
  return ok({
    index: proof.value.index,
    receivedAt,
    size: verified.value.size,
    time: cosignature.time,
    author: personId(payload.author),
    event: event.value,
  })
}
