import { describe, expect, it } from 'vitest'
import type { Cable } from './cable.ts'
import { readCable } from './read-cable.ts'

/**
 * What real cables do, done to well-formed ones: each alone and every two together. None of it
 * changes what the cable says, but for the field that a trait takes away.
 */
type Trait = {
  readonly name: string
  readonly alter: (text: string) => string
  /** What is read otherwise. */
  readonly change?: (cable: Cable) => Cable
  /** After all others: it changes every line. */
  readonly last?: true
}

const cables: Readonly<Record<string, string>> = {
  'a long one': `P 131402Z JUL 05
FM AMEMBASSY PARIS
TO SECSTATE WASHDC PRIORITY 8101
INFO AMEMBASSY ROME 0211

C O N F I D E N T I A L SECTION 01 OF 02 PARIS 004977

SIPDIS
NOFORN
FOR NP/CBM

E.O. 12958: DECL: 07/13/2015
TAGS: PREL, SOCI, FR
SUBJECT: (C) LAMPS OF THE HARBOUR AND OF
THE TOWN

REF: A. 04 ROME 2601
     B. STATE 121901

Classified By: Political Counselor Anna Berg for reasons
1.4 (b) and (d).

-------
SUMMARY
-------

1. (C) Summary: The ministry would like every harbour to
publish its lamps & colours. End Summary.

PILOTS COMPLAIN
---------------

2. (C) The director said that pilots
had complained for years and would
go on.

A. They see red.

B. They see blue.

3. (U) Comment: Nobody is against it. End Comment.

BERG
`,
  'a plain one': `R 020915Z MAR 07
FM AMCONSUL HAMBURG
TO SECSTATE WASHDC

UNCLAS SECTION 01 OF 02 HAMBURG 000031

SIPDIS

E.O. 12958: N/A
TAGS: EWWT, SOCI, GM
SUBJECT: FERRY PIERS TO CHANGE SIDES OF
THE RIVER

REF: A. HAMBURG 12
     B. 06 BERLIN 3401

1. The port will move the piers
during the winter.

2. Residents & others may comment until April 30.

LUND
`,
}

const postOf = (text: string): string => (text.includes('PARIS 004977') ? 'PARIS' : 'HAMBURG')
const join = (text: string): string =>
  postOf(text) === 'PARIS' ? 'PARIS 00004977  001.2 OF 002' : 'HAMBURG 00000031  001.2 OF 002'
const page = (text: string): string =>
  postOf(text) === 'PARIS'
    ? 'CONFIDENTIAL\n\nPAGE 02        PARIS  04977  01 OF 02  131402Z\n'
    : 'UNCLASSIFIED\n\nPAGE 02        HAMBUR  00031  01 OF 02  020915Z\n'

/** The middle of a sentence, where a line ends in it. */
const inSentence = /pilots\n|piers\n/
const headOf = (text: string): string =>
  text.slice(text.search(/^(?:C O N F|UNCLAS)/m), text.indexOf('\n\n', text.indexOf('SUBJECT')) + 1)

const record = (text: string, identifier: string): string =>
  `Identifier: ${identifier}\nCreated: 2005-07-13 14:02\nOrigin: Embassy\n\n${text}`
const withRecord = (cable: Cable, identifier: string | undefined): Cable => ({
  ...cable,
  record: { identifier: identifier ?? '', created: '2005-07-13 14:02', origin: 'Embassy' },
})
const garbled = (cable: Cable): string =>
  `${cable.identifier?.slice(0, 2)}SECTION01OF02${cable.identifier?.slice(2)}`

const traits: readonly Trait[] = [
  {
    name: 'a record header',
    alter: (text) => record(text, read(text).identifier ?? ''),
    change: (cable) => withRecord(cable, cable.identifier),
  },
  {
    name: 'a garbled identifier',
    alter: (text) => record(text, garbled(read(text))),
    change: (cable) => withRecord(cable, garbled(cable)),
  },
  {
    name: 'a partial extract',
    alter: (text) => `This record is a partial extract of the original cable.\n\n${text}`,
    change: (cable) => ({ ...cable, partial: true }),
  },
  {
    name: 'the header once per section',
    alter: (text) =>
      text.replace(inSentence, (line) => `${line}\n${headOf(text).replace('01 OF', '02 OF')}\n`),
  },
  {
    name: 'the header twice',
    alter: (text) => text.replace(headOf(text), (head) => `${head}\n${head}`),
  },
  {
    name: 'a stray SIPDIS',
    alter: (text) => text.replace(inSentence, (line) => `${line}SIPDIS\n`),
  },
  {
    name: 'blank lines in a paragraph',
    alter: (text) => text.replace(inSentence, (line) => `${line}\n`),
  },
  {
    name: 'a join in the text',
    alter: (text) => text.replace(inSentence, (line) => `${line}\n${join(text)}\n\n`),
  },
  {
    name: 'a join in SUBJECT',
    alter: (text) => text.replace(/ OF\nTHE/, ` OF\n${join(text)}\nTHE`),
  },
  {
    name: 'a join in REF',
    alter: (text) => text.replace('     B. ', `\n${join(text)}\n\n     B. `),
  },
  {
    name: 'a page head in SUBJECT',
    alter: (text) => text.replace(/ OF\nTHE/, ` OF\n${page(text)}THE`),
  },
  {
    name: 'a page head in REF',
    alter: (text) => text.replace('     B. ', `${page(text)}\n     B. `),
  },
  { name: 'pilcrows', alter: (text) => text.replace(/^(?=\d\. |A\. |B\. )/gm, '¶') },
  {
    name: 'O for zero',
    alter: (text) => text.replace(/ 00(\d+)\n/, ' 0O$1\n').replace('E.O. 1', 'E.0. 1'),
  },
  {
    name: 'zero for O',
    alter: (text) => text.replace('SOCI', 'S0CI'),
    change: (cable) => ({ ...cable, tagsText: cable.tags.join(', ').replace('SOCI', 'S0CI') }),
  },
  {
    name: 'a redaction',
    alter: (text) => text.replace(/The director|The port/, 'XXXXXXXXXXXX'),
    change: (cable) =>
      mapped(cable, (text) => text.replace(/The director|The port/, 'XXXXXXXXXXXX')),
  },
  {
    name: 'no SUBJECT',
    alter: (text) => text.replaceAll(/SUBJECT:[^]*?\n(?=\n)/g, ''),
    change: (cable) => without(cable, 'subject', 'subjectMark'),
  },
  {
    name: 'no TAGS',
    alter: (text) => text.replaceAll(/TAGS:.*\n/g, ''),
    change: (cable) => ({ ...without(cable, 'tagsText'), tags: [] }),
  },
  { name: 'trailing blanks', alter: (text) => text.replaceAll('\n', '  \n'), last: true },
  {
    name: 'entities',
    alter: (text) => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;'),
    last: true,
  },
  {
    name: 'line ends of another system',
    alter: (text) => text.replaceAll('\n', '\r\n'),
    last: true,
  },
  { name: 'no NNNN but a level at the end', alter: (text) => `${text}\nUNCLASSIFIED\n\nNNNN\n` },
]

const read = (text: string): Cable => readCable(text).cable

const without = (cable: Cable, ...keys: readonly (keyof Cable)[]): Cable =>
  Object.fromEntries(
    Object.entries(cable).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Cable

const mapped = (cable: Cable, change: (text: string) => string): Cable => ({
  ...cable,
  sections: cable.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((each) => ({ ...each, text: change(each.text) })),
  })),
})

/** What cannot be in one cable: two records, two things at one place. */
const places: Readonly<Record<string, string>> = {
  'a record header': 'record',
  'a garbled identifier': 'record',
  'a join in SUBJECT': 'subject',
  'a page head in SUBJECT': 'subject',
  'no SUBJECT': 'subject',
}
const canMeet = (one: Trait, other: Trait): boolean =>
  places[one.name] === undefined || places[one.name] !== places[other.name]

/** The text with these traits, and what should be read in it. */
function altered(text: string, chosen: readonly Trait[]) {
  const inOrder = chosen.toSorted((a, b) => Number(a.last ?? false) - Number(b.last ?? false))
  return {
    text: inOrder.reduce((changed, { alter }) => alter(changed), text),
    cable: inOrder.reduce((cable, { change }) => change?.(cable) ?? cable, read(text)),
  }
}

describe.each(Object.entries(cables))('%s', (_, text) => {
  it('is read as it stands', () => {
    expect(readCable(text)).toMatchObject({ diagnostics: [], residue: [] })
  })

  it.each(traits)('with $name', (trait) => {
    const { text: given, cable: expected } = altered(text, [trait])
    const { cable, residue } = readCable(given)
    expect(cable, given).toEqual(expected)
    expect(residue, given).toEqual([])
  })

  const pairs = traits.flatMap((one, i) =>
    traits.slice(i + 1).flatMap((other) => (canMeet(one, other) ? [[one, other] as const] : [])),
  )
  it.each(pairs.map((pair) => ({ pair, name: pair.map(({ name }) => name).join(' and ') })))(
    'with $name',
    ({ pair }) => {
      const { text: given, cable: expected } = altered(text, pair)
      const { cable, residue } = readCable(given)
      expect(cable, given).toEqual(expected)
      expect(residue, given).toEqual([])
    },
  )
})
