/** Foundings. */
import type { Fields } from '../../../packages/event/vectors/spell.ts'
import { noteKey, origin, timeKey } from './kit.ts'
import { end, harmless } from './entries.ts'
import { foundedWith, withBody } from './gate.ts'
import { founder, founding } from './lived-in.ts'
import { coded, inLanguages, letters, many } from './standing.ts'
import { against, refused } from './writing.ts'

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
