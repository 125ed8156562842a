/** `epoc confirm`: a named officer confirms that documents were received. */
import { err, ok } from '@epoc/crypto'
import { formatSymbol } from '@epoc/domain'
import type { Command, Document } from '@epoc/domain'
import { prepare } from '@epoc/replica'
import { conclude, withHome } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { cannotSend, hatFor, openDesk } from '../desk.ts'
import { documentCalled } from '../documents.ts'
import { failureOf } from '../failure.ts'
import { instantIn } from '../words.ts'

export const confirmCommand: Register = (program, context, end) => {
  withHome(program.command('confirm <document...>'))
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
  const silent = cannotSend(desk, 'Nothing was confirmed.')
  if (silent !== undefined) return err(silent)
  const hat = hatFor(desk, 'speak', 'partner')
  if (!hat.ok) return hat
  const documents: Document[] = []
  for (const spelling of spellings) {
    const document = documentCalled(desk, spelling)
    if (!document.ok) return document
    documents.push(document.value)
  }

  const confirmed: { readonly document: string; readonly index: number; readonly at: string }[] = []
  const lines: string[] = []
  for (const ofAudience of Map.groupBy(documents, ({ audience }) => audience).values()) {
    const ids = ofAudience.map(({ id }) => id)
    const command: Command = { type: 'confirm', documents: ids }
    const names = ofAudience.map(({ symbol }) => formatSymbol(symbol)).join(', ')
    const prepared = async () => prepare(desk.replica, 'partner', [command])
    const sent = await desk.replica.send(prepared, names)
    if (!sent.ok) return err(failureOf(sent.error))
    const [place] = sent.value
    if (place === undefined) return err(failureOf({ type: 'not-in-the-record' }))
    const { index, receivedAt } = place
    const at = instantIn(desk.state.founding.zone, receivedAt)
    for (const { symbol } of ofAudience) {
      const document = formatSymbol(symbol)
      confirmed.push({ document, index, at: new Date(receivedAt).toISOString() })
      lines.push(`${document}: receipt confirmed ${at}, entry ${index} of the record.`)
    }
  }
  return ok({ text: lines.join('\n'), json: { confirmed } })
}
