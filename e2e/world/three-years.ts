/** Three years of paper as an office would bring them: a sheet, and a folder with the files. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCsv } from '@epoc/intake'

export const year = new Date().getFullYear()
export const [first, second] = [year - 2, year - 1]

export const header = [
  ...['Symbol', 'Title EN', 'Titre (français)', 'Date', 'From', 'Type', 'Classification'],
  ...['Caveats', 'Distribution', 'Summary', 'In reply to', 'File EN', 'Fichier FR'],
]

/** A line with files in English; `fr` as well in French. */
export function line(
  symbol: string,
  date: string,
  { title = `Paper ${symbol}`, from = '', type = '', marking = '', caveats = '', reply = '' } = {},
  { en = true, fr = false } = {},
): readonly string[] {
  const name = symbol.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()
  return [
    ...[symbol, title, fr ? `${title} (fr)` : '', date, from, type, marking, caveats],
    ...['', title === 'Agenda' ? 'What is to be spoken of.' : '', reply],
    ...[en ? `${name}.txt` : '', fr ? `${name}-fr.txt` : ''],
  ]
}

const both = { en: true, fr: true }
export const sheet: readonly (readonly string[])[] = [
  line(
    `POC 1/${first}`,
    `${first}-01-15`,
    { title: 'Agenda', from: 'Japon', type: 'agenda' },
    both,
  ),
  line(`POC 1/${first}/Rev.1`, `${first}-02-01`, { title: 'Agenda, revised' }, both),
  line(`POC 1/${first}/Corr.1`, `${first}-01-20`, { title: 'Errata' }, { en: false, fr: true }),
  line(`POC 1/${first}/Rev.1/Corr.1`, `${first}-02-10`),
  line(`POC 2/${first}`, `02.02.${first}`, { from: 'DE', type: 'Letter', reply: `POC 1/${first}` }),
  line(`POC 2/${first}/Add.1`, `${first}-03-01`, { title: 'Annex' }),
  ...[3, 4, 5, 7, 8].map((n) => line(`POC ${n}/${first}`, `${first}-0${n}-05`)),
  line(`POC CRP.1/${first}`, `${first}-09-01`, { title: 'Room paper' }),
  line(`POC 1/${second}`, `${second}-01-10`, { marking: 'RR', caveats: 'For experts' }),
  line(`POC 1/${second}/Rev.1`, `${second}-01-20`),
  line(`POC 1/${second}/Rev.2`, `${second}-02-20`),
  ...[2, 3, 4, 5, 6].map((n) => line(`POC ${n}/${second}`, `${second}-0${n}-11`)),
  line(`TEM 1/${second}`, `${second}-05-01`, { from: 'Republic of Korea', type: 'proposal' }, both),
  line(`TEM 1/${second}/Amend.1`, `${second}-05-09`, { title: 'Amendment' }),
  line(`POC 1/${year}`, `${year}-01-02`),
  line(`POC 2/${year}`, `${year}-01-03`, { reply: `POC 1/${year};TEM 1/${second}` }),
  line(`POC 2/${year}/Rev.1`, `${year}-01-03`),
  line(`POC 4/${year}`, `${year}-01-04`),
]

export const wordsOf = (name: string): string => `The words of ${name}.\n`

export const writeSheet = (path: string, rows: readonly (readonly string[])[]): Promise<void> =>
  writeFile(path, writeCsv([header, ...rows]))

/** Writes the files into `papers` of a folder, and the sheet beside it. */
export async function bringYears(
  place: string,
): Promise<{ readonly papers: string; readonly csv: string }> {
  const [papers, csv] = [join(place, 'papers'), join(place, 'register.csv')]
  await mkdir(join(papers, String(first)), { recursive: true })
  for (const name of sheet.flatMap((row) => row.slice(-2)).filter((each) => each !== '')) {
    await writeFile(join(papers, name), wordsOf(name))
  }
  await writeSheet(csv, sheet)
  return { papers, csv }
}
