/** `epoc audience` makes audiences, `epoc audiences` lists those of which one is a member. */
import { err, ok } from '@epoc/crypto'
import { nameOfSeat } from '@epoc/domain'
import { isOffice, ownAudience, seatsOf } from '@epoc/governance'
import type { Audience } from '@epoc/governance'
import { openAudience } from '@epoc/replica'
import { collect, example, openActing, placeJson, placeOf, sendPlain, withHat } from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { freshness } from '../documents.ts'
import { failure, failureOf } from '../failure.ts'
import { audiencesOf, seatsCalled } from '../naming.ts'
import { table } from '../terminal/table.ts'

type CreateOptions = ActOptions & {
  readonly title: string
  readonly members: readonly string[]
  readonly opening: readonly string[]
}

export const audienceCommand: Register = (program, context, end) => {
  const audience = program.command('audience').description('make an audience')
  example(
    withHat(audience.command('create <label>'))
      .description('make a named few; its label stands in its symbols: POC-TEST 1/2026')
      .requiredOption('--title <text>', 'what it is')
      .requiredOption(
        '--members <seats>',
        'its members, by name or code, parted by commas; you are one anyway',
        collect,
        [],
      )
      .option(
        '--opening <series:number/year>',
        'where its own count of a series begins in a year',
        collect,
        [],
      ),
    'epoc audience create TEST --title "Test group" --members Germany,Japan,poc',
  ).action(async (label: string, options: CreateOptions) => {
    end(conclude(context, options, await create(context, label, options)))
  })
  example(
    withHat(audience.command('own')).description(
      'as administrator: make the audience of your own seat alone, for drafts',
    ),
    'epoc audience own',
  ).action(async (options: ActOptions) => {
    end(conclude(context, options, await createOwn(context, options)))
  })
}

const nothing = 'Nothing was made.'

async function create(context: Context, given: string, options: CreateOptions): Promise<Outcome> {
  const label = given.toUpperCase()
  if (!/^[A-Z0-9]{1,8}$/.test(label)) {
    return err(failure('usage', 'A label is one to eight letters A to Z or digits.'))
  }
  const openings = options.opening.map((each) => openingGiven(each))
  if (openings.includes(undefined)) {
    return err(failure('usage', '--opening takes a series, a number and a year: POC:45/2026.'))
  }
  const opened = await openActing(context, options, {
    rights: ['draft', 'speak', 'administer'],
    nothing,
  })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk, hat, seat } = acting
  const others = seatsCalled(desk, options.members)
  if (!others.ok) return others
  const members = [...new Set([seat, ...others.value])]
  if (members.length === 1) {
    return err(failure('usage', 'A named few has somebody besides yourself.'))
  }
  if ([...desk.replica.domain.audiences.values()].some((each) => each.label === label)) {
    return err(failure('refused', `There is an audience ${label} of yours already. ${nothing}`))
  }
  if (desk.offline !== undefined) return err(hostNeeded(desk))
  const made = await openAudience(desk.replica, hat, { sort: 'named', members })
  if (!made.ok) return err(failureOf(made.error))
  const named = await sendPlain(context, acting, `The label ${label}`, {
    type: 'name-audience',
    audience: made.value,
    label,
    title: options.title,
    ...(openings.length === 0 ? {} : { openings: openings.filter((each) => each !== undefined) }),
  })
  if (!named.ok) return named
  const names = members.map((each) => nameOfSeat(desk.state.founding, each, desk.home.language))
  return ok({
    json: { label, title: options.title, members, ...placeJson(named.value) },
    text: `${label} is made, of ${names.join(', ')}: ${placeOf(desk, named.value)}.\nCirculate to it:  npx epoc circulate … --to ${label}`,
  })
}

function openingGiven(given: string) {
  const [, series, number, year] = /^([A-Za-z0-9]{1,16}):(\d{1,9})\/(\d{4})$/.exec(given) ?? []
  return series === undefined
    ? undefined
    : { series: series.toUpperCase(), number: Number(number), year: Number(year) }
}

const hostNeeded = ({ offline }: Desk) =>
  failure(
    'host',
    `An audience is made with the host only. ${offline === 'not asked' ? 'It was not asked.' : (offline ?? '')} ${nothing}`,
  )

async function createOwn(context: Context, options: ActOptions): Promise<Outcome> {
  const opened = await openActing(context, options, { rights: ['administer'], nothing })
  if (!opened.ok) return opened
  const { desk, hat, seat } = opened.value
  const name = nameOfSeat(desk.state.founding, seat, desk.home.language)
  if (ownAudience(desk.state, seat) !== undefined) {
    return err(failure('refused', `${name} has an audience of its own already. ${nothing}`))
  }
  if (desk.offline !== undefined) return err(hostNeeded(desk))
  const sort = isOffice(seat) ? 'capacity' : 'own'
  const made = await openAudience(desk.replica, hat, { sort, members: [seat] })
  if (!made.ok) return err(failureOf(made.error))
  return ok({
    json: { seat },
    text: `${name} has an audience of its own: its people draft there.\nNext:  npx epoc draft keep …`,
  })
}

export const audiencesCommand: Register = (program, context, end) => {
  withDesk(program.command('audiences'))
    .description('list the audiences of which you are a member, and who else is')
    .action(async (options: CommonOptions) => {
      end(conclude(context, options, await list(context, options)))
    })
}

async function list(context: Context, options: CommonOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const rows = audiencesOf(desk, seatsOf(desk.person)).map((each) => rowOf(desk, each))
  const lines = table(
    [
      { title: 'Name', of: ({ name }) => name },
      { title: 'Title', of: ({ title }) => title },
      { title: 'Members', of: ({ members }) => members, gives: true },
      { title: '', of: ({ owed }) => owed },
    ],
    rows,
    context.terminal.width,
  )
  return ok({
    text: `${lines}\n\n${freshness(desk, context.clock())}`,
    json: rows.map(({ audience, label, title }) => ({
      id: audience.name,
      sort: audience.sort,
      label: label ?? null,
      title,
      members: audience.members,
      waitingForKeys: [...audience.owed.keys()],
    })),
  })
}

function rowOf({ state, replica, home }: Desk, audience: Audience) {
  const { founding } = state
  const named = replica.domain.audiences.get(audience.name)
  const nameOf = (seat: Audience['members'][number]) => nameOfSeat(founding, seat, home.language)
  const inOrder = new Intl.Collator(home.language).compare
  const names = audience.members.map(nameOf).toSorted(inOrder)
  const owed = [...audience.owed.keys()].map(nameOf)
  return {
    audience,
    label: named?.label,
    name:
      audience.sort === 'named' ? (named?.label ?? '–') : audience.sort === 'all' ? 'all' : 'own',
    title: named?.title ?? (audience.sort === 'all' ? 'All partners and offices' : ''),
    members: audience.sort === 'all' ? `${names.length} seats` : names.join(', '),
    owed: owed.length === 0 ? '' : `no key yet: ${owed.join(', ')}`,
  }
}
