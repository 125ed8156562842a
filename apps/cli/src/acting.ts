/**
 * What every command that sends something does alike: it opens the desk, sees that nothing stands in
 * the way, puts on a hat, sends or keeps for later, and says where it came to stand.
 */
import { err, ok } from '@epoc/crypto'
import type { ByteSource, Result } from '@epoc/crypto'
import type { Command as DomainCommand } from '@epoc/domain'
import type { Capacity } from '@epoc/event'
import type { Right, SeatId } from '@epoc/governance'
import { fulfil } from '@epoc/replica'
import type { Filing, Sent, SourceFile, Wish } from '@epoc/replica'
import type { Command } from 'commander'
import { withDesk } from './command.ts'
import type { CommonOptions, Context } from './context.ts'
import { hatFor, isAtFault, openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { failure, failureOfWish } from './failure.ts'
import type { Failure } from './failure.ts'
import { progressBar } from './terminal/progress.ts'
import { lateJson, tellLate } from './told.ts'
import { instantIn } from './words.ts'

export type ActOptions = CommonOptions & { readonly as?: string }

/** A desk at which one acts, in a hat and for a seat. */
export type Acting = { readonly desk: Desk; readonly hat: Capacity; readonly seat: SeatId }

/** Options of every command that sends something in a hat of one's choice. */
export const withHat = (command: Command): Command =>
  withDesk(command).option('--as <hat>', 'the hat in which you act, such as poc')

/** Adds an example to a command's help. */
export const example = (command: Command, ...lines: readonly string[]): Command =>
  command.addHelpText('after', `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`)

/** Options that may be given several times, each time with one value. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  value,
]

/** What only one who speaks for a seat may do, and what one who drafts for it may do too. */
const speaking = ['speak'] as const satisfies readonly [Right]
export const drafting = ['draft', 'speak'] as const satisfies readonly [Right, Right]

/** `nothing` says what did not happen, where the host is at fault. */
export async function openActing(
  context: Context,
  options: ActOptions,
  {
    rights = speaking,
    nothing = 'Nothing was sent.',
  }: { readonly rights?: readonly [Right, ...Right[]]; readonly nothing?: string } = {},
): Promise<Result<Acting, Failure>> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const silent = isAtFault(desk, nothing)
  if (silent !== undefined) return err(silent)
  const hat = hatFor(desk, rights, options.as)
  return hat.ok ? ok({ desk, ...hat.value }) : hat
}

/** What came to stand, and what the host stamped long after it was sent. */
type Acted = Sent & { readonly late?: readonly object[] }

/** Sends what is wished, or keeps it; `what` is how it is called in the outbox and afterwards. */
export async function send(
  context: Context,
  { desk, hat }: Acting,
  what: string,
  wish: Wish,
): Promise<Result<Acted, Failure>> {
  const { offline, replica } = desk
  const bar = progressBar(context.terminal, 'Sealing and storing', context.clock)
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop)
  const stoppable =
    wish.type === 'plain' ? wish : { ...wish, ...untilStopped(wish, stopping.signal) }
  const wished = { hat, wish: stoppable, what, now: offline === undefined }
  const sent = await fulfil(replica, wished, bar.show)
  bar.end()
  process.removeListener('SIGINT', stop)
  const late = lateJson(tellLate(context, replica))
  if (sent.ok) return ok({ ...sent.value, ...(late.length === 0 ? {} : { late }) })
  return sent.error.type === 'file-unreadable' && stopping.signal.aborted
    ? err(failure('file', `Stopped. ${what} was not sent, and is not kept.`))
    : err(failureOfWish(sent.error, desk))
}

/** Sends one command that brings no files. */
export const sendPlain = (
  context: Context,
  acting: Acting,
  what: string,
  command: DomainCommand,
): Promise<Result<Acted, Failure>> => send(context, acting, what, { type: 'plain', command })

/** Ctrl-C ends the reading of files; once they are sealed, what is sent is sent. */
const untilStopped = ({ files }: Filing, signal: AbortSignal): Pick<Filing, 'files'> => ({
  files: files.map((file): SourceFile => ({
    ...file,
    open: () => readUntilStopped(file.open(), signal),
  })),
})

async function* readUntilStopped(
  source: ByteSource,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    signal.throwIfAborted()
    yield piece
  }
}

/** `24 Nov 2026, 05:10 (Europe/Paris), entry 349 of the record`. */
export function placeOf({ state }: Pick<Desk, 'state'>, { index, receivedAt }: Sent): string {
  const { zone } = state.founding
  return `${instantIn(zone, receivedAt)} (${zone}), entry ${index} of the record`
}

/** The same for programs. */
export const placeJson = ({ index, receivedAt, late }: Acted) => ({
  index,
  receivedAt: new Date(receivedAt).toISOString(),
  ...(late === undefined ? {} : { stampedLate: late }),
})
