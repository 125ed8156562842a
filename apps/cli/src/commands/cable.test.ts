import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programFor } from '../program.ts'

const cable = `Identifier: 05PARIS4977

C O N F I D E N T I A L SECTION 01 OF 02 PARIS 004977

SIPDIS
FOR NP/CBM

E.O. 12958: DECL: 07/13/2015
TAGS: PREL, FR
SUBJECT: (C) LAMPS OF THE HARBOUR

REF: A. 04 ROME 2601
     B. BERG E-MAIL

Classified By: Political Counselor Anna Berg, reason 1.4 (b)

SUMMARY
-------

1. (C) The lamps burn
SIPDIS
all night.

2. (C/NF) Begin text:

  Dear lamp,

End text.

BERG
`

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'epoc-cable-'))))
afterAll(async () => rm(folder, { recursive: true }))

/** Runs a command line as a person without home and host does. */
async function epoc(...args: readonly string[]) {
  const out: string[] = []
  const said: string[] = []
  const terminal = {
    out: (text: string) => void out.push(text),
    say: (text: string) => void said.push(text),
    interactive: false,
    width: 80,
    askSecret: () => Promise.resolve(undefined),
    environment: {},
  }
  const random = (): Uint8Array<ArrayBuffer> => {
    throw new Error('nothing is left to chance here')
  }
  const exitCode = await programFor({ terminal, clock: () => 0, random })(['cable', ...args])
  return { exitCode, out: out.join('\n'), said: said.join('') }
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('epoc cable read', () => {
  it('shows a cable as a sheet', async () => {
    const { exitCode, out } = await epoc('read', await file('a.txt', cable))
    expect(exitCode).toBe(0)
    expect(out).toBe(`CONFIDENTIAL · 05PARIS4977

(C) LAMPS OF THE HARBOUR

Captions       SIPDIS · FOR NP/CBM
Tags           PREL, FR
References     A 04ROME2601
               B BERG E-MAIL
Classified by  Political Counselor Anna Berg, reason 1.4(b)
Declassify     13 Jul 2015 (E.O. 12958)

SUMMARY

1. (C)     The lamps burn all night.

2. (C/NF)  Begin text:

             Dear lamp,

           End text.

BERG

—
2 notes; see them with: epoc cable check`)
  })

  it('shows sender, addressees and moment where there is a header, and what is doubtful', async () => {
    const header = `P R 131402Z JUL 05
FM AMEMBASSY PARIS
TO RUEHC/SECSTATE WASHDC PRIORITY 8101
INFO AMEMBASSY ROME
XMT AMEMBASSY TUNIS
`
    const path = await file('b.txt', `lamps\n${header}${cable.replace('TAGS: PREL, FR\n', '')}`)
    const { out } = await epoc('read', path)
    expect(out).toContain('CONFIDENTIAL · 05PARIS4977 · 13 Jul 2005, 14:02 UTC · priority')
    expect(out).toContain(`From           AMEMBASSY PARIS
To             SECSTATE WASHDC (priority, no. 8101)
Info           AMEMBASSY ROME
Not to         AMEMBASSY TUNIS`)
    expect(out).toContain('There are no TAGS.')
    expect(out).toContain('Not in the cable: line 1.')
  })

  it.each([
    ['10 YEARS', '10 YEARS'],
    ['N/A', 'not classified'],
    ['AFTER THE FERRY SAILS', 'after the ferry sails'],
    ['X5, X6', 'exempted, X5, X6'],
    ['OADR', 'by schedule OADR'],
  ])('says until when: %s', async (literal, shown) => {
    const text = `UNCLAS PARIS 004977\n\nE.O. 12958: DECL: ${literal}\nSUBJECT: ROPE\n`
    const { out } = await epoc('read', await file('c.txt', text))
    expect(out).toContain(`${shown} (E.O. 12958)`)
  })

  it('prints cable, diagnostics and residue as JSON', async () => {
    const { out } = await epoc('read', await file('d.txt', cable), '--json')
    const reading = JSON.parse(out) as Record<string, unknown>
    expect(Object.keys(reading)).toEqual(['cable', 'diagnostics', 'residue'])
    expect(reading['cable']).toMatchObject({
      identifier: '05PARIS4977',
      classification: 'CONFIDENTIAL',
      captions: ['SIPDIS', 'FOR NP/CBM'],
      eo: { order: '12958' },
      tags: ['PREL', 'FR'],
      subject: 'LAMPS OF THE HARBOUR',
      references: [
        { label: 'A', identifier: '04ROME2601' },
        { label: 'B', kind: 'other' },
      ],
      classifiedBy: { by: 'Political Counselor Anna Berg', reasons: ['1.4(b)'] },
      sections: [
        {
          heading: 'SUMMARY',
          paragraphs: [
            { number: 1, mark: 'C' },
            { number: 2, mark: 'C/NF' },
          ],
        },
      ],
      signOff: 'BERG',
    })
  })

  it('reads what Windows wrote, and says of other files that they are no cables', async () => {
    const old = await file('old.txt', Buffer.from(cable.replace('all night', 'à côté'), 'latin1'))
    expect((await epoc('read', old)).out).toContain('The lamps burn à côté.')
    const { exitCode, out } = await epoc('read', await file('e.txt', 'Dear Anna,\nit rains.\n'))
    expect(exitCode).toBe(0)
    expect(out).toContain('Nothing here looks like a cable.')
    expect(out).toContain('Not in the cable: lines 1, 2.')
  })

  it('says which file cannot be read', async () => {
    const { exitCode, said } = await epoc('read', join(folder, 'nowhere.txt'))
    expect(exitCode).toBe(3)
    expect(said).toContain('nowhere.txt cannot be read (ENOENT).')
  })
})

describe('epoc cable write', () => {
  it('writes what read printed, in both styles', async () => {
    const { out: json } = await epoc('read', await file('a.txt', cable), '--json')
    const path = await file('a.json', json)
    const telegram = await epoc('write', path)
    expect(telegram.exitCode).toBe(0)
    expect(telegram.out).toContain('C O N F I D E N T I A L PARIS 004977\n')
    expect(telegram.out).toContain('-------\nSUMMARY\n-------\n')
    const report = await epoc('write', path, '--style', 'report', '--width', '60')
    expect(report.out).toContain('CONFIDENTIAL PARIS 4977\n')
    expect(report.out).toContain('Subject: (C) LAMPS OF THE HARBOUR\n')
    const again = await epoc('read', await file('again.txt', telegram.out), '--json')
    const cableIn = (text: string) => (JSON.parse(text) as { cable: unknown }).cable
    expect(cableIn(again.out)).toEqual(cableIn(json))
  })

  it('numbers the paragraphs of a draft that has no numbers', async () => {
    const draft = {
      classification: 'UNCLASSIFIED',
      post: 'PARIS',
      serial: 7,
      subject: 'ROPE',
      sections: [{ paragraphs: [{ text: 'It holds.' }, { text: 'It is new.' }] }],
    }
    const { out } = await epoc('write', await file('draft.json', JSON.stringify(draft)), '--json')
    expect(JSON.parse(out)).toMatchObject({
      text: 'UNCLAS PARIS 000007\n\nSUBJECT: ROPE\n\n1. It holds.\n\n2. It is new.\n',
      cable: { post: 'PARIS', serial: 7 },
      residue: [],
    })
  })

  const base = { classification: 'SECRET', sections: [{ paragraphs: [{ text: 'It holds.' }] }] }
  it.each([
    [{ ...base, classification: undefined }, 'has no classification'],
    [base, 'names who classified it'],
    [{ ...base, classifiedBy: { text: 'Anna Berg', reasons: [] } }, 'says until when'],
    [
      { classification: 'UNCLASSIFIED', sections: [{ paragraphs: [{ mark: 'S', text: 'x' }] }] },
      '(S), above UNCLASSIFIED',
    ],
    [
      { classification: 'UNCLASSIFIED', sections: [], subject: 'X'.repeat(70) },
      'is wider than a line of 55',
    ],
    [
      {
        classification: 'UNCLASSIFIED',
        sections: [{ paragraphs: [{ text: 'It holds. '.repeat(900).trim() }] }],
      },
      'needs a summary',
    ],
    [
      { classification: 'UNCLASSIFIED', sections: [{ paragraphs: [{ text: 'It\nholds.' }] }] },
      'would be read as something else',
    ],
    [{ sections: [{ paragraphs: [{ text: 7 }] }] }, '(sections[0].paragraphs[0].text)'],
    [[], 'is not a cable.'],
  ])('refuses %#', async (value, sentence) => {
    const { exitCode, said } = await epoc('write', await file('bad.json', JSON.stringify(value)))
    expect(said).toContain(sentence)
    expect(exitCode).toBe(1)
  })

  it('refuses what is no JSON, no style, no width', async () => {
    const path = await file('no.json', '{')
    expect(await epoc('write', path)).toMatchObject({ exitCode: 3 })
    expect(await epoc('write', join(folder, 'nowhere.json'))).toMatchObject({ exitCode: 3 })
    expect(await epoc('write', path, '--style', 'letter')).toMatchObject({ exitCode: 2 })
    expect(await epoc('write', path, '--width', '7')).toMatchObject({ exitCode: 2 })
    expect(await epoc()).toMatchObject({ exitCode: 2 })
  })
})

describe('epoc cable check', () => {
  it('is content with a cable that has only notes', async () => {
    const path = await file('a.txt', cable)
    const { exitCode, out } = await epoc('check', path)
    expect(exitCode).toBe(0)
    expect(out).toContain(`${path} · 05PARIS4977 · in order`)
    expect(out).toMatch(/21:1 +note +A caption stood in the text; passed over\./)
  })

  it('says line by line what is wrong with several, and ends with 1', async () => {
    const marked = await file('f.txt', cable.replace('2. (C/NF)', '3. (S)'))
    const { exitCode, out } = await epoc('check', await file('a.txt', cable), marked)
    expect(exitCode).toBe(1)
    expect(out).toMatch(/error +A paragraph is marked above the cable: S\./)
    expect(out).toMatch(/warning +The number of this paragraph does not follow the one before: 2\./)
    const json = JSON.parse((await epoc('check', marked, '--json')).out) as unknown
    expect(json).toMatchObject([
      { file: marked, clean: false, identifier: '05PARIS4977', residue: [] },
    ])
    expect(await epoc('check', join(folder, 'nowhere.txt'))).toMatchObject({ exitCode: 3 })
  })

  it('leaves the file as it is', async () => {
    const path = await file('a.txt', cable)
    await epoc('check', path)
    expect(await readFile(path, 'utf8')).toBe(cable)
  })
})
