/** Records that stand. */
import { hex } from '../../../packages/event/vectors/spell.ts'
import type { Fields } from '../../../packages/event/vectors/spell.ts'
import { Grown } from './kit.ts'
import {
  after,
  all,
  at,
  blob,
  enrol,
  few,
  found,
  founding,
  france,
  japan,
  late,
  livedIn,
  ofFrance,
  ofJapan,
  repeatedAct,
  speak,
  stranger,
} from './lived-in.ts'
import { ending, standing, write } from './writing.ts'

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
export const letters = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const pair = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))
    return pair.padEnd(length, 'Z')
  })
export const coded = (codes: readonly string[], more: Fields = {}): Fields[] =>
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
export const many = Array.from(
  { length: 20 },
  (_, i) => `a${String.fromCharCode(97 + i)}-0123456789`,
).map((each) => each.slice(0, 11))
const polyglot = Object.fromEntries(many.map((each) => [each, 'x']))
export const inLanguages = (change: Fields = {}): Fields =>
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
