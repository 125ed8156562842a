/** `epoc verify`: everything that the host stores for this person, checked from the founding on. */
import { err, ok } from '@epoc/crypto'
import { verifyHost } from '@epoc/replica'
import type { Verdict, VerifyStep } from '@epoc/replica'
import { conclude, withHome } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openReplica } from '../desk.ts'
import { failure, failureOf, faultSentence } from '../failure.ts'
import { progressBar } from '../terminal/progress.ts'
import { clockTime, counted } from '../words.ts'

export const verifyCommand: Register = (program, context, end) => {
  withHome(program.command('verify'))
    .description('check everything that the host stores, from the founding on')
    .action(async (options: CommonOptions) => {
      end(conclude(context, options, await verify(context, options)))
    })
}

const stepNames: Readonly<Record<VerifyStep, string>> = {
  entries: 'Checking entries',
  tiles: 'Checking tiles',
  blobs: 'Checking files and keys',
}

async function verify(context: Context, options: CommonOptions): Promise<Outcome> {
  const opened = await openReplica(context, options)
  if (!opened.ok) return opened
  const { replica } = opened.value
  const bars = new Map<VerifyStep, ReturnType<typeof progressBar>>()
  const { regime, me: reader, copy: held, transport } = replica
  const verdict = await verifyHost({ regime, reader, held }, transport, (step, done, total) => {
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
    return err(failure('fault', `The host is at fault.\n  ${found.join('\n  ')}`))
  }
  const text = sentence(verdict.value, context.clock())
  if (replica.fault === undefined) return ok({ text, json: verdict.value })
  const before = `Found before: ${faultSentence(replica.fault)} The evidence stays in your home; acts are sent again.`
  await replica.resume()
  return ok({ text: `${text}\n${before}`, json: { ...verdict.value, resumed: true } })
}

function sentence(verdict: Verdict, now: number): string {
  const { size, entries, withheld, tiles, blobs, bytes } = verdict
  return [
    `All of it holds: the record up to entry ${size.toLocaleString('en')}, checked ${clockTime(now)}.`,
    `  ${counted(entries, 'entry', 'entries')} read, ${withheld} for others and in the tree`,
    `  ${counted(tiles, 'tile', 'tiles')}, ${counted(blobs, 'file part or key', 'file parts and keys')}, ${Math.ceil(bytes / 1024).toLocaleString('en')} KiB`,
  ].join('\n')
}
