/** The sample's documents, in the order in which they are circulated: the year before, then those of today. */
import { calendarAround } from '../calendar.ts'
import type { DocumentIn, SampleDocument } from './document.ts'
import { enforcementThemes } from './enforcement-themes.ts'
import { informationExchangePaper } from './information-exchange-paper.ts'
import { intangibleTransfers } from './intangible-transfers.ts'
import { letterOfTheChair } from './letter-of-the-chair.ts'
import { noPaperTest } from './no-paper-test.ts'
import { orveniaReadout } from './orvenia-readout.ts'
import { plenaryScheduleChange } from './plenary-schedule-change.ts'
import { pocMeetingAgenda } from './poc-meeting-agenda.ts'
import { pointsOfContactUpdate } from './points-of-contact-update.ts'
import { technicalProposalsCall } from './technical-proposals-call.ts'
import { unissuedDocuments, yearOfDocuments } from './year.ts'

const written: readonly DocumentIn[] = [
  pocMeetingAgenda,
  plenaryScheduleChange,
  intangibleTransfers,
  informationExchangePaper,
  technicalProposalsCall,
  enforcementThemes,
  orveniaReadout,
  noPaperTest,
  pointsOfContactUpdate,
  letterOfTheChair,
]

/** The documents as they would stand on `today` (`yyyy-mm-dd`); throws for anything else. */
export function sampleDocuments(today: string): readonly SampleDocument[] {
  const calendar = calendarAround(today)
  const year = yearOfDocuments(calendar, Number(today.slice(0, 4)))
  return [...year, ...written.map((document) => document(calendar))]
}

/** What lies on desks that day. */
export const sampleDesks = (today: string): readonly SampleDocument[] =>
  unissuedDocuments(calendarAround(today))
