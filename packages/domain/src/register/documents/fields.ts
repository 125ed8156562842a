/** What a first text and every further issue of a document have in common: fields and rules. */
import { toHex } from '@epoc/crypto'
import { bool, list, record } from '@epoc/event'
import type { EventId, Shape, ShapeOf } from '@epoc/event'
import { seatShape } from '@epoc/governance'
import type { SeatId } from '@epoc/governance'
import type { Breach } from '../../breach.ts'
import { dayIn, dayShape } from '../../day.ts'
import type { Day } from '../../day.ts'
import type { Given, Rule, Standing } from '../../kind.ts'
import { inLanguages, proseShape, titleShape } from '../../text.ts'
import { shelfOf } from '../register.ts'
import { eventIdShape, maySpeak } from '../rules.ts'
import type { Document } from './document.ts'
import { documentId } from './document.ts'
import { filesAreSound, filesShape } from './files.ts'
import { linksShape, readLinks } from './links.ts'
import { markingIsTheRegimes, markingShape, wholeIsAtLeastItsParts } from './marking.ts'

const neededFields = {
  titles: inLanguages(titleShape(300)),
  marking: markingShape,
  files: filesShape,
  asksReceipt: bool,
}

const furtherFields = {
  summaries: inLanguages(proseShape(8_000)),
  sponsors: list(seatShape, { min: 1, max: 200 }),
  links: linksShape,
  matter: eventIdShape,
  dated: dayShape,
}

const commonShape = record(neededFields, furtherFields)
export type CommonFields = ShapeOf<typeof commonShape>

/** R-REGISTER-26: sponsors are seats of the regime, each named once. */
function sponsorsAreSeats({ governance, body }: Given<CommonFields>): Breach | undefined {
  const { sponsors = [] } = body
  if (new Set(sponsors).size !== sponsors.length) {
    return { rule: 'R-REGISTER-26', reason: 'sponsor-named-twice' }
  }
  return sponsors.every((each) => governance.seats.has(each))
    ? undefined
    : { rule: 'R-REGISTER-26', reason: 'no-such-seat' }
}

/** R-REGISTER-26: whose paper it is does not sponsor it besides. */
export const sponsorsAreOthersThan = (
  originator: SeatId | undefined,
  { sponsors = [] }: CommonFields,
): Breach | undefined =>
  originator !== undefined && sponsors.includes(originator)
    ? { rule: 'R-REGISTER-26', reason: 'originator-named-as-sponsor' }
    : undefined

export const commonRules: readonly Rule<CommonFields>[] = [
  maySpeak,
  ({ governance, body }) => markingIsTheRegimes(governance.founding, body.marking),
  ({ governance, body }) => wholeIsAtLeastItsParts(governance.founding, body.marking),
  ({ blobs, body: { files } }) => filesAreSound({ files, blobs }),
  sponsorsAreSeats,
]

/** The part of a document that follows from these fields and from its place. */
export function commonOf(act: Standing<CommonFields & { readonly submission?: EventId }>) {
  const { state, governance, audience, author, seat, index, seq, receivedAt, id, body } = act
  const { titles, marking, files, asksReceipt, summaries, sponsors, links, matter, dated } = body
  return {
    id: documentId(id),
    audience: audience.name,
    position: shelfOf(state.register, audience.name).documents.size,
    index,
    seq,
    receivedAt,
    circulatedBy: { person: author.id, seat },
    titles,
    marking,
    markedBy: toHex(id),
    markedAt: receivedAt,
    files: files.map((file) => ({ ...file, index })),
    asksReceipt,
    summaries: summaries ?? new Map<string, string>(),
    sponsors: sponsors ?? [],
    confirmedSponsors: [],
    links: readLinks(links),
    translations: [],
    issues: [],
    ...(matter === undefined ? {} : { matter: toHex(matter) }),
    ...(dated === undefined ? {} : { dated }),
    listedOn: listedOn(dated, dayIn(governance.founding.zone, receivedAt)),
    ...(body.submission === undefined ? {} : { submission: toHex(body.submission) }),
  } satisfies Partial<Document>
}

/** Nobody stays at the head of every list by a slip in a year. */
const listedOn = (dated: Day | undefined, received: Day): Day =>
  dated !== undefined && dated < received ? dated : received

/** A record's shape with the fields that all issues have. */
export const issueShape = <
  R extends Record<string, Shape<unknown>>,
  O extends Record<string, Shape<unknown>>,
>(
  needed: R,
  further: O,
) => record({ ...neededFields, ...needed }, { ...furtherFields, ...further })
