/** Cables made up by fast-check: of every shape that the writer takes, with everything understood. */
import * as fc from 'fast-check'
import type { Cable, Paragraph, Section } from './cable.ts'
import { classifications } from './classification.ts'
import { readClassifiedBy } from './classified-by.ts'
import { readExecutiveOrder } from './executive-order.ts'
import { identifierOf } from './identifier.ts'
import { readReferences } from './references.ts'
import type { Addressee } from './transmission.ts'

const word = fc.constantFrom(
  ...'harbour lamps ministry oil wind rope and the of bees carpet in kettle with spoon for tram is'.split(
    ' ',
  ),
  ...'was July Lisbon 2004 12 3,000 1.4 U.S. post-war re-open e-mail "quiet" don’t café —'.split(
    ' ',
  ),
  '(ref 3)',
)
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((each) => each.join(' '))
const sentence = fc
  .tuple(
    fc.constantFrom('The', 'Officials', 'He', 'Summary:', 'Comment:', 'On July 5'),
    words(1, 30),
    fc.constantFrom('.', '?', '!', ':', '.”'),
  )
  .map(([start, middle, end]) => `${start} ${middle}${end}`)
const capitals = fc.constantFrom(
  ...'HARBOUR LIGHTS AND OIL FOR THE LAMPS OF A TOWN BY SEA'.split(' '),
)
const title = fc
  .tuple(
    fc.constantFrom('HARBOUR', 'LAMPS', 'A NEW ROPE'),
    fc.array(capitals, { maxLength: 14 }),
    fc.constantFrom('NOTE', 'LIST', 'TALKS?'),
  )
  .map(([start, middle, end]) => [start, ...middle, end].join(' '))

const post = fc.constantFrom(
  'PARIS',
  'ROME',
  'THE HAGUE',
  'RIO DE JANEIRO',
  'CAIRO',
  'OSLO',
  'STATE',
)
const serial = fc.integer({ min: 1, max: 299_999 })
const day = fc.record({
  year: fc.integer({ min: 1966, max: 2065 }),
  month: fc.integer({ min: 0, max: 11 }),
  date: fc.integer({ min: 1, max: 28 }),
})
const two = (value: number): string => String(value % 100).padStart(2, '0')
const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

const precedence = fc.constantFrom('FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE' as const)
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** The same object without what is `undefined`. */
const compact = <T extends object>(given: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T

const addressee: fc.Arbitrary<Addressee> = fc
  .record({
    role: fc.constantFrom('action', 'info', 'exempt' as const),
    name: fc.constantFrom(
      'SECSTATE WASHDC',
      'AMEMBASSY ROME',
      'EU MEMBER STATES COLLECTIVE',
      'USMISSION GENEVA',
      'Amembassy OSLO',
    ),
    routing: some(fc.constantFrom('RUEHC', 'RUCNMEM', 'RUEHGV')),
    precedence: some(fc.oneof(precedence, fc.constant('NIACT IMMEDIATE' as const))),
    serial: some(fc.integer({ min: 1, max: 9999 })),
  })
  .map((each) => compact<Addressee>(each))
const roles = ['action', 'info', 'exempt']

const header = fc.record({
  day,
  transmission: some(
    fc.constant([
      'VZCZCXRO4532',
      'PP RUEHAG RUEHROV',
      'DE RUEHFR #4977/01 1941402',
      'ZNY CCCCC ZZH',
    ]),
  ),
  precedence,
  infoPrecedence: some(precedence),
  from: fc.constantFrom('AMEMBASSY PARIS', 'AMCONSUL HAMBURG'),
  addressees: fc
    .array(addressee, { maxLength: 6 })
    .map((all) => all.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))),
})

const eoText = fc.oneof(
  fc.constantFrom(
    'DECL: 10 YEARS',
    'DECL: TEN YEARS',
    'DECL: 6 MONTHS',
    'DECL: X5, X6',
    'DECL: 25X1',
    'GDS',
    'XGDS-1',
    'DECL: OADR',
    'DECL: AFTER THE LAST FERRY OF A SEASON THAT MAY LAST LONGER',
  ),
  day.map(({ year, month, date }) => `DECL: ${two(month + 1)}/${two(date)}/${year}`),
  day.map(({ year, month, date }) => `DECL: ${year}/${two(month + 1)}/${two(date)}`),
)

const referenceText = fc.oneof(
  fc
    .tuple(
      some(fc.integer({ min: 66, max: 99 })),
      post,
      serial,
      fc.constantFrom('', ' (NOTAL)', ' AND PREVIOUS'),
    )
    .map(
      ([year, where, number, remark]) =>
        `${year === undefined ? '' : `${year} `}${where} ${number}${remark}`,
    ),
  fc.tuple(post, serial, serial).map(([where, one, other]) => `${where} ${one} AND ${other}`),
  fc.constantFrom('BERG/LUND E-MAIL OF 7/12/05', 'KOST-FALK TELCON', '2004 REPORT ON LAMPS'),
)
const references = fc.oneof(
  fc.constant(''),
  referenceText,
  fc
    .array(referenceText, { minLength: 2, maxLength: 8 })
    .map((all) => all.map((text, i) => `${String.fromCharCode(65 + i)}. ${text}`).join(' ')),
  fc.array(referenceText, { minLength: 2, maxLength: 4 }).map((all) => all.join('; ')),
)

const authority = fc
  .tuple(
    fc.constantFrom(
      'Political Counselor Anna Berg',
      'DCM Jan Teller',
      "Charge d'Affaires, a.i. Ole Lund",
    ),
    fc.constantFrom(
      ' for reasons 1.4 (b) and (d).',
      ', reason 1.5 (d)',
      '. Reason: 1.4 (B), (D)',
      ': 1.4 b,d',
    ),
  )
  .map((parts) => parts.join(''))

const quoted = fc.array(
  fc.oneof(
    fc.constantFrom(
      '',
      'RULES',
      '1. A rule.',
      '  2. (C) Another.',
      '-----',
      'SUBJECT: ROPE',
      'a  wide   line',
    ),
    words(1, 6),
  ),
  { minLength: 0, maxLength: 6 },
)
const block = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('A.', '(1)', '--', '-', 'b)', 'a.', 'ii.', '•', '(iv)'), words(1, 20))
      .map(([mark, text]) => `${mark} lamp ${text};`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(['Begin text:', 'End text.'], ['QUOTE: A ROPE', 'UNQUOTE'] as const),
        quoted,
      )
      .map(([[begin, end], lines]) => [begin, ...lines, end].join('\n')),
  },
)
const blocks = fc
  .tuple(sentence, fc.array(block, { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest].join('\n'))

const marksUpTo = (level: number) =>
  ['U', 'SBU', 'LOU', 'C', 'C/NF', 'S', 'S/REL ROPE', 'TS'].slice(0, [2, 2, 3, 5, 7, 8][level] ?? 8)

/** Sections whose paragraphs are numbered through, or one paragraph without a number. */
const sectionsUpTo = (level: number): fc.Arbitrary<readonly Section[]> => {
  const paragraph = fc.record({ mark: some(fc.constantFrom(...marksUpTo(level))), text: blocks })
  const section = fc.record({
    heading: some(title),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
  })
  const single = fc
    .tuple(some(title), some(fc.constantFrom(...marksUpTo(level))), sentence)
    .map(([heading, mark, text]) => [
      compact<Section>({
        heading,
        paragraphs: [compact<Paragraph>({ number: undefined, mark, text })],
      }),
    ])
  const several = fc.array(section, { minLength: 1, maxLength: 4 }).map((all) => {
    let number = 0
    return all.map(({ heading, paragraphs }, i) =>
      compact<Section>({
        // Only the first section can be without a heading: there is nothing to tell others apart.
        heading: i === 0 ? heading : (heading ?? 'LAMPS'),
        paragraphs: paragraphs.map(({ mark, text }) =>
          compact<Paragraph>({ number: (number += 1), mark, text }),
        ),
      }),
    )
  })
  return fc.oneof({ weight: 1, arbitrary: single }, { weight: 4, arbitrary: several })
}

/** Long cables are closed by a summary, as the rules ask. */
const summarized = (sections: readonly Section[]): readonly Section[] => {
  const [first, ...rest] = sections
  const [opening, ...others] = first?.paragraphs ?? []
  if (first === undefined || opening === undefined) return sections
  return [
    {
      ...first,
      paragraphs: [
        {
          ...opening,
          text: `${opening.text}${opening.number === undefined ? ' ' : '\n'}End Summary.`,
        },
        ...others,
      ],
    },
    ...rest,
  ]
}

export const generatedCable: fc.Arbitrary<Cable> = fc.integer({ min: 0, max: 5 }).chain((level) =>
  fc
    .record({
      header: some(header),
      record: fc.boolean(),
      partial: fc.boolean(),
      post,
      serial,
      captions: fc.uniqueArray(
        fc.constantFrom(
          'SIPDIS',
          'NOFORN',
          'SENSITIVE',
          'FOR NP/CBM',
          'STATE PASS USTR',
          'DEPT FOR EUR/WE (FALK), PM/CBM',
        ),
        { maxLength: 4 },
      ),
      order: fc.constantFrom('12958', '13526', '11652'),
      eoText,
      tags: fc.uniqueArray(
        fc.constantFrom('PREL', 'PARM', 'ETTC', 'FR', 'BR', 'NATO', 'HUMAN RIGHTS', 'SENV'),
        { maxLength: 9 },
      ),
      subject: some(title),
      subjectMark: some(fc.constantFrom(...marksUpTo(level))),
      references,
      classifiedBy: authority,
      hasSections: fc.boolean(),
      sections: sectionsUpTo(level),
      signOff: some(fc.constantFrom('BERG', 'KOST/LUND', 'VAN DER MEER', "O'BRIEN", 'Berg')),
      stamps: some(
        fc.constant([
          'Declassified/Released US Department of State EO Systematic Review 06 JUL 2006',
        ]),
      ),
      people: some(
        fc.constant({ 'drafted by': 'EUR/WE:ABERG', 'cleared by': 'PM:IFALK; NEA:JTELLER' }),
      ),
      recordYear: fc.integer({ min: 1966, max: 2065 }),
    })
    .map((made) => {
      const { header: sent, day: when } = { header: made.header, day: made.header?.day }
      const year = when?.year ?? made.recordYear
      const cableDay =
        when === undefined ? undefined : `${when.year}-${two(when.month + 1)}-${two(when.date)}`
      const identifier = identifierOf({ post: made.post, serial: made.serial, year })
      const classification = classifications[level] ?? 'SECRET'
      const isClassified = level >= 3
      return compact<Cable>({
        record:
          made.record || sent === undefined ? compact({ identifier, ...made.people }) : undefined,
        partial: made.partial ? true : undefined,
        transmission: sent?.transmission,
        distribution: undefined,
        precedence: sent?.precedence,
        infoPrecedence:
          sent?.infoPrecedence === sent?.precedence ? undefined : sent?.infoPrecedence,
        dateTimeGroup:
          when === undefined
            ? undefined
            : {
                text: `${two(when.date)}1402Z ${months[when.month]} ${two(when.year)}`,
                at: `${cableDay}T14:02Z`,
              },
        from: sent?.from,
        addressees: sent?.addressees,
        identifier,
        post: made.post,
        serial: made.serial,
        classification,
        captions: made.captions,
        eo: isClassified
          ? readExecutiveOrder(`E.O. ${made.order}: ${made.eoText}`, cableDay).eo
          : { order: made.order, text: 'N/A', declassify: { kind: 'none' } },
        tags: made.tags,
        tagsText: undefined,
        subject: made.subject,
        subjectMark: made.subject === undefined ? undefined : made.subjectMark,
        references: readReferences(made.references, { post: made.post, year }).references,
        classifiedBy: isClassified ? readClassifiedBy(made.classifiedBy) : undefined,
        sections: made.hasSections ? summarized(made.sections) : [],
        signOff: made.signOff,
        stamps: made.stamps,
      })
    }),
)
