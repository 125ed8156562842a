/**
 * A desk: an open home with its replica, brought up to date. Where the host cannot be reached one
 * works on with what is there, and says so.
 */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import type { Capacity } from '@epoc/event'
import { has, seatOf } from '@epoc/governance'
import type { GovernanceState, Person, Right, SeatId } from '@epoc/governance'
import { Replica, httpHost, keepUp, sendWaiting, settledElsewhere } from '@epoc/replica'
import type { Settled } from '@epoc/replica'
import { homeFolder, passphraseFor } from './context.ts'
import type { CommonOptions, Context } from './context.ts'
import { deliverDue, eraseDue } from './delivery.ts'
import { exitCodes, failure, failureOf, faultSentence } from './failure.ts'
import type { Failure } from './failure.ts'
import { openKeys, readHome } from './home/home.ts'
import type { Home } from './home/home.ts'
import { lockHome } from './home/lock.ts'
import { folderStorage } from './home/storage.ts'
import { plainText } from './terminal/plain.ts'
import { progressBar } from './terminal/progress.ts'
import { clockTime } from './words.ts'

export type Desk = {
  readonly home: Home
  readonly replica: Replica
  readonly person: Person
  readonly state: GovernanceState
  /** Why this is not the newest state; `undefined` when it is. */
  readonly offline: string | undefined
  readonly news: number
}

/** Opens the home and its replica, without asking the host anything. */
export async function openReplica(
  context: Context,
  options: CommonOptions,
): Promise<Result<{ readonly home: Home; readonly replica: Replica }, Failure>> {
  const home = await readHome(homeFolder(context, options))
  if (!home.ok) return err(failureOf(home.error))
  const passphrase = await passphraseFor(context, 'Passphrase: ')
  if (!passphrase.ok) return passphrase
  const keys = await openKeys(home.value, passphrase.value)
  if (!keys.ok) return err(failureOf(keys.error))
  const locked = await lockHome(home.value.folder)
  if (!locked.ok) return err(failureOf(locked.error))
  const { clock, random } = context
  const storage = folderStorage(home.value.folder)
  const host = httpHost(home.value.server)
  const replica = await Replica.open(home.value.regime, keys.value, {
    host,
    storage,
    clock,
    random,
  })
  if (replica.ok) return ok({ home: home.value, replica: replica.value })
  const why = faultSentence(replica.error.fault)
  return err(failure('fault', `The copy in ${home.value.folder} is damaged: ${why}`))
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
  return ok({ home, replica, person, state: governance, offline, news })
}

/** Fetches what is new, does what is due by itself, fetches files and says that they are delivered. */
export async function catchUp(
  context: Context,
  replica: Replica,
  language: string,
): Promise<Result<{ readonly news: number }, Failure>> {
  const bar = progressBar(context.terminal, 'Receiving entries', context.clock)
  const synced = await replica.sync(bar.show)
  bar.end()
  if (!synced.ok) return err(failureOf(synced.error))
  for (const settled of await settledElsewhere(replica)) tellSettled(context, settled)
  const kept = await keepUp(replica)
  if (!kept.ok && isOfTheWay(failureOf(kept.error))) return err(failureOf(kept.error))
  await sendOutbox(context, replica)
  tellLate(context, replica)
  for (const due of [deliverDue, eraseDue]) {
    const done = await due(context, replica, language)
    if (done.ok) continue
    if (isOfTheWay(done.error)) return done
    // What a program does by itself never keeps its person from reading and acting.
    context.terminal.say(plainText(`${done.error.sentence}\n`))
  }
  return synced
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

/** What the host stamped long after it was sent: its author may have to object. */
function tellLate({ terminal }: Context, replica: Replica): void {
  for (const { what, index, sentAt, receivedAt } of replica.takeLate()) {
    const minutes = Math.round((receivedAt - sentAt) / 60_000)
    const act = what === undefined ? 'An act of yours' : what
    terminal.say(
      plainText(
        `${act}, entry ${index}, bears a time ${minutes} minutes after it was first sent. What was sent is kept in your home as evidence.`,
      ) + '\n',
    )
  }
}

/** What became of something that was sent when no answer came. */
function tellSettled({ terminal }: Context, { what, sentAt, index }: Settled): void {
  if (what === undefined) return
  const fate =
    index === undefined
      ? 'it was never sent, and cannot arrive any more. Repeat it if you still want it.'
      : `it had arrived, entry ${index} of the record.`
  terminal.say(plainText(`${what}, of ${clockTime(sentAt)}: ${fate}`) + '\n')
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
  return failure('fault', `The host is at fault: ${faultSentence(replica.fault)} ${result}`)
}
