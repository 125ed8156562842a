/** `epoc confirm`: a named officer confirms that documents were received. */
import { err, ok } from '@epoc/crypto'
import { formatSymbol } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { fulfil } from '@epoc/replica'
import type { LateAct } from '@epoc/replica'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { hatFor, isAtFault, openDesk } from '../desk.ts'
import { documentCalled } from '../documents.ts'
import { failureOfWish } from '../failure.ts'
import { lateJson, tellLate } from '../told.ts'
import { instantIn } from '../words.ts'

export const confirmCommand: Register = (program, context, end) => {
  withDesk(program.command('confirm <document...>'))
    .description('confirm receipt of documents in your government’s name')
    .action(async (spellings: readonly string[], options: CommonOptions) => {
      end(conclude(context, options, await confirm(context, spellings, options)))
    })
}

async function confirm(
  context: Context,
  spellings: readonly string[],
  options: CommonOptions,
): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return err(opened.error)
  const desk = opened.value
  const silent = isAtFault(desk, 'Nothing was confirmed.')
  if (silent !== undefined) return err(silent)
  const hat = hatFor(desk, ['speak'], 'partner')
  if (!hat.ok) return hat
  const documents: Document[] = []
  for (const spelling of spellings) {
    const document = documentCalled(desk, spelling)
    if (!document.ok) return document
    documents.push(document.value)
  }

  const confirmed: { readonly document: string; readonly index: number; readonly at: string }[] = []
  const lines: string[] = []
  const late: LateAct[] = []
  for (const ofAudience of Map.groupBy(documents, ({ audience }) => audience).values()) {
    const ids = ofAudience.map(({ id }) => id)
    const names = ofAudience.map(({ symbol }) => formatSymbol(symbol)).join(', ')
    const sent = await fulfil(desk.replica, {
      hat: 'partner',
      wish: { type: 'plain', command: { type: 'confirm', documents: ids } },
      what: `Receipt of ${names}`,
      now: desk.offline === undefined,
    })
    late.push(...tellLate(context, desk.replica))
    if (!sent.ok) return err(failureOfWish(sent.error, desk))
    const { index, receivedAt } = sent.value
    const at = instantIn(desk.state.founding.zone, receivedAt)
    for (const { symbol } of ofAudience) {
      const document = formatSymbol(symbol)
      confirmed.push({ document, index, at: new Date(receivedAt).toISOString() })
      lines.push(`${document}: receipt confirmed ${at}, entry ${index} of the record.`)
    }
  }
  return ok({ text: lines.join('\n'), json: { confirmed, late: lateJson(late) } })
}
