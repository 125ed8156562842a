/**
 * A command: what commander registers, and how its outcome becomes output and exit code. Every
 * command returns a result; only this file ends the process's work with one.
 */
import type { Result } from '@epoc/crypto'
import type { Command } from 'commander'
import type { CommonOptions, Context } from './context.ts'
import { exitCodes } from './failure.ts'
import type { Failure } from './failure.ts'
import { plainText } from './terminal/plain.ts'

/** What a command found: for people as text, for programs as JSON. */
export type Output = {
  readonly text: string
  readonly json: unknown
  /** Where something is left to be done; else that of what is done. */
  readonly exitCode?: number
}
export type Outcome = Result<Output, Failure>

/** Adds a command to the program; tells `setExitCode` how it ended. */
export type Register = (program: Command, context: Context, end: (exitCode: number) => void) => void

/** Options of every command that uses a home. */
export const withHome = (command: Command): Command =>
  command
    .option('--home <folder>', 'the folder of your home (EPOC_HOME, else ~/.epoc-home)')
    .option('--json', 'print the result as JSON')

/** … and of those that can work without the host. */
export const withDesk = (command: Command): Command =>
  withHome(command).option('--offline', 'do not ask the host; work with what is here')

/** Prints an outcome and gives its exit code. */
export function conclude(
  { terminal }: Context,
  { json }: Pick<CommonOptions, 'json'>,
  outcome: Outcome,
): number {
  if (outcome.ok) {
    const { value } = outcome
    terminal.out(plainText(json === true ? JSON.stringify(value.json, null, 2) : value.text))
    return value.exitCode ?? exitCodes.done
  }
  const { exitCode, fault } = outcome.error
  const sentence = plainText(outcome.error.sentence)
  if (json === true) terminal.out(JSON.stringify({ error: sentence, exitCode, fault }, null, 2))
  terminal.say(`epoc: ${sentence}\n`)
  return exitCode
}
