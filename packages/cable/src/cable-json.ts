/** A cable as JSON, from anyone: checked field by field before it is believed to be one. */
import { emptyCable } from './cable.ts'
import type { Cable, Section } from './cable.ts'
import { classifications } from './classification.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'

/** The field that is not what it should be, `sections[0].paragraphs[2].text`; '' is the whole. */
export type NotACable = { readonly type: 'not-a-cable'; readonly path: string }

type Check = (value: unknown, path: string) => string | undefined

const text: Check = (value, path) =>
  typeof value === 'string' && value !== '' && !/[\r\n]/.test(value) ? undefined : path
const lines: Check = (value, path) => (typeof value === 'string' ? undefined : path)
const count: Check = (value, path) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : path
const yes: Check = (value, path) => (value === true ? undefined : path)
const oneOf =
  (values: readonly string[]): Check =>
  (value, path) =>
    values.includes(value as string) ? undefined : path

const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return path
    for (const [i, item] of value.entries()) {
      const wrong = check(item, `${path}[${i}]`)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }

/** An object of these fields and no others; those of the second table may be missing. */
const objectOf =
  (
    fields: Readonly<Record<string, Check>>,
    optional: Readonly<Record<string, Check>> = {},
  ): Check =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`)
    for (const key of Object.keys(fields)) if (!Object.hasOwn(value, key)) return at(key)
    for (const [key, item] of Object.entries(value)) {
      const known = Object.hasOwn(fields, key) ? fields[key] : undefined
      const check = known ?? (Object.hasOwn(optional, key) ? optional[key] : undefined)
      const wrong = check === undefined ? at(key) : check(item, at(key))
      if (wrong !== undefined) return wrong
    }
    return undefined
  }

const tableOfText: Check = (value, path) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((item) => text(item, '') === undefined)
    ? undefined
    : path

const precedence = oneOf(['FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE'])
const addressee = objectOf(
  { role: oneOf(['action', 'info', 'exempt']), name: text },
  {
    routing: text,
    precedence: oneOf(['FLASH', 'IMMEDIATE', 'NIACT IMMEDIATE', 'PRIORITY', 'ROUTINE']),
    serial: count,
  },
)
const declassify = objectOf(
  { kind: oneOf(['date', 'period', 'event', 'exempt', 'schedule', 'none']) },
  { date: text, years: count, months: count, event: text, codes: listOf(text), code: text },
)
const reference = objectOf(
  { kind: oneOf(['cable', 'other']), text },
  { label: text, identifier: text, andPrevious: yes, notal: yes },
)
const paragraph = objectOf({ text: lines }, { number: count, mark: text })
const section = objectOf({ paragraphs: listOf(paragraph) }, { heading: text })

const cable = objectOf(
  { sections: listOf(section) },
  {
    captions: listOf(text),
    tags: listOf(text),
    references: listOf(reference),
    record: tableOfText,
    partial: yes,
    transmission: listOf(text),
    distribution: text,
    precedence,
    infoPrecedence: precedence,
    dateTimeGroup: objectOf({ text }, { at: text }),
    from: text,
    addressees: listOf(addressee),
    identifier: text,
    post: text,
    serial: count,
    classification: oneOf(classifications),
    eo: objectOf({ text }, { order: text, declassify }),
    tagsText: text,
    subject: text,
    subjectMark: text,
    classifiedBy: objectOf({ text, reasons: listOf(text) }, { by: text }),
    signOff: text,
    stamps: listOf(text),
  },
)

/** Lists that are empty need not be given. */
type Draft = Partial<Cable> & Pick<Cable, 'sections'>

/**
 * Takes a value for a cable, or says which field is not one's. Lists that are missing are empty.
 * Where several paragraphs have no numbers at all they get them, from 1 on.
 */
export function cableFromJson(value: unknown): Result<Cable, NotACable> {
  const path = cable(value, '')
  if (path !== undefined) return err({ type: 'not-a-cable', path })
  const given = value as Draft
  return ok({ ...emptyCable, ...given, sections: numbered(given.sections) })
}

function numbered(sections: readonly Section[]): readonly Section[] {
  const all = sections.flatMap(({ paragraphs }) => paragraphs)
  if (all.length < 2 || all.some(({ number }) => number !== undefined)) return sections
  let number = 0
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((each) => ({ number: (number += 1), ...each })),
  }))
}
