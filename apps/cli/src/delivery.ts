/** What is done by itself after each look at the record: papers are received, recalled ones erased. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { deliver, eraseRecalled, orderErasure } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import type { Context } from './context.ts'
import { failureOf } from './failure.ts'
import type { Failure } from './failure.ts'
import { plainText } from './terminal/plain.ts'
import { progressBar } from './terminal/progress.ts'

export async function deliverDue(
  context: Context,
  replica: Replica,
  language: string,
): Promise<Result<number, Failure>> {
  const bar = progressBar(context.terminal, 'Receiving documents', context.clock)
  const received = await deliver(replica, language, bar.show)
  bar.end()
  return received.ok ? ok(received.value) : err(failureOf(received.error))
}

/** Erases what was recalled, and says of which files in folders of one's own it cannot. */
export async function eraseDue(
  context: Context,
  replica: Replica,
): Promise<Result<number, Failure>> {
  const ordered = await orderErasure(replica)
  if (!ordered.ok) return err(failureOf(ordered.error))
  if (ordered.value > 0) context.terminal.say('Its files are erased at the host.\n')
  const erased = await eraseRecalled(replica)
  if (!erased.ok) return err(failureOf(erased.error))
  for (const { symbol, paths } of erased.value) {
    const own = paths.length === 0 ? '' : ` Delete what you opened yourself: ${paths.join(', ')}`
    context.terminal.say(
      plainText(`${symbol} was recalled; its copies in this home are erased.${own}\n`),
    )
  }
  return ok(erased.value.length)
}
