/** How seats and audiences are named on the command line, and shown. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { nameOfSeat } from '@epoc/domain'
import { audienceAll, isMember, isOffice, ownAudience } from '@epoc/governance'
import type { Audience, AudienceName, Founding, PartnerCode, SeatId } from '@epoc/governance'
import { fewOf, fewWith } from '@epoc/replica'
import type { Acting } from './acting.ts'
import type { Desk } from './desk.ts'
import { failure, failureOf } from './failure.ts'
import type { Failure } from './failure.ts'

const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

/** A partner or an office, by its code, its name in any language of the regime, or words of it that no other has. */
export function seatCalled({ state }: Desk, spelling: string): Result<SeatId, Failure> {
  const { founding, seats } = state
  const wanted = folded(spelling)
  const all = [...seats.keys()]
  const exact = all.find((seat) => seat.toLowerCase() === wanted)
  if (exact !== undefined) return ok(exact)
  const called = all.map((seat) => ({ seat, names: namesOf(founding, seat).map(folded) }))
  const whole = called.filter(({ names }) => names.includes(wanted))
  const partly = called.filter(({ names }) =>
    names.some((name) => ` ${name} `.includes(` ${wanted} `)),
  )
  const [found, another] = whole.length > 0 ? whole : partly
  if (found !== undefined && another === undefined) return ok(found.seat)
  const which =
    found === undefined
      ? `There is no partner or office “${spelling}”. Give a name or a code, such as ${all.slice(0, 3).join(', ')}.`
      : `“${spelling}” may mean ${partly.map(({ seat }) => seat).join(', ')}. Say which.`
  return err(failure(found === undefined ? 'unknown' : 'usage', which))
}

/** Its name in every language in which the regime, or this program, has one. */
function namesOf(founding: Founding, seat: SeatId): readonly string[] {
  const partner = founding.partners.find(({ code }) => code === seat)
  const offices = ['en', 'fr'].map((language) => nameOfSeat(founding, seat, language))
  return partner === undefined ? offices : [...partner.names.values()]
}

/** A government and no office. */
export function partnerCalled(desk: Desk, spelling: string): Result<PartnerCode, Failure> {
  const seat = seatCalled(desk, spelling)
  if (!seat.ok) return seat
  return isOffice(seat.value)
    ? err(failure('usage', `“${spelling}” is an office and no government.`))
    : ok(seat.value)
}

/** Several seats, given one by one or parted by commas. */
export function seatsCalled(
  desk: Desk,
  spellings: readonly string[],
): Result<readonly SeatId[], Failure> {
  const seats = new Set<SeatId>()
  for (const spelling of spellings.flatMap((each) => each.split(','))) {
    const seat = seatCalled(desk, spelling)
    if (!seat.ok) return seat
    seats.add(seat.value)
  }
  return ok([...seats])
}

/** Audiences of which one's own seats are members, by label; two may bear the same one. */
const labelled = ({ replica }: Desk, label: string): readonly AudienceName[] =>
  [...replica.domain.audiences]
    .filter(([, each]) => each.label === label.toUpperCase())
    .map(([name]) => name)

/** “all”, “own”, or the label of a named few. */
export function audienceCalled(
  { desk, seat }: Pick<Acting, 'desk' | 'seat'>,
  spelling: string,
): Result<AudienceName, Failure> {
  const { state, replica } = desk
  if (spelling === 'all') {
    const all = audienceAll(state)
    return all === undefined
      ? err(failure('unknown', 'There is no audience of all partners yet.'))
      : ok(all.name)
  }
  if (spelling === 'own') {
    const own = ownAudience(state, seat)
    return own === undefined ? err(noneOfItsOwn(desk, seat)) : ok(own.name)
  }
  const [name, another] = labelled(desk, spelling)
  if (another !== undefined) {
    return err(failure('usage', `Several audiences of yours bear the label “${spelling}”.`))
  }
  if (name !== undefined) return ok(name)
  const labels = [...replica.domain.audiences.values()].map(({ label }) => label).join(', ')
  return err(
    failure(
      'unknown',
      `There is no audience “${spelling}” of yours. There is all${labels === '' ? '' : `, ${labels}`}.`,
    ),
  )
}

const noneOfItsOwn = ({ state, home }: Desk, seat: SeatId): Failure =>
  failure(
    'unknown',
    `${nameOfSeat(state.founding, seat, home.language)} has no audience of its own yet. Its administrator makes one:  npx epoc audience own`,
  )

/**
 * To whom a message goes: an audience by its name, or seats, who are then with the sender in an
 * audience that is theirs alone. It is made where there is none, for which the host is needed.
 */
export async function audienceFor(
  acting: Acting,
  spellings: readonly string[],
): Promise<Result<AudienceName, Failure>> {
  const [first] = spellings
  if (spellings.length === 1 && first !== undefined) {
    if (first === 'all' || first === 'own') return audienceCalled(acting, first)
    if (labelled(acting.desk, first).length > 0) return audienceCalled(acting, first)
  }
  const seats = seatsCalled(acting.desk, spellings)
  return seats.ok ? audienceOf(acting, seats.value) : seats
}

/** The audience of one's own seat with others, made where there is none. */
export async function audienceOf(
  acting: Acting,
  others: readonly SeatId[],
): Promise<Result<AudienceName, Failure>> {
  const { desk, hat, seat } = acting
  const members = [...new Set([seat, ...others])]
  if (members.length === 1) return audienceCalled(acting, 'own')
  const { governance, domain } = desk.replica
  const there = fewOf(governance ?? desk.state, (name) => domain.audiences.has(name), members)
  if (there !== undefined) return ok(there.name)
  if (desk.offline !== undefined) {
    const names = members.map((each) => nameOfSeat(desk.state.founding, each, desk.home.language))
    return err(
      failure(
        'host',
        `There is no audience of ${inARow(names)} alone yet, and the host is needed to make one. Nothing was sent, and nothing is kept.`,
      ),
    )
  }
  const made = await fewWith(desk.replica, hat, members)
  return made.ok ? made : err(failureOf(made.error))
}

/** An audience in words: “all partners”, its title and label, or who is in it. */
export function audienceInWords(desk: Desk, name: AudienceName): string {
  const { state, replica, home } = desk
  const { founding, audiences } = state
  const named = replica.domain.audiences.get(name)
  if (named !== undefined) return `${named.title} (${named.label})`
  const audience = (replica.governance?.audiences ?? audiences).get(name)
  if (audience === undefined) return 'an audience that is not known here'
  if (audience.sort === 'all') return 'all partners'
  const names = audience.members.map((each) => nameOfSeat(founding, each, home.language))
  return audience.sort === 'named' ? inARow(names) : `${names.join()} alone`
}

/** `Germany, Japan and Korea`. */
const inARow = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

/** Audiences in which one sits oneself. */
export const audiencesOf = (desk: Desk, seats: readonly SeatId[]): readonly Audience[] =>
  [...desk.state.audiences.values()].filter((audience) =>
    seats.some((seat) => isMember(audience, seat)),
  )

/** `Seoul officer, Korea`: who did something, as far as it is known. */
export function officerInWords(
  { state, replica, home }: Desk,
  {
    person,
    seat,
  }: { readonly person: Parameters<typeof replica.domain.people.get>[0]; readonly seat: SeatId },
): string {
  const name = nameOfSeat(state.founding, seat, home.language)
  const officer = replica.domain.people.get(person)?.name
  return officer === undefined ? name : `${officer}, ${name}`
}
