/** A cable as a person reads it: who to whom about what, then the text. */
import type {
  Addressee,
  Cable,
  Declassify,
  Diagnostic,
  Paragraph,
  Reading,
  Section,
} from '@epoc/cable'
import { wrapText } from '../terminal/table.ts'
import { counted } from '../words.ts'
import { sentenceOf } from './sentences.ts'

const COLUMN = 15
/** Lines longer than this tire the eye. */
const WIDEST = 78

/** The sheet of a reading, without an empty line at its end. */
export function sheetOf({ cable, diagnostics, residue }: Reading, windowWidth: number): string {
  const width = Math.min(windowWidth, WIDEST)
  const parts = [
    headOf(cable),
    cable.subject === undefined ? [] : wrapText(markedSubject(cable), width),
    factsOf(cable, width),
    ...cable.sections.map((section) => sectionLines(section, width, textColumn(cable))),
    cable.signOff === undefined ? [] : [cable.signOff],
    cable.stamps ?? [],
    aboutReading(
      diagnostics,
      residue.map(({ number }) => number),
      width,
    ),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function headOf({
  classification,
  identifier,
  post,
  serial,
  precedence,
  dateTimeGroup,
  partial,
}: Cable): readonly string[] {
  const name = identifier ?? (post === undefined ? undefined : `${post} ${serial ?? ''}`.trim())
  const parts = [
    classification,
    name,
    dateTimeGroup === undefined ? undefined : momentOf(dateTimeGroup.at ?? dateTimeGroup.text),
    precedence?.toLowerCase(),
    partial === true ? 'an extract only' : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? [] : [parts.join(' · ')]
}

const markedSubject = ({ subject = '', subjectMark }: Cable): string =>
  subjectMark === undefined ? subject : `(${subjectMark}) ${subject}`

type Fact = readonly [name: string, values: readonly string[]]

function factsOf(cable: Cable, width: number): readonly string[] {
  const { from, addressees, captions, eo, tags, references, classifiedBy, record } = cable
  const to = (role: Addressee['role']): readonly string[] =>
    (addressees ?? []).filter((each) => each.role === role).map((each) => addresseeText(each))
  const facts: readonly Fact[] = [
    ['From', from === undefined ? textOf(record?.['origin']) : [from]],
    ['To', addressees === undefined ? [] : orNone(to('action'))],
    ['Info', to('info')],
    ['Not to', to('exempt')],
    ['Captions', captions.length === 0 ? [] : [captions.join(' · ')]],
    ['Tags', tags.length === 0 ? [] : [tags.join(', ')]],
    [
      'References',
      references.map(({ label, identifier, text }) => {
        const name = identifier ?? text
        return label === undefined ? name : `${label}  ${name}`
      }),
    ],
    ['Classified by', classifiedBy === undefined ? [] : [byText(classifiedBy)]],
    ['Declassify', eo === undefined ? [] : [declassifyText(eo.declassify, eo.text, eo.order)]],
  ]
  return facts.flatMap(([name, values]) =>
    values.flatMap((value, i) => {
      const label = (i === 0 ? name : '').padEnd(COLUMN)
      return wrapText(value, width - COLUMN).map(
        (line, j) => (j === 0 ? label : ' '.repeat(COLUMN)) + line,
      )
    }),
  )
}

const textOf = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [value]
const orNone = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? ['nobody'] : values

function addresseeText({ name, precedence, serial }: Addressee): string {
  const more = [precedence?.toLowerCase(), serial === undefined ? undefined : `no. ${serial}`]
    .filter((part) => part !== undefined)
    .join(', ')
  return more === '' ? name : `${name} (${more})`
}

const byText = ({ by, reasons, text }: NonNullable<Cable['classifiedBy']>): string =>
  by === undefined
    ? text
    : [by, ...(reasons.length === 0 ? [] : [`reason ${reasons.join(', ')}`])].join(', ')

function declassifyText(
  declassify: Declassify | undefined,
  text: string,
  order: string | undefined,
): string {
  const under = order === undefined ? '' : ` (E.O. ${order})`
  switch (declassify?.kind) {
    case 'date':
      return `${dateOf(declassify.date)}${under}`
    case 'none':
      return `not classified${under}`
    case 'event':
      return `${declassify.event.toLowerCase()}${under}`
    case 'exempt':
      return `exempted, ${declassify.codes.join(', ')}${under}`
    case 'schedule':
      return `by schedule ${declassify.code}${under}`
    case 'period':
    case undefined:
      return `${text}${under}`
  }
}

/** The number and the mark that a paragraph begins with. */
const leadOf = ({ number, mark }: Paragraph): string =>
  [number === undefined ? '' : `${number}.`, mark === undefined ? '' : `(${mark})`]
    .filter(Boolean)
    .join(' ')

/** Where the text begins, beside the longest number and mark of the cable. */
function textColumn({ sections }: Cable): number {
  const leads = sections.flatMap(({ paragraphs }) => paragraphs.map((each) => leadOf(each).length))
  const longest = leads.reduce((most, length) => Math.max(most, length), 0)
  return longest === 0 ? 0 : longest + 2
}

/** A heading, then the paragraphs; their text hangs beside the numbers. */
function sectionLines(
  { heading, paragraphs }: Section,
  width: number,
  column: number,
): readonly string[] {
  const texts = paragraphs.map((paragraph) => {
    const lines = paragraph.text.split('\n').flatMap((block) => {
      // What is indented is quoted, and stays as it is.
      return /^\s/.test(block) ? [block] : wrapText(block, width - column)
    })
    return lines
      .map((line, i) => `${(i === 0 ? leadOf(paragraph) : '').padEnd(column)}${line}`.trimEnd())
      .join('\n')
  })
  return [...(heading === undefined ? [] : [heading, '']), texts.join('\n\n')]
}

/** What was passed over, doubted or not understood; nothing where there is nothing to say. */
function aboutReading(
  diagnostics: readonly Diagnostic[],
  residue: readonly number[],
  width: number,
): readonly string[] {
  const doubts = diagnostics.filter(({ severity }) => severity !== 'note')
  const notes = diagnostics.length - doubts.length
  const lines = [
    ...doubts.slice(0, 20).map((each) => `line ${each.line}: ${sentenceOf(each)}`),
    ...(doubts.length > 20 ? [`and ${doubts.length - 20} more`] : []),
    ...(residue.length === 0 ? [] : [`Not in the cable: ${linesText(residue)}.`]),
    ...(notes === 0 ? [] : [`${counted(notes, 'note', 'notes')}; see them with: epoc cable check`]),
  ]
  return lines.length === 0 ? [] : ['—', ...lines.flatMap((line) => wrapText(line, width))]
}

const linesText = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'line' : 'lines'} ${numbers.slice(0, 12).join(', ')}${numbers.length > 12 ? ' …' : ''}`

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `13 Jul 2005`, of `2005-07-13`. */
const dateOf = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}

const momentOf = (at: string): string => {
  const [day = '', time = ''] = at.split('T')
  return /^\d{4}-/.test(at) ? `${dateOf(day)}, ${time.replace('Z', '')} UTC` : at
}
