/**
 * `epoc unlock`: leaves the home open for some hours to whoever has the session key that it prints,
 * so that the passphrase is given once a day. `epoc lock` ends that at once.
 */
import { err, ok } from '@epoc/crypto'
import { conclude, withHome } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import { homeFolder, passphraseFor } from '../context.ts'
import type { CommonOptions, Context } from '../context.ts'
import { failure, failureOf } from '../failure.ts'
import { openHome, readHome } from '../home/home.ts'
import { leaveUnlocked, lock } from '../home/unlocked.ts'

type Options = CommonOptions & { readonly hours: string }

const hour = 3_600_000

export const unlockCommand: Register = (program, context, end) => {
  withHome(program.command('unlock'))
    .description('give the passphrase once: eval "$(epoc unlock)"')
    .option('--hours <number>', 'for how long, at most 24', '8')
    .action(async (options: Options) => {
      end(conclude(context, options, await unlock(context, options)))
    })
}

async function unlock(context: Context, options: Options): Promise<Outcome> {
  const hours = Number(options.hours)
  if (!(hours > 0 && hours <= 24)) {
    return err(failure('usage', `“${options.hours}” is not a number of hours up to 24.`))
  }
  const home = await readHome(homeFolder(context, options))
  if (!home.ok) return err(failureOf(home.error))
  const passphrase = await passphraseFor(context, 'Passphrase: ')
  if (!passphrase.ok) return passphrase
  const secrets = await openHome(home.value, passphrase.value)
  if (!secrets.ok) return err(failureOf(secrets.error))
  const now = context.clock()
  const until = now + Math.round(hours * hour)
  const { folder } = home.value
  const session = await leaveUnlocked(folder, secrets.value, { now, until }, context.random)
  const at = new Date(until)
  const clock = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  context.terminal.say(`${folder} is unlocked here until ${clock}. Before that: epoc lock\n`)
  return ok({
    json: { session, until: at.toISOString() },
    text: `export EPOC_SESSION='${session}'`,
  })
}

export const lockCommand: Register = (program, context, end) => {
  withHome(program.command('lock'))
    .description('ask for the passphrase again from now on')
    .action(async (options: CommonOptions) => {
      end(conclude(context, options, await lockAgain(context, options)))
    })
}

async function lockAgain(context: Context, options: CommonOptions): Promise<Outcome> {
  const home = await readHome(homeFolder(context, options))
  if (!home.ok) return err(failureOf(home.error))
  const { folder } = home.value
  await lock(folder)
  return ok({ json: { home: folder }, text: `${folder} is locked.` })
}
