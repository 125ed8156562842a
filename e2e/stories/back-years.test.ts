/**
 * Three years of paper come into the register with their numbers: a dry run over a sheet with
 * mistakes, the sheet mended, an import that is interrupted and goes on, from CSV and from XLSX, and
 * what is there already. Another story tells what others then see of it.
 */
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { formatSymbol, lookUp, shelfOf } from '@epoc/domain'
import { readTable } from '@epoc/intake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime, Officer } from '../world/homes.ts'
import { run, startEpoc } from '../world/run.ts'
import {
  bringYears,
  first,
  header,
  line,
  second,
  sheet,
  wordsOf,
  writeSheet,
  year,
} from '../world/three-years.ts'
import { mayLeaveOutCalc } from '../world/tools.ts'

type Said = {
  readonly line: number
  readonly column?: string
  readonly code: string
  readonly sentence: string
}
type Told = {
  readonly counts: Readonly<Record<string, number>>
  readonly problems: readonly Said[]
  readonly notes: readonly Said[]
  readonly unusedFiles: readonly string[]
  readonly missingFiles: readonly { readonly name: string }[]
}
type Listed = { readonly total: number }

/** By line of the sheet, the header being the first. */
const lineOf = (symbol: string): number => 2 + sheet.findIndex(([each]) => each === symbol)

describe('back years', () => {
  let host: RunningHost
  let regime: FreshRegime
  let poc: Officer
  let germany: Officer
  let place: string
  let papers: string
  let csv: string
  const importing = (...args: readonly string[]): readonly string[] => [
    ...['import', papers, '--marking', 'OFF', '--sheet'],
    ...(args.includes('--sheet') ? [] : [csv]),
    ...args.filter((each) => each !== '--sheet'),
  ]
  const told = async (code: number, ...args: readonly string[]): Promise<Told> => {
    const ran = await poc.epoc(...importing(...args), '--json')
    expect([ran.code, ran.code === code ? '' : ran.err + ran.out]).toEqual([code, ''])
    return JSON.parse(ran.out) as Told
  }

  beforeAll(async () => {
    host = await startHost(await folder('host'))
    regime = await smallRegime(host)
    place = await folder('back years')
    ;({ papers, csv } = await bringYears(place))
    ;[poc, germany] = await Promise.all([
      regime.signIn('france-poc-2'),
      regime.signIn('germany-embassy'),
    ])
  })
  afterAll(async () => void (await host.stop()))

  it('mistakes are told by line and column, and nothing is sent', async () => {
    const wrong = sheet.map((row) => [...row])
    const change = (symbol: string, column: string, value: string) => {
      wrong[lineOf(symbol) - 2]![header.indexOf(column)] = value
    }
    change(`POC 3/${first}`, 'Date', `31.02.${first}`)
    change(`POC 4/${first}`, 'File EN', 'nowhere.txt')
    change(`POC 5/${first}`, 'Symbol', `poc doc 7/${first}`)
    change(`POC 2/${second}`, 'Classification', 'TOP SECRET')
    change(`POC 3/${second}`, 'From', 'Korae')
    change(`POC 1/${second}`, 'Symbol', '')
    await writeSheet(csv, wrong)
    await writeFile(join(papers, 'notes.txt'), 'Nobody wants these.')

    const report = join(place, 'report.csv')
    const dry = await told(10, '--dry-run', '--report', report)
    const at = (symbol: string) => lineOf(symbol)
    expect(dry.problems.map((each) => [each.line, each.column, each.code])).toEqual([
      [at(`POC 3/${first}`), 'Date', 'bad-date'],
      [at(`POC 4/${first}`), 'File EN', 'missing-file'],
      [at(`POC 5/${first}`), 'Symbol', 'symbol-twice'],
      [at(`POC 7/${first}`), 'Symbol', 'symbol-twice'],
      [at(`POC 1/${second}`), 'Symbol', 'no-symbol'],
      [at(`POC 1/${second}/Rev.1`), 'Symbol', 'no-base'],
      [at(`POC 1/${second}/Rev.2`), 'Symbol', 'no-base'],
      [at(`POC 2/${second}`), 'Classification', 'unknown-classification'],
      [at(`POC 3/${second}`), 'From', 'unknown-originator'],
    ])
    expect(dry.unusedFiles).toContain('notes.txt')
    expect(dry.missingFiles).toEqual([{ line: at(`POC 4/${first}`), name: 'nowhere.txt' }])

    const lines = await readTable(new Uint8Array(await readFile(report)), 'text/csv')
    const rows = lines.ok ? lines.value.rows.map(({ cells }) => cells) : []
    expect(rows.length).toBe(sheet.length)
    expect(rows[at(`POC 3/${first}`) - 2]).toEqual([
      String(at(`POC 3/${first}`)),
      `POC 3/${first}`,
      'not planned',
      '',
      `“31.02.${first}” is no date. Write it as 2003-05-14, or 14.05.2003.`,
    ])

    const refused = await poc.epoc(...importing())
    expect(refused.code).toBe(10)
    expect(refused.out).toContain(`line ${at(`POC 3/${first}`)}, Date: “31.02.${first}” is no date`)
    expect(refused.out).toContain('Nothing was imported. Mend the sheet')
    expect((await poc.json<Listed>('list')).total).toBe(0)
  })

  it('once the sheet is mended nothing stands in the way', async () => {
    await writeSheet(csv, sheet)
    await rm(join(papers, 'notes.txt'))
    const dry = await told(0, '--dry-run')
    expect([dry.counts, dry.problems, dry.unusedFiles]).toEqual([{ ready: sheet.length }, [], []])
    const shown = await poc.epoc(...importing('--dry-run', '--offline'))
    expect(shown.code).toBe(0)
    expect(shown.out).toContain(`${sheet.length} documents of ${sheet.length} lines`)
    expect(shown.out).toContain('Nothing stands in the way.')
  })

  it('a government does not bring them in, only the POC', async () => {
    const ran = await germany.epoc(...importing())
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringContaining('You do not wear the hat “poc”'),
    ])
  })

  it('Ctrl-C ends it between documents, and says how far it came', async () => {
    const report = join(place, 'report.csv')
    const watcher = await regime.newReplica('japan-embassy')
    const child = startEpoc(importing('--report', report), poc.env)
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString('utf8')))
    const ended = new Promise<number>((resolve) =>
      child.once('close', (code) => resolve(code ?? -1)),
    )
    const documents = () =>
      [...watcher.domain.register.shelves.keys()].reduce(
        (sum, name) => sum + shelfOf(watcher.domain.register, name).documents.size,
        0,
      )
    while (documents() === 0 && child.exitCode === null) await watcher.sync()
    child.kill('SIGINT')
    expect([await ended, out]).toEqual([10, expect.stringContaining('not imported yet')])
    const lines = await readTable(new Uint8Array(await readFile(report)), 'text/csv')
    const outcomes = lines.ok ? lines.value.rows.map(({ cells }) => cells[2]) : []
    await watcher.sync()
    expect(outcomes.filter((each) => each === 'imported').length).toBe(documents())
    expect(outcomes).toContain('not imported yet')
  })

  it('the same goes on from a sheet that LibreOffice wrote, and is whole', async () => {
    const xlsx = await asWorkbook(csv, place)
    const done = await told(0, '--sheet', xlsx ?? csv)
    expect(Object.keys(done.counts).sort()).toEqual(['imported', 'there'])
    const { imported = 0, there = 0 } = done.counts
    expect([imported > 0, there > 0, imported + there]).toEqual([true, true, sheet.length])
  })

  it('is what the sheet and the folder say', async () => {
    const { domain } = await regime.newReplica('germany-embassy')
    const called = (spelling: string) => lookUp(domain.register, spelling)[0]!
    const agenda = called(`poc1/${first}`)
    expect(agenda).toMatchObject({ originator: 'JP', type: 'agenda', dated: `${first}-01-15` })
    expect(agenda.summaries.get('en')).toBe('What is to be spoken of.')
    expect(agenda.files.map(({ language, text }) => [language, text?.size])).toEqual(
      agenda.files.map(({ language, size }) => [language, size]),
    )
    expect(called(`poc2/${first}`)).toMatchObject({
      type: 'letter',
      originator: 'DE',
      links: [{ relation: 'in-reply-to', document: agenda.id }],
      marking: { classification: 'OFF', caveats: [], distribution: 'Partners only' },
    })
    expect(called(`poc1/${first}/corr1`).languages).toEqual(['fr'])
    expect(called(`tem1/${second}/amend1`)).toMatchObject({
      originator: 'KR',
      type: 'tem-proposal',
    })
    expect(called(`poc1/${second}/rev2`).marking).toMatchObject({
      classification: 'RR',
      caveats: ['EXPERTS'],
    })
    const to = join(place, 'opened')
    await germany.epoc('open', `poc1/${first}`, '--to', to)
    const name = `poc-1-${first}.txt`
    expect(await readFile(join(to, name), 'utf8')).toBe(wordsOf(name))
  })

  it('what the register has under a number, and is not what the sheet says, is a problem', async () => {
    const live = join(place, 'live.txt')
    await writeFile(live, 'A live paper.')
    const circulating = [
      'circulate',
      live,
      '--series',
      'POC',
      '--marking',
      'OFF',
      '--title',
      'Live',
    ]
    const sent = await poc.json<{ readonly document: string }>(...circulating, '--as', 'poc')
    expect(sent.document).toBe(`POC 3/${year}`)
    await copyFile(join(papers, `poc-3-${second}.txt`), join(papers, `poc-2-${second}.txt`))
    await writeSheet(csv, [
      ...sheet.map((row) =>
        row[0] === `POC 4/${second}` ? row.with(header.indexOf('Date'), `${second}-12-31`) : row,
      ),
      line(`POC 3/${year}`, `${year}-01-05`, {}, { en: true }),
      line(`POC 9/${second}`, `${second}-12-01`),
    ])
    for (const name of [`poc-3-${year}.txt`, `poc-9-${second}.txt`]) {
      await writeFile(join(papers, name), 'On paper.')
    }
    const dry = await told(10, '--dry-run')
    expect(dry.problems.map(({ line: at, sentence }) => [at, sentence])).toEqual([
      [lineOf(`POC 2/${second}`), expect.stringContaining('it differs: files.')],
      [lineOf(`POC 4/${second}`), expect.stringContaining('it differs: date.')],
      [2 + sheet.length, expect.stringContaining('it differs: title, date, files.')],
    ])
    const rest = await told(0, '--skip-problems')
    expect(rest.counts).toEqual({ there: sheet.length - 2, 'not-planned': 3, imported: 1 })
    const replica = await regime.replicaOf('korea-embassy')
    const [shelf] = [...replica.domain.register.shelves.values()]
    expect(formatSymbol(shelf!.documents.last()!.symbol)).toBe(`POC 9/${second}`)
  })
})

/** The same sheet as LibreOffice saves it; nothing where there is none. */
async function asWorkbook(csv: string, place: string): Promise<string | undefined> {
  if (mayLeaveOutCalc()) return undefined
  const profile = `-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`
  const args = ['--infilter=CSV:44,34,76,1', '--convert-to', 'xlsx', '--outdir', place, csv]
  const made = await run('soffice', [profile, '--headless', ...args], { env: { HOME: place } })
  if (made.code !== 0) throw new Error(`LibreOffice made no workbook: ${made.err}`)
  return csv.replace(/\.csv$/, '.xlsx')
}
