/**
 * The year before the record: documents that were circulated on paper, with the numbers that stood
 * on them. In the order of their dates, each after those that it refers to.
 */
import { formatSymbol } from '@epoc/domain'
import type { DocumentSymbol } from '@epoc/domain'
import type { PartnerCode, SeatId } from '@epoc/governance'
import type { Calendar, Day } from '../calendar.ts'
import { founderHandle } from '../cast.ts'
import { languages } from '../language.ts'
import type { Language } from '../language.ts'
import { nameIn } from '../offices.ts'
import { openings } from '../regime.ts'
import type { DocumentType, Format, SampleDocument, SampleLink, Version } from './document.ts'
import { readEntries } from './entry.ts'
import type { Entry } from './entry.ts'
import { namedAudiences } from './named-audiences.ts'
import { readText } from './notation.ts'
import type { Fill } from './notation.ts'
import { Numbers } from './numbers.ts'
import { chair } from './year/chair.ts'
import { discussion } from './year/discussion.ts'
import { enforcement } from './year/enforcement.ts'
import { fewerThanAll } from './year/fewer-than-all.ts'
import { informationExchange } from './year/information-exchange.ts'
import { notes } from './year/notes.ts'
import { outreach } from './year/outreach.ts'
import { plenary } from './year/plenary.ts'
import { pocMeetings } from './year/poc-meetings.ts'
import { technical } from './year/technical.ts'
import { unissued } from './unissued.ts'

const files = [plenary, chair, pocMeetings, notes, discussion, technical].concat([
  informationExchange,
  enforcement,
  outreach,
  fewerThanAll,
])

type Dated = Entry & { readonly week: number; readonly dated: Day }

/** The documents of the year before a day of `thisYear`, with the numbers of paper. */
export function yearOfDocuments(calendar: Calendar, thisYear: number): readonly SampleDocument[] {
  const entries = files
    .flatMap(readEntries)
    .map((entry) => datedIn(calendar, entry))
    .sort((a, b) => (a.dated.iso < b.dated.iso ? -1 : Number(a.dated.iso > b.dated.iso)))
  const first = Object.entries(openings).map(([series, opening]) => {
    const counted = entries.filter((entry) => isFirstText(entry, series, thisYear))
    return [series, opening - counted.length] as const
  })
  const numbers = new Numbers(thisYear, new Map(first))
  const documents = new Map<string, SampleDocument>()
  for (const entry of entries) {
    documents.set(entry.key, documentOf(entry, calendar, numbers, documents))
  }
  return [...documents.values()]
}

/** The record takes over where paper ends, so that the last of these has the number before its first. */
const isFirstText = (entry: Dated, series: string, year: number): boolean =>
  one(entry, 'is')?.split(' ')[0] === series &&
  one(entry, 'to') === undefined &&
  entry.dated.iso.startsWith(`${year}-`)

/** What lies on desks and is not circulated yet. */
export function unissuedDocuments(calendar: Calendar): readonly SampleDocument[] {
  const entries = readEntries(unissued).map((entry) => datedIn(calendar, entry))
  return entries.map((entry) => documentOf(entry, calendar, undefined, new Map()))
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const

function dayAt({ weekday }: Calendar, weeks: number, name: string): Day {
  const day = weekdays.findIndex((each) => each === name) + 1
  if (day < 1) throw new Error(`no working day: ${name}`)
  return weekday(weeks, day as 1 | 2 | 3 | 4 | 5)
}

function datedIn(calendar: Calendar, entry: Entry): Dated {
  const [, week, day = ''] = /^(-\d+) (\w+)$/.exec(one(entry, 'at') ?? '') ?? []
  if (week === undefined) throw new Error(`${entry.key} has no day before today`)
  return { ...entry, week: Number(week), dated: dayAt(calendar, Number(week), day) }
}

const one = ({ head }: Entry, name: string): string | undefined => head.get(name)?.[0]

/** Whose a series is where nobody else is named. */
const owners: Readonly<Record<string, SeatId>> = {
  POC: 'poc',
  PLEN: 'poc',
  CHAIR: 'chair',
  OUT: 'chair',
  IE: 'ie-chair',
  TEM: 'tem-chair',
  EE: 'ee-chair',
}

function documentOf(
  entry: Dated,
  calendar: Calendar,
  numbers: Numbers | undefined,
  before: ReadonlyMap<string, SampleDocument>,
): SampleDocument {
  const { key, dated, week } = entry
  const find = (other: string): SampleDocument => {
    const found = before.get(other)
    if (found === undefined) throw new Error(`${key} refers to ${other}, which is not before it`)
    return found
  }
  const fill: Fill = {
    day: (weeks, day, style) => dayAt(calendar, week + weeks, day)[style],
    number: (other) => find(other).symbol ?? '',
  }
  const when = (weeks: string, day: string): Day => dayAt(calendar, week + Number(weeks), day)
  const placed = placeOf(entry, numbers, find)
  const { texts, ...unwritten } = textsOf(entry, placed.audience, fill, when)
  const [classification = 'OFF', ...caveats] = (
    one(entry, 'marked') ??
    placed.marked ??
    'OFF'
  ).split(' ')
  const matter = one(entry, 'matter')
  const sponsors = one(entry, 'sponsors')?.split(' ') as PartnerCode[] | undefined
  return {
    key,
    ...placed.place,
    by: one(entry, 'by') ?? founderHandle,
    marking: { classification, caveats },
    asksReceipt: one(entry, 'receipt') === 'asked',
    dated,
    versions: texts,
    ...unwritten,
    links: linksOf(entry),
    ...(matter === undefined ? {} : { matter }),
    ...(sponsors === undefined ? {} : { sponsors }),
    ...asksOf(entry, when),
    ...endOf(entry),
  }
}

type Find = (key: string) => SampleDocument

/** Series, number, audience: of a first text by itself, of a further issue by what it is an issue of. */
function placeOf(entry: Dated, numbers: Numbers | undefined, find: Find) {
  for (const sort of ['rev', 'add', 'corr'] as const) {
    const [of, ...corrected] = one(entry, sort)?.split(' ') ?? []
    if (of === undefined || numbers === undefined) continue
    const parent = find(of)
    const { series, type, audience, originator, marking } = parent
    const { part, symbol } = numbers.part(of, entry.key, sort)
    const named = corrected.length === 0 ? {} : { languages: corrected as Language[] }
    const issue = { sort, of, number: part, ...named }
    return {
      audience,
      marked: [marking.classification, ...marking.caveats].join(' '),
      place: { series, type, audience, originator, issue, symbol: formatSymbol(symbol) },
    }
  }
  const [series = '', type = ''] = one(entry, 'is')?.split(' ') ?? []
  const audience = one(entry, 'to') ?? 'all'
  const originator = (one(entry, 'from') ?? owners[series]) as SeatId
  const prefix = audience === 'all' ? series : `${series}-${audience}`
  const symbol = numbers?.next(entry.key, prefix, entry.dated.iso, type === 'room-paper')
  const numbered = symbol && { stamped: stampOf(symbol), symbol: formatSymbol(symbol) }
  const place = { series, type: type as DocumentType, audience, originator, ...numbered }
  return { audience, marked: undefined, place }
}

const stampOf = ({ year, number }: DocumentSymbol) => ({ year, number })

type When = (weeks: string, day: string) => Day

/** Its versions, the original first; and the one that is still to come. */
function textsOf(entry: Dated, audience: string, fill: Fill, when: When) {
  const original = one(entry, 'original') === 'fr' ? 'fr' : 'en'
  const formats = (one(entry, 'files') ?? 'pdf').split(' ') as Format[]
  const versions = [original, ...languages.filter((each) => each !== original)].map(
    (language): Version => {
      const text = readText(entry.text[language as Language], language as Language, fill)
      const distribution = text.distribution ?? distributionTo(audience, language as Language)
      return { ...text, language: language as Language, formats, distribution }
    },
  )
  const [first, second] = versions as [Version, Version]
  const [only] = one(entry, 'corr')?.split(' ').slice(1) ?? []
  if (only !== undefined) {
    const [written, other] = first.language === only ? [first, second] : [second, first]
    return { texts: [written] as const, unwritten: wordsOf(other) }
  }
  const [, weeks, day = '', by = ''] =
    /^([+-]\d+) (\w+) (.+)$/.exec(one(entry, 'awaited') ?? '') ?? []
  if (weeks === undefined) return { texts: [first, second] as const }
  const awaited = { with: by, expected: when(weeks, day) }
  return { texts: [first] as const, unwritten: { ...wordsOf(second), awaited } }
}

const wordsOf = ({ language, title, summary }: Version) => ({ language, title, summary })

const everybody = { en: 'All partners', fr: 'Tous les partenaires' }

function distributionTo(audience: string, language: Language): string {
  const few = namedAudiences.find(({ label }) => label === audience)
  return few === undefined ? everybody[language] : nameIn(few.title, language)
}

function linksOf({ head }: Entry): readonly SampleLink[] {
  const relations = ['in-reply-to', 'supersedes', 'see-also', 'released-from'] as const
  return relations.flatMap((relation) => (head.get(relation) ?? []).map((to) => ({ relation, to })))
}

function asksOf(entry: Entry, when: When) {
  const [, weeks, day = '', text = ''] =
    /^([+-]\d+) (\w+) (.+)$/.exec(one(entry, 'asks') ?? '') ?? []
  return weeks === undefined ? {} : { asks: { text, due: when(weeks, day) } }
}

function endOf(entry: Entry): Pick<SampleDocument, 'ended'> {
  const withdrawn = one(entry, 'withdrawn')
  const recalled = one(entry, 'recalled')
  if (withdrawn !== undefined) return { ended: { how: 'withdraw', reason: withdrawn } }
  return recalled === undefined ? {} : { ended: { how: 'recall', reason: recalled } }
}
