/** `epoc proof`: a receipt to keep that a document stands in the record, and the check of one. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok } from '@epoc/crypto'
import { documentId, documentOf, formatSymbol, nameOfSeat } from '@epoc/domain'
import { checkProof, proofOf } from '@epoc/replica'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, fileNameOf } from '../documents.ts'
import { failure } from '../failure.ts'
import { instantIn } from '../words.ts'

type Options = CommonOptions & { readonly to: string; readonly check?: boolean }

export const proofCommand: Register = (program, context, end) => {
  withDesk(program.command('proof <document>'))
    .description('keep a proof that a document stands in the record (a .tlog-proof file)')
    .option('--to <folder>', 'where to', '.')
    .option('--check', 'check the proof in this file instead')
    .action(async (document: string, options: Options) => {
      end(conclude(context, options, await proof(context, document, options)))
    })
}

async function proof(context: Context, given: string, options: Options): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  return options.check === true ? check(desk, given) : keep(desk, given, options.to)
}

async function keep(desk: Desk, spelling: string, folder: string): Promise<Outcome> {
  const found = documentCalled(desk, spelling)
  if (!found.ok) return found
  const { symbol, index } = found.value
  const bytes = await proofOf(desk.replica, index)
  if (bytes === undefined) return err(failure('file', 'This home does not hold that entry.'))
  const path = join(folder, `${fileNameOf(found.value)}.tlog-proof`)
  try {
    await writeFile(path, bytes, { mode: 0o600 })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : ''
    return err(failure('file', `${path} cannot be written: ${reason}`))
  }
  const size = desk.replica.checkpoint?.size ?? 0
  return ok({
    text: `${path}\n  ${formatSymbol(symbol)} is entry ${index} of the ${size} that the record signed for.\nCheck it at any time:  npx epoc proof --check ${path}`,
    json: { document: formatSymbol(symbol), index, size, file: path },
  })
}

async function check(desk: Desk, path: string): Promise<Outcome> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return err(failure('file', `${path} cannot be read.`))
  const { founding, people } = desk.state
  const proven = await checkProof(
    new Uint8Array(bytes),
    desk.state,
    (author) => people.get(author)?.key,
  )
  if (!proven.ok) {
    const { of, reason } = proven.error
    return err(failure('fault', `${path} proves nothing: its ${of} does not hold (${reason}).`))
  }
  const { index, receivedAt, size, time, author, event } = proven.value
  const document = documentOf(desk.replica.domain.register, documentId(event.id))
  const person = people.get(author)
  const signer =
    person === undefined ? author : nameOfSeat(founding, person.partner, desk.home.language)
  const symbol = document === undefined ? undefined : formatSymbol(document.symbol)
  const at = (instant: number) => instantIn(founding.zone, instant)
  return ok({
    text: [
      `The proof holds: ${symbol ?? 'an entry that this home cannot read'}.`,
      `  entry ${index}, received ${at(receivedAt)}, signed by a person of ${signer}`,
      `  in the record of ${size} entries that was signed ${at(1000 * time)}`,
    ].join('\n'),
    json: { document: symbol ?? null, index, receivedAt: new Date(receivedAt).toISOString(), size },
  })
}
