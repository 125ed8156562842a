/**
 * Makes the vectors beside it: `node e2e/interop/vectors/make.ts`. Each is a record as one reader
 * was shown it: the items, the checkpoint, perhaps an earlier one that was held and lists of
 * streams, and what a reader must find: how the record stands, or the one rule that it breaks and
 * at which entry. Making them again changes nothing; a test holds it to that.
 *
 * Many go on from where `valid/lived-in.json` stood after so many items. In hex `ab*9` stands for
 * nine times ab, and a space joins pieces.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cbor, folded, hex, named, signerOf, spelt } from '../../../packages/event/vectors/spell.ts'
import type { Fields, Item, Signer } from '../../../packages/event/vectors/spell.ts'
import {
  Grown,
  headText,
  lineOf,
  noteKey,
  noteLine,
  origin,
  personOf,
  recipientOf,
  rootOf,
  timeKey,
  timeLine,
} from './kit.ts'
import type { Doing, Person } from './kit.ts'

const files = new Map<string, string>()

// ---- the people, the founding, and how the record was lived in ----

const founder = personOf('founder', 0x01)
const france = personOf('france', 0x02)
const japan = personOf('japan', 0x03)
const korea = personOf('korea', 0x04)
const officer = personOf('officer', 0x05)
const chair = personOf('chair', 0x06)
const second = personOf('second', 0x07)
const stranger = personOf('stranger', 0x10)
const late = personOf('late', 0x11)

const audience = (name: string): Buffer => named(`audience ${name}`).subarray(0, 16)
const all = audience('all')
const ofJapan = audience('own JP')
const ofFrance = audience('own FR')
const few = audience('few')
const fresh = audience('fresh')
const blob = (name: string): Buffer => named(`blob ${name}`)
const everything = ['read', 'draft', 'clear', 'speak', 'administer']

const founding = (change: Fields = {}): Fields => ({
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

const found = (body: Fields, change: Fields = {}, doing: Partial<Doing> = {}): Doing => ({
  by: founder,
  hat: 'poc',
  kind: 'regime.founded',
  body,
  change,
  ...doing,
})
const enrol = (by: Signer, hat: string, partner: string, who: Person, hats: Hats): Doing => ({
  by,
  hat,
  kind: 'person.enrolled',
  body: { partner, key: who.key, recipient: who.recipient, hats },
})
const key = (
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
const wrapSeat = (
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
const create = (
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
const rotate = (by: Signer, name: Buffer, epoch: number, sealedSeq: number): Doing => ({
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
const rotateTo = (byte: number, doing: Doing): Doing => ({
  ...doing,
  body: { ...doing.body, recipient: recipientOf(byte) },
})
const pay = (by: Signer, hat: string, seat: string, epochs: readonly number[]): Doing => ({
  by,
  hat,
  to: { audience: all },
  kind: 'audience.wrapped',
  body: { seat, epochs, wrap: blob(`debt ${seat}`) },
})
const answer = (by: Signer, said: string, epoch: number, hat = 'partner', to = all): Doing => ({
  by,
  hat,
  to: { audience: to },
  kind: `audience.${said}`,
  body: { epoch },
})
const speak = (by: Signer, epoch: number, to = all, hat = 'partner'): Doing => ({
  by,
  hat,
  to: { audience: to, epoch },
})

const everySeat = ['FR', 'JP', 'KR', 'chair', 'poc']
const speaker = { partner: ['read', 'speak', 'administer'] }
const repeatedAct = named('act that is done twice').subarray(0, 16)

const steps: readonly Doing[] = [
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
const at = {
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
const grown: Grown[] = [new Grown()]
for (const step of steps) grown.push(new Grown(grown.at(-1)).do(step))
const after = (size: number): Grown => new Grown(grown[size])
const livedIn = after(steps.length)

/** Japan's officer, unless said otherwise. */
const readable = [all, ofJapan, few, fresh]
const shown = livedIn.shownTo(readable).map(String)

// ---- writing ----

type Found =
  | {
      readonly ok: {
        readonly size: number
        readonly repeated: readonly number[]
        readonly void: readonly string[]
        readonly owed: readonly string[]
      }
    }
  | { readonly index: number | null; readonly rule: string }

type View = {
  readonly record: Grown
  readonly items?: readonly Buffer[]
  readonly reader?: Buffer
  readonly regime?: Buffer
  readonly checkpoint?: string
  readonly held?: { readonly items: number; readonly checkpoint: string }
  readonly streams?: readonly {
    readonly seat: string
    readonly asked: number
    readonly list: string
  }[]
}

/** Recipients are a byte repeated; so is what a case repeats. */
function foldedItem(item: Buffer, unit?: string): string {
  if (unit !== undefined) return folded(item, unit)
  const byte = [...item].find(
    (each, place) =>
      place + 1_184 <= item.length && item.subarray(place, place + 1_184).every((b) => b === each),
  )
  return byte === undefined ? hex(item) : folded(item, byte.toString(16).padStart(2, '0'))
}

function write(name: string, view: View, expect: Found, unit?: string): void {
  const folder = 'ok' in expect ? 'valid' : 'invalid'
  const { record, held, streams } = view
  const items = view.items ?? record.shownTo(readable)
  let same = 0
  while (same < items.length && String(items[same]) === shown[same]) same++
  const follows = name !== 'lived-in' && same > 0
  const vector = {
    about: name.replaceAll('-', ' '),
    regime: hex(view.regime ?? record.regime ?? Buffer.alloc(32)),
    reader: hex(view.reader ?? officer.id),
    ...(follows ? { after: { record: '../valid/lived-in.json', items: same } } : {}),
    items: items.slice(follows ? same : 0).map((item) => foldedItem(item, unit)),
    ...(held === undefined ? {} : { held }),
    checkpoint: view.checkpoint ?? record.checkpoint(),
    ...(streams === undefined ? {} : { streams }),
    expect,
  }
  files.set(`${folder}/${name}.json`, `${JSON.stringify(vector, null, 2)}\n`)
}

const standing = (
  record: Grown,
  change: Partial<Extract<Found, { ok: object }>['ok']> = {},
): Found => ({
  ok: { size: record.entries.length, repeated: [], void: [], owed: [], ...change },
})
const inTheEnd = {
  repeated: [steps.length - 1],
  void: [`${hex(all)} 2`],
  owed: [`JP 2`, `KR 2`, `chair 1`, `chair 2`].map((each) => `${hex(all)} ${each}`),
}
const ending = standing(livedIn, inTheEnd)

/** `rule` is broken at the last entry. */
function refused(rule: string, name: string, record: Grown, unit?: string): void {
  const index = record.entries.length - 1
  write(`${rule.toLowerCase()}-${name}`, { record }, { index, rule }, unit)
}
/** One act more than there was after so many steps, against a rule. */
const against = (rule: string, name: string, size: number, doing: Doing): void =>
  refused(rule, name, after(size).do(doing))

/** A fault of no entry. */
const signedWrongly = (rule: string, name: string, view: Partial<View>): void =>
  write(`${rule.toLowerCase()}-${name}`, { record: livedIn, ...view }, { index: null, rule })

// ---- valid ----

write('lived-in', { record: livedIn }, ending)
write('founding-alone', { record: after(1) }, standing(after(1)))
write(
  'lived-in-as-a-stranger-is-shown-it',
  { record: livedIn, reader: stranger.id, items: livedIn.shownTo([]) },
  standing(livedIn),
)
write(
  'lived-in-as-france-is-shown-it',
  { record: livedIn, reader: france.id, items: livedIn.shownTo([all, ofFrance, few]) },
  ending,
)
const foundings = new Map([
  ['a founding in a zone that nobody knows', founding({ zone: 'Europe/Atlantis' })],
  ['a founding with names in a language more', founding({ names: { en: 'A', fr: 'B', de: 'C' } })],
  ['a founding without bodies', founding({ bodies: [] })],
])
for (const [name, body] of foundings) {
  const record = new Grown().do(found(body))
  write(name.replaceAll(' ', '-'), { record }, standing(record))
}
const letters = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const pair = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))
    return pair.padEnd(length, 'Z')
  })
const coded = (codes: readonly string[], more: Fields = {}): Fields[] =>
  codes.map((code) => ({ code, names: { en: code }, ...more }))
const widest = founding({
  names: { en: 'x'.repeat(300) },
  languages: ['en'],
  zone: `A${'b'.repeat(63)}`,
  partners: coded(['FR', 'KR', ...letters(198, 8)].slice(0, 200)),
  bodies: coded(letters(50, 16)),
  series: coded(letters(50, 16), { direct: true, opening: { year: 1_900, number: 1 } }),
  marking: {
    levels: coded(letters(10, 16), { colour: '#abcdef' }),
    ceiling: letters(1, 16)[0] ?? '',
    caveats: coded(letters(50, 16)),
  },
  policy: { countersigners: 1, margin: 0 },
})
const widestRecord = new Grown().do(found(widest))
write('a-founding-at-its-bounds', { record: widestRecord }, standing(widestRecord))
const many = Array.from({ length: 20 }, (_, i) => `a${String.fromCharCode(97 + i)}-0123456789`).map(
  (each) => each.slice(0, 11),
)
const polyglot = Object.fromEntries(many.map((each) => [each, 'x']))
const inLanguages = (change: Fields = {}): Fields =>
  founding({
    names: polyglot,
    languages: many,
    partners: ['FR', 'KR'].map((code) => ({ code, names: polyglot })),
    bodies: [],
    series: [{ code: 'A', names: polyglot, direct: true, opening: { year: 2026, number: 1 } }],
    marking: {
      levels: [{ code: 'A', names: polyglot, colour: '#000000' }],
      ceiling: 'A',
      caveats: [],
    },
    ...change,
  })
const polyglotRecord = new Grown().do(found(inLanguages()))
write('a-founding-in-20-languages', { record: polyglotRecord }, standing(polyglotRecord))
const withNoticeAndBlobs = after(at.spoken).do({
  ...enrol(japan, 'partner', 'JP', late, { partner: ['read'] }),
  change: { notice: { handle: Buffer.alloc(16), done: true }, blobs: [[blob('any'), 1]] },
})
const earlyDebts = ['KR 1', 'chair 1'].map((each) => `${hex(all)} ${each}`)
write(
  'an-act-in-the-clear-with-a-notice-and-a-blob',
  { record: withNoticeAndBlobs },
  standing(withNoticeAndBlobs, { owed: earlyDebts }),
)
const sameActElsewhere = after(at.spoken)
  .do({ ...speak(japan, 1), change: { act: repeatedAct } })
  .do({ ...speak(japan, 1, ofJapan), change: { act: repeatedAct } })
  .do({ ...speak(france, 1), change: { act: repeatedAct } })
write(
  'one-act-by-two-authors-and-in-two-streams',
  { record: sameActElsewhere },
  standing(sameActElsewhere, { owed: earlyDebts }),
)
const sameTime = after(at.spoken).do({ ...speak(japan, 1), receivedAt: after(at.spoken).time })
write('two-entries-of-one-batch', { record: sameTime }, standing(sameTime, { owed: earlyDebts }))
const atTheLastMoment = after(at.spoken)
atTheLastMoment.do({
  ...speak(japan, 1),
  change: { until: atTheLastMoment.time + 1_000 },
})
write(
  'received-at-the-last-moment',
  { record: atTheLastMoment },
  standing(atTheLastMoment, { owed: earlyDebts }),
)
const sawLittle = after(at.spoken)
sawLittle.do({
  ...speak(japan, 1),
  change: { seen: sawLittle.seen(Buffer.alloc(0), 0) },
})
write('seen-nothing-yet', { record: sawLittle }, standing(sawLittle, { owed: earlyDebts }))

// ---- entries: numbers, times, what was seen ----

const sealedOf = (name: Buffer): Buffer => Buffer.concat([name, Buffer.of(1)])
const unsealedOf = (name: Buffer): Buffer => Buffer.concat([name, Buffer.of(0)])
const end = at.few
const now = after(end).time

const harmless = enrol(japan, 'partner', 'JP', late, { partner: ['read'] })
against('R-RECORD-1', 'a-number-left-out', end, { ...speak(japan, 2), seq: 5 })
against('R-RECORD-1', 'a-number-given-twice', end, { ...speak(japan, 2), seq: 3 })
against('R-RECORD-1', 'a-number-left-out-in-the-clear', end, { ...harmless, seq: 99 })
against('R-RECORD-1', 'the-first-number-of-a-stream-is-two', at.spoken, {
  ...speak(japan, 1),
  seq: 2,
})
against('R-RECORD-2', 'a-time-before-the-last', end, { ...speak(japan, 2), receivedAt: now - 1 })
against('R-RECORD-2', 'the-time-zero', end, { ...speak(japan, 2), receivedAt: 0 })
against('R-RECORD-3', 'a-millisecond-too-late', end, {
  ...speak(japan, 2),
  change: { until: now + 999 },
})
const sawAll = after(end).seen(sealedOf(all))
const saw = (name: string, change: Fields): void =>
  against('R-RECORD-4', name, end, {
    ...speak(japan, 2),
    change: { seen: { ...sawAll, ...change } },
  })
saw('a-size-beyond-the-entry', { size: end + 1 })
saw('a-size-far-beyond-the-entry', { size: 9_999 })
saw('another-root', { root: named('other') })
saw('the-root-of-another-size', { root: rootOf(after(end).leaves.slice(0, end - 1)) })
saw('no-root-at-size-zero', { size: 0, root: Buffer.alloc(32), clear: 0, stream: 0 })
saw('a-clear-event-less', { clear: (sawAll['clear'] as number) - 1 })
saw('a-clear-event-more', { clear: (sawAll['clear'] as number) + 1 })
saw('an-event-of-its-stream-less', { stream: (sawAll['stream'] as number) - 1 })
saw('an-event-of-its-stream-more', { stream: (sawAll['stream'] as number) + 1 })
saw('the-number-of-another-stream', { stream: after(end).last(unsealedOf(all)) })
refused(
  'R-RECORD-4',
  'a-founding-that-saw-something',
  new Grown().do(found(founding(), { seen: { ...new Grown().seen(Buffer.alloc(0)), clear: 1 } })),
)

// ---- tags and what is kept back ----

/** Wrong tags are not shown: the reader works them out, and the root is another. */
const wronglyTagged = (name: string, size: number, doing: Doing): void =>
  write(
    `r-record-6-${name}`,
    { record: after(size).do(doing) },
    { index: null, rule: 'R-RECORD-10' },
  )
wronglyTagged('a-tag-by-the-key-of-a-closed-epoch', end, {
  ...speak(japan, 2),
  tag: named(`tags ${hex(all)}`),
})
wronglyTagged('a-rotation-with-a-tag-by-its-own-key', at.rotated, {
  ...rotate(france, all, 2, 3),
  tag: named(`tags 2 ${hex(all)}`),
})
wronglyTagged('a-tag-by-the-key-of-another-audience', end, {
  ...speak(japan, 2),
  tag: named(`tags ${hex(ofJapan)}`),
})
wronglyTagged('a-clear-event-with-a-tag', end, { ...harmless, tag: named('any') })

const keptBack = (name: string, index: number, change: Partial<View> = {}): void => {
  const items = livedIn.shownTo(readable)
  items[index] = cbor(livedIn.entries[index]?.leaf ?? null)
  write(`r-record-7-${name}`, { record: livedIn, items, ...change }, { index, rule: 'R-RECORD-7' })
}
keptBack('the-founding-is-kept-back', 0)
keptBack('a-clear-event-is-kept-back', at.officer)
keptBack('a-sealed-event-is-kept-back', at.spoken)
keptBack('an-unsealed-event-is-kept-back', at.answered)
keptBack('a-rotation-is-kept-back', at.rotated)
keptBack('the-last-entry-is-kept-back', steps.length - 1)
keptBack('the-first-event-of-a-stream-is-kept-back', at.few + 1)
const ahead = (size: number, tag: Buffer, ...then: readonly Doing[]): Grown => {
  const record = after(size).put({
    item: cbor(0),
    leaf: Buffer.concat([tag, named('ahead')]),
    audience: 'x',
  })
  for (const doing of then) record.do(doing)
  return record
}
write(
  'r-record-7-a-leaf-with-a-tag-that-is-expected-later',
  { record: ahead(end, after(end).nextTag(all, true, 2), speak(japan, 2)) },
  { index: end, rule: 'R-RECORD-7' },
)
write(
  'r-record-7-a-leaf-before-the-creation-of-its-audience',
  {
    record: ahead(
      at.ofJapan,
      new Grown(grown[at.ofJapan + 1]).nextTag(ofJapan, true),
      create(japan, 'partner', ofJapan, 'own', ['JP']),
    ),
  },
  { index: at.ofJapan, rule: 'R-RECORD-7' },
)
const ofTwo = new Grown(grown[at.ofJapan + 1])
write(
  'r-record-7-two-leaves-before-the-creation-of-their-audience',
  {
    record: ahead(at.ofJapan, ofTwo.nextTag(ofJapan, true))
      .put({
        item: cbor(0),
        leaf: Buffer.concat([ofTwo.nextTag(ofJapan, false), named('ahead')]),
        audience: 'x',
      })
      .do(create(japan, 'partner', ofJapan, 'own', ['JP'])),
  },
  { index: at.ofJapan, rule: 'R-RECORD-7' },
)
write(
  'r-record-7-a-leaf-before-the-founding',
  {
    record: after(1),
    items: [cbor(Buffer.concat([named('a'), named('b')]).subarray(0, 48)), ...after(1).shownTo([])],
  },
  { index: 0, rule: 'R-RECORD-7' },
)

// ---- items ----

const oddItems: Readonly<Record<string, (item: Buffer, received: number) => Item>> = {
  text: () => 'entry',
  'a-map': () => ({}),
  'a-number': () => 1,
  null: () => null,
  'an-empty-list': () => [],
  'a-leaf-of-47-bytes': () => Buffer.alloc(47, 1),
  'a-leaf-of-49-bytes': () => Buffer.alloc(49, 1),
  'two-elements': (_, received) => [received, 9],
  'four-elements': (item, received) => [received, 9, item, null],
  'a-time-in-text': (item) => ['now', 9, item],
  'the-number-zero': (item, received) => [received, 0, item],
  'an-event-that-is-a-list': (_, received) => [received, 9, []],
  'a-number-in-two-bytes': (item, received) => [received, spelt('1809'), item],
  'a-list-of-no-definite-length': () => spelt('9fff'),
  'a-tag-around-it': (item) => spelt(`d9d9f7${hex(item)}`),
  'a-byte-more': (item) => spelt(`${hex(item)}00`),
  'a-byte-less': (item) => spelt(hex(item).slice(0, -2)),
  nothing: () => spelt(''),
}
for (const [name, odd] of Object.entries(oddItems)) {
  const record = after(end).do(speak(japan, 2))
  const items = record.shownTo(readable)
  items[end] = cbor(odd(items[end] ?? Buffer.alloc(0), record.time))
  write(`r-record-12-${name}`, { record, items }, { index: end, rule: 'R-RECORD-12' })
}

// ---- events within a record ----

const altered = (name: string, rule: string, change: (event: Buffer) => Buffer): void => {
  const record = after(end).do(speak(japan, 2))
  const items = record.shownTo(readable)
  items[end] = change(Buffer.from(items[end] ?? []))
  write(`${rule.toLowerCase()}-${name}`, { record, items }, { index: end, rule })
}
altered('an-altered-signature', 'R-EVENT-4', (item) => {
  item[item.length - 1] = (item.at(-1) ?? 0) ^ 1
  return item
})
const breaking: Readonly<Record<string, Fields>> = {
  'r-event-1-a-float-in-a-body': { body: { odd: spelt('f93c00') } },
  'r-event-5-a-field-more': { mood: 'good' },
  'r-event-6-no-kind': { kind: undefined },
}
for (const [name, change] of Object.entries(breaking)) {
  write(
    name,
    { record: after(end).do({ ...harmless, change }) },
    { index: end, rule: name.slice(0, 9).toUpperCase() },
  )
}
against('R-EVENT-4', 'signed-by-another', end, {
  ...harmless,
  by: { ...japan, sign: (bytes) => korea.sign(bytes) },
})

// ---- checkpoints ----

const head = {
  origin,
  size: steps.length,
  root: rootOf(livedIn.leaves),
  time: Math.floor(livedIn.time / 1_000),
}
const text = headText(head)
const [signedLine, timedLine] = [noteLine(text), timeLine(text, head.time)]
const noteOf = (...lines: readonly string[]): string => `${text}\n${lines.join('')}`
const otherKey = signerOf('another record')
const witness = timeLine(text, head.time, otherKey, 'witness.example/w1')

const goodNotes: Readonly<Record<string, string>> = {
  'a-checkpoint-with-its-signatures-the-other-way-round': noteOf(timedLine, signedLine),
  'a-checkpoint-with-a-cosignature-by-a-witness': noteOf(signedLine, timedLine, witness),
  'a-checkpoint-with-a-signature-by-a-stranger': noteOf(
    signedLine,
    noteLine(text, otherKey, 'stranger'),
    timedLine,
  ),
  'a-checkpoint-with-a-signature-by-another-key-of-its-name': noteOf(
    noteLine(text, otherKey),
    signedLine,
    timedLine,
    timeLine(text, 1, otherKey),
  ),
  'a-checkpoint-with-a-line-of-a-kind-that-nobody-knows': noteOf(
    signedLine,
    timedLine,
    lineOf(origin, 0xff, noteKey.key, Buffer.from('any')),
  ),
}
for (const [name, checkpoint] of Object.entries(goodNotes)) {
  write(name, { record: livedIn, checkpoint }, ending)
}
const flippedLine = (line: string, at: number): string => {
  const [dash, name, base64 = ''] = line.trim().split(' ')
  const bytes = Buffer.from(base64, 'base64')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return `${dash} ${name} ${bytes.toString('base64')}\n`
}
const textOf = (change: (lines: string[]) => readonly string[]): string => {
  const changed = `${change(text.trimEnd().split('\n')).join('\n')}\n`
  return `${changed}\n${noteLine(changed)}${timeLine(changed, head.time)}`
}
const badNotes: Readonly<Record<string, string>> = {
  'no-time': noteOf(signedLine),
  'a-time-alone': noteOf(timedLine),
  'a-witness-in-place-of-its-time': noteOf(signedLine, witness),
  'an-altered-signature': noteOf(flippedLine(signedLine, 20), timedLine),
  'an-altered-cosignature': noteOf(signedLine, flippedLine(timedLine, 30)),
  'another-time-than-was-signed': noteOf(signedLine, flippedLine(timedLine, 11)),
  'its-signature-twice': noteOf(signedLine, signedLine, timedLine),
  'its-signature-once-good-once-altered': noteOf(
    signedLine,
    timedLine,
    flippedLine(signedLine, 20),
  ),
  'its-cosignature-twice': noteOf(signedLine, timedLine, timedLine),
  'two-times': noteOf(signedLine, timedLine, timeLine(text, head.time + 1)),
  'a-cosignature-in-the-name-of-the-record': noteOf(
    signedLine,
    timeLine(text, head.time, timeKey, origin),
  ),
  'both-signatures-by-one-key': noteOf(signedLine, timeLine(text, head.time, noteKey)),
  'a-note-signature-by-the-second-key': noteOf(
    signedLine,
    noteLine(text, timeKey, `${origin}/time`),
  ),
  'a-signature-of-63-bytes': noteOf(lineOf(origin, 1, noteKey.key, Buffer.alloc(63)), timedLine),
  'a-cosignature-of-64-bytes': noteOf(
    signedLine,
    lineOf(`${origin}/time`, 4, timeKey.key, Buffer.alloc(64)),
  ),
  'the-keys-of-another-record': noteOf(
    noteLine(text, otherKey),
    timeLine(text, head.time, otherKey),
  ),
  'another-origin': textOf(([, ...rest]) => ['example.invalid/other', ...rest]),
  'a-fourth-line': textOf((lines) => [...lines, 'more']),
  'two-lines': textOf((lines) => lines.slice(0, 2)),
  'an-empty-line-within': textOf((lines) => lines.with(1, '')),
  'a-size-with-a-leading-zero': textOf((lines) => lines.with(1, `0${lines[1]}`)),
  'a-size-with-a-sign': textOf((lines) => lines.with(1, `+${lines[1]}`)),
  'a-size-in-other-digits': textOf((lines) => lines.with(1, '٣١')),
  'a-size-of-2-53': textOf((lines) => lines.with(1, String(2 ** 53))),
  'a-root-of-31-bytes': textOf((lines) => lines.with(2, head.root.subarray(1).toString('base64'))),
  'a-root-without-padding': textOf((lines) => lines.with(2, (lines[2] ?? '').replace('=', ''))),
  'a-root-in-hex': textOf((lines) => lines.with(2, hex(head.root))),
  'no-empty-line': `${text}${signedLine}${timedLine}`,
  'no-signature-lines': `${text}\n`,
  'no-final-newline': noteOf(signedLine, timedLine).trimEnd(),
  'an-empty-line-at-the-end': `${noteOf(signedLine, timedLine)}\n`,
  'a-hyphen-for-a-dash': noteOf(signedLine, timedLine).replaceAll('—', '-'),
  'a-line-with-two-spaces': noteOf(signedLine, timedLine.replace('— ', '—  ')),
  'a-line-with-a-word-more': noteOf(signedLine, timedLine.replace('\n', ' more\n')),
  'a-line-without-a-signature': noteOf(signedLine, timedLine, '— stranger AAAAAQ==\n'),
  'a-line-in-loose-base64': noteOf(signedLine, timedLine, '— stranger AAAAAQB=\n'),
  'a-name-with-a-plus': noteOf(signedLine, timedLine, '— a+b AAAAAQI=\n'),
  'a-name-with-a-space-that-does-not-break': noteOf(signedLine, timedLine, '— a\u{a0}b AAAAAQI=\n'),
  'a-carriage-return': noteOf(signedLine, timedLine, '— a AAAAAQI=\r\n'),
  'a-tab-in-the-origin': textOf(([, ...rest]) => ['example\tinvalid', ...rest]),
  nothing: '',
}
for (const [name, checkpoint] of Object.entries(badNotes)) {
  signedWrongly('R-RECORD-8', `a-checkpoint-with-${name}`, { checkpoint })
}
write(
  'r-record-9-a-checkpoint-a-second-before-the-last-entry',
  { record: livedIn, checkpoint: livedIn.checkpoint({ time: head.time - 1 }) },
  { index: steps.length - 1, rule: 'R-RECORD-9' },
)
const heldAt = (items: number, change = {}): View['held'] => ({
  items,
  checkpoint: after(items).checkpoint(change),
})
const soon = Math.floor(after(end).time / 1_000) + 2
write(
  'held-a-checkpoint-on-the-way',
  { record: livedIn, held: heldAt(end) as NonNullable<View['held']> },
  ending,
)
write(
  'held-the-same-checkpoint',
  { record: livedIn, held: heldAt(steps.length) as NonNullable<View['held']> },
  ending,
)
write(
  'r-record-9-an-entry-from-before-a-checkpoint-that-was-held',
  { record: livedIn, held: heldAt(end, { time: soon }) as NonNullable<View['held']> },
  { index: end, rule: 'R-RECORD-9' },
)
signedWrongly('R-RECORD-13', 'a-time-that-no-clock-shows', {
  checkpoint: livedIn.checkpoint({ time: 8_640_000_000_000 }),
})
write(
  'the-latest-time-that-a-clock-shows',
  { record: livedIn, checkpoint: livedIn.checkpoint({ time: 8_639_999_999_999 }) },
  ending,
)
signedWrongly('R-RECORD-10', 'a-checkpoint-older-than-one-held', {
  held: heldAt(steps.length, { time: head.time + 60 }) as NonNullable<View['held']>,
})
signedWrongly('R-RECORD-10', 'a-checkpoint-smaller-than-one-held', {
  held: heldAt(steps.length) as NonNullable<View['held']>,
  checkpoint: livedIn.checkpoint({ size: end }),
})
signedWrongly('R-RECORD-10', 'an-entry-fewer-than-was-signed', {
  items: livedIn.shownTo(readable).slice(0, -1),
})
signedWrongly('R-RECORD-10', 'an-entry-more-than-was-signed', {
  checkpoint: livedIn.checkpoint({ size: steps.length - 1 }),
})
signedWrongly('R-RECORD-10', 'another-root', {
  checkpoint: livedIn.checkpoint({ root: named('other') }),
})
const otherLeaf = livedIn.shownTo(readable)
otherLeaf[11] = cbor(Buffer.concat([named('x').subarray(0, 16), named('y')]))
// Whoever comes after saw another root: that shows first.
write(
  'r-record-4-a-leaf-that-is-another-than-those-after-it-saw',
  { record: livedIn, items: otherLeaf },
  { index: 12, rule: 'R-RECORD-4' },
)
const lastLeaf = after(end).do(speak(france, 1, ofFrance))
signedWrongly('R-RECORD-10', 'a-leaf-that-is-another-than-was-signed', {
  record: lastLeaf,
  items: [
    ...lastLeaf.shownTo(readable).slice(0, -1),
    cbor(Buffer.concat([named('x').subarray(0, 16), named('y')])),
  ],
})
signedWrongly('R-RECORD-10', 'no-entries', { items: [] })

// ---- lists of streams ----

type List = {
  readonly seat: string
  readonly size: number | string
  readonly root: string
  readonly streams: readonly string[]
}
const listText = ({ seat, size, root, streams }: List, name = `${origin}/streams`): string =>
  `${[name, seat, size, root, ...streams].join('\n')}\n`
const listed = (names: readonly Buffer[], size: number): string[] =>
  [
    ...names
      .flatMap((each) => [unsealedOf(each), sealedOf(each)])
      .filter((stream) => livedIn.last(stream, size) > 0)
      .map((stream) => `${hex(stream)} ${livedIn.last(stream, size)}`)
      .toSorted(),
  ].toSpliced(0, 0, `- ${livedIn.last(Buffer.alloc(0), size)}`)
const listAt = (size = steps.length): List => ({
  seat: 'JP',
  size,
  root: rootOf(livedIn.leaves.slice(0, size)).toString('base64'),
  streams: listed(readable, size),
})
const listNote = (text: string, by: Signer = noteKey): string => `${text}\n${noteLine(text, by)}`
const streamsOf = (list: List, asked = end): NonNullable<View['streams']> => [
  { seat: 'JP', asked, list: listNote(listText(list)) },
]
write('a-list-of-streams', { record: livedIn, streams: streamsOf(listAt()) }, ending)
write(
  'a-list-of-streams-at-a-size-passed-since',
  { record: livedIn, streams: streamsOf(listAt(end + 1)) },
  ending,
)
write(
  'a-list-of-streams-that-a-witness-signed-too',
  {
    record: livedIn,
    streams: [
      {
        seat: 'JP',
        asked: end,
        list: `${listNote(listText(listAt()))}${noteLine(listText(listAt()), otherKey, 'w')}`,
      },
    ],
  },
  ending,
)
const unlisted = (name: string, streams: NonNullable<View['streams']>): void =>
  signedWrongly('R-RECORD-11', name, { streams })
const lists = listAt()
const badLists: Readonly<Record<string, List>> = {
  'a-list-for-another-seat': { ...lists, seat: 'FR' },
  'a-list-that-hides-an-audience': { ...lists, streams: listed([all, ofJapan], steps.length) },
  'a-list-that-names-an-audience-more': {
    ...lists,
    streams: listed([...readable, ofFrance], steps.length),
  },
  'a-list-with-another-last-number': {
    ...lists,
    streams: lists.streams.with(1, (lists.streams[1] ?? '').replace(/\d+$/, '99')),
  },
  'a-list-without-the-clear-stream': { ...lists, streams: lists.streams.slice(1) },
  'a-list-with-an-empty-stream': { ...lists, streams: [...lists.streams, `${'f'.repeat(34)} 0`] },
  'a-list-out-of-order': { ...lists, streams: [...lists.streams].reverse() },
  'a-list-with-a-stream-twice': {
    ...lists,
    streams: [...lists.streams, lists.streams.at(-1) ?? ''],
  },
  'a-list-in-capitals': { ...lists, streams: lists.streams.map((each) => each.toUpperCase()) },
  'a-list-of-no-streams': { ...lists, streams: [] },
  'a-list-at-another-root': { ...lists, root: named('other').toString('base64') },
  'a-list-at-a-root-of-31-bytes': { ...lists, root: Buffer.alloc(31).toString('base64') },
  'a-list-at-a-size-to-come': { ...lists, size: steps.length + 1 },
  'a-list-at-a-size-with-a-zero-before-it': { ...lists, size: `0${steps.length}` },
  'a-list-older-than-what-was-held': listAt(end - 1),
}
for (const [name, list] of Object.entries(badLists)) unlisted(name, streamsOf(list))
const [goodList] = streamsOf(lists)
const goodText = listText(lists)
const badListNotes: Readonly<Record<string, string>> = {
  'a-list-signed-by-the-second-key': listNote(goodText, timeKey),
  'a-list-signed-by-another': listNote(goodText, otherKey),
  'a-list-signed-twice': `${listNote(goodText)}${noteLine(goodText)}`,
  'a-list-that-is-not-signed': `${goodText}\n`,
  'a-list-under-another-name': listNote(listText(lists, `${origin}/stream`)),
  'a-list-of-another-record': listNote(listText(lists, 'example.invalid/other/streams')),
  'a-list-without-a-root': listNote(`${goodText.split('\n').slice(0, 3).join('\n')}\n`),
  'a-checkpoint-for-a-list': livedIn.checkpoint(),
}
for (const [name, list] of Object.entries(badListNotes)) {
  unlisted(name, [{ seat: 'JP', asked: end, ...goodList, list }])
}

// ---- the gate ----

const foundedWith = (body: Fields, change: Fields = {}, doing: Partial<Doing> = {}): Grown =>
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
const withBody = (doing: Doing, change: Fields): Doing => ({
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
const keyKorea = key(korea, 'partner', 'KR', 2, 0x30, [korea])
const rewrap = wrapSeat(japan, 'partner', 'JP', 1, [second])
const createFew = create(japan, 'partner', fresh, 'named', ['FR', 'JP'])
const rotateAll = withBody(rotate(japan, all, 3, 4), { recipient: recipientOf(0x43) })
const payChair = pay(korea, 'partner', 'chair', [1])
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

// ---- foundings ----

const marking = founding()['marking'] as Fields
const level = (marking['levels'] as Fields[])[0] ?? {}
const series = (founding()['series'] as Fields[])[0] ?? {}
const both = { en: 'A', fr: 'B' }
const wrongFoundings: Readonly<Record<string, Fields>> = {
  'a-field-more': { mood: 'good' },
  'no-sample': { sample: undefined },
  'a-sample-that-is-null': { sample: null },
  'no-languages': { languages: [] },
  'a-language-in-capitals': { languages: ['en', 'fr', 'DE'] },
  'a-language-of-one-letter': { languages: ['en', 'fr', 'd'] },
  'a-language-of-17-characters': { languages: ['en', 'fr', 'de-12345678-12345'] },
  'names-in-a-language-that-is-none': { names: { ...both, x: 'C' } },
  'a-name-that-is-empty': { names: { en: 'A', fr: '' } },
  'a-name-of-white-space': { names: { en: 'A', fr: ' \u{85}\u{a0}\u{3000}' } },
  'a-name-of-301-characters': { names: { en: 'A', fr: 'x'.repeat(301) } },
  'a-name-of-151-characters-beyond-the-first-plane': {
    names: { en: 'A', fr: '\u{1f600}'.repeat(151) },
  },
  'an-empty-zone': { zone: '' },
  'a-zone-that-is-an-offset': { zone: '+01:00' },
  'a-zone-with-a-space': { zone: 'Europe/ Paris' },
  'a-zone-that-ends-with-a-slash': { zone: 'Europe/' },
  'a-zone-of-65-characters': { zone: `A${'b'.repeat(64)}` },
  'a-partner-with-a-digit': { partners: [{ code: 'F1', names: both }] },
  'a-partner-with-a-field-more': { partners: [{ code: 'FR', names: both, zone: 'UTC' }] },
  '201-partners': { partners: coded(letters(201, 8)) },
  'a-capacity-that-there-is-not': { capacities: { poc: 'FR', chair: 'KR', king: 'JP' } },
  'a-capacity-for-the-hat-of-a-partner': { capacities: { poc: 'FR', chair: 'KR', partner: 'JP' } },
  'a-body-with-a-code-in-small-letters': { bodies: [{ code: 'ie', names: both }] },
  'a-body-with-a-code-of-17-characters': { bodies: [{ code: 'A'.repeat(17), names: both }] },
  'a-body-with-a-code-that-ends-with-a-hyphen': { bodies: [{ code: 'A-', names: both }] },
  '51-bodies': { bodies: coded(letters(51, 2)) },
  'no-series': { series: [] },
  '51-series': {
    series: coded(letters(51, 2), { direct: true, opening: { year: 2026, number: 1 } }),
  },
  'a-series-that-opens-in-1899': { series: [{ ...series, opening: { year: 1_899, number: 1 } }] },
  'a-series-that-opens-at-zero': { series: [{ ...series, opening: { year: 2026, number: 0 } }] },
  'a-series-that-is-direct-in-text': { series: [{ ...series, direct: 'no' }] },
  'no-levels': { marking: { ...marking, levels: [] } },
  '11-levels': { marking: { ...marking, levels: coded(letters(11, 2), { colour: '#000000' }) } },
  '51-caveats': { marking: { ...marking, caveats: coded(letters(51, 2)) } },
  'a-colour-in-capitals': { marking: { ...marking, levels: [{ ...level, colour: '#01329F' }] } },
  'a-colour-of-three-digits': { marking: { ...marking, levels: [{ ...level, colour: '#123' }] } },
  'no-countersigners': { policy: { countersigners: 0, margin: 0 } },
  'a-policy-with-a-field-more': { policy: { countersigners: 1, margin: 0, mood: 'good' } },
  'an-origin-in-capitals': {
    record: { origin: 'Example.invalid', noteKey: noteKey.key, timeKey: timeKey.key },
  },
  'an-origin-of-201-characters': {
    record: { origin: 'a'.repeat(201), noteKey: noteKey.key, timeKey: timeKey.key },
  },
  'an-empty-origin': { record: { origin: '', noteKey: noteKey.key, timeKey: timeKey.key } },
  'a-note-key-of-31-bytes': {
    record: { origin, noteKey: noteKey.key.subarray(1), timeKey: timeKey.key },
  },
  'a-founder-without-a-recipient': { founder: { key: founder.key } },
  'a-founder-with-a-name': {
    founder: { key: founder.key, recipient: founder.recipient, name: 'F' },
  },
}
for (const [name, change] of Object.entries(wrongFoundings)) {
  refused('R-GATE-6', `a-founding-with-${name}`, foundedWith(founding(change)))
}
refused(
  'R-GATE-6',
  'a-founding-with-21-languages',
  foundedWith(inLanguages({ languages: [...many, 'zz'] })),
)
refused(
  'R-GATE-6',
  'a-founding-with-a-subject',
  foundedWith(founding(), { subject: Buffer.alloc(16) }),
)

const gov1: Readonly<Record<string, Fields>> = {
  'one-partner': {
    partners: [{ code: 'FR', names: both }],
    capacities: { poc: 'FR', chair: 'FR' },
  },
  'no-chair': { capacities: { poc: 'FR' } },
  'no-poc': { capacities: { chair: 'KR' } },
  'a-capacity-held-by-nobody-known': { capacities: { poc: 'FR', chair: 'US' } },
  'a-language-twice': { languages: ['en', 'fr', 'en'] },
  'a-partner-twice': { partners: ['FR', 'KR', 'FR'].map((code) => ({ code, names: both })) },
  'a-body-twice': { bodies: ['A', 'A'].map((code) => ({ code, names: both })) },
  'a-series-twice': { series: [series, series] },
  'a-level-twice': { marking: { ...marking, levels: [level, level] } },
  'a-caveat-twice': {
    marking: { ...marking, caveats: ['A', 'A'].map((code) => ({ code, names: both })) },
  },
  'its-own-name-missing-in-a-language': { names: { en: 'A' } },
  'a-name-of-a-partner-missing': {
    partners: [
      { code: 'FR', names: both },
      { code: 'KR', names: { en: 'A' } },
    ],
  },
  'a-name-of-a-body-missing': { bodies: [{ code: 'A', names: { fr: 'A' } }] },
  'a-name-of-a-series-missing': { series: [{ ...series, names: {} }] },
  'a-name-of-a-level-missing': { marking: { ...marking, levels: [{ ...level, names: {} }] } },
  'a-name-of-a-caveat-missing': {
    marking: { ...marking, caveats: [{ code: 'A', names: {} }] },
  },
  'a-ceiling-that-is-no-level': { marking: { ...marking, ceiling: 'TS' } },
}
for (const [name, change] of Object.entries(gov1)) {
  refused('R-GOV-1', `a-founding-with-${name}`, foundedWith(founding(change)))
}
const neutral = Buffer.concat([Buffer.of(1), Buffer.alloc(31)])
/** y = p + 1: the neutral point, spelt beyond the prime. */
const beyondPrime = Buffer.concat([Buffer.of(0xee), Buffer.alloc(30, 0xff), Buffer.of(0x7f)])
/** y = 2 is no point: (y² − 1)/(dy² + 1) is no square. */
const offTheCurve = Buffer.concat([Buffer.of(2), Buffer.alloc(31)])
const keys = (note: Buffer, time: Buffer): Fields => ({
  record: { origin, noteKey: note, timeKey: time },
})
const unsound = {
  'of-small-order': neutral,
  'beyond-the-prime': beyondPrime,
  'off-the-curve': offTheCurve,
}
for (const [name, bad] of Object.entries(unsound)) {
  refused('R-GOV-2', `a-note-key-${name}`, foundedWith(founding(keys(bad, timeKey.key))))
  refused('R-GOV-2', `a-time-key-${name}`, foundedWith(founding(keys(noteKey.key, bad))))
  against('R-GOV-2', `a-person-with-a-key-${name}`, end, withBody(harmless, { key: bad }))
}
refused('R-GOV-2', 'one-key-for-both', foundedWith(founding(keys(noteKey.key, noteKey.key))))
refused(
  'R-GOV-2',
  'the-founders-key-for-the-record',
  foundedWith(founding(keys(founder.key, timeKey.key))),
)
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

/** Every vector, by its path under this folder. */
export const vectors: ReadonlyMap<string, string> = files

if (import.meta.main) {
  for (const folder of ['valid', 'invalid']) {
    rmSync(new URL(folder, import.meta.url), { recursive: true, force: true })
    mkdirSync(new URL(folder, import.meta.url))
  }
  for (const [path, text] of files) writeFileSync(new URL(path, import.meta.url), text)
}
