/** The register as a table and as JSON: the documents of the archive in the order of the record. */
import { formatSymbol, nameOfSeat } from '@epoc/domain'
import type { GovernanceState } from '@epoc/governance'
import type { BagWriter } from '../bag/bag-writer.ts'
import { csvText } from '../csv.ts'
import { instantIn } from '../instants.ts'
import { jsonText } from '../plain-json.ts'
import { titleOf } from './write-document.ts'
import type { WrittenDocument } from './write-document.ts'

const columns = [
  'symbol',
  'title',
  'type',
  'originator',
  'originator name',
  'received',
  'classification',
  'caveats',
  'distribution',
  'audience',
  'languages',
  'files',
  'files missing',
  'entry',
  'event',
  'folder',
] as const

export async function writeRegister(
  bag: BagWriter,
  { founding }: GovernanceState,
  documents: readonly WrittenDocument[],
  language: string,
): Promise<void> {
  const rows = documents.map(({ document, folder, files }): readonly string[] => [
    formatSymbol(document.symbol),
    titleOf(document, founding, language),
    document.type,
    document.originator,
    nameOfSeat(founding, document.originator, language),
    instantIn(founding.zone, document.receivedAt),
    document.marking.classification,
    document.marking.caveats.join(' '),
    document.marking.distribution,
    document.audience,
    [...new Set(files.map(({ file }) => file.language))].join(' '),
    String(files.length),
    String(files.filter(({ state }) => state === 'missing').length),
    String(document.index),
    document.id,
    `data/documents/${folder}`,
  ])
  await bag.add('register.csv', csvText([columns, ...rows]))
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])),
  )
  await bag.add('register.json', jsonText(objects))
}
