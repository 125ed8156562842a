/** Which road a paper takes: to whom, and whether one's seat circulates it or submits it to the POC. */
import { documentOf } from '@epoc/domain'
import type { Document, DocumentId } from '@epoc/domain'
import { audienceAll, isMember, sortedSeats } from '@epoc/governance'
import type { Audience, AudienceName, SeatId } from '@epoc/governance'
import type { Reading } from '../views/reading.ts'
import type { About, PaperForm } from './form.ts'

export type Route = {
  /** Absent where it is still to be made, or cannot be found. */
  readonly audience?: Audience
  readonly members: readonly SeatId[]
  /** In this series the POC circulates for its partners. */
  readonly isSubmitted: boolean
}

export const documentAbout = ({ domain }: Reading, { of }: About): Document | undefined =>
  of === undefined ? undefined : documentOf(domain.register, of as DocumentId)

export function routeOf(reading: Reading, about: About, form: PaperForm): Route {
  const { governance, hat, founding } = reading
  const of = documentAbout(reading, about)
  const audience =
    of === undefined ? audienceWanted(reading, form) : governance.audiences.get(of.audience)
  const members = audience?.members ?? (of === undefined ? membersWanted(reading, form) : [])
  const code = of?.series ?? form.series
  const isDirect = founding.series.find((each) => each.code === code)?.direct ?? true
  const isToAll = of === undefined ? form.to === 'all' : audience?.sort === 'all'
  return {
    ...(audience === undefined ? {} : { audience }),
    members,
    isSubmitted: about.kind !== 'translate' && hat !== 'poc' && isToAll && !isDirect,
  }
}

function audienceWanted(reading: Reading, form: PaperForm): Audience | undefined {
  const { governance } = reading
  switch (form.to) {
    case 'all':
      return audienceAll(governance)
    case 'named':
      return governance.audiences.get(form.named as AudienceName)
    case 'few':
      return fewWithLabel(reading, membersWanted(reading, form))
  }
}

/** A few who are chosen one by one, and oneself. */
const membersWanted = ({ seat }: Reading, { to, few }: PaperForm): readonly SeatId[] =>
  to === 'few' ? sortedSeats([...new Set([seat, ...(few as readonly SeatId[])])]) : []

/** Papers are numbered only in an audience that has a label: the one of exactly these, if there is one. */
const fewWithLabel = (
  { governance, domain }: Reading,
  members: readonly SeatId[],
): Audience | undefined =>
  [...governance.audiences.values()].find(
    (each) =>
      each.sort === 'named' &&
      domain.audiences.has(each.name) &&
      each.members.join() === members.join(),
  )

/** Named audiences in which one sits in the hat that one wears, and that number papers. */
export const namedAudiences = ({ governance, domain, seat }: Reading): readonly Audience[] =>
  [...governance.audiences.values()].filter(
    (each) => each.sort === 'named' && domain.audiences.has(each.name) && isMember(each, seat),
  )
