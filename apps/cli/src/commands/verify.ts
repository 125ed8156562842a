/** `epoc verify`: everything that the host stores for this person, checked from the founding on. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { formatSymbol } from '@epoc/domain'
import { verifyDeep, verifyHost } from '@epoc/replica'
import type { KeptFault, Replica, Verdict, VerifyStep } from '@epoc/replica'
import { conclude, withHome } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openReplica } from '../desk.ts'
import { failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { faultOf, faultSentence } from '../fault.ts'
import { progressBar } from '../terminal/progress.ts'
import { clockTime, counted } from '../words.ts'

export const verifyCommand: Register = (program, context, end) => {
  withHome(program.command('verify'))
    .description('check everything that the host stores, from the founding on')
    .option('--deep', 'read this home anew as well, and open every file of every document')
    .option('--resume', 'where a fault of the host was found before: send to it again')
    .action(async (options: Options) => {
      end(conclude(context, options, await verify(context, options)))
    })
}

type Options = CommonOptions & { readonly deep?: boolean; readonly resume?: boolean }

const stepNames: Readonly<Record<VerifyStep, string>> = {
  entries: 'Checking entries',
  tiles: 'Checking tiles',
  blobs: 'Checking files and keys',
}

async function verify(context: Context, options: Options): Promise<Outcome> {
  const opened = await openReplica(context, options)
  if (!opened.ok) return opened
  const { replica } = opened.value
  const bars = new Map<VerifyStep, ReturnType<typeof progressBar>>()
  const { regime, me: reader, copy: held, transport } = replica
  const before = await replica.keptFault()
  const verified = { regime, reader, held, before }
  const verdict = await verifyHost(verified, transport, (step, done, total) => {
    let bar = bars.get(step)
    if (bar === undefined) {
      for (const before of bars.values()) before.end()
      bar = progressBar(context.terminal, stepNames[step], context.clock)
      bars.set(step, bar)
    }
    bar.show(done, total)
  })
  for (const bar of bars.values()) bar.end()
  if (!verdict.ok) return err(failureOf(verdict.error))
  const { faults } = verdict.value
  if (faults.length > 0) {
    const found = faults.map((fault) => `${fault.type}: ${faultSentence(fault)}`)
    const [first] = faults.map(faultOf)
    return err(failure('fault', `The host is at fault.\n  ${found.join('\n  ')}`, first))
  }
  const deep = options.deep === true ? await deeply(context, replica) : ok(undefined)
  if (!deep.ok) return deep
  const text = `${sentence(verdict.value, context.clock())}${deep.value ?? ''}`
  if (before === undefined) return ok({ text, json: verdict.value })
  const after = await afterFault(replica, before, verdict.value.refuted === true, options)
  if (!after.ok) return after
  const { sentence: more, resumed } = after.value
  return ok({ text: `${text}\n${more}`, json: { ...verdict.value, resumed } })
}

/** What was found before stands until a person says otherwise, and for good where it was signed. */
async function afterFault(
  replica: Replica,
  { fault }: KeptFault,
  isRefuted: boolean,
  { resume }: Options,
): Promise<Result<{ readonly sentence: string; readonly resumed: boolean }, Failure>> {
  const found = `Found before: ${faultSentence(fault)}`
  if (!isRefuted) {
    const stands = `${found} The host had signed it, and nothing that it shows now takes that back. Nothing is sent to it.`
    return resume === true
      ? err(failure('fault', stands))
      : ok({ sentence: stands, resumed: false })
  }
  if (resume !== true) {
    const how = 'Nothing is sent to the host until you say so: npx epoc verify --resume'
    return ok({ sentence: `${found} ${how}`, resumed: false })
  }
  await replica.resume()
  const kept = 'The evidence stays in your home; acts are sent again.'
  return ok({ sentence: `${found} ${kept}`, resumed: true })
}

function sentence(verdict: Verdict, now: number): string {
  const { size, entries, withheld, tiles, blobs, erased, bytes } = verdict
  const gone = erased === 0 ? '' : `, ${erased} erased by order`
  return [
    `All of it holds: the record up to entry ${size.toLocaleString('en')}, checked ${clockTime(now)}.`,
    `  ${counted(entries, 'entry', 'entries')} read, ${withheld} for others and in the tree`,
    `  ${counted(tiles, 'tile', 'tiles')}, ${counted(blobs, 'file part or key', 'file parts and keys')}${gone}, ${Math.ceil(bytes / 1024).toLocaleString('en')} KiB`,
  ].join('\n')
}

/** What the deep check found, as a further line; a failure where something is wrong. */
async function deeply(context: Context, replica: Replica): Promise<Result<string, Failure>> {
  const bar = progressBar(context.terminal, 'Opening every file', context.clock)
  const deep = await verifyDeep(replica, bar.show)
  bar.end()
  if (!deep.ok) return err(failureOf(deep.error))
  const { state, files, wrong } = deep.value
  if (wrong.length > 0) {
    const lines = wrong.map(
      ({ document, file, reason }) => `  ${formatSymbol(document.symbol)}, ${file}: ${reason}`,
    )
    return err(failure('refused', `Files that are not what was signed:\n${lines.join('\n')}`))
  }
  const same =
    state === 'same'
      ? 'read again from the founding on, it comes to the same'
      : 'read again from the founding on, it came to something else than was kept; that is mended'
  return ok(`\n  ${counted(files, 'file', 'files')} opened; ${same}`)
}
