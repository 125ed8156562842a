import { describe, expect, it } from 'vitest'
import { leadingMark } from './classification.ts'
import { readClassLine, readClassLineRest } from './class-line.ts'
import { readClassifiedBy } from './classified-by.ts'
import { dayIn, monthsAfter, yearsAfter } from './dates.ts'
import { readExecutiveOrder } from './executive-order.ts'
import { identifierOf, readIdentifier } from './identifier.ts'
import { plainLine } from './plain-text.ts'
import { readReferences } from './references.ts'
import { readTags } from './tags.ts'
import { readAddressee, readDateTimeGroup } from './transmission.ts'

describe('an identifier', () => {
  it.each<[string, string | undefined, boolean]>([
    ['05PARIS4977', '05PARIS4977', false],
    ['05 PARIS 004977', '05PARIS4977', false],
    ['1975PARIS04977_b', '75PARIS4977', false],
    ['2005PARIS4977', '05PARIS4977', false],
    ['08ECTION01OF02MANAMA492', '08MANAMA492', true],
    ['07SECTION02OF03CAIRO622', '07CAIRO622', true],
    ['O5PARIS49O7', '05PARIS4907', true],
    ['09CAIRO2390', '09CAIRO2390', false],
    ['09OSLO0399', '09OSLO399', false],
    ['08COTON0U348', '08COTONOU348', true],
    ['PARIS4977', undefined, false],
    ['05PARIS', undefined, false],
  ])('%s is %s', (given, identifier, garbled) => {
    const read = readIdentifier(given)
    expect(read === undefined ? undefined : identifierOf(read)).toBe(identifier)
    expect(read?.garbled ?? false).toBe(garbled)
  })

  it('has a year from 1966 to 2065', () => {
    expect(
      ['66A1', '99A1', '00A1', '65A1'].map(
        (each) => readIdentifier(each.replace('A', 'PARIS'))?.year,
      ),
    ).toEqual([1966, 1999, 2000, 2065])
  })
})

describe('a class line', () => {
  it.each([
    ['C O N F I D E N T I A L SECTION 01 OF 02 PARIS 004977', 'CONFIDENTIAL', 'PARIS', 4977, []],
    ['T O P  S E C R E T STATE 000001', 'TOP SECRET', 'STATE', 1, []],
    ['UNCLAS PARIS 004977 SENSITIVE', 'UNCLASSIFIED', 'PARIS', 4977, ['SENSITIVE']],
    [
      'UNCLAS SENSITIVE SECTION 1 OF 2 RIO DE JANEIRO 12',
      'UNCLASSIFIED',
      'RIO DE JANEIRO',
      12,
      ['SENSITIVE'],
    ],
    ['S E C R E T // NOFORN PARIS 004977', 'SECRET', 'PARIS', 4977, ['NOFORN']],
    ['UNCLAS E F T O PARIS 4977', 'UNCLASSIFIED', 'PARIS', 4977, ['EFTO']],
    ['CONFIDENTIAL PARIS 4977 NOFORN SIPDIS', 'CONFIDENTIAL', 'PARIS', 4977, ['NOFORN', 'SIPDIS']],
    ['R E S T R I C T E D', 'RESTRICTED', undefined, undefined, []],
    ['PARIS 4977', 'UNCLASSIFIED', 'PARIS', 4977, []],
  ])('%s', (line, classification, post, serial, captions) => {
    expect(readClassLine(line)).toMatchObject({ classification, captions })
    expect([readClassLine(line).post, readClassLine(line).serial]).toEqual([post, serial])
  })

  it('may go on on the next line', () => {
    expect(readClassLineRest('RIO DE JANEIRO 001291')).toEqual({
      post: 'RIO DE JANEIRO',
      serial: 1291,
    })
    expect(readClassLineRest('004977')).toEqual({ serial: 4977 })
    expect(readClassLineRest('SIPDIS')).toBeUndefined()
  })
})

describe('a mark', () => {
  it.each([
    ['(C) x', 'C', 'x'],
    ['(S//NF) x', 'S/NF', 'x'],
    ['(C-NF) x', 'C/NF', 'x'],
    ['(S/REL GRC, TUR) x', 'S/REL GRC/TUR', 'x'],
    ['( SBU ) x', 'SBU', 'x'],
    ['(C - ENTIRE TEXT.) x', 'C', 'ENTIRE TEXT x'],
  ])('%s', (text, mark, rest) => {
    expect(leadingMark(text)).toEqual({ mark, rest })
  })
  it.each(['(c) x', '(D) x', '(CAT) x', 'C) x', '(C x'])('is not %s', (text) => {
    expect(leadingMark(text)).toBeUndefined()
  })
})

describe('the E.O. line', () => {
  const day = '2005-07-13'
  it.each<[string, unknown]>([
    ['E.O. 12958: DECL: 07/13/15', { kind: 'date', date: '2015-07-13' }],
    ['E.O. 12958: DECL: 7/3/2015', { kind: 'date', date: '2015-07-03' }],
    ['E.O. 12958: DECL: 2015/07/13', { kind: 'date', date: '2015-07-13' }],
    ['EO 13526 DECL 20150713', { kind: 'date', date: '2015-07-13' }],
    ['E.O.12958 DECLASSIFY ON: 07/13/2015', { kind: 'date', date: '2015-07-13' }],
    ['E.O. 12958: DECL: 10 YEARS', { kind: 'date', date: '2015-07-13', years: 10 }],
    ['E.O. 12958: DECL: TEN YEARS', { kind: 'date', date: '2015-07-13', years: 10 }],
    ['E.O. 12958: DECL: TWENTY YEARS', { kind: 'date', date: '2025-07-13', years: 20 }],
    ['E.O. 12958: DECL: AFTER 6 MONTHS', { kind: 'date', date: '2006-01-13', months: 6 }],
    ['E.O. 12958: DECL: SOME YEARS', { kind: 'event', event: 'SOME YEARS' }],
    ['E.O. 12958: N/A', { kind: 'none' }],
    ['E.O. 12958: DECL: X5, X6', { kind: 'exempt', codes: ['X5', 'X6'] }],
    ['E.O. 12958: DECL: 25X1', { kind: 'exempt', codes: ['25X1'] }],
    ['E.O. 11652: GDS', { kind: 'schedule', code: 'GDS' }],
    ['E.O. 11652: XGDS 1', { kind: 'schedule', code: 'XGDS-1' }],
    ['E.O. 12065: GDS 7/13/85 (BERG, ANNA) OR-M', { kind: 'date', date: '1985-07-13' }],
    ['E.O. 12356: DECL: OADR', { kind: 'schedule', code: 'OADR' }],
    ['E.O. 12958: DECL: AFTER THE FERRY', { kind: 'event', event: 'AFTER THE FERRY' }],
    ['E.O. 12958: DECL:', undefined],
  ])('%s', (line, declassify) => {
    expect(readExecutiveOrder(line, day).eo.declassify).toEqual(declassify)
  })

  it('keeps what was written, and says what is doubtful', () => {
    expect(readExecutiveOrder('E.0. 12958: DECL: 13/07/2015', day)).toEqual({
      eo: {
        order: '12958',
        text: 'DECL: 13/07/2015',
        declassify: { kind: 'date', date: '2015-07-13' },
      },
      letterForDigit: true,
      dateUnclear: '2015-07-13',
    })
    expect(readExecutiveOrder('E.O. 12958: DECL: 31/31/2015', day)).toMatchObject({
      eo: { declassify: { kind: 'event' } },
      dateUnclear: '',
    })
    expect(readExecutiveOrder('E.O. 12958: DECL: 10 YEARS', undefined).eo.declassify).toEqual({
      kind: 'period',
      years: 10,
    })
    expect(readExecutiveOrder('DECL: 10 YEARS', undefined).eo.order).toBeUndefined()
  })
})

describe('days', () => {
  it('are counted on', () => {
    expect(yearsAfter('2008-02-29', 10)).toBe('2018-03-01')
    expect(yearsAfter('2008-02-29', 4)).toBe('2012-02-29')
    expect(monthsAfter('2005-08-31', 6)).toBe('2006-02-28')
    expect(dayIn('no day')).toBeUndefined()
    expect(dayIn('99/99/99')).toBeUndefined()
  })
})

describe('tags', () => {
  it.each([
    ['PREL, PARM, FR', ['PREL', 'PARM', 'FR']],
    ['PREL PARM FR', ['PREL', 'PARM', 'FR']],
    ['prel; parm ,fr', ['PREL', 'PARM', 'FR']],
    ['OVIP (BERG, ANNA), PREL', ['OVIP', 'BERG, ANNA', 'PREL']],
    ['OVIP FALKE INGRID PREL', ['OVIP', 'FALKE, INGRID', 'PREL']],
    ['PHUM, HUMAN RIGHTS, IT', ['PHUM', 'HUMAN RIGHTS', 'IT']],
    ['PM HUMAN RIGHTS PREL', ['PM', 'HUMAN RIGHTS', 'PREL']],
    ['PREL, FISHING HARBOUR', ['PREL', 'FISHING HARBOUR']],
    ['PREL, PREL, FR.', ['PREL', 'FR']],
    ['S0CI, 0PRC', ['SOCI', 'OPRC']],
    ['', []],
  ])('%s', (line, tags) => {
    expect(readTags(line).tags).toEqual(tags)
  })

  it('give back a caption that had slipped in', () => {
    expect(readTags('PREL SIPDIS')).toMatchObject({ tags: ['PREL'], captions: ['SIPDIS'] })
  })
})

describe('references', () => {
  const own = { post: 'MANILA', year: 2006 }
  const namesIn = (line: string) =>
    readReferences(line, own).references.map(({ label, identifier, text }) =>
      `${label ?? ''} ${identifier ?? `“${text}”`}`.trim(),
    )
  it.each([
    ['PARIS 4977', ['06PARIS4977']],
    ['04 TBILISI 2601', ['04TBILISI2601']],
    ['A. 04 TBILISI 2601 B. PARIS 12', ['A 04TBILISI2601', 'B 06PARIS12']],
    ['A) PARIS 12, B) PARIS 13,C) PARIS 14', ['A 06PARIS12', 'B 06PARIS13', 'C 06PARIS14']],
    ['(A)PARIS 12, (B)ROME 13', ['A 06PARIS12', 'B 06ROME13']],
    ['[A] State 12, 13, [B] Ottawa 14', ['A 06STATE12', 'A 06STATE13', 'B 06OTTAWA14']],
    ['A - KABUL 28', ['A 06KABUL28']],
    ['A. A) STATE 12; B. B) SEOUL 13', ['A 06STATE12', 'B 06SEOUL13']],
    ['A. REF A STATE 12 B. REF B LONDON 13', ['A 06STATE12', 'B 06LONDON13']],
    ['A. MANILA 2969 B. 2962 AND PREVIOUS', ['A 06MANILA2969', 'B 06MANILA2962']],
    ['A) 6307 B) STATE 285773', ['A 06MANILA6307', 'B 06STATE285773']],
    ['SECSTATE 121901', ['06STATE121901']],
    ['PARIS 12 AND 13', ['06PARIS12', '06PARIS13']],
    ['C) 05 KABUL 5353/5194 and previous', ['C 05KABUL5353', 'C 05KABUL5194']],
    ['PANAMA 00789/04', ['04PANAMA789']],
    ['AMMAN 5049-01', ['01AMMAN5049']],
    ['STATE (01) 201265', ['01STATE201265']],
    ['PARIS 02231 (2004)', ['04PARIS2231']],
    ['KUWAIT (C)02293', ['06KUWAIT2293']],
    ['870 PARIS', ['06PARIS870']],
    ['BAGHDAD #3565', ['06BAGHDAD3565']],
    ['ST. PETERSBURG 75', ['06STPETERSBURG75']],
    ['SECSTATE 12 & PARIS 13', ['06STATE12', '06PARIS13']],
    ['05PARIS4977', ['05PARIS4977']],
    ['04 LAGOS O1512', ['04LAGOS1512']],
    ['COTON0U 348', ['06COTONOU348']],
    ['BERG/LUND E-MAIL 12/01/05', ['“BERG/LUND E-MAIL 12/01/05”']],
    [
      'STATE 12; BERG E-MAIL OF MAY 4, 2006; PARIS 13',
      ['06STATE12', '“BERG E-MAIL OF MAY 4, 2006”', '06PARIS13'],
    ],
    ['A. 2004 REPORT ON LAMPS B. PARIS 12', ['A “2004 REPORT ON LAMPS”', 'B 06PARIS12']],
    ['9 FAM APPENDIX K, 406', ['“9 FAM APPENDIX K, 406”']],
    ['', []],
    ['REF:', []],
  ])('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names)
  })

  it('say what was mended, and have no identifier without a year', () => {
    expect(readReferences('LAGOS O1512', { post: 'PARIS' })).toEqual({
      references: [{ kind: 'cable', text: 'LAGOS O1512' }],
      mended: ['LAGOS 1512'],
    })
    expect(readReferences('12', {}).references).toEqual([{ kind: 'other', text: '12' }])
  })
})

describe('who classified it', () => {
  it.each([
    [
      'Ambassador Anna Berg for reasons 1.4 (b) and (d).',
      'Ambassador Anna Berg',
      ['1.4(b)', '1.4(d)'],
    ],
    ['Anna Berg, reason 1.4 (b) and (d)', 'Anna Berg', ['1.4(b)', '1.4(d)']],
    [
      'Anna Berg, Ambassador. Reason: 1.5 (B), (C) AND (D).',
      'Anna Berg, Ambassador',
      ['1.5(b)', '1.5(c)', '1.5(d)'],
    ],
    ['CDA ANNA BERG: 1.5 B, D.', 'CDA ANNA BERG', ['1.5(b)', '1.5(d)']],
    ['CDA Anna Berg; E.O. 12958, reasons 1.4 (b,d)', 'CDA Anna Berg', ['1.4(b)', '1.4(d)']],
    ['DCM Anna Berg, Reason(s): 1.4 (B/D).', 'DCM Anna Berg', ['1.4(b)', '1.4(d)']],
    ['DCM Anna Berg per 1.4 (b&d)', 'DCM Anna Berg', ['1.4(b)', '1.4(d)']],
    ['DCM Anna Berg for rea sons 1.4 (b) a nd (d)', 'DCM Anna Berg', ['1.4(b)', '1.4(d)']],
    ['Classified by DCM Anna Berg. Reasons 1. 4 (b and d).', 'DCM Anna Berg', ['1.4(b)', '1.4(d)']],
    [
      "(U) Charge d'Affaires, a.i. Anna Berg, reason: section 1.4 (d)",
      "Charge d'Affaires, a.i. Anna Berg",
      ['1.4(d)'],
    ],
    ['Ambassador Anna Berg', 'Ambassador Anna Berg', []],
    ['REASON 1.4 (B)', undefined, ['1.4(b)']],
  ])('%s', (text, by, reasons) => {
    const read = readClassifiedBy(text)
    expect([read.text, read.by, read.reasons]).toEqual([text, by, reasons])
  })
})

describe('the transmission', () => {
  it('has a date-time group', () => {
    expect(readDateTimeGroup('P R 131402Z JUL 05 ZDK')).toEqual({
      precedence: 'PRIORITY',
      infoPrecedence: 'ROUTINE',
      group: { text: '131402Z JUL 05', at: '2005-07-13T14:02Z' },
      year: 2005,
      letterForDigit: false,
    })
    expect(readDateTimeGroup('1314O2Z Jul 2005')?.group.at).toBe('2005-07-13T14:02Z')
    expect(readDateTimeGroup('321402Z JUL 05')?.group).toEqual({ text: '321402Z JUL 05' })
    expect(readDateTimeGroup('132602Z JUL 05')?.group.at).toBeUndefined()
    expect(readDateTimeGroup('131402Z LAM 05')?.group.at).toBeUndefined()
    expect(readDateTimeGroup('lamps')).toBeUndefined()
  })

  it.each([
    [
      'RUEHC/SECSTATE WASHDC PRIORITY 8101',
      { routing: 'RUEHC', name: 'SECSTATE WASHDC', precedence: 'PRIORITY', serial: 8101 },
    ],
    ['AMEMBASSY ROME NIACT IMMEDIATE', { name: 'AMEMBASSY ROME', precedence: 'NIACT IMMEDIATE' }],
    ['RHEHNSC / NSC WASHDC', { routing: 'RHEHNSC', name: 'NSC WASHDC' }],
    ['EU COLLECTIVE 0012', { name: 'EU COLLECTIVE', serial: 12 }],
  ])('is addressed to %s', (line, addressee) => {
    expect(readAddressee('info', line)).toEqual({ role: 'info', ...addressee })
  })
})

describe('a line of a page', () => {
  it.each([
    ['A &amp; B &lt;c&gt; &quot;d&quot; &#39;e&#x27; &eacute;', `A & B <c> "d" 'e' é`],
    ['&amp;amp; &unknown; &#1; &#xD800; &#9999999;', '& &unknown; &#1; &#xD800; &#9999999;'],
    ['<p>one<br/>two</p>', 'one\ntwo'],
    ['<td>one</td><td>two</td>', 'one\ttwo'],
    ['one&#x000A;two', 'one\ntwo'],
    ['a < b and c > d', 'a < b and c > d'],
    ['\u00a0¶1.\u2003x\u200b  ', ' 1. x'],
    ['————', '----'],
    ['—', '—'],
  ])('%s', (given, plain) => {
    expect(plainLine(given)).toBe(plain)
  })
})
