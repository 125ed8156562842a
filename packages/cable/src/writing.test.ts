import { describe, expect, it } from 'vitest'
import { cableFromJson } from './cable-json.ts'
import type { Cable, Section } from './cable.ts'
import { emptyCable } from './cable.ts'
import { readCable } from './read-cable.ts'
import { reportStyle, styles, telegramStyle } from './style.ts'
import { writeCable } from './write-cable.ts'

const plain: Cable = { ...emptyCable, classification: 'UNCLASSIFIED', post: 'PARIS', serial: 4977 }
const secret: Cable = {
  ...plain,
  classification: 'SECRET',
  eo: { order: '12958', text: 'DECL: 10 YEARS' },
  classifiedBy: { text: 'Anna Berg, reason 1.4 (b)', reasons: ['1.4(b)'] },
}
const written = (cable: Cable, style = telegramStyle): string => {
  const result = writeCable(cable, style)
  return result.ok ? result.value : JSON.stringify(result.error)
}
const refusalOf = (cable: Cable, style = telegramStyle) => {
  const result = writeCable(cable, style)
  return result.ok ? undefined : result.error
}
const textOf = (...texts: readonly string[]): readonly Section[] => [
  { paragraphs: texts.map((text, i) => (texts.length > 1 ? { number: i + 1, text } : { text })) },
]

describe('the telegram style', () => {
  it('follows the handbook', () => {
    const cable: Cable = {
      ...secret,
      captions: ['SIPDIS', 'FOR NP/CBM'],
      tags: ['PREL', 'FR'],
      subject: 'LAMPS',
      subjectMark: 'C',
      references: [
        { label: 'A', kind: 'cable', text: '04 ROME 2601' },
        { label: 'B', kind: 'cable', text: 'PARIS 12' },
        { label: 'B', kind: 'cable', text: '13' },
      ],
      sections: [
        {
          heading: 'THE LAMPS',
          paragraphs: [
            { number: 1, mark: 'S', text: 'They burn.' },
            { number: 2, mark: 'C', text: 'All night:\n-- red\n-- blue' },
          ],
        },
      ],
      signOff: 'BERG',
    }
    expect(written(cable)).toBe(`S E C R E T PARIS 004977

SIPDIS
FOR NP/CBM

E.O. 12958: DECL: 10 YEARS
TAGS: PREL, FR
SUBJECT: (C) LAMPS

REF: A. 04 ROME 2601
     B. PARIS 12 AND 13

Classified By: Anna Berg, reason 1.4 (b)

---------
THE LAMPS
---------

1. (S) They burn.

2. (C) All night:

-- red

-- blue

BERG
`)
    expect(written(cable, reportStyle)).toContain('SECRET PARIS 4977\n')
    expect(written(cable, reportStyle)).toContain('\nTHE LAMPS\n---------\n')
    expect(Object.keys(styles)).toEqual(['telegram', 'report'])
  })

  it('spaces every level but the lowest', () => {
    expect(written(plain)).toBe('UNCLAS PARIS 004977\n')
    expect(written(plain, reportStyle)).toBe('UNCLASSIFIED PARIS 4977\n')
    expect(written({ ...secret, classification: 'TOP SECRET' })).toMatch(
      /^T O P {2}S E C R E T PARIS 004977\n/,
    )
    expect(written({ ...emptyCable, classification: 'RESTRICTED' })).toBe('R E S T R I C T E D\n')
  })

  it('gives a heading of two lines two rules', () => {
    const heading = 'A HEADING THAT IS LONGER THAN ANY LINE OF A TELEGRAM MAY BE'
    const text = written({
      ...plain,
      sections: [{ heading, paragraphs: [{ number: 1, text: 'So.' }] }],
    })
    expect(text).toContain(
      `${'-'.repeat(52)}\n------\nA HEADING THAT IS LONGER THAN ANY LINE OF A TELEGRAM\nMAY BE\n${'-'.repeat(52)}\n------\n`,
    )
  })

  it('writes headings in capitals', () => {
    const cable = {
      ...plain,
      sections: [{ heading: 'The lamps', paragraphs: [{ number: 1, text: 'So.' }] }],
    }
    expect(written(cable)).toContain('\nTHE LAMPS\n')
    expect(written(cable, reportStyle)).toContain('\nThe lamps\n')
  })

  it('never splits a word, and begins no line with what would begin something else', () => {
    const text = `He came ${'in and out '.repeat(4)}in\n`.trim()
    const lines = written({
      ...plain,
      sections: textOf(`${text} 3. (C) is a mark, and A. a letter.`),
    }).split('\n')
    expect(lines.filter((line) => /^(?:3\.|A\.)/.test(line))).toEqual([])
  })

  it('keeps a compound apart from the word after it', () => {
    const cable = { ...plain, sections: textOf(`${'lamps '.repeat(8)}pre- war and so on.`) }
    expect(written(cable)).toContain('\npre- war and so on.\n')
  })

  it('cuts long cables at the end of a paragraph', () => {
    const texts = Array.from(
      { length: 30 },
      (_, i) => `${i === 0 ? 'Summary: ' : ''}${'The lamp burns. '.repeat(20)}End Summary.`,
    )
    const text = written({ ...plain, sections: textOf(...texts) })
    const cuts = text.match(/^UNCLAS SECTION \d\d OF \d\d PARIS 004977$/gm)
    expect(cuts?.length).toBeGreaterThan(1)
    expect(text).toMatch(/^UNCLAS SECTION 01 OF 0\d PARIS 004977\n/)
    expect(text).toMatch(/\n\nUNCLAS SECTION 02 OF 0\d PARIS 004977\n\n\d+\. /)
    expect(readCable(text).cable.sections).toEqual(textOf(...texts))
    expect(written({ ...plain, sections: textOf(...texts) }, reportStyle)).not.toContain('SECTION')
  })

  it('cuts inside a paragraph where it must', () => {
    const text = `Summary: ${'The lamp burns at night and nobody sees it. '.repeat(300)}End Summary.`
    const cable = { ...plain, sections: textOf(text) }
    expect(written(cable)).toContain('\nUNCLAS SECTION 02 OF ')
    expect(readCable(written(cable)).cable.sections).toEqual(cable.sections)
  })

  it('puts a long name of a post on a line of its own', () => {
    const cable: Cable = {
      ...secret,
      classification: 'CONFIDENTIAL',
      post: 'PORT OF THE LAST LAMPS AND ROPES',
    }
    expect(written(cable)).toMatch(
      /^C O N F I D E N T I A L\nPORT OF THE LAST LAMPS AND ROPES 004977\n/,
    )
  })

  it('labels names and addressees in small letters', () => {
    const cable: Cable = {
      ...plain,
      addressees: [
        { role: 'info', name: 'Amembassy ROME' },
        { role: 'info', name: 'Amembassy OSLO', serial: 7 },
      ],
      signOff: 'Berg',
    }
    expect(written(cable)).toBe(
      'INFO Amembassy ROME\nINFO Amembassy OSLO 0007\n\nUNCLAS PARIS 004977\n\nSignature: Berg\n',
    )
  })

  it('shows year and precedence in a record where nothing else does', () => {
    const text = written({ ...plain, identifier: '05PARIS4977', precedence: 'PRIORITY' })
    expect(text).toMatch(/^Identifier: 05PARIS4977\nPrecedence: PRIORITY\n\nUNCLAS PARIS 004977\n/)
    expect(
      written({ ...emptyCable, classification: 'UNCLASSIFIED', identifier: '05PARIS4977' }),
    ).toContain('UNCLAS PARIS 004977')
  })
})

describe('a cable is refused', () => {
  it.each<[string, Cable, object]>([
    ['without a classification', emptyCable, { type: 'no-classification' }],
    [
      'with a paragraph marked above the whole',
      { ...plain, sections: [{ paragraphs: [{ mark: 'C', text: 'x' }] }] },
      { type: 'mark-above-classification', path: 'sections[0].paragraphs[0].mark', mark: 'C' },
    ],
    [
      'with a subject marked above the whole',
      { ...plain, subject: 'X', subjectMark: 'S' },
      { type: 'mark-above-classification', path: 'subjectMark' },
    ],
    [
      'classified by nobody',
      { ...plain, classification: 'SECRET', eo: { text: 'DECL: 10 YEARS' } },
      { type: 'no-classified-by' },
    ],
    [
      'classified for ever',
      { ...secret, eo: { order: '12958', text: 'N/A' } },
      { type: 'no-declassification' },
    ],
    [
      'classified without an E.O. line',
      { ...plain, classification: 'SECRET', classifiedBy: { text: 'Anna Berg', reasons: [] } },
      { type: 'no-declassification' },
    ],
    [
      'with a word wider than the line',
      { ...plain, subject: 'X'.repeat(56) },
      { type: 'too-wide', width: 55 },
    ],
    [
      'with such a word in a heading',
      { ...plain, sections: [{ heading: 'X'.repeat(56), paragraphs: [] }] },
      { type: 'too-wide' },
    ],
    [
      'with such a word in a text',
      { ...plain, sections: textOf('X'.repeat(56)) },
      { type: 'too-wide' },
    ],
    [
      'with a quoted line that is wider',
      { ...plain, sections: textOf(`So:\nBegin text:\n${'x '.repeat(30)}x\nEnd text.`) },
      { type: 'too-wide' },
    ],
    [
      'long and without summary',
      { ...plain, sections: textOf('It holds. '.repeat(1000).trim()) },
      { type: 'no-summary' },
    ],
    [
      'with a text that reads as a heading',
      { ...plain, sections: textOf('So.\nROPE', 'And so.') },
      { type: 'reads-otherwise', path: 'sections' },
    ],
    [
      'with an identifier that is not its own',
      { ...plain, identifier: '05ROME4977', record: { identifier: '05ROME4977' } },
      { type: 'reads-otherwise', path: 'identifier' },
    ],
    [
      'with two blanks in a row',
      { ...plain, subject: 'ROPE  AND TWINE' },
      { type: 'reads-otherwise', path: 'subject' },
    ],
    [
      'with reasons that are not in the words',
      { ...secret, classifiedBy: { text: 'Anna Berg', reasons: ['1.4(b)'] } },
      { type: 'reads-otherwise', path: 'classifiedBy.reasons' },
    ],
  ])('%s', (_, cable, refusal) => {
    expect(refusalOf(cable)).toMatchObject(refusal)
  })

  it('but not for want of an order before 1972', () => {
    const cable: Cable = { ...plain, classification: 'SECRET', identifier: '66PARIS4977' }
    expect(written(cable)).toBe('Identifier: 66PARIS4977\n\nS E C R E T PARIS 004977\n')
    expect(refusalOf({ ...cable, identifier: '72PARIS4977' })).toEqual({
      type: 'no-declassification',
    })
  })

  it('but not for want of a name before 1995', () => {
    const cable: Cable = { ...plain, classification: 'SECRET', eo: { order: '11652', text: 'GDS' } }
    expect(written(cable)).toBe('S E C R E T PARIS 004977\n\nE.O. 11652: GDS\n')
  })
})

describe('a cable as JSON', () => {
  it('is one where every field is', () => {
    const { cable } = readCable(written({ ...secret, sections: textOf('One.', 'Two.') }))
    const json: unknown = JSON.parse(JSON.stringify(cable))
    expect(cableFromJson(json)).toEqual({ ok: true, value: cable })
  })

  it('needs no empty lists and no numbers', () => {
    expect(
      cableFromJson({
        sections: [{ paragraphs: [{ text: 'a' }] }, { paragraphs: [{ text: 'b' }] }],
      }),
    ).toEqual({
      ok: true,
      value: {
        ...emptyCable,
        sections: [
          { paragraphs: [{ number: 1, text: 'a' }] },
          { paragraphs: [{ number: 2, text: 'b' }] },
        ],
      },
    })
    expect(cableFromJson({ sections: textOf('a') })).toMatchObject({
      value: { sections: textOf('a') },
    })
  })

  const whole = { sections: [] }
  it.each<[unknown, string]>([
    [null, ''],
    [[], ''],
    [{}, 'sections'],
    [{ sections: {} }, 'sections'],
    [{ sections: [{ paragraphs: [{ text: 7 }] }] }, 'sections[0].paragraphs[0].text'],
    [
      { sections: [{ paragraphs: [{ text: 'a', number: -1 }] }] },
      'sections[0].paragraphs[0].number',
    ],
    [{ ...whole, lamp: 1 }, 'lamp'],
    [JSON.parse('{"sections":[],"__proto__":1}'), '__proto__'],
    [{ ...whole, subject: 'a\nb' }, 'subject'],
    [{ ...whole, subject: '' }, 'subject'],
    [{ ...whole, partial: false }, 'partial'],
    [{ ...whole, classification: 'PRIVATE' }, 'classification'],
    [{ ...whole, record: { a: 1 } }, 'record'],
    [{ ...whole, tags: ['PREL', 1] }, 'tags[1]'],
    [{ ...whole, eo: { text: 'N/A', declassify: { kind: 'never' } } }, 'eo.declassify.kind'],
  ])('%j is not: %s', (value, path) => {
    expect(cableFromJson(value)).toEqual({ ok: false, error: { type: 'not-a-cable', path } })
  })
})
