/** `epoc remark`: marks a document anew, lower, wider or higher. Its originator's own affair. */
import { err, ok } from '@epoc/crypto'
import { documentOf, formatSymbol } from '@epoc/domain'
import { example, openActing, placeJson, placeOf, sendPlain, withHat } from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { Context } from '../context.ts'
import { documentCalled } from '../documents.ts'
import { failure } from '../failure.ts'
import { markingBy, markingHead, withMarking } from '../marking.ts'
import type { MarkingOptions } from '../marking.ts'

type Options = ActOptions &
  MarkingOptions & { readonly dropCaveats?: boolean; readonly dropEnd?: boolean }

export const remarkCommand: Register = (program, context, end) => {
  const command = withHat(program.command('remark <document>')).description(
    'mark a document anew; what is not said stays as it was',
  )
  example(
    withMarking(command)
      .option('--drop-caveats', 'without the caveats that it had')
      .option('--drop-end', 'without the day, event or review that was set for it'),
    'epoc remark poc3 --marking U --drop-caveats --distribution Public',
  ).action(async (spelling: string, options: Options) => {
    end(conclude(context, options, await remark(context, spelling, options)))
  })
}

async function remark(context: Context, spelling: string, options: Options): Promise<Outcome> {
  const opened = await openActing(context, options)
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const found = documentCalled(desk, spelling)
  if (!found.ok) return found
  const { declassify, ...rest } = found.value.marking
  const before = {
    ...rest,
    ...(options.dropCaveats === true ? { caveats: [] } : {}),
    ...(declassify === undefined || options.dropEnd === true ? {} : { declassify }),
  }
  const marking = markingBy(options, before)
  if (!marking.ok) return marking
  if (JSON.stringify(marking.value) === JSON.stringify(found.value.marking)) {
    return err(failure('usage', 'Nothing is said that it does not bear already.'))
  }
  const symbol = formatSymbol(found.value.symbol)
  const sent = await sendPlain(context, acting, `The new marking of ${symbol}`, {
    type: 'remark',
    of: found.value.id,
    marking: marking.value,
  })
  if (!sent.ok) return sent
  const now = documentOf(desk.replica.domain.register, found.value.id) ?? found.value
  return ok({
    json: { document: symbol, marking: now.marking, ...placeJson(sent.value) },
    text: `${symbol} is marked ${markingHead(desk, now.marking)}: ${placeOf(desk, sent.value)}.`,
  })
}
