/** People, seats and audiences. */
import { hex, named } from '../../../packages/event/vectors/spell.ts'
import { Grown, recipientOf } from './kit.ts'
import type { Doing } from './kit.ts'
import { end, harmless, unsealedOf } from './entries.ts'
import { createFew, keyKorea, payChair, rewrap, rotateAll, withBody } from './gate.ts'
import {
  after,
  all,
  answer,
  at,
  chair,
  create,
  enrol,
  everySeat,
  founder,
  france,
  fresh,
  japan,
  key,
  korea,
  late,
  officer,
  pay,
  rotate,
  rotateTo,
  second,
  speak,
  speaker,
  steps,
  wrapSeat,
} from './lived-in.ts'
import { against, refused, standing, write } from './writing.ts'

const gov = (rule: number, name: string, doing: Doing, size = end): void =>
  against(`R-GOV-${rule}`, name, size, doing)

gov(2, 'a-key-enrolled-twice', withBody(harmless, { key: korea.key }))
gov(2, 'the-recipient-of-a-person', withBody(harmless, { recipient: korea.recipient }))
gov(2, 'the-recipient-of-the-founder', withBody(harmless, { recipient: founder.recipient }))
gov(2, 'the-recipient-of-a-seat', withBody(harmless, { recipient: recipientOf(0x21) }))
gov(2, 'a-seat-with-the-recipient-of-a-person', withBody(keyKorea, { recipient: japan.recipient }))
gov(2, 'a-seat-with-the-recipient-of-another', withBody(keyKorea, { recipient: recipientOf(0x21) }))
gov(2, 'a-seat-with-its-recipient-of-before', withBody(keyKorea, { recipient: recipientOf(0x24) }))
gov(3, 'a-partner-that-there-is-not', withBody(harmless, { partner: 'US' }))
gov(3, 'no-hat', withBody(harmless, { hats: {} }))
gov(
  3,
  'a-capacity-that-the-partner-does-not-hold',
  withBody(harmless, { hats: { chair: ['read'] } }),
)
gov(3, 'a-capacity-that-nobody-holds', withBody(harmless, { hats: { 'ie-chair': ['read'] } }))
gov(3, 'a-hat-without-rights', withBody(harmless, { hats: { partner: [] } }))
gov(3, 'a-right-twice', withBody(harmless, { hats: { partner: ['read', 'read'] } }))
gov(4, 'by-one-who-is-no-administrator', { ...harmless, by: officer })
gov(4, 'by-the-administrator-of-another-partner', { ...harmless, by: korea })
gov(4, 'by-the-administrator-of-a-capacity-for-another-hat', {
  ...enrol(chair, 'chair', 'KR', late, { partner: ['read'] }),
})
gov(4, 'by-the-administrator-of-a-capacity-for-two-hats', {
  ...enrol(chair, 'chair', 'KR', late, { chair: ['read'], partner: ['read'] }),
})
gov(4, 'by-the-poc-for-a-partner-that-has-somebody', {
  ...enrol(founder, 'poc', 'JP', late, speaker),
})
gov(
  4,
  'by-the-poc-without-the-right-to-administer',
  enrol(founder, 'poc', 'KR', late, {
    partner: ['read'],
  }),
  3,
)
gov(
  4,
  'by-the-poc-with-a-hat-more',
  enrol(founder, 'poc', 'KR', late, {
    ...speaker,
    chair: ['read'],
  }),
  3,
)
gov(5, 'for-another-seat', { ...keyKorea, by: japan })
gov(5, 'by-one-who-is-no-administrator', {
  ...key(officer, 'partner', 'JP', 2, 0x30, [japan, officer, second]),
})
gov(5, 'a-generation-left-out', key(korea, 'partner', 'KR', 3, 0x30, [korea]))
gov(5, 'a-generation-given-twice', key(korea, 'partner', 'KR', 1, 0x30, [korea]))
gov(5, 'the-first-generation-is-two', key(chair, 'chair', 'chair', 2, 0x30, [chair]))
gov(5, 'a-wrap-by-one-who-is-no-administrator', { ...rewrap, by: officer }, at.second + 1)
gov(5, 'a-wrap-for-another-seat', { ...rewrap, by: korea }, at.second + 1)
gov(6, 'a-person-left-out', key(japan, 'partner', 'JP', 2, 0x30, [japan, officer]))
gov(
  6,
  'a-stranger-among-the-holders',
  key(japan, 'partner', 'JP', 2, 0x30, [japan, officer, second, korea]),
)
gov(6, 'a-holder-twice', key(japan, 'partner', 'JP', 2, 0x30, [japan, officer, officer]))
gov(6, 'a-wrap-to-one-who-holds-it', wrapSeat(japan, 'partner', 'JP', 1, [officer]))
gov(6, 'a-wrap-to-one-who-was-wrapped-to-later', rewrap)
gov(6, 'a-wrap-to-one-of-another-seat', wrapSeat(japan, 'partner', 'JP', 1, [korea]))
gov(6, 'a-wrap-to-one-twice', wrapSeat(japan, 'partner', 'JP', 1, [second, second]), at.second + 1)
gov(
  6,
  'a-wrap-of-a-generation-to-come',
  wrapSeat(japan, 'partner', 'JP', 2, [second]),
  at.second + 1,
)
gov(6, 'a-wrap-of-a-generation-gone', wrapSeat(japan, 'partner', 'JP', 1, [late]), steps.length)
gov(7, 'an-id-used-twice', create(japan, 'partner', all, 'named', ['FR', 'JP']))
gov(7, 'members-out-of-order', create(japan, 'partner', fresh, 'named', ['JP', 'FR']))
gov(7, 'a-capacity-before-a-partner', create(japan, 'partner', fresh, 'named', ['chair', 'JP']))
gov(7, 'a-member-twice', create(japan, 'partner', fresh, 'named', ['FR', 'JP', 'JP']))
gov(7, 'a-member-that-there-is-not', create(japan, 'partner', fresh, 'named', ['JP', 'US']))
gov(7, 'a-capacity-that-nobody-holds', create(japan, 'partner', fresh, 'named', ['JP', 'ie-chair']))
gov(7, 'without-its-creator', create(japan, 'partner', fresh, 'named', ['FR', 'KR']))
gov(7, 'by-one-who-may-only-read', create(officer, 'partner', fresh, 'named', ['FR', 'JP']))
gov(8, 'a-second-all', create(founder, 'poc', fresh, 'all', everySeat))
gov(8, 'an-all-by-another-than-the-poc', create(france, 'partner', fresh, 'all', everySeat), at.all)
gov(
  8,
  'an-all-without-a-seat',
  create(founder, 'poc', fresh, 'all', ['FR', 'JP', 'KR', 'poc']),
  at.all,
)
gov(8, 'a-second-own', create(japan, 'partner', fresh, 'own', ['JP']))
gov(8, 'an-own-of-two', create(korea, 'partner', fresh, 'own', ['JP', 'KR']))
gov(8, 'an-own-of-a-capacity', create(chair, 'chair', fresh, 'own', ['chair']))
gov(8, 'a-capacity-of-a-partner', create(korea, 'partner', fresh, 'capacity', ['KR']))
gov(8, 'an-own-by-one-who-is-no-administrator', create(second, 'partner', fresh, 'own', ['JP']))
gov(8, 'a-few-of-one', create(japan, 'partner', fresh, 'named', ['JP']))
gov(9, 'an-epoch-left-out', rotate(france, all, 4, 4))
gov(9, 'an-epoch-given-twice', rotate(france, all, 2, 4))
gov(9, 'a-number-that-is-not-the-next', rotate(france, all, 3, 3))
gov(
  9,
  'a-number-of-the-unsealed-stream',
  rotate(france, all, 3, after(end).last(unsealedOf(all)) + 1),
)
gov(9, 'by-one-who-may-only-read', rotate(officer, all, 3, 4))
const inSeconds = (ms: number): number => Math.floor(ms / 1_000)
const japanRotated = after(end).do(rotateTo(0x43, rotate(japan, all, 3, 4)))
const again = rotateTo(0x44, rotate(japan, all, 4, 4))
const tenMinutes = japanRotated.time + 600_000
const rotatedAgain = (doing: Doing): Grown => new Grown(japanRotated).do(doing)
refused('R-GOV-9', 'again-after-a-moment', rotatedAgain(again))
refused(
  'R-GOV-9',
  'again-before-ten-minutes-are-over',
  rotatedAgain({ ...again, receivedAt: tenMinutes - 1 }),
)
refused(
  'R-GOV-9',
  'again-after-another-whose-epoch-stands',
  rotatedAgain(rotateTo(0x44, rotate(france, all, 4, 4))),
)
const afterTenMinutes = rotatedAgain({ ...again, receivedAt: tenMinutes })
const owedIn = (...epochs: readonly number[]) =>
  ['JP 2', 'KR 2', ...epochs.map((each) => `chair ${each}`)].map((each) => `${hex(all)} ${each}`)
write(
  'a-rotation-ten-minutes-after-the-one-before',
  {
    record: afterTenMinutes,
    checkpoint: afterTenMinutes.checkpoint({ time: inSeconds(tenMinutes) }),
  },
  standing(afterTenMinutes, { void: [`${hex(all)} 2`], owed: owedIn(1, 2, 3, 4) }),
)
const overVoid = rotatedAgain(answer(france, 'refused', 3))
  .do(answer(korea, 'refused', 3))
  .do(rotateTo(0x44, rotate(france, all, 4, 4)))
write(
  'a-rotation-at-once-where-the-epoch-of-another-is-void',
  { record: overVoid },
  standing(overVoid, {
    void: [2, 3].map((each) => `${hex(all)} ${each}`),
    owed: ['FR 3', 'JP 2', 'KR 2', 'KR 3', 'chair 1', 'chair 2', 'chair 3', 'chair 4'].map(
      (each) => `${hex(all)} ${each}`,
    ),
  }),
)
gov(10, 'to-itself', pay(japan, 'partner', 'JP', [2]))
gov(10, 'to-a-seat-without-a-generation', payChair)
gov(10, 'to-a-seat-that-there-is-not', pay(japan, 'partner', 'US', [1]))
gov(10, 'an-epoch-that-is-not-owed', pay(japan, 'partner', 'KR', [1]))
gov(10, 'an-epoch-that-there-is-not', pay(japan, 'partner', 'KR', [9]))
gov(10, 'an-epoch-twice', pay(japan, 'partner', 'KR', [2, 2]))
gov(10, 'an-epoch-that-it-paid-already', pay(france, 'partner', 'JP', [2]))
gov(10, 'an-epoch-that-was-opened-since', pay(founder, 'poc', 'KR', [1]))
gov(11, 'an-epoch-that-there-is-not', answer(japan, 'opened', 9))
gov(11, 'an-epoch-of-which-no-wrap-was-given', answer(chair, 'opened', 1, 'chair'))
gov(11, 'opened-twice', answer(japan, 'opened', 1))
gov(11, 'refused-after-it-was-opened', answer(korea, 'refused', 1))
gov(11, 'opened-after-it-was-refused', answer(korea, 'opened', 2))
gov(13, 'by-the-maker-of-the-epoch', answer(france, 'refused', 2))
refused(
  'R-GOV-13',
  'by-one-who-has-sealed-to-it',
  after(end)
    .do(speak(japan, 2))
    .do(answer(japan, 'refused', 2)),
)
// R-GOV-14: it counts for three days.
const begun = after(at.rotated + 1)
const owedToJapan = ['JP 2', 'chair 1', 'chair 2'].map((each) => `${hex(all)} ${each}`)
for (const [name, late, voided] of [
  ['a-refusal-on-the-third-day', 0, [`${hex(all)} 2`]],
  ['a-refusal-after-the-third-day', 1, []],
] as const) {
  const receivedAt = begun.time + 72 * 3_600_000 + late
  const record = new Grown(begun).do({ ...answer(japan, 'refused', 2), receivedAt })
  const checkpoint = record.checkpoint({ time: inSeconds(receivedAt) })
  write(name, { record, checkpoint }, standing(record, { void: voided, owed: owedToJapan }))
}
const withRecipient = (doing: Doing, recipient: Buffer): Doing => withBody(doing, { recipient })
gov(12, 'a-creation-with-the-recipient-of-a-person', withRecipient(createFew, korea.recipient))
gov(12, 'a-creation-with-the-recipient-of-a-seat', withRecipient(createFew, recipientOf(0x24)))
gov(12, 'a-rotation-with-the-recipient-of-a-person', withRecipient(rotateAll, korea.recipient))
gov(12, 'a-rotation-with-the-recipient-of-a-seat', withRecipient(rotateAll, recipientOf(0x24)))
gov(12, 'a-rotation-with-the-recipient-of-before', withRecipient(rotateAll, recipientOf(0x41)))
gov(12, 'a-rotation-with-the-recipient-of-now', withRecipient(rotateAll, recipientOf(0x42)))
const answeredAnew = after(end).do(answer(japan, 'opened', 2))
write(
  'an-answer-to-the-wrap-that-came-after-a-refusal',
  { record: answeredAnew },
  standing(answeredAnew, {
    owed: ['KR 2', 'chair 1', 'chair 2'].map((each) => `${hex(all)} ${each}`),
  }),
)
gov(2, 'a-repeated-act-is-judged-as-well', {
  ...harmless,
  ...enrol(japan, 'partner', 'JP', officer, { partner: ['read'] }),
  change: { act: named(`act ${at.officer}`).subarray(0, 16) },
})
