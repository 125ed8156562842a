/** The people of the vectors, the founding, and how the record was lived in. */
import { hex, named } from '../../../packages/event/vectors/spell.ts'
import type { Fields, Signer } from '../../../packages/event/vectors/spell.ts'
import { Grown, noteKey, origin, personOf, recipientOf, timeKey } from './kit.ts'
import type { Doing, Person } from './kit.ts'

export const founder = personOf('founder', 0x01)
export const france = personOf('france', 0x02)
export const japan = personOf('japan', 0x03)
export const korea = personOf('korea', 0x04)
export const officer = personOf('officer', 0x05)
export const chair = personOf('chair', 0x06)
export const second = personOf('second', 0x07)
export const stranger = personOf('stranger', 0x10)
export const late = personOf('late', 0x11)

const audience = (name: string): Buffer => named(`audience ${name}`).subarray(0, 16)
export const all = audience('all')
export const ofJapan = audience('own JP')
export const ofFrance = audience('own FR')
export const few = audience('few')
export const fresh = audience('fresh')
export const blob = (name: string): Buffer => named(`blob ${name}`)
export const everything = ['read', 'draft', 'clear', 'speak', 'administer']

export const founding = (change: Fields = {}): Fields => ({
  names: { en: 'A regime', fr: 'Un régime' },
  languages: ['en', 'fr'],
  zone: 'Europe/Paris',
  partners: ['FR', 'JP', 'KR'].map((code) => ({ code, names: { en: code, fr: code } })),
  capacities: { poc: 'FR', chair: 'KR' },
  bodies: [{ code: 'IE', names: { en: 'Information', fr: 'Information' } }],
  series: [
    {
      code: 'POC',
      names: { en: 'POC', fr: 'POC' },
      direct: false,
      opening: { year: 2026, number: 1 },
    },
  ],
  marking: {
    levels: [{ code: 'RR', names: { en: 'RESTRICTED', fr: 'RESTREINT' }, colour: '#01329f' }],
    ceiling: 'RR',
    caveats: [],
  },
  policy: { countersigners: 2, margin: 0 },
  record: { origin, noteKey: noteKey.key, timeKey: timeKey.key },
  founder: { key: founder.key, recipient: founder.recipient },
  sample: false,
  ...change,
})

type Hats = { readonly [hat: string]: readonly string[] }

export const found = (body: Fields, change: Fields = {}, doing: Partial<Doing> = {}): Doing => ({
  by: founder,
  hat: 'poc',
  kind: 'regime.founded',
  body,
  change,
  ...doing,
})
export const enrol = (
  by: Signer,
  hat: string,
  partner: string,
  who: Person,
  hats: Hats,
): Doing => ({
  by,
  hat,
  kind: 'person.enrolled',
  body: { partner, key: who.key, recipient: who.recipient, hats },
})
export const key = (
  by: Signer,
  hat: string,
  seat: string,
  generation: number,
  recipient: number,
  holders: readonly Person[],
): Doing => ({
  by,
  hat,
  kind: 'seat.keyed',
  body: {
    seat,
    generation,
    recipient: recipientOf(recipient),
    wrap: blob(`${seat} ${generation}`),
    holders: holders.map(({ id }) => id),
  },
})
export const wrapSeat = (
  by: Signer,
  hat: string,
  seat: string,
  generation: number,
  to: readonly Person[],
): Doing => ({
  by,
  hat,
  kind: 'seat.wrapped',
  body: { seat, generation, wrap: blob(`again ${seat}`), holders: to.map(({ id }) => id) },
})
export const create = (
  by: Signer,
  hat: string,
  name: Buffer,
  sort: string,
  members: readonly string[],
  change: Fields = {},
): Doing => ({
  by,
  hat,
  to: { audience: name },
  kind: 'audience.created',
  body: {
    sort,
    members,
    recipient: recipientOf(0x41),
    wrap: blob(`epoch ${hex(name)}`),
    tagKey: named(`tags ${hex(name)}`),
    ...change,
  },
})
export const rotate = (by: Signer, name: Buffer, epoch: number, sealedSeq: number): Doing => ({
  by,
  to: { audience: name },
  kind: 'audience.rotated',
  body: {
    epoch,
    sealedSeq,
    recipient: recipientOf(0x42),
    wrap: blob(`epoch ${epoch}`),
    tagKey: named(`tags ${epoch} ${hex(name)}`),
  },
})
/** The same with another recipient, for no two epochs have one. */
export const rotateTo = (byte: number, doing: Doing): Doing => ({
  ...doing,
  body: { ...doing.body, recipient: recipientOf(byte) },
})
export const pay = (by: Signer, hat: string, seat: string, epochs: readonly number[]): Doing => ({
  by,
  hat,
  to: { audience: all },
  kind: 'audience.wrapped',
  body: { seat, epochs, wrap: blob(`debt ${seat}`) },
})
export const answer = (
  by: Signer,
  said: string,
  epoch: number,
  hat = 'partner',
  to = all,
): Doing => ({
  by,
  hat,
  to: { audience: to },
  kind: `audience.${said}`,
  body: { epoch },
})
export const speak = (by: Signer, epoch: number, to = all, hat = 'partner'): Doing => ({
  by,
  hat,
  to: { audience: to, epoch },
})

export const everySeat = ['FR', 'JP', 'KR', 'chair', 'poc']
export const speaker = { partner: ['read', 'speak', 'administer'] }
export const repeatedAct = named('act that is done twice').subarray(0, 16)

export const steps: readonly Doing[] = [
  found(founding()),
  enrol(founder, 'poc', 'FR', france, speaker),
  enrol(founder, 'poc', 'JP', japan, speaker),
  enrol(founder, 'poc', 'KR', korea, speaker),
  enrol(japan, 'partner', 'JP', officer, { partner: ['read'] }),
  enrol(korea, 'partner', 'KR', chair, { chair: everything }),
  key(france, 'partner', 'FR', 1, 0x21, [france]),
  key(japan, 'partner', 'JP', 1, 0x22, [japan, officer]),
  key(founder, 'poc', 'poc', 1, 0x23, [founder]),
  create(founder, 'poc', all, 'all', everySeat),
  create(japan, 'partner', ofJapan, 'own', ['JP']),
  create(france, 'partner', ofFrance, 'own', ['FR']),
  speak(japan, 1),
  speak(france, 1),
  speak(france, 1, ofFrance),
  answer(japan, 'opened', 1),
  key(korea, 'partner', 'KR', 1, 0x24, [korea]),
  pay(japan, 'partner', 'KR', [1]),
  answer(korea, 'opened', 1),
  rotate(france, all, 2, 3),
  answer(japan, 'refused', 2),
  answer(korea, 'refused', 2),
  pay(france, 'partner', 'JP', [2]),
  speak(korea, 2),
  enrol(japan, 'partner', 'JP', second, { partner: ['read', 'draft'] }),
  wrapSeat(japan, 'partner', 'JP', 1, [second]),
  create(japan, 'partner', few, 'named', ['FR', 'JP']),
  speak(france, 1, few),
  key(japan, 'partner', 'JP', 2, 0x25, [second, japan, officer]),
  { ...speak(japan, 2), change: { act: repeatedAct } },
  { ...speak(japan, 2), change: { act: repeatedAct } },
]
/** The place of each of these steps. */
export const at = {
  officer: 4,
  keyed: 7,
  all: 9,
  ofJapan: 10,
  spoken: 12,
  answered: 15,
  rotated: 19,
  repaid: 22,
  second: 24,
  few: 26,
}

/** The record after so many steps. */
export const grown: Grown[] = [new Grown()]
for (const step of steps) grown.push(new Grown(grown.at(-1)).do(step))
export const after = (size: number): Grown => new Grown(grown[size])
export const livedIn = after(steps.length)

/** Japan's officer, unless said otherwise. */
export const readable = [all, ofJapan, few, fresh]
export const shown = livedIn.shownTo(readable).map(String)
