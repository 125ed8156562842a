/**
 * What is told beside the answer of a command, and once: what became of one's own acts, and which
 * events have no effect. Programs get the same in the answer.
 */
import type { Voided } from '@epoc/domain'
import type { LateAct, Replica, Settled } from '@epoc/replica'
import type { Context } from './context.ts'
import { plainText } from './terminal/plain.ts'
import { clockTime } from './words.ts'

type Speaker = { readonly terminal: Pick<Context['terminal'], 'say'> }

const say = ({ terminal }: Speaker, sentence: string) => terminal.say(`${plainText(sentence)}\n`)

/** Tells the events without effect that were not known before, by their ids, and gives them. */
export function tellVoid(
  speaker: Speaker,
  { domain }: { readonly domain: { readonly voided: Iterable<Voided> } },
  before: ReadonlySet<string>,
): readonly Voided[] {
  const voided = [...domain.voided].filter(({ id }) => !before.has(id))
  for (const { index, rule, reason } of voided) {
    say(speaker, `Entry ${index} has no effect: it breaks ${rule} (${reason}).`)
  }
  return voided
}

/** What the host stamped long after it was sent: its author may have to object. */
export function tellLate(speaker: Speaker, replica: Pick<Replica, 'takeLate'>): readonly LateAct[] {
  const late = replica.takeLate()
  for (const { what, index, sentAt, receivedAt } of late) {
    const minutes = Math.round((receivedAt - sentAt) / 60_000)
    const act = what === undefined ? 'An act of yours' : what
    say(
      speaker,
      `${act}, entry ${index}, bears a time ${minutes} minutes after it was first sent. What was sent is kept in your home as evidence.`,
    )
  }
  return late
}

/** The same for programs. */
export const lateJson = (late: readonly LateAct[]): readonly object[] =>
  late.map(({ what, index, sentAt, receivedAt }) => ({
    what,
    index,
    sentAt: new Date(sentAt).toISOString(),
    receivedAt: new Date(receivedAt).toISOString(),
  }))

/** What became of something that was sent when no answer came. */
export function tellSettled(speaker: Speaker, { what, sentAt, index }: Settled): void {
  if (what === undefined) return
  const fate =
    index === undefined
      ? 'it was never sent, and cannot arrive any more. Repeat it if you still want it.'
      : `it had arrived, entry ${index} of the record.`
  say(speaker, `${what}, of ${clockTime(sentAt)}: ${fate}`)
}
