/** `epoc serve-on-paper`: the POC handed documents over on paper, to a partner that works so. */
import { err, ok } from '@epoc/crypto'
import { formatSymbol, nameOfSeat } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { example, openActing, placeJson, placeOf, sendPlain } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { documentCalled } from '../documents.ts'
import { partnerCalled } from '../naming.ts'
import { dayInWords, parseDay } from '../when.ts'

type Options = CommonOptions & {
  readonly to: string
  readonly on: string
  readonly channel: string
}

export const serveOnPaperCommand: Register = (program, context, end) => {
  example(
    withDesk(program.command('serve-on-paper <document...>'))
      .description('as POC: record that documents were handed over on paper')
      .requiredOption('--to <partner>', 'to whom')
      .requiredOption('--on <day>', 'on which day, such as 2026-11-24')
      .requiredOption('--channel <text>', 'how, such as “by courier to the embassy”'),
    'epoc serve-on-paper poc3 poc4 --to Spain --on 2026-11-24 --channel "by hand"',
  ).action(async (spellings: readonly string[], options: Options) => {
    end(conclude(context, options, await serve(context, spellings, options)))
  })
}

async function serve(
  context: Context,
  spellings: readonly string[],
  options: Options,
): Promise<Outcome> {
  const on = parseDay(options.on, '--on')
  if (!on.ok) return on
  const opened = await openActing(context, { ...options, as: 'poc' })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const partner = partnerCalled(desk, options.to)
  if (!partner.ok) return partner
  const documents: Document[] = []
  for (const spelling of spellings) {
    const document = documentCalled(desk, spelling)
    if (!document.ok) return document
    documents.push(document.value)
  }
  const name = nameOfSeat(desk.state.founding, partner.value, desk.home.language)
  const served: object[] = []
  const lines: string[] = []
  for (const ofAudience of Map.groupBy(documents, ({ audience }) => audience).values()) {
    const symbols = ofAudience.map(({ symbol }) => formatSymbol(symbol))
    const sent = await sendPlain(context, acting, `Served on ${name}: ${symbols.join(', ')}`, {
      type: 'serve',
      partner: partner.value,
      documents: ofAudience.map(({ id }) => id),
      on: on.value,
      channel: options.channel,
    })
    if (!sent.ok) return err(sent.error)
    served.push({ documents: symbols, ...placeJson(sent.value) })
    lines.push(
      `${symbols.join(', ')} served on ${name} on ${dayInWords(on.value)}: ${placeOf(desk, sent.value)}.`,
    )
  }
  return ok({ text: lines.join('\n'), json: { partner: partner.value, served } })
}
