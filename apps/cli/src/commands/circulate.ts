/** `epoc circulate`: puts a paper before its audience. It is numbered where it comes to stand. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { documentId, documentOf, documentTypes, formatSymbol } from '@epoc/domain'
import type { DocumentType } from '@epoc/domain'
import { audienceAll } from '@epoc/governance'
import type { AudienceName, SeatId } from '@epoc/governance'
import { fulfil } from '@epoc/replica'
import type { SourceFile, Wish } from '@epoc/replica'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { hatFor, isAtFault, openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { failure, failureOf, failureOfWish } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { progressBar } from '../terminal/progress.ts'
import { lateJson, tellLate } from '../told.ts'
import { counted, instantIn } from '../words.ts'

type Options = CommonOptions & {
  readonly series: string
  readonly title: string
  readonly type: string
  readonly marking: string
  readonly caveat: readonly string[]
  readonly distribution: string
  readonly to: string
  readonly originator?: string
  readonly summary?: string
  readonly as?: string
  readonly confirmReceipt?: boolean
}

/** Bytes read at once: larger blocks come from fresh memory each time. */
const readAhead = 128 * 1024

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

export const circulateCommand: Register = (program, context, end) => {
  withDesk(program.command('circulate <file...>'))
    .description('circulate a paper; a file may be given as fr:paper.pdf, else it is in English')
    .requiredOption('--series <code>', 'the series in which it is numbered, such as POC')
    .requiredOption('--title <text>', 'its title')
    .requiredOption('--marking <level>', 'its classification, such as RR')
    .option('--type <type>', `one of ${documentTypes.join(', ')}`, 'working-paper')
    .option('--caveat <code>', 'a caveat; may be given several times', collect, [])
    .option('--distribution <text>', 'who may have it, in words', 'Partners only')
    .option('--to <audience>', '“all”, or the label of a named few', 'all')
    .option('--originator <seat>', 'whose paper it is, where the POC circulates for another')
    .option('--summary <text>', 'an executive summary')
    .option('--as <hat>', 'the hat in which you act, such as poc')
    .option('--confirm-receipt', 'ask for a confirmation of receipt')
    .action(async (files: readonly string[], options: Options) => {
      end(conclude(context, options, await circulate(context, files, options)))
    })
}

async function circulate(
  context: Context,
  names: readonly string[],
  options: Options,
): Promise<Outcome> {
  const type = documentTypes.find((each): each is DocumentType => each === options.type)
  if (type === undefined) {
    return err(
      failure(
        'usage',
        `“${options.type}” is no type of document. There is ${documentTypes.join(', ')}.`,
      ),
    )
  }
  const files: SourceFile[] = []
  for (const name of names) {
    const file = await sourceFile(name)
    if (!file.ok) return file
    files.push(file.value)
  }
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const silent = isAtFault(desk, 'Nothing was circulated.')
  if (silent !== undefined) return err(silent)
  const hat = hatFor(desk, 'speak', options.as)
  if (!hat.ok) return hat
  const audience = audienceCalled(desk, options.to)
  if (!audience.ok) return audience

  const bar = progressBar(context.terminal, 'Sealing and storing', context.clock)
  const { language } = desk.home
  const wish: Wish = {
    type: 'with-files',
    files,
    command: {
      type: 'circulate',
      audience: audience.value,
      body: {
        series: options.series.toUpperCase(),
        titles: new Map([[language, options.title]]),
        type,
        originator: (options.originator as SeatId | undefined) ?? hat.value.seat,
        marking: {
          classification: options.marking.toUpperCase(),
          caveats: options.caveat.map((each) => each.toUpperCase()),
          distribution: options.distribution,
        },
        ...(options.summary === undefined
          ? {}
          : { summaries: new Map([[language, options.summary]]) }),
        asksReceipt: options.confirmReceipt === true,
      },
    },
  }
  const { offline, replica } = desk
  const what = `“${options.title}”`
  const wished = { hat: hat.value.hat, wish, what, now: offline === undefined }
  const sent = await fulfil(replica, wished, bar.show)
  bar.end()
  const late = lateJson(tellLate(context, replica))
  if (!sent.ok) return err(failureOfWish(sent.error, desk))

  const { index, receivedAt, id } = sent.value
  const document = documentOf(desk.replica.domain.register, documentId(id))
  if (document === undefined) return err(failureOf({ type: 'not-in-the-record' }))
  const symbol = formatSymbol(document.symbol)
  const members = desk.state.audiences.get(audience.value)?.members.length ?? 0
  const at = instantIn(desk.state.founding.zone, receivedAt)
  return ok({
    json: { document: symbol, index, receivedAt: new Date(receivedAt).toISOString(), late },
    text: [
      `${symbol} is circulated to ${counted(members, 'seat', 'seats')}: ${at} (${desk.state.founding.zone}), entry ${index} of the record.`,
      `See who has it:  npx epoc receipts ${symbol.replaceAll(' ', '').toLowerCase()}`,
    ].join('\n'),
  })
}

function audienceCalled({ replica, state }: Desk, spelling: string): Result<AudienceName, Failure> {
  if (spelling === 'all') {
    const all = audienceAll(state)
    return all === undefined
      ? err(failure('unknown', 'There is no audience of all partners yet.'))
      : ok(all.name)
  }
  const { audiences } = replica.domain
  const name = audiences.findKey(({ label }) => label === spelling.toUpperCase())
  if (name !== undefined) return ok(name)
  const labels = [...audiences.values()].map(({ label }) => label).join(', ')
  return err(
    failure(
      'unknown',
      `There is no audience “${spelling}” of yours. There is all${labels === '' ? '' : `, ${labels}`}.`,
    ),
  )
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
}

/** `fr:paper.pdf` is a file in French; a file without a language is in English. */
async function sourceFile(given: string): Promise<Result<SourceFile, Failure>> {
  const [, tagged, rest] = /^([a-z]{2,3}):(.+)$/.exec(given) ?? []
  const path = rest ?? given
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    return err(failure('file', `There is no file ${path}. Nothing was circulated.`))
  if (!found.isFile()) return err(failure('file', `${path} is not a file. Nothing was circulated.`))
  if (found.size === 0) return err(failure('file', `${path} is empty. Nothing was circulated.`))
  return ok({
    name: basename(path),
    language: tagged ?? 'en',
    mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    size: found.size,
    open: () => createReadStream(path, { highWaterMark: readAhead }),
  })
}
