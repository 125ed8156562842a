/** `epoc export`: everything of one reader as a bag that outlives the system, and the check of one. */
import { accountSecretText, err, ok, sealIdentity } from '@epoc/crypto'
import type { AccountSecret, Result } from '@epoc/crypto'
import { checkArchive, exportArchive } from '@epoc/archive'
import type { ExportError, ExportStep, Exported, Selection } from '@epoc/archive'
import type { DocumentId } from '@epoc/domain'
import type { Replica } from '@epoc/replica'
import { bagFolder, folderBag, reasonOf } from '../bag-folder.ts'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk, openReplica } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled } from '../documents.ts'
import { failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { writeWhole } from '../home/storage.ts'
import { progressBar } from '../terminal/progress.ts'
import { counted, sizeInWords } from '../words.ts'

type Options = CommonOptions & {
  readonly series: readonly string[]
  readonly year: readonly string[]
  readonly document: readonly string[]
  readonly decrypted?: boolean
  readonly withIdentity?: boolean
  readonly identityTo?: string
  readonly check?: boolean
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

export const exportCommand: Register = (program, context, end) => {
  withDesk(program.command('export [folder]'))
    .description('write all that you can read into a folder that opens and verifies without us')
    .option('--series <code>', 'documents of this series; may be given several times', collect, [])
    .option('--year <year>', 'documents of this year; may be given several times', collect, [])
    .option('--document <number>', 'this document; may be given several times', collect, [])
    .option('--decrypted', 'also the files in clear')
    .option('--with-identity', 'also your identity, sealed with a passphrase of the folder’s own')
    .option('--identity-to <file>', 'your identity, sealed so, into a file apart from the folder')
    .option('--check', 'check the folder instead; needs no home and no host')
    .addHelpText(
      'after',
      '\nEPOC_EXPORT_PASSPHRASE is the passphrase for the identity; else one is made and shown.',
    )
    .action(async (folder: string | undefined, options: Options) => {
      end(conclude(context, options, await run(context, folder, options)))
    })
}

function run(context: Context, folder: string | undefined, options: Options): Promise<Outcome> {
  if (folder !== undefined) {
    return options.check === true ? check(context, folder) : write(context, folder, options)
  }
  if (options.identityTo !== undefined) return writeIdentity(context, options.identityTo, options)
  return Promise.resolve(err(failure('usage', 'Say into which folder.')))
}

const stepNames: Readonly<Record<ExportStep, string>> = {
  record: 'Writing the record',
  keys: 'Writing keys',
  documents: 'Writing documents',
}

async function write(context: Context, folder: string, options: Options): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const selection = selectionOf(desk, options)
  if (!selection.ok) return selection
  const hasIdentity = options.withIdentity === true || options.identityTo !== undefined
  const passphrase = hasIdentity ? exportPassphrase(context) : undefined
  const bag = await bagFolder(folder)
  if (!bag.ok) {
    const why = bag.error.type === 'folder-in-use' ? 'it is there already' : bag.error.reason
    return err(failure('file', `${folder} cannot be written: ${why}. Choose another folder.`))
  }

  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop)
  const bars = new Map<ExportStep, ReturnType<typeof progressBar>>()
  const exported = await exportArchive(desk.replica, bag.value, {
    selection: selection.value,
    ...(options.withIdentity === true && passphrase ? { passphrase: passphrase.text } : {}),
    decrypted: options.decrypted === true,
    offline: options.offline === true,
    language: desk.home.language,
    signal: stopping.signal,
    onProgress: (step, done, total) => {
      let bar = bars.get(step)
      if (bar === undefined) {
        for (const before of bars.values()) before.end()
        bar = progressBar(context.terminal, stepNames[step], context.clock)
        bars.set(step, bar)
      }
      bar.show(done, total)
    },
  })
  for (const bar of bars.values()) bar.end()
  process.removeListener('SIGINT', stop)
  if (!exported.ok) {
    await bag.value.discard()
    return err(failureOfExport(exported.error, folder, desk))
  }
  if (options.identityTo !== undefined && passphrase !== undefined) {
    const kept = await keepIdentity(desk.replica, options.identityTo, passphrase.text)
    if (!kept.ok) {
      await bag.value.discard()
      return kept
    }
  }
  await bag.value.finish()
  return ok({
    text: sentence(exported.value, folder, options, passphrase),
    json: {
      folder,
      ...exported.value,
      ...(passphrase?.made === true ? { passphrase: passphrase.text } : {}),
    },
  })
}

type ExportPassphrase = { readonly text: string; readonly made: boolean }

/** Its own, and strong: in a bag nothing but it stands before the keys. */
function exportPassphrase({ terminal, random }: Context): ExportPassphrase {
  const given = terminal.environment['EPOC_EXPORT_PASSPHRASE']
  if (given !== undefined && given !== '') return { text: given, made: false }
  return { text: accountSecretText(random(16) as AccountSecret), made: true }
}

function selectionOf(desk: Desk, { series, year, document }: Options): Result<Selection, Failure> {
  const known = desk.state.founding.series.map(({ code }) => code)
  const unknown = series.find((code) => !known.includes(code))
  if (unknown !== undefined) {
    return err(failure('unknown', `There is no series “${unknown}”; there is ${known.join(', ')}.`))
  }
  const notAYear = year.find((each) => !/^\d{4}$/.test(each))
  if (notAYear !== undefined) return err(failure('usage', `“${notAYear}” is no year.`))
  const documents: DocumentId[] = []
  for (const spelling of document) {
    const found = documentCalled(desk, spelling)
    if (!found.ok) return found
    documents.push(found.value.id)
  }
  return ok({ series, years: year.map(Number), documents })
}

function sentence(
  { documents, files, entries, bytes, missing, regime }: Exported,
  folder: string,
  { decrypted, withIdentity, identityTo }: Options,
  passphrase: ExportPassphrase | undefined,
): string {
  const shown = passphrase?.made === true ? passphrase.text : 'as in EPOC_EXPORT_PASSPHRASE'
  const sealed = withIdentity === true ? `${folder}/data/keys/person.age` : identityTo
  return [
    `${folder} holds ${counted(documents, 'document', 'documents')} in ${counted(files, 'file', 'files')}, and the record up to entry ${entries.toLocaleString('en')}; ${sizeInWords(bytes)}.`,
    `Fingerprint  ${regime.replaceAll(/.{8}(?=.)/g, '$& ')}`,
    ...(sealed === undefined
      ? ['It holds no key of yours in a form that opens without this home.']
      : [
          `Passphrase   ${shown}`,
          `             It opens ${sealed}, and with it everything. Keep it apart.`,
        ]),
    ...(decrypted === true ? ['CAUTION: data/decrypted holds papers in clear.'] : []),
    'The register in it, with titles and markings, is in clear.',
    ...(missing.length === 0
      ? []
      : [`What is not in it: ${counted(missing.length, 'line', 'lines')} in data/missing.txt`]),
    `\nCheck it:  npx epoc export --check ${folder}`,
  ].join('\n')
}

function failureOfExport(error: ExportError, folder: string, desk: Desk): Failure {
  if (error.type === 'aborted') return failure('file', `Stopped. ${folder} was not written.`)
  if (error.type === 'nothing-held') {
    return failure('file', 'This home holds no record yet. Try: epoc sync')
  }
  if (error.type === 'not-written') {
    return failure('file', `${folder}: ${error.path} cannot be written (${error.reason}).`)
  }
  const { exitCode, sentence: why } = failureOf(error)
  const hint =
    desk.offline === undefined ? '' : ' With --offline, what this home lacks is listed as missing.'
  return { exitCode, sentence: `${why} ${folder} was not written.${hint}` }
}

/** Only the identity, for a bag that was made without it. */
async function writeIdentity(context: Context, file: string, options: Options): Promise<Outcome> {
  const opened = await openReplica(context, options)
  if (!opened.ok) return opened
  const passphrase = exportPassphrase(context)
  const kept = await keepIdentity(opened.value.replica, file, passphrase.text)
  if (!kept.ok) return kept
  const shown = passphrase.made ? passphrase.text : 'as in EPOC_EXPORT_PASSPHRASE'
  return ok({
    text: `${file} holds your identity: who has it and the passphrase reads all that you can.\nPassphrase   ${shown}`,
    json: { file, ...(passphrase.made ? { passphrase: passphrase.text } : {}) },
  })
}

async function keepIdentity(
  { keys }: Replica,
  file: string,
  passphrase: string,
): Promise<Result<void, Failure>> {
  try {
    await writeWhole(file, await sealIdentity(keys.identity, passphrase))
    return ok(undefined)
  } catch (cause) {
    return err(failure('file', `${file} cannot be written: ${reasonOf(cause)}`))
  }
}

async function check(context: Context, folder: string): Promise<Outcome> {
  const bar = progressBar(context.terminal, 'Checking files', context.clock)
  const checked = await checkArchive(folderBag(folder), bar.show).catch((cause: unknown) => cause)
  bar.end()
  if (!isChecked(checked)) {
    return err(failure('file', `${folder} cannot be read: ${reasonOf(checked)}`))
  }
  const { regime, entries, documents, files, bytes, time, faults } = checked
  if (faults.length > 0) {
    const lines = faults.slice(0, 20).map(({ path, reason }) => `  ${path}: ${reason}`)
    const more = faults.length > 20 ? `\n  and ${faults.length - 20} more` : ''
    return err(failure('fault', `${folder} is not in order.\n${lines.join('\n')}${more}`))
  }
  return ok({
    text: [
      `All of it holds: ${counted(files, 'file', 'files')}, ${sizeInWords(bytes)}, ${counted(documents, 'document', 'documents')}, the record up to entry ${entries.toLocaleString('en')}, signed ${new Date(1000 * time).toISOString()}.`,
      `Fingerprint  ${(regime ?? '').replaceAll(/.{8}(?=.)/g, '$& ')}`,
      '             Compare it with one that you have from elsewhere.',
    ].join('\n'),
    json: checked,
  })
}

const isChecked = (value: unknown): value is Awaited<ReturnType<typeof checkArchive>> =>
  typeof value === 'object' && value !== null && 'faults' in value
