import { describe, expect, it } from 'vitest'
import { readCable } from './read-cable.ts'
import { summaryOf } from './summary.ts'

const head = `UNCLAS PARIS 004977

E.O. 12958: N/A
TAGS: PREL
SUBJECT: ROPE

`
const cableOf = (text: string) => readCable(text).cable
const textsOf = (body: string) =>
  cableOf(head + body).sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
const numbersOf = (body: string) =>
  cableOf(head + body).sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number))
const headingsOf = (body: string) => cableOf(head + body).sections.map(({ heading }) => heading)
const codesOf = (text: string) => readCable(text).diagnostics.map(({ code }) => code)

describe('a paragraph', () => {
  it.each<[string, string, readonly (number | undefined)[]]>([
    ['begins with a marked number', '1.(U) It holds.\n2) (U) It is new.\n¶3. (U) Good.', [1, 2, 3]],
    ['or a bare one, in its turn', '1. It holds.\n\n2. It is new.\n\n4. It is four.', [1, 2, 4]],
    ['not in the middle of a sentence', '1. It was bought in May\n2. Then it broke.', [1]],
    ['not far out of its turn', '1. It holds.\n\n17. It is not seventeen.', [1]],
    [
      'also where a letter stands for a digit',
      'l. (U) One.\n\nI. (U) One again.\n\n1O. (U) Ten.',
      [1, 1, 10],
    ],
    ['not with letters alone', 'OO. (U) Nought.', [undefined]],
    ['not in a list', '1. (U) Ropes:\n1. red;\n2. blue.\n\n2. (U) Ends.', [1, 2]],
    ['also bare, after a list', '1. Ropes:\n\n1. red;\n\n2. blue.', [1, 2]],
    ['and starts again in an annex', '1. (U) One.\n\n2. (U) Two.\n\n1. (U) Annex.', [1, 2, 1]],
    ['or has no number', 'It holds.\n\nIt is new.', [undefined, undefined]],
  ])('%s', (_, body, numbers) => {
    expect(numbersOf(body)).toEqual(numbers)
  })

  it.each<[string, string, readonly string[]]>([
    ['goes on over an empty line in a sentence', '1. It\n\nholds well.', ['It holds well.']],
    [
      'and where the next line begins small',
      '1. The U.S.\n\nrope holds.',
      ['The U.S. rope holds.'],
    ],
    ['has blocks where a sentence ended', '1. It holds.\n\nIt is new.', ['It holds.\nIt is new.']],
    [
      'closes up words that a line cuts',
      '1. Negotia-\ntions ap-\nproach a NON-\nPAPER, POSSI-\nBLY a PRE-\nTION and a re-\nly.',
      ['Negotiations approach a NON-PAPER, POSSIBLY a PRETION and a re-ly.'],
    ],
    [
      'has items that only their indentation shows',
      '1. Ropes and\n   (i) red\n   (ii) blue\n     a. dark\n     b. pale',
      ['Ropes and\n(i) red\n(ii) blue\na. dark\nb. pale'],
    ],
    [
      'is not what posts say of their pages',
      '1. It holds.\n\nPlease visit our website:\nhttp://rope.example/',
      ['It holds.', 'Please visit our website: http://rope.example/'],
    ],
    [
      'joins compounds',
      '1. A post-\nwar rope, pre-\nand post-cut.',
      ['A post-war rope, pre- and post-cut.'],
    ],
    [
      'has items without signs',
      '1. Ropes:\n-- red\n-- blue\n\n2. Ends.',
      ['Ropes:\n-- red\n-- blue', 'Ends.'],
    ],
    ['has its mark behind the word Summary', '1. Summary: (U) It holds.', ['Summary: It holds.']],
    ['may have a mark without a number', '(U) It holds.', ['It holds.']],
    [
      'keeps what looks like an addressee',
      '1. It went\nTO PARIS WITH\nINFO FOR ALL.',
      ['It went TO PARIS WITH INFO FOR ALL.'],
    ],
    ['keeps what looks like a field', '1. He wrote:\nSUBJECT: ROPE.', ['He wrote: SUBJECT: ROPE.']],
    ['goes on behind a level alone', '1. It\nUNCLASSIFIED\nholds.', ['It holds.']],
    [
      'goes on behind a stamp',
      '1. It\nDeclassified/Released US Department of State EO Systematic Review\nholds.',
      ['It holds.'],
    ],
    [
      'goes on behind the end of a section',
      '1. It\nBT\n#4977\nNNNN\nUNCLAS PARIS 004977\nholds.',
      ['It holds.'],
    ],
  ])('%s', (_, body, texts) => {
    expect(textsOf(body)).toEqual(texts)
  })

  it('says where its number is out of order', () => {
    expect(readCable(`${head}1. (U) One.\n\n3. (U) Three.`).diagnostics).toMatchObject([
      { code: 'year-unknown' },
      { code: 'number-out-of-order', line: 9, fix: '2' },
    ])
  })
})

describe('a heading', () => {
  const paragraph = '\n1. (U) It holds.'
  it.each<[string, string, readonly (string | undefined)[]]>([
    ['between rules', `----\nROPE\n----\n${paragraph}`, ['ROPE']],
    ['with blank lines between', `----\n\nROPE\n\n----\n${paragraph}`, ['ROPE']],
    ['under a rule', `----\nROPE\n${paragraph}`, ['ROPE']],
    ['over a rule', `Rope and twine\n----\n${paragraph}`, ['Rope and twine']],
    ['beside rules', `=== ROPE ===\n${paragraph}`, ['ROPE']],
    ['alone', `ROPE\n${paragraph}`, ['ROPE']],
    ['alone, over two lines', `ROPE AND\nTWINE\n${paragraph}`, ['ROPE AND TWINE']],
    ['in small letters', `Rope\n${paragraph}`, ['Rope']],
    ['as a question', `WHOSE ROPE?\n${paragraph}`, ['WHOSE ROPE?']],
    [
      'in capitals, below names that end without a sign',
      `1. Here were:\n\nAnna Berg\nOle Lund\n\nROPE\n\n2. (U) It holds.`,
      [undefined, 'ROPE'],
    ],
    [
      'over a rule, below such names',
      `1. Here were:\n\nOle Lund\n\nRope\n----\n\n2. (U) It holds.`,
      [undefined, 'Rope'],
    ],
    ['that trails off', `1. (U) It holds.\n\nRope...\n----\n\n2. (U) So.`, [undefined, 'Rope...']],
    ['not a sentence', `It holds.\n${paragraph}`, [undefined]],
    ['not two lines in small letters', `Rope and\ntwine\n${paragraph}`, [undefined]],
    ['not a list', `A. ROPE\n${paragraph}`, [undefined]],
    ['not an unfinished one', `ROPE,\n${paragraph}`, [undefined]],
    ['before text, in capitals', `ROPE\n\nIt holds well.`, ['ROPE']],
    ['not before text, in small letters', `Rope\n\nIt holds well.`, [undefined]],
    ['not over a table', `1. (U) See:\n\nYear    Rope\n----\n2004    12\n`, [undefined]],
    [
      'not between the rules of a table',
      `1. (U) See:\n\n----\nYear    Rope\n----\n2004    12\n`,
      [undefined],
    ],
    ['not under a rule in a text', `1. (U) See:\n----\nit holds\nwell.`, [undefined]],
    [
      'not a sentence over a rule',
      `1. (U) See:\n\nThis holds.\n----\n\nROPE\n----\n\n2. (U) Twine.`,
      [undefined, 'ROPE'],
    ],
    [
      'not what the next rule belongs to',
      `1. (U) One.\n\nTwine\n\n----\nROPE\n----\n\n2. (U) Two.`,
      [undefined, 'ROPE'],
    ],
  ])('%s', (_, body, headings) => {
    expect(headingsOf(body)).toEqual(headings)
  })
})

describe('a quotation', () => {
  it('keeps lines, indentation, blanks and what would be cut', () => {
    const quoted = 'Begin text:\n\n\n  SUBJECT: A   REF: B\n\t3. (C) No.\n\nEnd text.'
    expect(textsOf(`1. (U) He wrote:\n${quoted}\n\n2. (U) So.`)).toEqual([
      `He wrote:\n${quoted}`.replace('wrote:\nB', 'wrote: B').replace('\t3', ' 3'),
      'So.',
    ])
  })

  it('passes over section joins', () => {
    const body = '1. (U) Begin text:\none\nPARIS 00004977 001.2 OF 002\ntwo\nEnd text.'
    expect(textsOf(body)).toEqual(['Begin text:\none\ntwo\nEnd text.'])
  })

  it('may be a cable with numbers and a head of its own', () => {
    const quoted = 'QUOTE: S E C R E T ROME 12\nSUBJECT: TWINE\n\n1. (U) One. LUND\nUNQUOTE'
    const body = `1. (U) He wrote:\n\n${quoted}\n\nTWINE\n\n2. (U) So.\n\nBERG`
    expect(textsOf(body)).toEqual([`He wrote:\n${quoted}`, 'So.'])
    expect(headingsOf(body)).toEqual([undefined, 'TWINE'])
    expect(textsOf('1. (U) He said\nQUOTE it holds UNQUOTE.')).toEqual([
      'He said QUOTE it holds UNQUOTE.',
    ])
  })

  it('has no page feet', () => {
    const foot = 'UNCLASSIFIED\nSBU\nPage 1 of 2\n\fUNCLASSIFIED\nSBU'
    const body = `1. (U) Begin text:\n\none\n\n${foot}\n\ntwo\n\nEnd text.`
    expect(textsOf(body)).toEqual(['Begin text:\n\none\n\ntwo\n\nEnd text.'])
  })

  it('may have no end, or no beginning', () => {
    expect(codesOf(`${head}1. (U) Begin text:\none`)).toContain('quotation-not-closed')
    expect(codesOf(`${head}1. (U) One.\n\nEnd text.`)).toContain('quotation-not-opened')
    expect(codesOf(`${head}1. (U) One. (Quote. End quote.)`)).not.toContain('quotation-not-opened')
  })
})

describe('the end', () => {
  it.each<[string, string | undefined]>([
    ['1. (U) It holds.\n\nBERG', 'BERG'],
    ['1. (U) It holds.\nBERG#', 'BERG'],
    ["1. (U) It holds.\n\nO'BRIEN/VAN DER MEER", "O'BRIEN/VAN DER MEER"],
    ['1. (U) It holds. BERG', 'BERG'],
    ['1. (U) It holds.\n\nBERG\n\nUNCLASSIFIED\n\n\nNNNN\n', 'BERG'],
    ['1. (U) It holds.\n\nBERG\n\nPARIS 00004977 002 OF 002\n', 'BERG'],
    ['1. (U) It is of the\nROPE', undefined],
    ['1. (U) It holds.\n\nEND SUMMARY', undefined],
    ['1. (U) It holds.\n\nROPE\n----\n', undefined],
    ['1. (U) It holds.\n\nUNCLASSIFIED\n', undefined],
    ['1. (U) It holds.\n\nNNNN\n', undefined],
    ['', undefined],
    ['1. (U) It holds.\n\nBERG\n\nNNN\n', 'BERG'],
    ['1. (U) See\nhttp://rope.example/\nBERG', 'BERG'],
    ['1. (U) It holds. BERG\n\nUNCLASSIFIED\n<< END OF DOCUMENT >>\n', 'BERG'],
    ['1. (U) It holds.\n\nSignature:  Berg\n\nDrafted By: Lund\n', 'Berg'],
    ['1. (U) It holds.\n\nGP-3.\n\nEND.\n\n        BERG\n\nNNNN\n', 'BERG'],
    ['1. (U) It holds.\n\nEND.\n\nIt does.\n', undefined],
  ])('of %j is signed by %s', (body, signOff) => {
    const reading = readCable(head + body)
    expect(reading.cable.signOff).toBe(signOff)
    expect(reading.residue).toEqual([])
  })
})

describe('the head', () => {
  it.each<[string, string, object]>([
    ['Cable: 05PARIS4977\nDate: 13 July 2005\n', 'pairs', { identifier: '05PARIS4977' }],
    [
      '| Identifier | 05PARIS4977 |\n| Origin | Embassy Paris |\n',
      'bars',
      { identifier: '05PARIS4977', origin: 'Embassy Paris' },
    ],
    [
      'Identifier: 05PARIS4977\tOrigin: Embassy Paris\n',
      'tabs',
      { identifier: '05PARIS4977', origin: 'Embassy Paris' },
    ],
    [
      'Reference ID | Created | Origin\n----\n05PARIS4977 | 2005-07-13 | Embassy Paris\n',
      'a table',
      { identifier: '05PARIS4977', created: '2005-07-13', origin: 'Embassy Paris' },
    ],
    [
      'Reference ID Created Classification Origin\n05PARIS4977 2005-07-13 14:02 CONFIDENTIAL Embassy Paris\n',
      'single blanks',
      { created: '2005-07-13 14:02', origin: 'Embassy Paris' },
    ],
    ['Viewing cable 05PARIS4977\n', 'a title without one', { identifier: '05PARIS4977' }],
    ['05PARIS4977\n', 'the identifier alone', { identifier: '05PARIS4977' }],
    [
      'Identifier\n\n05PARIS4977\nOrigin\n',
      'cells, one of them empty',
      { identifier: '05PARIS4977' },
    ],
  ])('has a record: %j', (record, _, expected) => {
    const { cable, residue } = readCable(record + head)
    expect(cable.record).toMatchObject(expected)
    expect(cable.identifier).toBe('05PARIS4977')
    expect(residue).toEqual([])
  })

  it('may have a record whose row is missing or makes no sense', () => {
    expect(cableOf(`Reference ID Created\n\n${head}`).record).toBeUndefined()
    expect(codesOf(`Identifier: ???\n${head}`)).toContain('identifier-garbled')
    expect(codesOf(`Identifier: 05PARIS12\n${head}`)).toContain('identifier-differs')
    expect(codesOf(`DE RUEHFR #0012 1941402\n${head}`)).toContain('identifier-differs')
    expect(cableOf(`Precedence: PRIORITY\n${head}`).precedence).toBe('PRIORITY')
    expect(
      cableOf('Identifier: 05PARIS4977\nClassification: SECRET//NOFORN\nSUBJECT: ROPE\n'),
    ).toMatchObject({ classification: 'SECRET', post: 'PARIS', serial: 4977 })
  })

  it('says whatever is missing', () => {
    expect(codesOf('1. (C) It holds.')).toEqual([
      'class-line-missing',
      'subject-missing',
      'tags-missing',
      'eo-missing',
    ])
    expect(
      codesOf('S E C R E T PARIS 004977\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: ROPE\n'),
    ).toEqual(['year-unknown', 'declassification-missing', 'classified-by-missing'])
    expect(codesOf(`${head}1. (S) It holds.\n`)).toContain('mark-above-classification')
  })

  it.each<[string, string, object]>([
    [
      'a class line over two lines',
      'C O N F I D E N T I A L SECTION 01 OF 02 RIO DE JANEIRO\n001291\n\nSUBJECT: ROPE\n',
      { post: 'RIO DE JANEIRO', serial: 1291 },
    ],
    [
      'a SUBJECT without colon',
      'UNCLAS PARIS 004977\nSUBJECT ROPE AND TWINE\n',
      { subject: 'ROPE AND TWINE' },
    ],
    [
      'a marked label',
      'UNCLAS PARIS 004977\nSUBJECT (U): ROPE\n',
      { subject: 'ROPE', subjectMark: 'U' },
    ],
    [
      'a value below its label',
      'UNCLAS PARIS 004977\nSUBJECT:\n\nROPE\n\nIt holds.\n',
      { subject: 'ROPE' },
    ],
    [
      'text right below SUBJECT',
      'UNCLAS PARIS 004977\nSUBJECT: ROPE\nThis is an action request.\n',
      { subject: 'ROPE' },
    ],
    [
      'TAGS that go on',
      'SUBJECT: ROPE\nTAGS: PREL,\n\nPARM\n\nIt holds.\n',
      { tags: ['PREL', 'PARM'] },
    ],
    [
      'two REF lines',
      'SUBJECT: ROPE\nREF: PARIS 12\nREF: PARIS 13\n',
      { references: [{ text: 'PARIS 12' }, { text: 'PARIS 13' }] },
    ],
    [
      'REF that goes on',
      'SUBJECT: ROPE\nREF: PARIS 12,\n\nROME 13\n',
      { references: [{ text: 'PARIS 12' }, { text: 'ROME 13' }] },
    ],
    [
      'no REF but prose',
      'SUBJECT: ROPE\nREF: PARIS 12\nthis line says something about all ropes\n',
      { references: [{ text: 'PARIS 12' }] },
    ],
    [
      'a reason apart',
      'SUBJECT: ROPE\nClassified By: Anna Berg\n\nReason: 1.4 (b)\n',
      { classifiedBy: { reasons: ['1.4(b)'] } },
    ],
    [
      'the first paragraph as authority',
      'SUBJECT: ROPE\n\n1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY ANNA BERG, 1.5 (D).\n',
      { classifiedBy: { by: 'ANNA BERG' } },
    ],
    [
      'routing alone',
      'PP RUEHC RUEHAG\nRUEHGV RUEHKUK\nDE RUEHFR #4977 1941402\nUNCLAS\nSUBJECT: ROPE\n',
      { precedence: 'PRIORITY', serial: 4977 },
    ],
    [
      'nobody to send it to',
      'P 131402Z JUL 05\nFM AMEMBASSY PARIS\nUNCLAS PARIS 004977\nSUBJECT: ROPE\n',
      { addressees: [] },
    ],
    [
      'captions behind TAGS',
      'UNCLAS PARIS 004977\nTAGS: PREL SIPDIS\nSUBJECT: ROPE\n',
      { captions: ['SIPDIS'], tags: ['PREL'] },
    ],
    [
      'a caption of two lines',
      'UNCLAS PARIS 004977\nSTATE FOR EUR/WE,\nPM/CBM AND\nNP\nSUBJECT: ROPE\n',
      { captions: ['STATE FOR EUR/WE, PM/CBM AND NP'] },
    ],
  ])('is read with %s', (_, text, expected) => {
    expect(cableOf(text)).toMatchObject(expected)
  })

  it('repeats stations under other serials, and says of others that they are new', () => {
    const sent = (serial: number, more = '') =>
      `P 131402Z JUL 05\nFM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC PRIORITY ${serial}\nINFO AMEMBASSY ROME ${serial}\n${more}`
    const text = (more: string) =>
      `${sent(81)}${head}1. (U) It is of the\n\n${sent(82, more)}${head}rope.`
    expect(readCable(text('')).residue).toEqual([])
    const { cable, residue } = readCable(text('AMEMBASSY OSLO\n'))
    expect(cable.addressees).toMatchObject([{ serial: 81 }, { serial: 81 }])
    expect(cable.sections[0]?.paragraphs[0]?.text).toBe('It is of the rope.')
    expect(residue.map((line) => line.text)).toEqual(['AMEMBASSY OSLO'])
  })

  it('may stand after labels', () => {
    const text = `UNCLASSIFIED
SBU

MRN:         12 PORT LOUIS 87
Date/DTG:    Jun 14, 2012 / 141733Z JUN 12
From:        AMEMBASSY PORT LOUIS
Action:      WASHDC, SECSTATE ROUTINE
Info:        OSLO, AMEMBASSY PRIORITY; EU MEMBER STATES
             COLLECTIVE
E.O.:        13526
TAGS:        PREL
Captions:    SENSITIVE
Reference:   A) 11 OSLO 12
Pass Line:   STATE FOR EUR
Subject:     Rope

It holds.

Signature:   Berg

Drafted By:  PORT LOUIS:Berg
Cleared By:  PORT LOUIS:Lund, Ole
             PORT LOUIS:Falk
Info:        EUR_WE ROUTINE
`
    const { cable, residue } = readCable(text)
    expect(residue).toEqual([])
    expect(cable).toMatchObject({
      record: {
        date: 'Jun 14, 2012',
        'drafted by': 'PORT LOUIS:Berg',
        'cleared by': 'PORT LOUIS:Lund, Ole; PORT LOUIS:Falk',
        'office distribution': 'EUR_WE ROUTINE',
      },
      precedence: 'ROUTINE',
      dateTimeGroup: { at: '2012-06-14T17:33Z' },
      from: 'AMEMBASSY PORT LOUIS',
      addressees: [
        { role: 'action', name: 'SECSTATE WASHDC', precedence: 'ROUTINE' },
        { role: 'info', name: 'AMEMBASSY OSLO', precedence: 'PRIORITY' },
        { role: 'info', name: 'EU MEMBER STATES COLLECTIVE' },
      ],
      identifier: '12PORTLOUIS87',
      post: 'PORT LOUIS',
      captions: ['SBU', 'SENSITIVE', 'STATE FOR EUR'],
      eo: { order: '13526', text: '' },
      references: [{ label: 'A', identifier: '11OSLO12' }],
      subject: 'Rope',
      signOff: 'Berg',
    })
  })

  it.each<[string, string, object]>([
    [
      'a day without a time',
      'MRN: 05 PARIS 7\nDate/DTG: Jun 14, 2005\nSUBJECT: ROPE',
      { record: { date: 'Jun 14, 2005' } },
    ],
    [
      'addressees one to a line',
      'ACTION:  Amembassy ROME   NIACT IMMEDIATE  12\n         Amembassy OSLO\nSUBJECT: ROPE',
      {
        precedence: 'IMMEDIATE',
        addressees: [
          { name: 'Amembassy ROME', precedence: 'NIACT IMMEDIATE', serial: 12 },
          { name: 'Amembassy OSLO' },
        ],
      },
    ],
    [
      'labels below its class line, which are captions there',
      'UNCLAS PARIS 7\n\nFrom: A\nDRAFTED BY B\n\nSUBJECT: ROPE',
      { captions: ['From: A', 'DRAFTED BY B'] },
    ],
    ['a label without a value', 'MRN: 05 PARIS 7\nOffice:\nSUBJECT: ROPE', { subject: 'ROPE' }],
    [
      'Classification as a word of a form',
      'SECRET\nClassification\nACTION: Amembassy ROME\nSUBJECT: ROPE',
      { classification: 'SECRET', addressees: [{ name: 'Amembassy ROME' }] },
    ],
    [
      'Classification over something else',
      'SECRET\nClassification\nROPE\nSUBJECT: ROPE',
      { classification: 'SECRET' },
    ],
    [
      'a form’s number and time',
      "STATE   417     Oct 7  6:12 PM '66\nSUBJECT: ROPE",
      { identifier: '66STATE417', record: { created: "Oct 7 6:12 PM '66" } },
    ],
  ])('is read with %s', (_, text, expected) => {
    expect(cableOf(text)).toMatchObject(expected)
  })

  it('is not overruled by the attributes of an archive', () => {
    const attributes = `Message Attributes
From: PARIS
Subject: ROPE
TAGS: PREL, XX
To: n/a
Type: TE
Type: TE2
Concepts: ROPE,
  TWINE
Enclosure:
Lamps

Twine`
    const { cable, residue } = readCable(`${head}It holds.\n\nBERG\n\n${attributes}`)
    expect(cable).toMatchObject({
      record: { type: 'TE; TE2', concepts: 'ROPE, TWINE', enclosure: 'Lamps' },
      tags: ['PREL'],
      signOff: 'BERG',
    })
    expect(residue.map(({ text }) => text)).toEqual(['TAGS: PREL, XX', 'Twine'])
  })

  it('names who drafted and cleared, and the offices in two lists', () => {
    const offices = '45\nORIGIN EUR-05\n\nINFO OCT-01\n\n      ISO-00 /006 R\n\n'
    const people = 'DRAFTED BY EUR/WE:ABERG\nAPPROVED BY EUR:OLUND\nPM:IFALK\nNEA:JTELLER\n'
    const { cable, residue } = readCable(`${offices}${people}R 131402Z JUL 75\n${head}It holds.`)
    expect(residue).toEqual([])
    expect(cable).toMatchObject({
      distribution: 'ORIGIN EUR-05 INFO OCT-01 ISO-00 /006 R',
      record: {
        'drafted by': 'EUR/WE:ABERG',
        'approved by': 'EUR:OLUND',
        'cleared by': 'PM:IFALK; NEA:JTELLER',
      },
    })
  })

  it.each([
    ['Title: Rope\nTitle: Twine\n', 'Title: Twine'],
    ['Drafted by: A\nDrafted by: B\n', 'Drafted by: B'],
    ['From: PARIS\nFrom: ROME\n', 'From: ROME'],
    ['FM AMEMBASSY PARIS\nFM AMEMBASSY ROME\n', 'FM AMEMBASSY ROME'],
    ['P 131402Z JUL 05\nP 131403Z JUL 05\n', 'P 131403Z JUL 05'],
    ['Date/DTG: 5 May\nDate/DTG: 6 May / 061402Z MAY 05\n', 'Date/DTG: 6 May / 061402Z MAY 05'],
  ])('keeps what was said first: %j', (lines, second) => {
    const { residue, diagnostics } = readCable(`MRN: 05 PARIS 7\n${lines}SUBJECT: ROPE`)
    expect(residue.map(({ text }) => text)).toEqual([second])
    expect(diagnostics.map(({ code }) => code)).toContain('repeat-differs')
    const twice = `${lines.split('\n')[0]}\n`.repeat(2)
    expect(readCable(`MRN: 05 PARIS 7\n${twice}SUBJECT: ROPE`).residue).toEqual([])
  })

  it('repeats itself, or contradicts itself', () => {
    expect(codesOf('SUBJECT: ROPE\nSUBJECT: ROPE\n')).toContain('repeated-header')
    const { residue, diagnostics } = readCable('SUBJECT: ROPE\n\nSUBJECT: TWINE\n')
    expect(residue).toEqual([{ number: 3, text: 'SUBJECT: TWINE' }])
    expect(diagnostics.map(({ code }) => code)).toContain('repeat-differs')
  })
})

describe('a section', () => {
  const again = 'UNCLAS SECTION 02 OF 02 PARIS 004977\n\nNOFORN\n'
  it('may add a caption, and say other things than the first', () => {
    const { cable, residue } = readCable(`${head}1. (U) It\n${again}TAGS: PARM\nholds.`)
    expect(cable.captions).toEqual(['NOFORN'])
    expect(cable.sections[0]?.paragraphs[0]?.text).toBe('It holds.')
    expect(residue.map(({ text }) => text)).toEqual(['TAGS: PARM'])
  })

  it('may begin before a part of the head that did not come yet', () => {
    const { cable } = readCable(
      `UNCLAS PARIS 004977\n\nTAGS: PREL\n\nUNCLAS PARIS 004977\n\nSUBJECT: ROPE\n`,
    )
    expect(cable).toMatchObject({ subject: 'ROPE', tags: ['PREL'] })
  })

  it('may begin at the very end', () => {
    expect(
      readCable(`${head}1. (U) It holds.\n\nUNCLAS SECTION 02 OF 02 PARIS 004977`),
    ).toMatchObject({ residue: [] })
  })

  it('may have a heading that looks like a caption, between rules', () => {
    const text =
      'UNCLAS PARIS 004977\n\n-------------\nFOR ALL POSTS\n-------------\n\n1. (U) It holds.'
    expect(readCable(text).cable).toMatchObject({
      captions: [],
      sections: [{ heading: 'FOR ALL POSTS' }],
    })
    expect(
      readCable('UNCLAS PARIS 004977\n\nFOR ALL POSTS\n\n1. (U) It holds.').cable.captions,
    ).toEqual(['FOR ALL POSTS'])
  })
})

describe('the summary', () => {
  it.each<[string, string | undefined]>([
    ['1. (U) Summary: It holds. End Summary.\n\n2. (U) More.', 'It holds.'],
    [
      '1. (U) Summary. It holds.\n\n2. (U) It is new. END SUMMARY.\n\n3. (U) More.',
      'It holds.\nIt is new.',
    ],
    ['SUMMARY\n-------\n\n1. (U) It holds.\n\n2. (U) More.', 'It holds.'],
    [
      '----\nSUMMARY AND COMMENT\n----\n\n1. (U) It holds.\n\n2. (U) It is new. End summary and comment.',
      'It holds.\nIt is new.',
    ],
    [
      '1. (U) An action request.\n\n2. (U) SUMMARY AND COMMENT: It holds. END SUMMARY AND COMMENT.',
      'It holds.',
    ],
    ['1. (U) It holds.', undefined],
  ])('of %j is %j', (body, summary) => {
    expect(summaryOf(cableOf(head + body))).toBe(summary)
  })
})
