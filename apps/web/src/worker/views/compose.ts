/** What one may choose from when a paper is made: series, levels, audiences, matters, languages. */
import {
  documentTypes,
  formatSymbol,
  nameOfCaveat,
  nameOfSeat,
  nameOfSeries,
  relations,
  textIn,
} from '@epoc/domain'
import { rowOf, markOf } from './documents.ts'
import type { DocumentRow, Mark } from './documents.ts'
import type { Reading } from './reading.ts'
import { emptyForm } from '../compose/form.ts'
import type { About, PaperForm } from '../compose/form.ts'
import { forecastOf } from '../compose/forecast.ts'
import { reachOf } from '../compose/reach.ts'
import type { Reach } from '../compose/reach.ts'
import { documentAbout, namedAudiences, routeOf } from '../compose/route.ts'

type Chosen = Pick<PaperForm, 'series' | 'type' | 'to' | 'named' | 'few' | 'fewLabel' | 'link'>
export type ComposeAsked = { readonly about: About; readonly chosen: Partial<Chosen> }

export type Level = {
  readonly mark: Mark
  /** The levels just below and just above, by name. */
  readonly above?: string
  readonly below?: string
  readonly isHighest: boolean
}

export type SeatRow = { readonly seat: string; readonly name: string; readonly isOffice: boolean }

export type ComposeView = {
  readonly isPoc: boolean
  readonly own: string
  readonly languages: readonly string[]
  readonly zone: string
  readonly types: readonly string[]
  readonly relations: readonly string[]
  readonly series: readonly {
    readonly code: string
    readonly name: string
    readonly isDirect: boolean
  }[]
  readonly levels: readonly Level[]
  readonly caveats: readonly { readonly code: string; readonly name: string }[]
  readonly audiences: readonly {
    readonly id: string
    readonly label: string
    readonly title: string
    readonly partners: number
  }[]
  readonly seats: readonly SeatRow[]
  readonly matters: readonly { readonly id: string; readonly title: string }[]
  readonly all: Reach
  /** Of what is chosen now. */
  readonly reach: Reach
  readonly isSubmitted: boolean
  readonly isMade: boolean
  readonly forecast?: string
  readonly of?: DocumentRow
  readonly link?: { readonly number: string; readonly title: string }
}

export function composeView(reading: Reading, { about, chosen }: ComposeAsked): ComposeView {
  const { domain, governance, founding, hat, seat, language } = reading
  const form: PaperForm = { ...emptyForm, ...chosen }
  const of = documentAbout(reading, about)
  const { audience, members, isSubmitted } = routeOf(reading, about, form)
  const forecast = forecastOf(reading, about, form)
  const link = documentAbout(reading, { kind: 'new', of: form.link })
  const everybody = routeOf(reading, { kind: 'new' }, emptyForm).members
  return {
    isPoc: hat === 'poc',
    own: nameOfSeat(founding, seat, language),
    languages: founding.languages,
    zone: founding.zone,
    types: documentTypes,
    relations,
    series: founding.series.map(({ code, direct }) => ({
      code,
      name: nameOfSeries(founding, code, language),
      isDirect: direct || hat === 'poc',
    })),
    levels: levelsOf(reading),
    caveats: founding.marking.caveats.map(({ code }) => ({
      code,
      name: nameOfCaveat(founding, code, language),
    })),
    audiences: namedAudiences(reading).map((each) => ({
      id: each.name,
      label: domain.audiences.get(each.name)?.label ?? '',
      title: domain.audiences.get(each.name)?.title ?? '',
      partners: reachOf(reading, each.members).partners,
    })),
    seats: [...governance.seats.keys()]
      .filter((each) => each !== seat)
      .map((each) => ({
        seat: each,
        name: nameOfSeat(founding, each, language),
        isOffice: founding.partners.every(({ code }) => code !== each),
      })),
    matters: [...domain.matters.values()].map(({ id, titles }) => ({
      id,
      title: textIn(titles, language),
    })),
    all: reachOf(reading, everybody),
    reach: reachOf(reading, members),
    isSubmitted,
    isMade: audience === undefined && form.to === 'few' && members.length > 1,
    ...(forecast === undefined ? {} : { forecast }),
    ...(of === undefined ? {} : { of: rowOf(reading, of) }),
    ...(link === undefined
      ? {}
      : { link: { number: formatSymbol(link.symbol), title: textIn(link.titles, language) } }),
  }
}

/** Up to the ceiling: what is above it may not stand in this record. */
function levelsOf({ founding, language }: Reading): readonly Level[] {
  const { levels, ceiling } = founding.marking
  const top = levels.findIndex(({ code }) => code === ceiling)
  const marks = levels.slice(0, top + 1).map(({ code }) => markOf(founding, code, language))
  return marks.map((mark, at): Level => {
    const above = marks[at - 1]
    const below = marks[at + 1]
    return {
      mark,
      ...(above === undefined ? {} : { above: above.words }),
      ...(below === undefined ? {} : { below: below.words }),
      isHighest: below === undefined,
    }
  })
}
