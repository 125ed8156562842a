/** The program's grammar: every command, and what is said when a command line is not understood. */
import { Command, CommanderError, Help } from 'commander'
import type { Option } from 'commander'
import { answerCommand, askCommand } from './commands/ask.ts'
import { audienceCommand, audiencesCommand } from './commands/audience.ts'
import { cableCommand } from './commands/cable.ts'
import { chaseCommand } from './commands/chase.ts'
import { circulateCommand } from './commands/circulate.ts'
import { confirmCommand } from './commands/confirm.ts'
import { directoryCommand } from './commands/directory.ts'
import { draftCommand } from './commands/draft.ts'
import { exportCommand } from './commands/export.ts'
import { inboxCommand } from './commands/inbox.ts'
import { issueCommands } from './commands/issue.ts'
import { listCommand } from './commands/list.ts'
import { matterCommand } from './commands/matter.ts'
import { messageCommand, messagesCommand } from './commands/message.ts'
import { openCommand } from './commands/open.ts'
import { outboxCommand } from './commands/outbox.ts'
import { phaseCommand } from './commands/phase.ts'
import { proofCommand } from './commands/proof.ts'
import { receiptsCommand } from './commands/receipts.ts'
import { remarkCommand } from './commands/remark.ts'
import { sampleCommand } from './commands/sample.ts'
import { serveOnPaperCommand } from './commands/serve-on-paper.ts'
import { serveCommand } from './commands/serve.ts'
import { showCommand } from './commands/show.ts'
import { signInCommand } from './commands/sign-in.ts'
import { submissionsCommand, submitCommand } from './commands/submit.ts'
import { syncCommand } from './commands/sync.ts'
import { translateCommand } from './commands/translate.ts'
import { verifyCommand } from './commands/verify.ts'
import { recallCommand, sponsorCommand, withdrawCommand } from './commands/withdraw.ts'
import type { Register } from './command.ts'
import type { Context } from './context.ts'
import { exitCodes } from './failure.ts'

/** In the order in which the help lists them, under these headings. */
const commands: readonly (readonly [string, readonly Register[]])[] = [
  ['Beginning:', [sampleCommand, signInCommand, syncCommand]],
  ['Reading:', [inboxCommand, listCommand, showCommand, openCommand, receiptsCommand]],
  ['Receiving and answering:', [confirmCommand, answerCommand, sponsorCommand]],
  ['Preparing:', [draftCommand, submitCommand, submissionsCommand]],
  ['Circulating:', [circulateCommand, issueCommands, translateCommand]],
  ['Afterwards:', [askCommand, chaseCommand, remarkCommand, withdrawCommand, recallCommand]],
  ['Among seats:', [messageCommand, messagesCommand, directoryCommand, matterCommand]],
  ['Audiences:', [audienceCommand, audiencesCommand]],
  ['Paper:', [phaseCommand, serveOnPaperCommand]],
  ['Keeping and checking:', [outboxCommand, proofCommand, verifyCommand, exportCommand]],
  ['Apart:', [cableCommand, serveCommand]],
]

const exitCodeHelp = `
Exit codes: 0 done · 1 refused by a rule · 2 not understood · 3 file or home · 4 host
not reachable · 5 not let in · 6 passphrase · 7 the record was tampered with · 8 not found · 9 kept
in the outbox

EPOC_HOME is the folder of your home, EPOC_PASSPHRASE spares the question.`

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
    for (const [heading, registers] of commands) {
      program.commandsGroup(heading)
      for (const register of registers) register(program, context, (code) => void (exitCode = code))
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
