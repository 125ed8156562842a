/** The checks that stop the attacks: where each stands, so that a test can take it out. */

/** A condition in a file that, taken out, never holds; or what it becomes. */
export type Check = {
  readonly file: string
  readonly condition: string
  readonly becomes?: string
}

const fetch = 'replica/src/record/fetch.ts'
const copy = 'replica/src/record/record-copy.ts'
const gate = 'governance/src/gate.ts'
const list = 'replica/src/record/stream-list.ts'
const verify = 'replica/src/verify/verify-host.ts'
const note = 'tlog/src/verify-note.ts'

export const checks = {
  'the size does not shrink': { file: fetch, condition: 'size < held' },
  'nor does that of a checkpoint': {
    file: copy,
    condition: 'held !== undefined && checkpoint.size < held.size',
  },
  'the signed time does not go back': {
    file: copy,
    condition: 'held !== undefined && checkpoint.time < held.time',
  },
  'every entry that was signed for is there': {
    file: copy,
    condition: 'checkpoint.size !== this.size',
  },
  'some entries come': {
    file: fetch,
    condition:
      "if (split.value.length === 0) return faulty({ type: 'entries-missing', from, size })",
    becomes: 'if (split.value.length === 0) break',
  },
  'no more come than were asked for': { file: fetch, condition: 'split.value.length > asked' },
  'the root is that of the entries': {
    file: copy,
    condition: '!equalBytes(this.rootAt(checkpoint.size), checkpoint.root)',
  },
  'no entry is later than its checkpoint': {
    file: copy,
    condition: 'this.#receivedAt >= 1000 * (checkpoint.time + 1)',
  },
  'no entry is earlier than the checkpoint before it': {
    file: copy,
    condition: 'this.#checkpoint !== undefined && receivedAt < 1000 * this.#checkpoint.time',
  },
  'the signature holds': {
    file: 'event/src/event.ts',
    condition: '!(await verifySignature(key, signature, sigStructure(signed)))',
  },
  'the author is known': {
    file: 'event/src/event.ts',
    condition: 'key === undefined || !equalBytes(keyIdOf(key), payload.author)',
  },
  'the regime is the one': {
    file: copy,
    condition: 'this.#governance === undefined && !equalBytes(event.id, this.#regime)',
  },
  'the number is the next': { file: gate, condition: 'seq !== expected' },
  'time does not run back': { file: gate, condition: 'receivedAt < view.receivedAt' },
  'the last moment is kept': { file: gate, condition: 'receivedAt > payload.until' },
  'what was seen is the root': {
    file: gate,
    condition: 'expected === undefined || !equalBytes(root, expected)',
  },
  'what was seen of the stream is what there was': {
    file: gate,
    condition: 'stream === view.lastBelow(streamOf(payload), size)',
    becomes: 'true',
  },
  'no expected tag is withheld': {
    file: copy,
    condition: 'equalBytes(tag, clearTag) || this.#tags.isExpected(tag)',
  },
  'the note is signed': {
    file: note,
    condition: '!(await holds(key, signature.signature, message, verify))',
  },
  'the note is signed by a key that we know': { file: note, condition: 'known.value.length === 0' },
  'the time is signed': { file: 'tlog/src/cosignature.ts', condition: '!holding' },
  'the time is there': {
    file: 'replica/src/record/checkpoint.ts',
    condition:
      "if (cosignature === undefined) return refuse('no time')\n  return ok({ size, root: root as Hash32, time: cosignature.time, note })",
    becomes: 'return ok({ size, root: root as Hash32, time: cosignature?.time ?? 1e10, note })',
  },
  'no header is unprotected': { file: 'event/src/cose.ts', condition: 'open.size !== 0' },
  'the list of streams is signed': { file: list, condition: 'signed.ok && list', becomes: 'list' },
  'the list of streams is for this seat': {
    file: list,
    condition: 'list?.seat === seat',
    becomes: 'list !== undefined',
  },
  'the list of streams is of this record': { file: list, condition: '!isPrefix' },
  'the list of streams is what was shown': {
    file: list,
    condition: 'shown.get(stream) !== list.streams.get(stream)',
  },
  'a tile is what the entries make': {
    file: verify,
    condition: '!equalBytes(copy.history.tileBytes(tile), bytes)',
  },
  'what is shown is what was held': { file: verify, condition: 'heldIndex !== undefined' },
  'a number has one spelling': { file: 'event/src/cbor-read.ts', condition: 'argument < least' },
  'a blob is what its name says': {
    file: 'replica/src/blobs/blobs.ts',
    condition: '!equalBytes(sha256(fetched.value), hash)',
  },
  'an answer is not too long': { file: 'replica/src/http/body.ts', condition: 'length > limit' },
} as const satisfies Readonly<Record<string, Check>>

export type CheckName = keyof typeof checks
