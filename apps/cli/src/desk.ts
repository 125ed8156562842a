/**
 * A desk: an open home with its replica, brought up to date. Where the host cannot be reached one
 * works on with what is there, and says so.
 */
import { err, ok } from '@epoc/crypto'
import type { KeyringSecrets, Result } from '@epoc/crypto'
import type { Voided } from '@epoc/domain'
import type { Capacity } from '@epoc/event'
import { has, seatOf } from '@epoc/governance'
import type { GovernanceState, Person, Right, SeatId } from '@epoc/governance'
import { Replica, httpHost, keepUp, sendWaiting, settledElsewhere } from '@epoc/replica'
import type { LateAct } from '@epoc/replica'
import { homeFolder, passphraseFor } from './context.ts'
import type { CommonOptions, Context } from './context.ts'
import { deliverDue, eraseDue } from './delivery.ts'
import { exitCodes, failure, failureOf } from './failure.ts'
import type { Failure } from './failure.ts'
import { faultOf, faultSentence } from './fault.ts'
import type { Fault } from './fault.ts'
import { openHome, personKeys, readHome } from './home/home.ts'
import type { Home } from './home/home.ts'
import { lockHome } from './home/lock.ts'
import { folderStorage } from './home/storage.ts'
import { readUnlocked } from './home/unlocked.ts'
import { plainText } from './terminal/plain.ts'
import { progressBar } from './terminal/progress.ts'
import { tellLate, tellSettled, tellVoid } from './told.ts'

export type Desk = {
  readonly home: Home
  readonly replica: Replica
  readonly person: Person
  readonly state: GovernanceState
  /** Why this is not the newest state; `undefined` when it is. */
  readonly offline: string | undefined
  /** The same for programs, where it has a type. */
  readonly barrier: Fault | undefined
  readonly news: number
}

/** Opens the home and its replica, without asking the host anything. */
export async function openReplica(
  context: Context,
  options: CommonOptions,
): Promise<Result<{ readonly home: Home; readonly replica: Replica }, Failure>> {
  const home = await readHome(homeFolder(context, options))
  if (!home.ok) return err(failureOf(home.error))
  const secrets = await secretsFor(context, home.value)
  if (!secrets.ok) return secrets
  const keys = await personKeys(secrets.value)
  const locked = await lockHome(home.value.folder)
  if (!locked.ok) return err(failureOf(locked.error))
  const { clock, random } = context
  const storage = folderStorage(home.value.folder)
  const host = httpHost(home.value.server)
  const replica = await Replica.open(home.value.regime, keys, {
    host,
    storage,
    clock,
    random,
  })
  if (replica.ok) return ok({ home: home.value, replica: replica.value })
  const why = faultSentence(replica.error.fault)
  const damaged = `The copy in ${home.value.folder} is damaged: ${why}`
  return err(failure('fault', damaged, faultOf(replica.error.fault)))
}

/** The keyring of a home: as it stands open, else with its passphrase. */
async function secretsFor(context: Context, home: Home): Promise<Result<KeyringSecrets, Failure>> {
  const session = context.terminal.environment['EPOC_SESSION'] ?? ''
  const open = await readUnlocked(home.folder, session, context.clock())
  if (open !== undefined) return ok(open)
  const passphrase = await passphraseFor(context, 'Passphrase: ')
  if (!passphrase.ok) return passphrase
  const secrets = await openHome(home, passphrase.value)
  return secrets.ok ? secrets : err(failureOf(secrets.error))
}

/** Opens a desk and brings it up to date, unless `--offline`. */
export async function openDesk(
  context: Context,
  options: CommonOptions,
): Promise<Result<Desk, Failure>> {
  const opened = await openReplica(context, options)
  if (!opened.ok) return opened
  const { home, replica } = opened.value
  const caughtUp =
    options.offline === true ? ok({ news: 0 }) : await catchUp(context, replica, home.language)
  const offline = options.offline === true ? 'not asked' : offlineReason(caughtUp)
  if (!caughtUp.ok && offline === undefined) return err(caughtUp.error)
  const { governance, person } = replica
  if (governance === undefined || person === undefined) {
    return err(caughtUp.ok ? failureOf({ type: 'not-enrolled' }) : caughtUp.error)
  }
  const news = caughtUp.ok ? caughtUp.value.news : 0
  const barrier = caughtUp.ok ? undefined : caughtUp.error.fault
  return ok({ home, replica, person, state: governance, offline, barrier, news })
}

/** What came of catching up: how many entries, which of them have no effect, what is stamped late. */
export type News = {
  readonly news: number
  readonly voided: readonly Voided[]
  readonly late: readonly LateAct[]
}

/** Fetches what is new, does what is due by itself, fetches files and says that they are delivered. */
export async function catchUp(
  context: Context,
  replica: Replica,
  language: string,
): Promise<Result<News, Failure>> {
  const known = new Set(replica.domain.voided.map(({ id }) => id))
  const bar = progressBar(context.terminal, 'Receiving entries', context.clock)
  const synced = await replica.sync(bar.show)
  bar.end()
  if (!synced.ok) return err(failureOf(synced.error))
  for (const settled of await settledElsewhere(replica)) tellSettled(context, settled)
  const done = await doWhatIsDue(context, replica, language)
  // Told when all is done, for what is sent is followed in the record, and more may have come with it.
  const voided = tellVoid(context, replica, known)
  const late = tellLate(context, replica)
  return done.ok ? ok({ news: synced.value.news, voided, late }) : done
}

/** What a program does by itself never keeps its person from reading and acting. */
async function doWhatIsDue(
  context: Context,
  replica: Replica,
  language: string,
): Promise<Result<void, Failure>> {
  const kept = await keepUp(replica)
  if (!kept.ok && isOfTheWay(failureOf(kept.error))) return err(failureOf(kept.error))
  await sendOutbox(context, replica)
  for (const due of [deliverDue, eraseDue]) {
    const done = await due(context, replica, language)
    if (done.ok) continue
    if (isOfTheWay(done.error)) return done
    context.terminal.say(plainText(`${done.error.sentence}\n`))
  }
  return ok(undefined)
}

const ofTheWay: readonly number[] = [exitCodes.host, exitCodes.session, exitCodes.fault]

/** Whether nothing else would get through to the host either. */
const isOfTheWay = ({ exitCode }: Failure): boolean => ofTheWay.includes(exitCode)

/** Sends what waited in the outbox, and tells of each what became of it. */
async function sendOutbox(context: Context, replica: Replica): Promise<void> {
  const bar = progressBar(context.terminal, 'Sending what waited', context.clock)
  const settled = await sendWaiting(replica, bar.show)
  bar.end()
  for (const { item, outcome } of settled) {
    const fate = outcome.ok
      ? `sent, entry ${outcome.value.index} of the record.`
      : `not sent. ${failureOf(outcome.error).sentence}`
    context.terminal.say(plainText(`From your outbox: ${item.what}: ${fate}`) + '\n')
  }
}

/** What is held can be read whatever the host does; where it is at fault, nothing goes to it. */
function offlineReason(caughtUp: Result<unknown, Failure>): string | undefined {
  if (caughtUp.ok) return undefined
  const { exitCode, sentence } = caughtUp.error
  return exitCode === exitCodes.host || exitCode === exitCodes.fault ? sentence : undefined
}

/** The hat in which one acts: the one asked for, or the only one that has one of the rights. */
export function hatFor(
  { person }: Desk,
  rights: readonly [Right, ...Right[]],
  asked: string | undefined,
): Result<{ readonly hat: Capacity; readonly seat: SeatId }, Failure> {
  const hats = [...person.hats.keys()]
  const isAble = (hat: Capacity): boolean => rights.some((right) => has(person, hat, right))
  const able = hats.filter(isAble)
  const hat = asked === undefined ? able[0] : hats.find((each) => each === asked)
  if (hat === undefined && asked !== undefined) {
    return err(failure('refused', `You do not wear the hat “${asked}”. Yours: ${hats.join(', ')}.`))
  }
  if (hat === undefined || !isAble(hat)) {
    return err(failure('refused', `You have no right to ${rights[0]} here. Nothing was sent.`))
  }
  if (asked === undefined && able.length > 1) {
    return err(
      failure('usage', `You wear several hats. Say in which you act: --as ${able.join(' | ')}`),
    )
  }
  return ok({ hat, seat: seatOf(person, hat) })
}

/** After a fault of the host nothing is sent, nor kept for sending. */
export function isAtFault({ replica }: Desk, result: string): Failure | undefined {
  if (replica.fault === undefined) return undefined
  const why = `The host is at fault: ${faultSentence(replica.fault)} ${result}`
  return failure('fault', why, faultOf(replica.fault))
}
