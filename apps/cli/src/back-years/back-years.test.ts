import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBrought } from './brought.ts'
import { writeReport } from './report.ts'
import { noteSentence, problemSentence } from './sentences.ts'
import { shownInWords } from './shown.ts'

let place: string
const sheet = () => join(place, 'register.csv')

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'brought '))
  await writeFile(sheet(), 'Symbol;Title\nPOC 1/2003;Agenda\n')
})

describe('a folder and a sheet', () => {
  it('are read without what programs leave behind, and without what links lead to', async () => {
    await mkdir(join(place, '2003', '.cache'), { recursive: true })
    for (const name of ['2003/a.txt', '2003/.cache/b.txt', '~$a.docx', 'Thumbs.db', 'report.csv']) {
      await writeFile(join(place, name), 'words')
    }
    await symlink('/etc/hostname', join(place, 'elsewhere.txt'))
    const brought = await readBrought(place, sheet(), { except: [join(place, 'report.csv')] })
    expect(brought).toMatchObject({
      value: {
        files: [{ path: '2003/a.txt', size: 5 }],
        table: { header: ['Symbol', 'Title'], rows: [{ line: 2 }] },
      },
    })
  })

  it.each([
    ['nowhere.csv', 'cannot be read'],
    ['register.ods', 'a sheet is read as XLSX or CSV'],
    ['empty.csv', 'there is nothing in it'],
  ])('%s: %s', async (name, sentence) => {
    if (name !== 'nowhere.csv') await writeFile(join(place, name), '')
    const brought = await readBrought(place, join(place, name), { except: [] })
    expect(brought).toMatchObject({ error: { exitCode: 3 } })
    expect(!brought.ok && brought.error.sentence).toContain(sentence)
  })

  it('a folder that is none is told', async () => {
    const brought = await readBrought(join(place, 'none'), sheet(), { except: [] })
    expect(!brought.ok && brought.error.sentence).toBe('none cannot be read as a folder (ENOENT).')
  })
})

describe('what is told of an import', () => {
  it('a report is a sheet of its own, in which nothing is a formula', async () => {
    const path = join(place, 'report.csv')
    await writeReport(path, [
      { line: 2, symbol: 'POC 1/2003', outcome: 'imported', index: 12 },
      { line: 3, symbol: '=1+1', outcome: 'not-planned', reason: 'It has no date.' },
    ])
    expect(await readFile(path, 'utf8')).toBe(
      "\ufeffLine,Number,Outcome,Entry,Reason\r\n2,POC 1/2003,imported,12,\r\n3,'=1+1,not planned,,It has no date.\r\n",
    )
  })

  it('the words say how much, and the first of each kind of note', () => {
    const note = (line: number) => ({
      line,
      column: 'Date',
      code: 'two-digit-year',
      value: '14/05/03',
      sentence: '“14/05/03” is taken as 2003-05-14.',
    })
    const lines = shownInWords({
      rows: [{ line: 2, symbol: 'POC 1/2003', outcome: 'there', index: 4 }],
      ready: [],
      problems: [{ line: 0, code: 'bad-path', value: '/a', sentence: 'No.' }],
      notes: [2, 3, 4, 5, 6, 7].map(note),
      unusedFiles: ['b.txt'],
      missingFiles: [],
    })
    expect(lines).toEqual([
      'No document of 1 line is to be imported.',
      '1 document is in the register already.',
      '\nProblems · 1',
      '  the folder: No.',
      '\nNotes · 6',
      ...[2, 3, 4, 5].map((at) => `  line ${at}, Date: “14/05/03” is taken as 2003-05-14.`),
      '  and 2 more; --json has them all',
      '\nFiles that no line wants · 1',
      '  b.txt',
    ])
  })

  it('sentences name what may have been meant, and say a thing once', () => {
    expect(
      problemSentence({ line: 2, code: 'symbol-twice', value: 'POC 1/2003', hint: '4;9' }),
    ).toBe('POC 1/2003 stands on lines 4, 9 too. Which is it?')
    expect(problemSentence({ line: 2, code: 'missing-file', value: 'a.pdf', hint: 'a.doc' })).toBe(
      'There is no file “a.pdf” in the folder; there is “a.doc”.',
    )
    expect(noteSentence({ line: 2, code: 'no-file', value: '' }, 'en')).toBe(undefined)
  })
})
