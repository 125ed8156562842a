/** `epoc phase`: how a partner works, with paper or without. The POC says it, everybody sees it. */
import { err, ok } from '@epoc/crypto'
import { nameOfSeat, phaseOf, phases } from '@epoc/domain'
import { example, openActing, placeJson, placeOf, sendPlain } from '../acting.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import { freshness } from '../documents.ts'
import { failure } from '../failure.ts'
import { partnerCalled } from '../naming.ts'
import { table } from '../terminal/table.ts'
import { dayIn } from '../words.ts'

export const phaseCommand: Register = (program, context, end) => {
  example(
    withDesk(program.command('phase [partner] [phase]')).description(
      `list in which phase each partner works; as POC, say it: ${phases.join(', ')}`,
    ),
    'epoc phase Spain test',
  ).action(
    async (partner: string | undefined, phase: string | undefined, options: CommonOptions) => {
      const outcome =
        partner === undefined
          ? await list(context, options)
          : await say(context, partner, phase, options)
      end(conclude(context, options, outcome))
    },
  )
}

async function say(
  context: Context,
  spelling: string,
  given: string | undefined,
  options: CommonOptions,
): Promise<Outcome> {
  const phase = phases.find((each) => each === given)
  if (phase === undefined) {
    return err(failure('usage', `Say in which phase: ${phases.join(', ')}.`))
  }
  const opened = await openActing(context, { ...options, as: 'poc' })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const partner = partnerCalled(desk, spelling)
  if (!partner.ok) return partner
  const name = nameOfSeat(desk.state.founding, partner.value, desk.home.language)
  const sent = await sendPlain(context, acting, `The phase of ${name}`, {
    type: 'set-phase',
    partner: partner.value,
    phase,
  })
  if (!sent.ok) return sent
  return ok({
    json: { partner: partner.value, phase, ...placeJson(sent.value) },
    text: `${name} works in the phase “${phase}”: ${placeOf(desk, sent.value)}.`,
  })
}

async function list(context: Context, options: CommonOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const { founding } = desk.state
  const { domain } = desk.replica
  const inOrder = new Intl.Collator(desk.home.language).compare
  const rows = founding.partners
    .map(({ code }) => ({
      partner: code,
      name: nameOfSeat(founding, code, desk.home.language),
      phase: phaseOf(domain, code),
      from: domain.phases.get(code)?.from,
    }))
    .toSorted((a, b) => inOrder(a.name, b.name))
  const lines = table(
    [
      { title: 'Partner', of: ({ name }) => name },
      { title: 'Phase', of: ({ phase }) => phase },
      { title: 'Since', of: ({ from }) => (from === undefined ? '' : dayIn(founding.zone, from)) },
    ],
    rows,
    context.terminal.width,
  )
  return ok({
    text: `${lines}\n\n${freshness(desk, context.clock())}`,
    json: rows.map(({ partner, phase, from }) => ({
      partner,
      phase,
      since: from === undefined ? null : new Date(from).toISOString(),
    })),
  })
}
