/** Anything that officers of the cast may say, sound or not, for properties of all histories. */
import * as fc from 'fast-check'
import type { Capacity, Encodable } from '@epoc/event'
import { isMember, seatOf } from '@epoc/governance'
import type { Audience, Person } from '@epoc/governance'
import {
  circulates,
  eventId,
  issues,
  labels,
  mayDay,
  paper,
  part,
  upon,
} from './acts.test-support.ts'
import type { Said } from './acts.test-support.ts'
import {
  all,
  chloe,
  claire,
  desk,
  felix,
  few,
  flore,
  keyIdOf,
  kim,
  nils,
  others,
  ownOfFrance,
} from './cast.test-support.ts'

export const audiencesOfActs = [all, few, others, desk, ownOfFrance] as const

type Fields = { readonly [field: string]: fc.Arbitrary<Encodable | undefined> }

const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
const words = fc.constantFrom('A paper', 'Un texte', 'x').map((text) => new Map([['en', text]]))
const seat = fc.constantFrom('CA', 'FR', 'KR', 'NO', 'poc', 'chair', 'XX')
const code = fc.constantFrom('U', 'R', 'R', 'C')
const marking = fc.record({
  classification: code,
  caveats: fc.subarray(['PAPER', 'PARTNERS']),
  distribution: fc.constantFrom('Partners', ''),
})
const language = fc.constantFrom('en', 'fr')
const files = language.map((each) => [{ ...paper.files[0], language: each }])
const due = fc.constantFrom(
  { type: 'none' },
  { type: 'instant', at: mayDay + 10, zone: 'UTC' },
  { type: 'day', day: '2026-05-01', zone: 'UTC', until: mayDay + 43_200_000 },
)
/** Ids of early events, of the audience of the act for the most part. */
const idIn = (to: Audience) =>
  fc
    .tuple(fc.integer({ min: 1, max: to === all ? 9 : 4 }), fc.constantFrom(to, to, to, to, all))
    .map(([n, of]) => eventId(n, of))

/** Of these few, acts meet more often. */
const sponsoredPaper = fc.constantFrom(eventId(6), eventId(6), eventId(1))

const common = (to: Audience): Fields => ({
  titles: words,
  marking,
  files,
  asksReceipt: fc.boolean(),
  summaries: sometimes(words),
  sponsors: sometimes(fc.uniqueArray(seat, { minLength: 1, maxLength: 2 })),
  links: sometimes(idIn(to).map((document) => [{ relation: 'see-also', document }])),
  matter: sometimes(idIn(to)),
  dated: sometimes(fc.constantFrom('1998-03-31', '2026-04-30', '2026-05-01', '2062-05-01')),
})

/** The fields of every kind, as one who acts from a seat in an audience would fill them. */
const fieldsOf = (own: string, to: Audience): { readonly [kind: string]: Fields } => {
  const id = idIn(to)
  const document = id
  const ids = fc.array(id, { minLength: 1, maxLength: 3 })
  const text = fc.constantFrom('Some words', '')
  return {
    'document.circulated': {
      ...common(to),
      series: fc.constantFrom('POC', 'POC', 'IE2', 'CHAIR'),
      type: fc.constantFrom('letter', 'letter', 'room-paper'),
      originator: fc.oneof(
        { weight: 4, arbitrary: fc.constant(own) },
        { weight: 1, arbitrary: seat },
      ),
      submission: sometimes(id),
      stamped: sometimes(
        fc.record({ year: fc.constant(2026), number: fc.integer({ min: 210, max: 222 }) }),
      ),
    },
    'document.issued': {
      ...common(to),
      sort: fc.constantFrom('rev', 'rev', 'add', 'corr', 'amend', 'reissue'),
      document,
      languages: sometimes(language.map((each) => [each])),
      stamped: sometimes(fc.integer({ min: 1, max: 4 })),
    },
    'document.translated': { document, files },
    'document.remarked': { document: sponsoredPaper, marking, instead: sponsoredPaper },
    'document.withdrawn': { document, reason: text },
    'document.recalled': { document, reason: text },
    'translation.planned': { document, language, with: fc.constant('Paris'), expected: due },
    'sponsorship.confirmed': { document: sponsoredPaper },
    'request.asked': { document, what: fc.constant('answer'), text: fc.constant('Views'), due },
    'request.answered': { request: id, text, document: sometimes(id) },
    'receipt.delivered': {
      through: fc.nat(12),
      except: fc.array(fc.tuple(id, fc.constantFrom('not-opened', 'wrong-file')), { maxLength: 2 }),
      come: fc.array(id, { maxLength: 2 }),
    },
    'receipt.confirmed': { documents: ids, withoutFile: sometimes(fc.constant(true)) },
    'receipt.served': {
      partner: fc.constantFrom('NO', 'NO', 'KR', 'XX'),
      documents: ids,
      on: fc.constant('2026-05-01'),
      channel: fc.constant('Courier'),
    },
    'receipt.erased': { documents: ids },
    'draft.kept': { titles: words, marking, files, note: text, replaces: sometimes(id) },
    'draft.closed': { draft: id },
    'document.submitted': {
      ...common(to),
      series: fc.constant('POC'),
      type: fc.constant('letter'),
    },
    'submission.returned': { submission: id, reason: fc.constant('No') },
    'contacts.kept': { page: fc.constant({ contacts: [] }), replaces: sometimes(id) },
    'message.sent': { subject: fc.constant('Hello'), text, marking, inReplyTo: sometimes(id) },
    'matter.opened': { titles: words },
    'matter.joined': { matter: id, document },
    'rollout.phased': { partner: seat, phase: fc.constantFrom('paper', 'full') },
    'person.described': {
      person: fc.constantFrom(keyIdOf('kim'), keyIdOf('flore')),
      name: fc.constant('Somebody'),
      post: text,
    },
    'audience.named': { label: fc.constantFrom('TEM', 'X'), title: fc.constant('The few') },
    'unknown.kind': {},
  }
}

/** What nobody would write. */
const junk: fc.Arbitrary<Encodable> = fc.constantFrom<Encodable>(
  '',
  '\u202e',
  'a\u0000b',
  '\ud800',
  '__proto__',
  -1,
  2 ** 53 - 1,
  true,
  null,
  new Uint8Array(31),
  [],
  [[]],
  new Map(),
  { type: 'none' },
)

/** The officers of an audience, in each of their hats: the gate lets nobody else in. */
const membersOf = (to: Audience): readonly (readonly [Person, Capacity])[] =>
  [chloe, claire, felix, flore, kim, nils].flatMap((by) =>
    [...by.hats.keys()]
      .filter((hat) => isMember(to, seatOf(by, hat)))
      .map((hat): readonly [Person, Capacity] => [by, hat]),
  )

const act = (kinds: readonly string[]): fc.Arbitrary<Said> =>
  fc
    .tuple(fc.constantFrom(all, all, all, ...audiencesOfActs, desk, few), fc.constantFrom(...kinds))
    .chain(([to, kind]) =>
      fc.tuple(fc.constant(to), fc.constant(kind), fc.constantFrom(...membersOf(to))),
    )
    .chain(([to, kind, [by, hat]]) =>
      fc
        .tuple(
          fc.record(fieldsOf(seatOf(by, hat), to)[kind] as Fields),
          sometimes(fc.tuple(fc.nat(20), junk)),
          fc.nat(3),
        )
        .map(([body, spoilt, back]): Said => {
          const names = Object.keys(body)
          const name = spoilt && names[spoilt[0] % (names.length + 1)]
          return {
            by,
            hat,
            to,
            kind,
            body: spoilt ? { ...body, [name ?? 'extra']: spoilt[1] } : body,
            blobs: [part('one')],
            ...(back === 0 ? { seenStream: 3 } : {}),
          }
        }),
    )

const everyKind = Object.keys(fieldsOf('CA', all))
const aboutDocuments = everyKind.filter((kind) => /^(document|receipt|request)/.test(kind))

const byPoc = { by: claire, hat: 'poc' } as const
const papers = [chloe, felix, kim].map((by) => circulates({ originator: by.partner }, { by }))
const { originator: _, ...submitted } = paper
const { titles, marking: marked, files: filed } = paper
const handed = { partner: 'NO', on: '2026-05-01', channel: 'Courier' }
/** Something for others to be about. In the audience all, the sixth is a paper with sponsors. */
const beginning: readonly Said[] = [
  labels(few, kim, 'TEM'),
  labels(others, chloe, 'X'),
  labels(desk, chloe, 'DESK'),
  ...papers,
  issues('rev', 1),
  { ...byPoc, kind: 'rollout.phased', body: { partner: 'NO', phase: 'paper' } },
  circulates({ sponsors: ['KR', 'chair'] }),
  upon(6, 'request.asked', { what: 'answer', text: 'Views', due: { type: 'none' } }),
  upon(2, 'document.recalled', { reason: '' }, byPoc),
  {
    by: kim,
    to: few,
    kind: 'draft.kept',
    body: { titles, marking: marked, files: filed, note: '' },
    blobs: [part('one')],
  },
  { by: chloe, to: desk, kind: 'document.submitted', body: submitted, blobs: [part('one')] },
  upon(6, 'document.remarked', { marking: marked, instead: eventId(6) }),
  { by: kim, kind: 'request.answered', body: { request: eventId(7), text: 'None' } },
  { ...byPoc, kind: 'receipt.served', body: { ...handed, documents: [eventId(3)] } },
  {
    ...byPoc,
    to: desk,
    kind: 'submission.returned',
    body: { submission: eventId(2, desk), reason: 'No' },
  },
  { by: kim, kind: 'person.described', body: { person: keyIdOf('kim'), name: 'Kim', post: '' } },
]

/** A beginning, and anything may follow. */
export const anyHistory: fc.Arbitrary<readonly Said[]> = fc
  .array(fc.oneof(act(everyKind), act(aboutDocuments), act(['document.circulated'])), {
    maxLength: 40,
  })
  .map((acts) => [...beginning, ...acts.map((each, i) => ({ ...each, at: mayDay + i }))])
