/** The head of a cable as lines: what stands above the class line, the class line, and the fields. */
import type { Cable } from './cable.ts'
import { readIdentifier } from './identifier.ts'
import type { Classification } from './classification.ts'
import { kindOf } from './kinds.ts'
import { ok } from './result.ts'
import type { Result } from './result.ts'
import type { Reference } from './references.ts'
import type { Refusal } from './refusal.ts'
import type { Style } from './style.ts'
import { letterOf } from './transmission.ts'
import type { Addressee, Precedence } from './transmission.ts'
import { wrapped } from './wrap.ts'

/** Record and transmission. A cable whose year nothing else shows gets a record for it. */
export function preambleLines(cable: Cable): readonly string[] {
  const record = Object.entries(recordOf(cable)).map(
    ([label, value]) => `${capitalized(label)}: ${value}`,
  )
  const partial =
    cable.partial === true ? ['This record is a partial extract of the original cable.'] : []
  const above = [...record, ...partial]
  const sent = transmissionLines(cable)
  return [...above, ...(above.length > 0 ? [''] : []), ...sent, ...(sent.length > 0 ? [''] : [])]
}

function recordOf(cable: Cable): Readonly<Record<string, string>> {
  const { record = {}, identifier, precedence, dateTimeGroup } = cable
  const isShown =
    identifier === undefined ||
    record['identifier'] !== undefined ||
    record['created'] !== undefined ||
    dateTimeGroup?.at !== undefined
  const hasRouting = cable.transmission?.some((line) => kindOf(line) === 'routing') ?? false
  const isSent =
    precedence === undefined ||
    dateTimeGroup !== undefined ||
    hasRouting ||
    record['precedence'] !== undefined
  return {
    ...(isShown ? {} : { identifier }),
    ...record,
    ...(isSent ? {} : { precedence }),
  }
}

const capitalized = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)

function transmissionLines(cable: Cable): readonly string[] {
  const { transmission = [], distribution, dateTimeGroup, from, addressees = [] } = cable
  const letters = [cable.precedence, cable.infoPrecedence].filter((each) => each !== undefined)
  return [
    ...transmission,
    ...(distribution === undefined ? [] : [distribution]),
    ...(dateTimeGroup === undefined
      ? []
      : [[...letters.map((each: Precedence) => letterOf(each)), dateTimeGroup.text].join(' ')]),
    ...(from === undefined ? [] : [`FM ${from}`]),
    ...addressees.map((each, i) => addresseeLine(each, addressees[i - 1]?.role)),
  ]
}

const roleLabels = { action: 'TO ', info: 'INFO ', exempt: 'XMT ' } as const

function addresseeLine(
  { role, name, routing, precedence, serial }: Addressee,
  above: Addressee['role'] | undefined,
): string {
  const words = [
    `${routing === undefined ? '' : `${routing}/`}${name}`,
    ...(precedence === undefined ? [] : [precedence]),
    ...(serial === undefined ? [] : [String(serial).padStart(4, '0')]),
  ]
  // Without a label only capitals are more addressees.
  const isBelow = role === above && !/[a-z]{2}/.test(name)
  return `${isBelow ? '' : roleLabels[role]}${words.join(' ')}`
}

/** `C O N F I D E N T I A L SECTION 01 OF 02 PARIS 004977`; on two lines where it is too long. */
export function classLine(
  { classification = 'UNCLASSIFIED', post, serial, identifier }: Cable,
  style: Style,
  section: number,
  sections: number,
): readonly string[] {
  const two = (value: number): string => String(value).padStart(2, '0')
  const count = sections > 1 ? [`SECTION ${two(section)} OF ${two(sections)}`] : []
  const level = [levelIn(classification, style), ...count].join(' ')
  const named = identifier === undefined ? undefined : readIdentifier(identifier)
  const place = post ?? named?.post
  const number = serial ?? named?.serial
  if (place === undefined || number === undefined) return [level]
  const name = `${place} ${String(number).padStart(style.serialDigits, '0')}`
  return `${level} ${name}`.length <= style.width ? [`${level} ${name}`] : [level, name]
}

function levelIn(
  classification: Classification,
  { spacedLevel, shortUnclassified }: Style,
): string {
  if (classification === 'UNCLASSIFIED' && shortUnclassified) return 'UNCLAS'
  if (!spacedLevel || classification === 'UNCLASSIFIED') return classification
  return classification
    .split(' ')
    .map((word) => word.split('').join(' '))
    .join('  ')
}

/** From the captions to `Classified By`, with an empty line before each part. */
export function headLines(cable: Cable, style: Style): Result<readonly string[], Refusal> {
  const { captions, eo, tags, tagsText, subject, subjectMark, references, classifiedBy } = cable
  const { labels } = style
  const about = [subjectMark === undefined ? '' : `(${subjectMark}) `, subject ?? ''].join('')
  const parts: readonly (readonly Field[])[] = [
    captions.map((text) => ({ label: '', text, indent: '  ' })),
    [
      ...(eo === undefined
        ? []
        : [{ label: eo.order === undefined ? '' : `E.O. ${eo.order}: `, text: eo.text }]),
      ...(tags.length === 0 && tagsText === undefined
        ? []
        : [{ label: `${labels.tags}: `, text: tagsText ?? tags.join(', ') }]),
      ...(about === '' ? [] : [{ label: `${labels.subject}: `, text: about }]),
    ],
    referenceFields(references, `${labels.references}: `),
    classifiedBy === undefined
      ? []
      : [{ label: `${labels.classifiedBy}: `, text: classifiedBy.text }],
  ]
  const lines: string[] = []
  for (const part of parts) {
    if (part.length > 0) lines.push('')
    for (const { label, text, indent } of part) {
      const isPlain = (line: string): boolean => kindOf(line) === 'text'
      const written = wrapped(text, {
        width: style.width,
        first: label,
        other: indent ?? '',
        isPlain,
      })
      if (!written.ok) return written
      lines.push(...written.value.map((line) => line.trimEnd()))
    }
  }
  return ok(lines)
}

type Field = { readonly label: string; readonly text: string; readonly indent?: string }

/** A line for each label, under each other. */
function referenceFields(references: readonly Reference[], label: string): readonly Field[] {
  const groups: { readonly label: string | undefined; readonly items: Reference[] }[] = []
  for (const reference of references) {
    const last = groups.at(-1)
    if (last !== undefined && last.label === reference.label) last.items.push(reference)
    else groups.push({ label: reference.label, items: [reference] })
  }
  const indent = ' '.repeat(label.length)
  return groups.map(({ label: letter, items }, i) => {
    const between =
      letter !== undefined && items.every(({ kind }) => kind === 'cable') ? ' AND ' : '; '
    const text = items.map((item) => item.text).join(between)
    return {
      label: `${i === 0 ? label : indent}${letter === undefined ? '' : `${letter}. `}`,
      text,
      indent,
    }
  })
}
