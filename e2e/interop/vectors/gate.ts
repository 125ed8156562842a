/** The gate: who may do what, and in which form. */
import { cbor, hex, named } from '../../../packages/event/vectors/spell.ts'
import type { Fields } from '../../../packages/event/vectors/spell.ts'
import { Grown, recipientOf } from './kit.ts'
import type { Doing } from './kit.ts'
import { end, harmless } from './entries.ts'
import {
  after,
  all,
  answer,
  at,
  blob,
  create,
  everything,
  found,
  founder,
  founding,
  france,
  fresh,
  japan,
  key,
  korea,
  late,
  ofJapan,
  pay,
  rotate,
  second,
  speak,
  stranger,
  wrapSeat,
} from './lived-in.ts'
import { against, refused, write } from './writing.ts'

export const foundedWith = (body: Fields, change: Fields = {}, doing: Partial<Doing> = {}): Grown =>
  new Grown().do(found(body, change, doing))

write(
  'r-gate-1-the-founding-of-another-regime',
  { record: after(1), regime: named('another regime') },
  { index: 0, rule: 'R-GATE-1' },
)
refused(
  'R-GATE-1',
  'a-founding-that-names-a-regime',
  foundedWith(founding(), { regime: named('r') }),
)
refused(
  'R-GATE-1',
  'a-founding-to-an-audience',
  foundedWith(founding({}), { to: { audience: all } }),
)
refused(
  'R-GATE-1',
  'a-first-entry-of-another-kind',
  foundedWith(founding(), { kind: 'person.enrolled' }),
)
refused('R-GATE-1', 'a-founding-without-a-founder', foundedWith(founding({ founder: undefined })))
refused(
  'R-GATE-1',
  'a-founding-whose-founder-has-a-key-of-31-bytes',
  foundedWith(founding({ founder: { key: Buffer.alloc(31), recipient: founder.recipient } })),
)
refused(
  'R-EVENT-4',
  'a-founding-signed-by-another-than-its-founder',
  foundedWith(founding({ founder: { key: japan.key, recipient: japan.recipient } })),
)
against('R-GATE-1', 'an-event-of-another-regime', end, {
  ...speak(japan, 2),
  change: { regime: named('r') },
})
against('R-GATE-1', 'an-event-of-no-regime', end, { ...harmless, change: { regime: undefined } })
against('R-GATE-1', 'a-second-founding', end, found(founding()))
against('R-GATE-2', 'an-author-who-is-not-enrolled', end, { ...harmless, by: stranger })
against('R-GATE-2', 'an-author-who-is-enrolled-later', at.second, speak(second, 2))
against('R-GATE-3', 'a-hat-of-another', end, speak(japan, 2, all, 'chair'))
against('R-GATE-3', 'the-hat-of-a-partner-on-a-founder', end, speak(founder, 2))
refused('R-GATE-3', 'a-founding-in-another-hat', foundedWith(founding(), { capacity: 'chair' }))
against('R-GATE-4', 'sealed-to-an-audience-that-there-is-not', end, speak(japan, 1, fresh))
against('R-GATE-4', 'unsealed-to-an-audience-that-there-is-not', end, {
  ...answer(japan, 'opened', 1, 'partner', fresh),
  tag: Buffer.alloc(32),
})
against('R-GATE-4', 'sealed-by-one-who-is-no-member', end, speak(korea, 1, ofJapan))
against('R-GATE-4', 'unsealed-by-one-who-is-no-member', end, {
  ...rotate(korea, ofJapan, 2, 1),
})
against('R-GATE-4', 'a-clear-kind-to-an-audience-that-there-is-not', end, {
  ...harmless,
  to: { audience: fresh },
  tag: Buffer.alloc(32),
})
against('R-GATE-5', 'a-closed-epoch', end, speak(japan, 1))
against('R-GATE-5', 'an-epoch-to-come', end, speak(japan, 3))

const gate6 = (name: string, doing: Doing, size = end): void =>
  against('R-GATE-6', name, size, doing)
export const withBody = (doing: Doing, change: Fields): Doing => ({
  ...doing,
  body: { ...doing.body, ...change },
})
gate6('a-kind-that-there-is-not', { ...harmless, kind: 'king.crowned' })
gate6('a-kind-of-the-domain-in-the-clear', { ...harmless, kind: 'document.circulated', body: {} })
gate6('a-kind-of-an-audience-in-the-clear', {
  ...answer(japan, 'opened', 1),
  to: undefined as never,
})
gate6('a-clear-kind-to-an-audience', { ...harmless, to: { audience: all } })
gate6('an-unknown-kind-to-an-audience', { ...answer(japan, 'closed', 1) })
gate6('a-subject', { ...harmless, change: { subject: Buffer.alloc(16) } })
gate6('a-blob-that-is-named-and-not-brought', {
  ...key(korea, 'partner', 'KR', 2, 0x30, [korea]),
  change: { blobs: [[blob('other'), 1]] },
})
gate6('a-blob-that-is-named-and-none-brought', {
  ...pay(korea, 'partner', 'chair', [1]),
  change: { blobs: undefined },
})
export const keyKorea = key(korea, 'partner', 'KR', 2, 0x30, [korea])
export const rewrap = wrapSeat(japan, 'partner', 'JP', 1, [second])
export const createFew = create(japan, 'partner', fresh, 'named', ['FR', 'JP'])
export const rotateAll = withBody(rotate(japan, all, 3, 4), { recipient: recipientOf(0x43) })
export const payChair = pay(korea, 'partner', 'chair', [1])
const openTwo = answer(france, 'opened', 2)
const wrongBodies: Readonly<Record<string, readonly [Doing, Fields]>> = {
  'person.enrolled a field more': [harmless, { mood: 'good' }],
  'person.enrolled no partner': [harmless, { partner: undefined }],
  'person.enrolled a partner in small letters': [harmless, { partner: 'jp' }],
  'person.enrolled a partner of one letter': [harmless, { partner: 'J' }],
  'person.enrolled a partner of nine letters': [harmless, { partner: 'JPJPJPJPJ' }],
  'person.enrolled a key of 31 bytes': [harmless, { key: Buffer.alloc(31) }],
  'person.enrolled a recipient of 1215 bytes': [
    harmless,
    { recipient: late.recipient.subarray(1) },
  ],
  'person.enrolled a recipient with a coefficient of 3329': [
    harmless,
    { recipient: Buffer.concat([Buffer.of(0x01, 0x0d, 0), late.recipient.subarray(3)]) },
  ],
  'person.enrolled a recipient with a second coefficient of 3329': [
    harmless,
    { recipient: Buffer.concat([Buffer.of(0, 0x10, 0xd0), late.recipient.subarray(3)]) },
  ],
  'person.enrolled a recipient whose point is zero': [
    harmless,
    { recipient: Buffer.concat([late.recipient.subarray(0, 1_184), Buffer.alloc(32)]) },
  ],
  'person.enrolled a recipient whose point is one with the top bit set': [
    harmless,
    {
      recipient: Buffer.concat([
        late.recipient.subarray(0, 1_184),
        Buffer.of(1),
        Buffer.alloc(30),
        Buffer.of(0x80),
      ]),
    },
  ],
  'person.enrolled hats in a list': [harmless, { hats: ['partner'] }],
  'person.enrolled a hat that there is not': [harmless, { hats: { king: ['read'] } }],
  'person.enrolled a right that there is not': [harmless, { hats: { partner: ['rule'] } }],
  'person.enrolled six rights': [harmless, { hats: { partner: [...everything, 'read'] } }],
  'seat.keyed no wrap': [keyKorea, { wrap: undefined }],
  'seat.keyed a wrap of 31 bytes': [keyKorea, { wrap: Buffer.alloc(31) }],
  'seat.keyed no holders': [keyKorea, { holders: [] }],
  'seat.keyed a holder of 31 bytes': [keyKorea, { holders: [Buffer.alloc(31)] }],
  'seat.keyed the generation zero': [keyKorea, { generation: 0 }],
  'seat.keyed a seat that is no name': [keyKorea, { seat: 'king' }],
  'seat.keyed no recipient': [keyKorea, { recipient: undefined }],
  'seat.keyed a field more': [keyKorea, { mood: 'good' }],
  'seat.wrapped a recipient': [rewrap, { recipient: recipientOf(0x31) }],
  'seat.wrapped no holders': [rewrap, { holders: [] }],
  'audience.created a sort that there is not': [createFew, { sort: 'secret' }],
  'audience.created no members': [createFew, { members: [] }],
  'audience.created a member that is no seat': [createFew, { members: ['FR', 'JP', 'x'] }],
  'audience.created a tag key of 16 bytes': [createFew, { tagKey: Buffer.alloc(16) }],
  'audience.created an epoch': [createFew, { epoch: 1 }],
  'audience.rotated to the epoch one': [rotateAll, { epoch: 1 }],
  'audience.rotated at the number zero': [rotateAll, { sealedSeq: 0 }],
  'audience.rotated without a tag key': [rotateAll, { tagKey: undefined }],
  'audience.rotated with members': [rotateAll, { members: ['FR'] }],
  'audience.wrapped no epochs': [payChair, { epochs: [] }],
  'audience.wrapped the epoch zero': [payChair, { epochs: [0] }],
  'audience.wrapped a seat that is no name': [payChair, { seat: 'CHAIR-' }],
  'audience.wrapped a recipient': [payChair, { recipient: recipientOf(0x31) }],
  'audience.opened a field more': [openTwo, { mood: 'good' }],
  'audience.opened the epoch zero': [openTwo, { epoch: 0 }],
  'audience.opened nothing': [openTwo, { epoch: undefined }],
  'audience.refused a reason': [answer(france, 'refused', 2), { reason: 'any' }],
}
for (const [name, [doing, change]] of Object.entries(wrongBodies)) {
  gate6(name.replace(/[. ]/g, '-').replaceAll(' ', '-'), withBody(doing, change))
}
const thousand = Array.from({ length: 1_001 }, () => named('holder'))
refused(
  'R-GATE-6',
  'seat-keyed-1001-holders',
  after(end).do(withBody(keyKorea, { holders: thousand })),
  hex(cbor(named('holder'))),
)
refused(
  'R-GATE-6',
  'audience-created-251-members',
  after(end).do(withBody(createFew, { members: Array.from({ length: 251 }, () => 'JP') })),
  hex(cbor('JP')),
)
refused(
  'R-GATE-6',
  'audience-wrapped-101-epochs',
  after(end).do(withBody(payChair, { epochs: Array.from({ length: 101 }, () => 1) })),
  '01',
)
