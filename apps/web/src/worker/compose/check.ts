/** What the recipients will see, in full, before anything is sent; and what one may want to know first. */
import {
  closeOf,
  documentOf,
  documentTypes,
  formatSymbol,
  nameOfCaveat,
  nameOfSeat,
  nameOfSeries,
  textIn,
} from '@epoc/domain'
import type { DocumentId, MatterId, When } from '@epoc/domain'
import type { SeatId } from '@epoc/governance'
import { markOf } from '../views/documents.ts'
import type { Mark } from '../views/documents.ts'
import type { Reading } from '../views/reading.ts'
import { textsOf } from './command.ts'
import { dueOf, workingDaysBetween } from './due.ts'
import { forecastOf } from './forecast.ts'
import type { About, Ending, PaperFile, PaperForm, Problem, Procedure } from './form.ts'
import { problemsOf } from './problems.ts'
import type { PaperGiven } from './problems.ts'
import { reachOf } from './reach.ts'
import type { Reach } from './reach.ts'
import { documentAbout, routeOf } from './route.ts'

export type Warning =
  | { readonly type: 'no-language' | 'no-title'; readonly language: string }
  | { readonly type: 'little-time' | 'asked-later' | 'makes-audience' }
  | { readonly type: 'big'; readonly size: number }
  | { readonly type: 'no-words'; readonly names: readonly string[] }
  | { readonly type: 'on-paper' | 'without-key'; readonly names: readonly string[] }

export type Said = { readonly language: string; readonly text: string }

export type CheckView = {
  readonly problems: readonly Problem[]
  readonly isSubmitted: boolean
  readonly about?: { readonly number: string; readonly title: string }
  readonly forecast?: string
  readonly mark: Mark
  readonly caveats: readonly string[]
  readonly distribution: string
  readonly markingWords: string
  readonly ending: { readonly sort: Ending; readonly on: string; readonly when: string }
  readonly titles: readonly Said[]
  readonly summaries: readonly Said[]
  readonly type: string
  readonly dated: string
  readonly series: string
  readonly originator: string
  readonly link?: { readonly relation: string; readonly number: string; readonly title: string }
  readonly matter?: string
  readonly files: readonly PaperFile[]
  readonly size: number
  readonly audience: Reach & { readonly isAll: boolean; readonly name: string }
  readonly procedure: Procedure
  readonly ask: string
  readonly due: When
  readonly warnings: readonly Warning[]
}

/** Beyond this a slow line takes minutes, in bytes. */
const big = 20_000_000

export function checkOf(reading: Reading, given: PaperGiven, isOffline: boolean): CheckView {
  const { about, form, files } = given
  const { founding, domain, language } = reading
  const of = documentAbout(reading, about)
  const { audience, members, isSubmitted } = routeOf(reading, about, form)
  const marking = about.kind === 'translate' ? of?.marking : undefined
  const link = documentOf(domain.register, form.link as DocumentId)
  const matter = domain.matters.get(form.matter as MatterId)
  const named = audience && domain.audiences.get(audience.name)
  const forecast = forecastOf(reading, about, form)
  const reach = reachOf(reading, members)
  return {
    problems: problemsOf(reading, given),
    isSubmitted,
    ...(of === undefined
      ? {}
      : { about: { number: formatSymbol(of.symbol), title: textIn(of.titles, language) } }),
    ...(forecast === undefined ? {} : { forecast }),
    mark: markOf(founding, marking?.classification ?? form.level, language),
    caveats: (marking?.caveats ?? form.caveats).map((code) =>
      nameOfCaveat(founding, code, language),
    ),
    distribution: marking?.distribution ?? form.distribution,
    markingWords: marking?.words ?? form.words,
    ending: { sort: form.ending, on: form.endsOn, when: form.endsWhen },
    titles: said(form.titles),
    summaries: said(form.summaries),
    type: of?.type ?? documentTypes.find((each) => each === form.type) ?? 'working-paper',
    dated: form.dated,
    series: nameOfSeries(founding, of?.series ?? form.series, language),
    originator: nameOfSeat(founding, originatorOf(reading, about, form), language),
    ...(link === undefined
      ? {}
      : {
          link: {
            relation: form.relation,
            number: formatSymbol(link.symbol),
            title: textIn(link.titles, language),
          },
        }),
    ...(matter === undefined ? {} : { matter: textIn(matter.titles, language) }),
    files,
    size: sizeOf(files),
    audience: {
      ...reach,
      isAll: audience?.sort === 'all',
      name: named === undefined ? form.fewTitle : `${named.title} (${named.label})`,
    },
    procedure: isSubmitted && form.procedure === 'answers' ? 'information' : form.procedure,
    ask: form.ask,
    due: dueIn(reading, form),
    warnings: warningsOf(reading, given, reach, isOffline),
  }
}

const originatorOf = (reading: Reading, about: About, { originator }: PaperForm): SeatId =>
  documentAbout(reading, about)?.originator ??
  (originator === '' ? reading.seat : (originator as SeatId))

const said = (texts: PaperForm['titles']): readonly Said[] =>
  [...textsOf(texts)].map(([language, text]) => ({ language, text }))

const sizeOf = (files: readonly PaperFile[]): number =>
  files.reduce((sum, { size }) => sum + size, 0)

const dueIn = ({ founding }: Reading, { procedure, dueDay, dueTime }: PaperForm): When =>
  (procedure === 'answers' ? dueOf(dueDay, dueTime, founding.zone) : undefined) ?? { type: 'none' }

function warningsOf(
  reading: Reading,
  { about, form, files }: PaperGiven,
  { onPaper, withoutKey }: Reach,
  isOffline: boolean,
): readonly Warning[] {
  const { founding, now } = reading
  const { audience, isSubmitted } = routeOf(reading, about, form)
  const there = new Set([
    ...files.map(({ language }) => language),
    ...(about.kind === 'translate'
      ? (documentAbout(reading, about)?.files.map(({ language }) => language) ?? [])
      : []),
  ])
  const close = isSubmitted ? undefined : closeOf(dueIn(reading, form))
  const size = sizeOf(files)
  const wordless = files.filter(({ words }) => words !== 'read' && words !== 'cut')
  return [
    ...founding.languages
      .filter((each) => !there.has(each))
      .map((each): Warning => ({ type: 'no-language', language: each })),
    ...(close !== undefined && workingDaysBetween(now, close) < 2
      ? [{ type: 'little-time' } as const]
      : []),
    ...(isOffline && !isSubmitted && form.procedure === 'answers'
      ? [{ type: 'asked-later' } as const]
      : []),
    ...(audience === undefined && !isSubmitted ? [{ type: 'makes-audience' } as const] : []),
    ...(size > big ? [{ type: 'big', size } as const] : []),
    ...(wordless.length === 0
      ? []
      : [{ type: 'no-words', names: wordless.map(({ name }) => name) } as const]),
    ...(isSubmitted || onPaper.length === 0 ? [] : [{ type: 'on-paper', names: onPaper } as const]),
    ...(isSubmitted || withoutKey.length === 0
      ? []
      : [{ type: 'without-key', names: withoutKey } as const]),
  ]
}
