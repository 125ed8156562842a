/**
 * The checks that stop the attacks, and where each stands: the text of a condition, which holds in
 * it exactly once. Taken out, the condition never holds.
 */

/** `becomes` is for what is more than a condition; `CHECK` in it is the condition that is taken out. */
export type Check = {
  readonly file: string
  readonly condition: string
  readonly becomes?: string
}

const fetch = 'replica/src/record/fetch.ts'
const copy = 'replica/src/record/record-copy.ts'
const gate = 'governance/src/gate.ts'
const list = 'replica/src/record/stream-list.ts'
const cose = 'event/src/cose.ts'
const cbor = 'event/src/cbor-read.ts'
const box = 'event/src/box.ts'
const sender = 'replica/src/outgoing/sender.ts'
const notes = 'tlog/src/verify-note.ts'
const checkpoint = 'replica/src/record/checkpoint.ts'

export const checks = {
  'the size does not shrink': {
    file: copy,
    condition: 'held !== undefined && checkpoint.size < held.size',
  },
  'what is checked is not smaller than what was held': {
    file: 'replica/src/verify/verify-host.ts',
    condition: 'before !== undefined && size < before.size',
  },
  'the signed time does not go back': {
    file: copy,
    condition: 'held !== undefined && checkpoint.time < held.time',
  },
  'every entry that was signed for is there': {
    file: copy,
    condition: 'checkpoint.size !== this.size',
  },
  'no more come than were asked for': { file: fetch, condition: 'split.value.length > asked' },
  'the root is that of the entries': {
    file: copy,
    condition: '!equalBytes(this.rootAt(this.size), checkpoint.root)',
  },
  'no entry is later than its checkpoint': {
    file: copy,
    condition: 'this.#receivedAt >= 1000 * (checkpoint.time + 1)',
  },
  'no entry is earlier than the checkpoint before it': {
    file: copy,
    condition: 'this.#checkpoint !== undefined && receivedAt < 1000 * this.#checkpoint.time',
  },
  'no checkpoint is of a time that no clock shows': {
    file: checkpoint,
    condition: 'cosignature.time > latestTime',
  },
  'nothing is signed while the host is ahead': {
    file: sender,
    condition: 'checkpoint !== undefined && isAhead(checkpoint, clock())',
  },
  'the signature holds': {
    file: 'event/src/event.ts',
    condition: '!(await verifySignature(key, signature, sigStructure(signed)))',
  },
  'an event is not too long': {
    file: 'event/src/event.ts',
    condition: 'if (bytes.length > eventLimit) return err',
    becomes: 'if (CHECK(bytes.length > eventLimit)) return err',
  },
  'the first entry is the founding that was asked for': {
    file: copy,
    condition:
      'this.#governance === undefined &&\n      !equalBytes(sha256(delivered.entry.event), this.#regime)',
  },
  'an event is of this regime': {
    file: gate,
    condition: 'payload.regime === undefined || !equalBytes(payload.regime, state.regime)',
  },
  'the number is the next': { file: gate, condition: 'seq !== expected' },
  'time does not run back': { file: gate, condition: 'receivedAt < view.receivedAt' },
  'the last moment is kept': { file: gate, condition: 'receivedAt > payload.until' },
  'what was seen is the root': {
    file: gate,
    condition: 'expected === undefined || !equalBytes(root, expected)',
  },
  'a key can be trusted to have one reading': {
    file: 'governance/src/people/enrolled.ts',
    condition: '!isAcceptablePublicKey(body.key)',
  },
  'an act counts once': {
    file: 'replica/src/record/acts.ts',
    condition: 'acts?.has(act) === true',
  },
  'no clear entry is withheld': { file: copy, condition: 'equalBytes(tag, clearTag)' },
  'no expected tag is withheld': { file: copy, condition: 'this.#tags.isExpected(tag)' },
  'the list of streams is for this seat': { file: list, condition: 'list.seat !== seat' },
  'the list of streams is of this record': { file: list, condition: '!isPrefix' },
  'the list of streams is what was shown': {
    file: list,
    condition: 'shown.get(stream) !== list.streams.get(stream)',
  },
  'a tile is what the entries make': {
    file: 'replica/src/verify/verify-host.ts',
    condition: '!equalBytes(copy.history.tileBytes(tile), bytes)',
  },
  'the note is signed': {
    file: notes,
    condition: '!(await holds(key, signature.signature, message, verify))',
  },
  'the note is signed by a key that we know': {
    file: notes,
    condition: 'known.value.length === 0',
  },
  'a key signs once': { file: notes, condition: 'found.has(key)' },
  'the time is signed': { file: 'tlog/src/cosignature.ts', condition: '!holding' },
  'the time is there': {
    file: checkpoint,
    condition: '  const [cosignature] = cosignatures\n',
    becomes: `  const [cosignature] = CHECK(cosignatures.length === 0) || cosignatures.length > 0
    ? cosignatures
    : [{ time: Math.floor(Date.now() / 1000) }]
`,
  },
  'a note is not too long': {
    file: 'tlog/src/note.ts',
    condition: 'bytes.length > MAX_NOTE_BYTES',
  },
  'an answer is not too long': { file: 'replica/src/http/body.ts', condition: 'length > limit' },
  'a blob is what its name says': {
    file: 'replica/src/blobs/blobs.ts',
    condition: '!equalBytes(came, hash)',
  },
  'the protected header is the one': {
    file: cose,
    condition: '!(header instanceof Uint8Array) || !equalBytes(header, protectedHeader)',
  },
  'no header is unprotected': { file: cose, condition: 'open.size !== 0' },
  'a number has one spelling': {
    file: cbor,
    condition: 'return argument < least ?',
    becomes: 'return CHECK(argument < least) ?',
  },
  'a number is below 2^53': { file: cbor, condition: 'argument > Number.MAX_SAFE_INTEGER' },
  'a number is within its bounds': {
    file: 'event/src/shape.ts',
    condition: "typeof value === 'number' && value >= min && value <= max",
    becomes: "typeof value === 'number' && value >= min && !CHECK(value > max)",
  },
  'a key stands once': { file: cbor, condition: 'order === 0' },
  'keys are in order': { file: cbor, condition: 'order > 0' },
  'a box that does not open voids its event': {
    file: 'replica/src/sealed/sealed-reader.ts',
    condition: "if (!box.ok) return isVoid('opened', box.error.type)",
    becomes: `if (!box.ok) {
      if (CHECK(true)) return isVoid('opened', box.error.type)
      return { ok: false, error: { type: 'unreachable', reason: box.error.type } }
    }`,
  },
  'a body is bound to its envelope': {
    file: box,
    condition: 'sha256(encodePayload({ ...envelope, body: { salt, commitment } }',
    becomes:
      'sha256(encodePayload({ ...(CHECK(true) ? envelope : {}), body: { salt, commitment } }',
  },
  'a key is that of one audience and epoch': {
    file: box,
    condition: 'encodeCbor([labels.body, regime, to.audience, to.epoch])',
    becomes:
      'encodeCbor(CHECK(true) ? [labels.body, regime, to.audience, to.epoch] : [labels.body])',
  },
  'a content is the one that was committed to': {
    file: box,
    condition: '!checkCommitment(commitment, disclosure, encoded)',
  },
  'a file name is a name': {
    file: 'domain/src/register/documents/files.ts',
    condition: '!unportable.test(read.value)',
    becomes: '!CHECK(unportable.test(read.value))',
  },
  'a file has one recipient': {
    file: 'crypto/src/file.ts',
    condition: 'return types.length === 1 && types[0] === stanzaType',
    becomes: 'return !CHECK(types.length !== 1 || types[0] !== stanzaType)',
  },
  'an act is sent when it stands in the record': {
    file: sender,
    condition: 'sent.length < named.length',
  },
  'what is sent has a place': {
    file: 'replica/src/outbox/outbox.ts',
    condition: 'place === undefined',
  },
  'an act is looked for whatever the host says': {
    file: sender,
    condition: 'if (sent !== undefined) return ok(sent)',
    becomes: 'if (sent !== undefined && (answered.ok || CHECK(true))) return ok(sent)',
  },
  'a late stamp is told': {
    file: 'replica/src/outgoing/late.ts',
    condition: 'if (receivedAt <= first.sentAt + patience) return undefined',
    becomes: 'if (!CHECK(receivedAt > first.sentAt + patience)) return undefined',
  },
} as const satisfies Readonly<Record<string, Check>>

export type CheckName = keyof typeof checks
