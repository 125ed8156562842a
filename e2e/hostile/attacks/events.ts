/** Events that nobody honest made: forged, misspelled, too long, with keys and headers that differ. */
import { concat } from '@epoc/crypto'
import { encodePayload } from '@epoc/event'
import type { OpenPayload } from '@epoc/event'
import type { Replica } from '@epoc/replica'
import { enrolment, fieldsOf, mapOf, protectedHeader, showing, signBytes } from '../scene/forge.ts'
import { at } from '../scene/scene.ts'
import type { Scene } from '../scene/scene.ts'
import { flipped, from, hostOf } from './attack.ts'
import type { Attack, Attacks } from './attack.ts'

/** An administrator of Germany enrols somebody, by bytes of the host's or of its own making. */
const enrolling =
  (make: (payload: OpenPayload, by: Replica) => Promise<Uint8Array>, key?: Uint8Array) =>
  async (scene: Scene) => {
    const host = hostOf(scene)
    const by = await at(scene, host, 'germany-administrator')
    const payload = await enrolment(by, key === undefined ? {} : { key })
    await showing(host, by, payload, await make(payload, by))
    return from(host, scene)
  }

/** The reader holds it for an event of the record: somebody more may act. */
const isEnrolled: Attack['believed'] = ({ replica: { governance, copy } }, { world }) =>
  copy.size === world.host.entries.length + 1 &&
  governance!.people.size === world.germany.governance!.people.size + 1

const notGenuine =
  (rule: string, reason: string, detail?: string): Attack['fault'] =>
  ({ world }: Scene) => ({
    type: 'event-not-genuine',
    rule,
    reason,
    index: world.host.entries.length,
    ...(detail === undefined ? {} : { detail }),
  })

/** Signs bytes that say what a payload says in another spelling. */
const respelled = (spell: (fields: ReturnType<typeof fieldsOf>) => Uint8Array) =>
  enrolling((payload, by) => signBytes(spell(fieldsOf(payload)), by.keys.signing))

export const events: Attacks = {
  'an event that its author did not sign': {
    named: 'forged event',
    home: 'cold',
    lies: enrolling(async (payload, by) =>
      flipped(await signBytes(encodePayload(payload), by.keys.signing), -1),
    ),
    fault: notGenuine('R-EVENT-4', 'wrong-signature'),
    stoppedBy: ['the signature holds'],
    believed: isEnrolled,
  },
  'an event that its author signed otherwise': {
    named: 'forged event',
    home: 'warm',
    lies: enrolling(async (payload, by) => {
      const signed = await signBytes(encodePayload(payload), by.keys.signing)
      // The last bytes of the time at which it says that it was made.
      const at = Buffer.from(signed).indexOf(fieldsOf(payload).at) + 11
      return flipped(signed, at)
    }),
    fault: notGenuine('R-EVENT-4', 'wrong-signature'),
    stoppedBy: ['the signature holds'],
    believed: isEnrolled,
  },
  'a key that stands twice': {
    named: 'duplicate and unordered CBOR keys',
    home: 'cold',
    lies: respelled(({ at: field, act, rest }) => mapOf(10, field, field, act, rest)),
    fault: notGenuine('R-EVENT-1', 'not-canonical', 'a key that stands twice'),
    stoppedBy: ['a key stands once'],
    believed: isEnrolled,
  },
  'keys out of order': {
    named: 'duplicate and unordered CBOR keys',
    home: 'cold',
    lies: respelled(({ at: field, act, rest }) => mapOf(9, act, field, rest)),
    fault: notGenuine('R-EVENT-1', 'not-canonical', 'keys out of order'),
    stoppedBy: ['keys are in order'],
    believed: isEnrolled,
  },
  'a longer spelling of a number': {
    named: 'duplicate and unordered CBOR keys',
    home: 'cold',
    lies: respelled(({ at: field, act, rest }) =>
      mapOf(9, field.subarray(0, 3), Uint8Array.of(0x18, 1), act, rest),
    ),
    fault: notGenuine('R-EVENT-1', 'not-canonical', 'another spelling of the same value'),
    stoppedBy: ['a number has one spelling'],
    believed: isEnrolled,
  },
  'a number beyond 2^53': {
    named: 'integers beyond 2^53',
    home: 'cold',
    lies: respelled(({ at: field, act, rest }) =>
      mapOf(9, field.subarray(0, 4), Uint8Array.of(0, 0x20, 0, 0, 0, 0, 0, 0), act, rest),
    ),
    fault: notGenuine('R-EVENT-1', 'not-canonical', 'a number beyond 2^53'),
    stoppedBy: ['a number is below 2^53', 'a number is within its bounds'],
    believed: isEnrolled,
  },
  'an unprotected header': {
    named: 'malleable COSE headers',
    home: 'cold',
    lies: enrolling((payload, by) =>
      signBytes(encodePayload(payload), by.keys.signing, { open: { kid: 1 } }),
    ),
    fault: notGenuine('R-EVENT-3', 'wrong-envelope', 'an unprotected header'),
    stoppedBy: ['no header is unprotected'],
    believed: isEnrolled,
  },
  'another protected header': {
    named: 'malleable COSE headers',
    home: 'cold',
    lies: enrolling((payload, by) =>
      signBytes(encodePayload(payload), by.keys.signing, {
        header: concat(Uint8Array.of(0xa2), protectedHeader.subarray(1), Uint8Array.of(4, 0x40)),
      }),
    ),
    fault: notGenuine('R-EVENT-3', 'wrong-envelope', 'another protected header'),
    stoppedBy: ['the protected header is the one'],
    believed: isEnrolled,
  },
  'a key of small order is enrolled': {
    named: 'small-order keys',
    home: 'cold',
    lies: enrolling(
      (payload, by) => signBytes(encodePayload(payload), by.keys.signing),
      Uint8Array.of(1, ...new Uint8Array(31)),
    ),
    fault: {
      type: 'event-not-allowed',
      rule: 'R-GOV-2',
      reason: 'not an acceptable public key',
    },
    stoppedBy: ['a key can be trusted to have one reading'],
    believed: isEnrolled,
  },
}
