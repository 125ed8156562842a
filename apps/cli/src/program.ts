/** The program's grammar: every command, and what is said when a command line is not understood. */
import { Command, CommanderError, Help } from 'commander'
import type { Option } from 'commander'
import type { Register } from './command.ts'
import type { Context } from './context.ts'
import { exitCodes } from './failure.ts'

type Load = () => Promise<Register>

/** One file, and one register, for the four kinds of issue. */
const issues: Load = async () => (await import('./commands/issue.ts')).issueCommands

/**
 * In the order in which the help lists them, under these headings. Each is loaded only where it is
 * asked for: it starts faster.
 */
const commands: Readonly<Record<string, Readonly<Record<string, Load>>>> = {
  'Beginning:': {
    sample: async () => (await import('./commands/sample.ts')).sampleCommand,
    'sign-in': async () => (await import('./commands/sign-in.ts')).signInCommand,
    unlock: async () => (await import('./commands/unlock.ts')).unlockCommand,
    lock: async () => (await import('./commands/unlock.ts')).lockCommand,
    slot: async () => (await import('./commands/slot.ts')).slotCommand,
    sync: async () => (await import('./commands/sync.ts')).syncCommand,
  },
  'Reading:': {
    inbox: async () => (await import('./commands/inbox.ts')).inboxCommand,
    list: async () => (await import('./commands/list.ts')).listCommand,
    show: async () => (await import('./commands/show.ts')).showCommand,
    open: async () => (await import('./commands/open.ts')).openCommand,
    receipts: async () => (await import('./commands/receipts.ts')).receiptsCommand,
  },
  'Receiving and answering:': {
    confirm: async () => (await import('./commands/confirm.ts')).confirmCommand,
    answer: async () => (await import('./commands/ask.ts')).answerCommand,
    sponsor: async () => (await import('./commands/withdraw.ts')).sponsorCommand,
  },
  'Preparing:': {
    draft: async () => (await import('./commands/draft.ts')).draftCommand,
    submit: async () => (await import('./commands/submit.ts')).submitCommand,
    submissions: async () => (await import('./commands/submit.ts')).submissionsCommand,
  },
  'Circulating:': {
    circulate: async () => (await import('./commands/circulate.ts')).circulateCommand,
    revise: issues,
    correct: issues,
    add: issues,
    amend: issues,
    translate: async () => (await import('./commands/translate.ts')).translateCommand,
  },
  'Afterwards:': {
    ask: async () => (await import('./commands/ask.ts')).askCommand,
    chase: async () => (await import('./commands/chase.ts')).chaseCommand,
    remark: async () => (await import('./commands/remark.ts')).remarkCommand,
    withdraw: async () => (await import('./commands/withdraw.ts')).withdrawCommand,
    recall: async () => (await import('./commands/withdraw.ts')).recallCommand,
  },
  'Among seats:': {
    message: async () => (await import('./commands/message.ts')).messageCommand,
    messages: async () => (await import('./commands/message.ts')).messagesCommand,
    directory: async () => (await import('./commands/directory.ts')).directoryCommand,
    matter: async () => (await import('./commands/matter.ts')).matterCommand,
  },
  'Audiences:': {
    audience: async () => (await import('./commands/audience.ts')).audienceCommand,
    audiences: async () => (await import('./commands/audience.ts')).audiencesCommand,
  },
  'Paper:': {
    phase: async () => (await import('./commands/phase.ts')).phaseCommand,
    'serve-on-paper': async () =>
      (await import('./commands/serve-on-paper.ts')).serveOnPaperCommand,
  },
  'Keeping and checking:': {
    outbox: async () => (await import('./commands/outbox.ts')).outboxCommand,
    proof: async () => (await import('./commands/proof.ts')).proofCommand,
    verify: async () => (await import('./commands/verify.ts')).verifyCommand,
    export: async () => (await import('./commands/export.ts')).exportCommand,
    import: async () => (await import('./commands/import.ts')).importCommand,
  },
  'Apart:': {
    cable: async () => (await import('./commands/cable.ts')).cableCommand,
    serve: async () => (await import('./commands/serve.ts')).serveCommand,
  },
}

/** The one that is asked for; all of them where none is, or none of that name. */
function askedFor([first = '']: readonly string[]): readonly (readonly [string, Iterable<Load>])[] {
  const groups = Object.entries(commands)
  for (const [heading, group] of groups) {
    const load = Object.hasOwn(group, first) ? group[first] : undefined
    if (load !== undefined) return [[heading, [load]]]
  }
  return groups.map(([heading, group]) => [heading, new Set(Object.values(group))])
}

const exitCodeHelp = `
Exit codes: 0 done · 1 refused by a rule · 2 not understood · 3 file or home · 4 host
not reachable · 5 not let in · 6 passphrase · 7 the record was tampered with · 8 not found · 9 kept
in the outbox · 10 lines of a sheet are not imported

EPOC_HOME is the folder of your home, EPOC_PASSPHRASE or an unlocked home spares the question.`

/** That nothing was given so far goes without saying. */
const optionDescription = (option: Option): string =>
  new Help().optionDescription(option).replace(/ ?\(default: \[\]\)/, '')

/** Runs one command line and gives the exit code. */
export function programFor(context: Context): (args: readonly string[]) => Promise<number> {
  return async (args) => {
    let exitCode: number = exitCodes.done
    const program = new Command('epoc')
      .description('The electronic point of contact, from the command line.')
      .addHelpText('after', exitCodeHelp)
      .exitOverride()
      // Else a command that lists would take the options of those under it.
      .enablePositionalOptions()
      .configureOutput({
        writeOut: (text) => context.terminal.out(text),
        writeErr: (text) => context.terminal.say(text),
      })
      .configureHelp({ optionDescription })
      .showHelpAfterError('(epoc --help lists the commands)')
    for (const [heading, loads] of askedFor(args)) {
      program.commandsGroup(heading)
      for (const load of loads) {
        const register = await load()
        register(program, context, (code) => void (exitCode = code))
      }
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
