/**
 * Sealed bodies: what only the members of an epoch can read (docs/spec/record.md §4).
 *
 * The box is bound to its envelope (associated data), to its epoch (the key) and to its content
 * (the commitment, which lets a content be disclosed and checked by a third party).
 */
import {
  checkCommitment,
  commitmentOf,
  labels,
  openSealed,
  padFrame,
  sealBytes,
  sha256,
  unpadFrame,
} from '@epoc/crypto'
import type { Random, Seed } from '@epoc/crypto'
import { decodeCbor, encodeCbor } from './cbor.ts'
import type { CborMap, Encodable } from './cbor.ts'
import type { VerifiedEvent } from './event.ts'
import { bodyShape, encodePayload, kindShape, subjectShape } from './payload.ts'
import type { SealedBody, SealedPayload } from './payload.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { bytes, pair, record } from './shape.ts'

/** What is inside a box. */
export type Content = {
  readonly kind: string
  readonly subject?: Uint8Array
  readonly body: CborMap
}

/** What one gives to seal. */
export type DraftContent = {
  readonly kind: string
  readonly subject?: Uint8Array
  readonly body: { readonly [field: string]: Encodable | undefined }
}

/** A content that was opened, with the salt of its commitment. */
export type OpenedContent = Content & { readonly disclosure: Uint8Array }

/** Author faults: each makes the event void for all its readers alike. */
export type BoxError =
  | { readonly type: 'box-does-not-open' }
  | { readonly type: 'box-wrongly-padded' }
  | { readonly type: 'wrong-commitment' }
  | { readonly type: 'box-wrong-content' }

/** The rule of docs/spec that a box breaks. */
export const boxRules = {
  'box-does-not-open': 'R-SEAL-1',
  'box-wrongly-padded': 'R-SEAL-2',
  'wrong-commitment': 'R-SEAL-3',
  'box-wrong-content': 'R-SEAL-4',
} as const satisfies Record<BoxError['type'], string>

export type Envelope = Omit<SealedPayload, 'body'>

const infoOf = ({ regime, to }: Envelope): Uint8Array => {
  if (regime === undefined) throw new Error('a sealed event names its regime')
  return encodeCbor([labels.body, regime, to.audience, to.epoch])
}

const associatedData = (envelope: Envelope, salt: Uint8Array, commitment: Uint8Array): Uint8Array =>
  sha256(encodePayload({ ...envelope, body: { salt, commitment } } as unknown as SealedPayload))

/** Seals a content into the body of an envelope, with fresh salts from `random`. */
export async function sealBody(
  envelope: Envelope,
  content: DraftContent,
  epochSecret: Seed,
  random: Random,
): Promise<SealedBody> {
  const salt = random(32)
  const disclosure = random(32)
  const encoded = encodeCbor(content)
  const commitment = commitmentOf(disclosure, encoded)
  const box = await sealBytes({
    secret: epochSecret,
    salt,
    info: infoOf(envelope),
    aad: associatedData(envelope, salt, commitment),
    plaintext: padFrame(encodeCbor([disclosure, encoded])),
  })
  return { salt, commitment, box }
}

const insideShape = pair(bytes(32), bytes())
const contentShape = record({ kind: kindShape, body: bodyShape }, { subject: subjectShape })

/** Opens the box of a verified event with its epoch's secret (R-SEAL-1 to R-SEAL-4). */
export async function openBox(
  event: VerifiedEvent<SealedPayload>,
  epochSecret: Seed,
): Promise<Result<OpenedContent, BoxError>> {
  const { body, ...envelope } = event.payload
  const opened = await openSealed({
    secret: epochSecret,
    salt: body.salt,
    info: infoOf(envelope),
    aad: associatedData(envelope, body.salt, body.commitment),
    box: body.box,
  })
  if (!opened.ok) return err({ type: 'box-does-not-open' })
  const frame = unpadFrame(opened.value)
  if (!frame.ok) return err({ type: 'box-wrongly-padded' })
  return readInside(frame.value, body.commitment)
}

function readInside(frame: Uint8Array, commitment: Uint8Array): Result<OpenedContent, BoxError> {
  const wrongContent = err({ type: 'box-wrong-content' } as const)
  const value = decodeCbor(frame)
  if (!value.ok) return wrongContent
  const inside = insideShape(value.value)
  if (!inside.ok) return wrongContent
  const [disclosure, encoded] = inside.value
  if (!checkCommitment(commitment, disclosure, encoded)) {
    return err({ type: 'wrong-commitment' })
  }
  const decoded = decodeCbor(encoded)
  if (!decoded.ok) return wrongContent
  const content = contentShape(decoded.value)
  return content.ok ? ok({ ...content.value, disclosure }) : wrongContent
}

/** Whether a disclosed content is the one that an event committed to; for third parties. */
export const checkDisclosure = (
  event: VerifiedEvent<SealedPayload>,
  disclosure: Uint8Array,
  content: Uint8Array,
): boolean => checkCommitment(event.payload.body.commitment, disclosure, content)
