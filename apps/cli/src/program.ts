/** The program's grammar: every command, and what is said when a command line is not understood. */
import { Command, CommanderError } from 'commander'
import type { Register } from './command.ts'
import type { Context } from './context.ts'
import { exitCodes } from './failure.ts'

/** In the order in which they are listed. Each is loaded only where it is asked for: it starts faster. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  sample: async () => (await import('./commands/sample.ts')).sampleCommand,
  'sign-in': async () => (await import('./commands/sign-in.ts')).signInCommand,
  sync: async () => (await import('./commands/sync.ts')).syncCommand,
  inbox: async () => (await import('./commands/inbox.ts')).inboxCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  open: async () => (await import('./commands/open.ts')).openCommand,
  confirm: async () => (await import('./commands/confirm.ts')).confirmCommand,
  circulate: async () => (await import('./commands/circulate.ts')).circulateCommand,
  receipts: async () => (await import('./commands/receipts.ts')).receiptsCommand,
  outbox: async () => (await import('./commands/outbox.ts')).outboxCommand,
  proof: async () => (await import('./commands/proof.ts')).proofCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  cable: async () => (await import('./commands/cable.ts')).cableCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
}

/** The one that is asked for; all of them where none is, or none of that name. */
function askedFor([first = '']: readonly string[]): readonly (() => Promise<Register>)[] {
  const load = Object.hasOwn(commands, first) ? commands[first] : undefined
  return load === undefined ? Object.values(commands) : [load]
}

const exitCodeHelp = `
Exit codes: 0 done · 1 refused by a rule · 2 not understood · 3 file or home · 4 host
not reachable · 5 not let in · 6 passphrase · 7 the record was tampered with · 8 not found · 9 kept
in the outbox

EPOC_HOME is the folder of your home, EPOC_PASSPHRASE spares the question.`

/** Runs one command line and gives the exit code. */
export function programFor(context: Context): (args: readonly string[]) => Promise<number> {
  return async (args) => {
    let exitCode: number = exitCodes.done
    const program = new Command('epoc')
      .description('The electronic point of contact, from the command line.')
      .addHelpText('after', exitCodeHelp)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => context.terminal.out(text),
        writeErr: (text) => context.terminal.say(text),
      })
      .showHelpAfterError('(epoc --help lists the commands)')
    for (const load of askedFor(args)) {
      const register = await load()
      register(program, context, (code) => void (exitCode = code))
    }
    // Options such as exitOverride are inherited by commands that are made before they are set.
    for (const command of program.commands) command.copyInheritedSettings(program)
    try {
      await program.parseAsync([...args], { from: 'user' })
    } catch (cause) {
      if (!(cause instanceof CommanderError)) throw cause
      return cause.exitCode === 0 ? exitCodes.done : exitCodes.usage
    }
    return exitCode
  }
}
