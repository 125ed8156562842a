/**
 * REF: the cables that this one follows, and what else it names. `A. 04 TBILISI 2601`, `(B) STATE
 * 121901 AND 121902`, `C. BERG/LUND E-MAIL OF 7/12/05`. A year that is not said is the cable's; a
 * post that is not said is that of the reference before, and of the first the cable's own.
 */
import {
  canonicalPost,
  digitsIn,
  fullYear,
  identifierOf,
  lettersIn,
  readIdentifier,
} from './identifier.ts'
import type { CableName } from './identifier.ts'
import { folded, trimmedOf } from './plain-text.ts'

export type Reference = {
  /** `A`; references that share one, as in `A. PARIS 12 AND 13`, follow each other. */
  readonly label?: string
  readonly kind: 'cable' | 'other'
  /** As written, without the label: `04 TBILISI 2601`. */
  readonly text: string
  /** Of a cable whose year is known. */
  readonly identifier?: string
  /** And those that this cable refers to in turn. */
  readonly andPrevious?: true
  /** Not all addressees have it. */
  readonly notal?: true
}

export type ReadReferences = {
  readonly references: readonly Reference[]
  /** Of those in which an O stood for a zero or the reverse: how they were taken. */
  readonly mended: readonly string[]
}

/** Reads what follows `REF:`. `own` is the cable itself; its year and post fill in. */
export function readReferences(
  line: string,
  own: { readonly post?: string; readonly year?: number },
): ReadReferences {
  const references: Reference[] = []
  const mended: string[] = []
  let post = own.post
  for (const { label, text } of labelled(folded(line))) {
    // `05 PARIS 12 AND 13`: a bare number is of the year and the post before it.
    let year = own.year
    for (const item of itemsOf(text)) {
      const isBare = /^#?[\dO]+(?: \(?AND PREVIOUS\)?)?$/i.test(item)
      const read = readItem(item, post, isBare ? year : own.year)
      if (read.name !== undefined) ({ post, year } = { year: undefined, ...read.name })
      if (read.mended !== undefined) mended.push(read.mended)
      references.push(label === undefined ? read.reference : { label, ...read.reference })
    }
  }
  return { references, mended }
}

type Labelled = { readonly label?: string; readonly text: string }

const labelAt = /(?<![^\s,;:)(])(?:\(([A-Z])\)|\[([A-Z])\]|([A-Z])[.):](?![A-Z]\.)|([A-Z]) -(?= ))/g

/** Cuts at labels that follow each other in the alphabet; any other letter belongs to the text. */
function labelled(line: string): readonly Labelled[] {
  const found: { readonly label: string; readonly start: number; readonly end: number }[] = []
  for (const match of line.matchAll(labelAt)) {
    const label = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    const last = found.at(-1)
    const expected = last === undefined ? 'A' : String.fromCharCode(last.label.charCodeAt(0) + 1)
    const isFirst = last === undefined && /^\W*(?:REF:? )?$/i.test(line.slice(0, match.index))
    if (label !== expected && !isFirst) continue
    found.push({ label, start: match.index, end: match.index + match[0].length })
  }
  const before = trimmed(line.slice(0, found[0]?.start ?? line.length))
  const items = found.map(({ label, end }, i) => {
    const text = trimmed(line.slice(end, found[i + 1]?.start ?? line.length))
    // Mirrors number what was numbered before: `A. A) STATE 12`, `B. REF B LONDON 2649`.
    const twice = new RegExp(
      `^(?:REF:? )?\\(?${label}(?:[.):]| (?=[A-Z ]+\\d))\\s?|^REF:? (?=[A-Z])`,
    )
    return { label, text: text.replace(twice, '') }
  })
  const unlabelled = /^(?:REF(?:S|ERENCE|TELS?)?:?)?$/i.test(before) ? [] : [{ text: before }]
  return [...unlabelled, ...items].filter(({ text }) => text !== '')
}

const trimmed = (text: string): string => trimmedOf(text, ' ,;-').replace(/ (?:AND|&)$/i, '')

const NUMBER = String.raw`#?[\dO]*\d[\dO]*`
const POST = String.raw`[A-Z][A-Z.'0]+(?: [A-Z][A-Z.'0]+){0,3}`

/** One cable: year, post and serial in any of their orders, and what is said of it. */
const cable = new RegExp(
  [
    String.raw`^(?:(?<year>(?:19|20)\d\d|[\dO]\d)(?=[\sA-Z])\s?)?(?<post>${POST})?\s?`,
    String.raw`(?:\((?<inner>\d\d)\)\s?|\([A-Z]\)\s?)?(?<serial>${NUMBER})`,
    String.raw`(?:[-/](?<suffix>\d\d)|\s\((?<outer>(?:19|20)?\d\d)\))?`,
    String.raw`(?<remark>(?:\s?[,-]?\s?(?:\(?AND PREVIOUS\)?|\(?ET AL\)?|ET SEQ|SERIES|\(?NOTAL\)?|\(PARAS? [\w ,.-]{1,30}\)))*)\.?$`,
  ].join(''),
  'i',
)

/** What may stand between two cables. */
const separator =
  /\s?;\s?|\s?,\s?(?:AND\s)?(?=[\dA-Z(#])|\s(?:AND|&)\s(?!PREVIOUS)|(?<=\d{3})\/(?=\d{3})/gi

/** The references under one label: the parts where every part is a cable, else as `;` parts them. */
function itemsOf(text: string): readonly string[] {
  const parts = partsAt(text, separator)
  if (parts.length > 1 && parts.every((part) => isCable(part))) return parts
  const wider = partsAt(text, /\s?;\s?/g)
  if (wider.length === 1) return [text]
  return wider.flatMap((part) => itemsOf(part))
}

function partsAt(text: string, at: RegExp): readonly string[] {
  return text.split(at).map(trimmed).filter(Boolean)
}

const isCable = (text: string): boolean =>
  text.length < 80 && (cable.test(text) || readIdentifier(text) !== undefined)

type ReadItem = {
  readonly reference: Reference
  readonly name?: CableName
  readonly mended?: string
}

function readItem(text: string, post: string | undefined, year: number | undefined): ReadItem {
  const name = text.length < 80 ? nameIn(text, post, year) : undefined
  if (name === undefined) return { reference: { kind: 'other', text } }
  const identifier = identifierOf(name)
  return {
    reference: {
      kind: 'cable',
      text,
      ...(identifier === undefined ? {} : { identifier }),
      ...(/\bAND PREVIOUS\b/i.test(text) ? { andPrevious: true } : {}),
      ...(/\bNOTAL\b/i.test(text) ? { notal: true } : {}),
    },
    name,
    ...(name.mended ? { mended: identifier ?? `${name.post} ${name.serial}` } : {}),
  }
}

function nameIn(
  text: string,
  lastPost: string | undefined,
  ownYear: number | undefined,
): (CableName & { readonly mended: boolean }) | undefined {
  const whole = /\s/.test(text) ? undefined : readIdentifier(text)
  if (whole !== undefined && /^[\dO]{2}[A-Z]/i.test(text)) {
    return { ...whole, post: canonicalPost(whole.post), mended: whole.garbled }
  }
  const groups = cable.exec(text)?.groups ?? reversed(text)
  if (groups === undefined) return undefined
  const { post, serial = '', year, inner, suffix, outer } = groups
  const written = post
    ?.toUpperCase()
    .replace(/ (?:CABLES?|TELS?)$/, '')
    .replace(/'S$/, '')
  const named = written === undefined ? lastPost : canonicalPost(lettersIn(written))
  if (named === undefined || named.length < 2) return undefined
  // A word such as `ANNEX` before a small number is no post; neither is a month.
  if (
    /^(?:ANNEX|PARA|PAGE|ARTICLE|SECTION|TAB|DATED|E-MAIL|EMAIL|OF|FAM)\b|\b(?:REPORT|MEMO|LETTER|NOTE|MEETING|TELCON|FAM|ON)\b/.test(
      named,
    )
  )
    return undefined
  const said = year ?? inner ?? suffix ?? outer
  const own = ownYear === undefined ? {} : { year: ownYear }
  return {
    post: named,
    serial: digitsIn(serial.replace('#', '')),
    ...(said === undefined ? own : { year: fullYear(digitsIn(said)) }),
    mended: /O/.test(serial + (year ?? '')) || /0/.test(written ?? ''),
  }
}

/** `870 PARIS`. */
function reversed(text: string): Record<string, string | undefined> | undefined {
  const found = /^(?<serial>\d{3,6}) (?<post>[A-Z][A-Z. ]{2,24})$/i.exec(text)
  return found?.groups
}
