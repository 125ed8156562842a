/** Receives what was circulated, with a bar that shows how far it is. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { deliver } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import type { Context } from './context.ts'
import { failureOf } from './failure.ts'
import type { Failure } from './failure.ts'
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
