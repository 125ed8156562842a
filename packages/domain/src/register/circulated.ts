/** `document.circulated`: a document is in the hands of its audience, and has its number. */
import { bool, list, oneOf, record, text } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { seatShape, yearIn } from '@epoc/governance'
import type { Founding, Series } from '@epoc/governance'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import type { DomainState } from '../state.ts'
import { proseShape, titleShape } from '../text.ts'
import { documentId, documentTypes } from './document.ts'
import type { Document } from './document.ts'
import { fileShape, partsAreBrought, partsAreOfOneSize } from './files.ts'
import { markingIsTheRegimes, markingShape } from './marking.ts'
import { countOf, shelfOf, withDocument } from './register.ts'
import { maySpeak } from './rules.ts'
import type { DocumentSymbol } from './symbol.ts'

const shape = record(
  {
    series: text({ min: 1, max: 16 }),
    title: titleShape(300),
    type: oneOf(documentTypes),
    originator: seatShape,
    marking: markingShape,
    files: list(fileShape, { min: 1 }),
    asksReceipt: bool,
  },
  { summary: proseShape(8_000) },
)
export type Circulated = ShapeOf<typeof shape>
type Circulating = Given<Circulated>

/** R-REGISTER-3: documents are circulated in the audience `all`, or in a named one that has its label. */
function audienceHasARegister({ state, audience }: Circulating): Breach | undefined {
  if (audience.sort === 'all') return undefined
  if (audience.sort !== 'named') return { rule: 'R-REGISTER-3', reason: 'no-register' }
  return state.audiences.has(audience.name)
    ? undefined
    : { rule: 'R-REGISTER-3', reason: 'no-label' }
}

/** R-REGISTER-3: the series is one of the regime's; in `all`, only the POC circulates in one that is not direct. */
function seriesIsOpenToThem({ governance, audience, hat, body }: Circulating): Breach | undefined {
  const series = seriesOf(governance.founding, body.series)
  if (series === undefined) return { rule: 'R-REGISTER-3', reason: 'no-such-series' }
  return audience.sort === 'all' && hat !== 'poc' && !series.direct
    ? { rule: 'R-REGISTER-3', reason: 'series-not-direct' }
    : undefined
}

/** R-REGISTER-4: the originator is a seat of the regime: the one that acts, unless the POC circulates for another. */
function originatorIsTheirs({ governance, seat, hat, body }: Circulating): Breach | undefined {
  if (!governance.seats.has(body.originator)) {
    return { rule: 'R-REGISTER-4', reason: 'no-such-seat' }
  }
  return hat === 'poc' || body.originator === seat
    ? undefined
    : { rule: 'R-REGISTER-4', reason: 'not-the-originator' }
}

const seriesOf = (founding: Founding, code: string): Series | undefined =>
  founding.series.find((series) => series.code === code)

/** R-REGISTER-7: the number follows from the record; nobody allocates it. */
function symbolFor({
  state,
  governance,
  audience,
  receivedAt,
  body,
}: Standing<Circulated>): DocumentSymbol {
  const year = yearIn(governance.founding.zone, receivedAt)
  const opening = seriesOf(governance.founding, body.series)?.opening
  const first = audience.sort === 'all' && opening?.year === year ? opening.number : 1
  const before = countOf(shelfOf(state.register, audience.name), body.series, year)
  const label = state.audiences.get(audience.name)?.label
  return {
    prefix: label === undefined ? body.series : `${body.series}-${label}`,
    number: first + before,
    year,
  }
}

function circulate(act: Standing<Circulated>): DomainState {
  const { state, audience, author, seat, index, seq, receivedAt, id, body } = act
  const document: Document = {
    id: documentId(id),
    audience: audience.name,
    position: shelfOf(state.register, audience.name).documents.size,
    index,
    seq,
    receivedAt,
    symbol: symbolFor(act),
    circulatedBy: { person: author.id, seat },
    ...body,
  }
  return { ...state, register: withDocument(state.register, document) }
}

export const documentCirculated: Kind<Circulated> = {
  shape,
  rules: [
    maySpeak,
    audienceHasARegister,
    seriesIsOpenToThem,
    originatorIsTheirs,
    ({ governance, body }) => markingIsTheRegimes(governance.founding, body.marking),
    ({ blobs, body }) => partsAreBrought(body.files, blobs),
    ({ body }) => partsAreOfOneSize(body.files),
  ],
  apply: circulate,
}
