/** What people write in a sheet for what the regime calls by a code: levels, caveats, types, series. */
import { documentTypes } from '@epoc/domain'
import type { DocumentType } from '@epoc/domain'
import type { Founding } from '@epoc/governance'

/** Case, accents and punctuation make no difference. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Coded = Founding['marking']['caveats']

/** A code that bears this code or name in any language, and no other. */
function codeOf(coded: Coded, spelling: string): string | undefined {
  const wanted = fold(spelling)
  const exact = coded.find(({ code }) => fold(code) === wanted)
  if (exact !== undefined) return exact.code
  const [named, another] = coded.filter(({ names }) =>
    [...names.values()].some((name) => fold(name) === wanted),
  )
  return another === undefined ? named?.code : undefined
}

export const levelCalled = ({ marking }: Founding, spelling: string): string | undefined =>
  codeOf(marking.levels, spelling)

export const caveatCalled = ({ marking }: Founding, spelling: string): string | undefined =>
  codeOf(marking.caveats, spelling)

/** Other names than the types' own, in English and French. */
const typeNames: Readonly<Record<DocumentType, readonly string[]>> = {
  'working-paper': ['document de travail', 'WP'],
  'discussion-paper': ['document de réflexion', 'document de discussion'],
  'ie-paper': ['information exchange paper', 'document d’échange d’informations'],
  'tem-proposal': ['technical proposal', 'proposition technique', 'proposal', 'proposition'],
  letter: ['lettre', 'note verbale', 'courrier'],
  report: ['rapport'],
  agenda: ['draft agenda', 'provisional agenda', 'ordre du jour'],
  schedule: ['calendrier', 'programme', 'timetable'],
  record: ['summary record', 'record of decisions', 'minutes', 'compte rendu', 'procès-verbal'],
  readout: ['compte rendu de visite'],
  'non-paper': ['document officieux'],
  'room-paper': ['conference room paper', 'CRP', 'room document', 'document de séance'],
  notification: ['notice', 'avis'],
}

const typeByName: ReadonlyMap<string, DocumentType> = new Map(
  documentTypes.flatMap((type) =>
    [type, ...typeNames[type]].map((name) => [fold(name), type] as const),
  ),
)

export const typeCalled = (spelling: string): DocumentType | undefined =>
  typeByName.get(fold(spelling))

/**
 * The series of a prefix as it stands in symbols: `POC`, or `POC-TEST` in the audience labelled
 * TEST. Undefined where the regime has none such.
 */
export function seriesOfPrefix(
  { series }: Founding,
  label: string | undefined,
  prefix: string,
): string | undefined {
  const tail = label === undefined ? '' : `-${label}`
  return series.find(({ code }) => `${code}${tail}` === prefix)?.code
}
