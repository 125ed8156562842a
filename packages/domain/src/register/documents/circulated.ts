/** `document.circulated`: a document is in the hands of its audience, and has its number. */
import { oneOf, record, text } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { seatShape, yearIn } from '@epoc/governance'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { countKey, shelfOf, withCount, withDocument } from '../register.ts'
import { eventIdShape } from '../rules.ts'
import {
  countFrom,
  counted,
  isFree,
  nextNumber,
  numberShape,
  withStamped,
  yearShape,
} from '../symbols/count.ts'
import type { Count } from '../symbols/count.ts'
import type { DocumentSymbol } from '../symbols/symbol.ts'
import { documentTypes } from './document.ts'
import type { Document } from './document.ts'
import { commonOf, commonRules, issueShape, sponsorsAreOthersThan } from './fields.ts'
import { seriesIsOpen, seriesOf } from './series.ts'

const shape = issueShape(
  {
    series: text({ min: 1, max: 16 }),
    type: oneOf(documentTypes),
    originator: seatShape,
  },
  { submission: eventIdShape, stamped: record({ year: yearShape, number: numberShape }) },
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

/** R-REGISTER-4: the originator is a seat of the regime: the one that acts, unless the POC circulates for another. */
function originatorIsTheirs({ governance, seat, hat, body }: Circulating): Breach | undefined {
  if (!governance.seats.has(body.originator)) {
    return { rule: 'R-REGISTER-4', reason: 'no-such-seat' }
  }
  return hat === 'poc' || body.originator === seat
    ? undefined
    : { rule: 'R-REGISTER-4', reason: 'not-the-originator' }
}

/** What the count of a first text rests on. */
type Counting = Pick<Circulating, 'state' | 'governance' | 'audience'> & {
  readonly body: Pick<Circulated, 'series' | 'type'>
}

/** R-REGISTER-7: room papers are counted apart, from 1. */
const isRoomPaper = ({ type }: Counting['body']): boolean => type === 'room-paper'

/** R-REGISTER-7: the number with which a series opens in a year, for this audience. */
function firstNumber({ state, governance, audience, body }: Counting, year: number): number {
  if (isRoomPaper(body)) return 1
  const openings =
    audience.sort === 'all'
      ? seriesOf(governance.founding, body.series)?.opening
      : state.audiences
          .get(audience.name)
          ?.openings.find(({ series, year: of }) => series === body.series && of === year)
  return openings?.year === year ? openings.number : 1
}

const countIn = (given: Counting, year: number): Count => {
  const { state, audience, body } = given
  const key = countKey(body.series, year, isRoomPaper(body))
  return (
    shelfOf(state.register, audience.name).counts.get(key) ?? countFrom(firstNumber(given, year))
  )
}

/** R-REGISTER-14: only the POC records the number that a paper bears already, and one that nothing else bears. */
function stampedNumberIsFree(given: Circulating): Breach | undefined {
  const { stamped } = given.body
  if (stamped === undefined) return undefined
  if (given.hat !== 'poc') return { rule: 'R-REGISTER-14', reason: 'not-the-poc' }
  const first = firstNumber(given, stamped.year)
  return isFree(countIn(given, stamped.year), first, stamped.number)
    ? undefined
    : { rule: 'R-REGISTER-14', reason: 'number-taken' }
}

/** The symbol of a first text that bears this number. */
function symbolOf(given: Counting, year: number, number: number): DocumentSymbol {
  const { state, audience, body } = given
  const label = state.audiences.get(audience.name)?.label
  return {
    prefix: label === undefined ? body.series : `${body.series}-${label}`,
    number,
    year,
    ...(isRoomPaper(body) ? { room: true } : {}),
    parts: [],
    stars: 0,
  }
}

/** R-REGISTER-7: the symbol of a first text that were received at an instant, in milliseconds, and nothing before it. */
export function nextSymbol(given: Counting, receivedAt: number): DocumentSymbol {
  const year = yearIn(given.governance.founding.zone, receivedAt)
  return symbolOf(given, year, nextNumber(countIn(given, year)))
}

function circulate(act: Standing<Circulated>): DomainState {
  const { state, governance, audience, receivedAt, body } = act
  const { series, type, originator, stamped } = body
  const year = stamped?.year ?? yearIn(governance.founding.zone, receivedAt)
  const count = countIn(act, year)
  const number = stamped?.number ?? nextNumber(count)
  const common = commonOf(act)
  const document: Document = {
    ...common,
    root: common.id,
    series,
    type,
    originator,
    symbol: symbolOf(act, year, number),
    ...(stamped === undefined ? {} : { stamped: true }),
  }
  const register = withCount(
    state.register,
    audience.name,
    countKey(series, year, isRoomPaper(body)),
    stamped === undefined ? counted(count) : withStamped(count, number),
  )
  return { ...state, register: withDocument(register, document) }
}

export const documentCirculated: Kind<Circulated> = {
  shape,
  rules: [
    ...commonRules,
    audienceHasARegister,
    (given) => seriesIsOpen(given, given.body.series),
    originatorIsTheirs,
    ({ body }) => sponsorsAreOthersThan(body.originator, body),
    stampedNumberIsFree,
  ],
  apply: circulate,
}
