/**
 * `epoc slot`: leaves the sealed keyring of this home at the host, so that one can sign in elsewhere
 * with the passphrase and the printed kit, in a browser or with `epoc sign-in --kit`; or takes it away.
 */
import { err, ok, slotPlace } from '@epoc/crypto'
import { httpHost } from '@epoc/replica'
import { conclude, withHome } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import { homeFolder } from '../context.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openReplica } from '../desk.ts'
import { failure, failureOf } from '../failure.ts'
import { readHome, readSealed } from '../home/home.ts'

export const slotCommand: Register = (program, context, end) => {
  const slot = program
    .command('slot')
    .description('your sealed keyring at the host, for signing in elsewhere')
  const subcommands = [
    ['deposit', 'leave it there: elsewhere, passphrase and kit open it', deposit],
    ['drop', 'take it away from there', drop],
  ] as const
  for (const [name, does, run] of subcommands) {
    withHome(slot.command(name))
      .description(does)
      .action(async (options: CommonOptions) => {
        end(conclude(context, options, await run(context, options)))
      })
  }
}

async function deposit(context: Context, options: CommonOptions): Promise<Outcome> {
  const opened = await openReplica(context, options)
  if (!opened.ok) return opened
  const { home, replica } = opened.value
  const sealed = await readSealed(home.folder)
  if (!sealed.ok) return err(failureOf(sealed.error))
  const { slot, accountSecret } = sealed.value
  const deposited = await replica.transport.depositSlot(slotPlace(accountSecret), slot)
  if (!deposited.ok) return err(failureOf(deposited.error))
  return ok({
    json: { server: home.server, deposited: true },
    text: [
      `Your sealed keyring is at ${home.server}. Elsewhere, your passphrase and the kit open it.`,
      'Take it away with:  npx epoc slot drop',
    ].join('\n'),
  })
}

async function drop(context: Context, options: CommonOptions): Promise<Outcome> {
  const home = await readHome(homeFolder(context, options))
  if (!home.ok) return err(failureOf(home.error))
  const sealed = await readSealed(home.value.folder)
  if (!sealed.ok) return err(failureOf(sealed.error))
  const { server } = home.value
  const dropped = await httpHost(server).slots.drop(slotPlace(sealed.value.accountSecret))
  if (!dropped.ok) {
    const isUnknown = dropped.error.type === 'problem' && dropped.error.name === 'not-found'
    return err(
      isUnknown
        ? failure('unknown', `${server} keeps no keyring of this home.`)
        : failureOf(dropped.error),
    )
  }
  return ok({
    json: { server, deposited: false },
    text: `${server} keeps your keyring no more, unless it is dishonest: then it still has the sealed one.`,
  })
}
