/** The command line of EPOC: `epoc <command>`. One file a command, in `commands/`. */
import { systemRandom } from '@epoc/crypto'
import type { Context } from './context.ts'
import { exitCodes } from './failure.ts'
import { programFor } from './program.ts'
import { processTerminal } from './terminal/process-terminal.ts'

const context: Context = {
  terminal: processTerminal(),
  clock: () => Date.now(),
  random: systemRandom,
}

try {
  process.exitCode = await programFor(context)(process.argv.slice(2))
} catch (cause) {
  const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  process.stderr.write(`epoc: a fault in this program. Nothing more was done.\n${reason}\n`)
  process.exitCode = exitCodes.bug
}
