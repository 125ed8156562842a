/** `epoc show`: one document, with everything that is known of it. */
import { err, ok } from '@epoc/crypto'
import { formatSymbol, nameOfSeat, showDocument, textIn } from '@epoc/domain'
import type { Shown } from '@epoc/domain'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, documentJson, freshness, titleOf } from '../documents.ts'
import { failure } from '../failure.ts'
import { wrapText } from '../terminal/table.ts'
import { dayInWords, instantIn, sizeInWords } from '../words.ts'

export const showCommand: Register = (program, context, end) => {
  withDesk(program.command('show <document>'))
    .description('show one document: epoc show "POC 3/2026", or poc3')
    .action(async (spelling: string, options: CommonOptions) => {
      end(conclude(context, options, await show(context, spelling, options)))
    })
}

async function show(context: Context, spelling: string, options: CommonOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const document = documentCalled(desk, spelling)
  if (!document.ok) return document
  const shown = showDocument(desk.replica.domain, desk.state, document.value.id)
  if (shown === undefined) return err(failure('unknown', `There is no document “${spelling}”.`))
  const { receipts } = shown
  return ok({
    text: `${sheet(desk, shown, context.terminal.width)}\n\n${freshness(desk, context.clock())}`,
    json: { ...documentJson(desk, shown.document), receipts },
  })
}

function sheet(
  { home, state }: Desk,
  { document, audience, circulatedBy, receipts }: Shown,
  width: number,
): string {
  const { marking, symbol, type, originator, receivedAt, files, summaries, index } = document
  const summary = textIn(summaries, home.language)
  const { founding } = state
  const level = founding.marking.levels.find(({ code }) => code === marking.classification)
  const caveats = marking.caveats.map(
    (code) =>
      founding.marking.caveats.find((each) => each.code === code)?.names.get(home.language) ?? code,
  )
  const from = nameOfSeat(founding, originator, home.language)
  const by = nameOfSeat(founding, document.circulatedBy.seat, home.language)
  const rows: readonly (readonly [string, string])[] = [
    ['Number', formatSymbol(symbol) + (document.stamped === true ? ', as it stands on paper' : '')],
    ['Type', type.replaceAll('-', ' ')],
    ['From', from],
    ...(document.dated === undefined ? [] : [['Dated', dayInWords(document.dated)] as const]),
    [
      document.stamped === true ? 'Entered' : 'Circulated',
      `${instantIn(founding.zone, receivedAt)} (${founding.zone}) by ${circulatedBy?.name ?? by}`,
    ],
    ['To', audience === undefined ? 'all partners' : `${audience.title} (${audience.label})`],
    ['Distribution', marking.distribution],
    ['Receipts', receiptsText(receipts)],
    ['Record', `entry ${index}`],
  ]
  const head = [level?.names.get(home.language) ?? marking.classification, ...caveats].join(' · ')
  const files_ = files.map(
    (file) => `  ${file.language.toUpperCase()}  ${file.name}  ${sizeInWords(file.size)}`,
  )
  return [
    head,
    '',
    ...wrapText(titleOf(home, document), width),
    '',
    ...rows.map(([name, value]) => `${name.padEnd(13)} ${value}`),
    '',
    ...(summary === '' ? [] : [...wrapText(summary, Math.min(width, 76)), '']),
    ...files_,
    '',
    head,
  ].join('\n')
}

const receiptsText = ({ partners, delivered, asked, confirmed }: Shown['receipts']): string =>
  asked === 0
    ? `delivered to ${delivered} of ${partners}; no confirmation asked for`
    : `delivered to ${delivered} of ${partners}, confirmed by ${confirmed} of ${asked}`
