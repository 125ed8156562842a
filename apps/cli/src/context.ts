/** What every command gets: where it speaks, the time, random bytes, and the options of all commands. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Random, Result } from '@epoc/crypto'
import { err, ok } from '@epoc/crypto'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import type { Terminal } from './terminal/terminal.ts'

export type Context = {
  readonly terminal: Terminal
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly random: Random
}

/** Options that every command knows. */
export type CommonOptions = {
  readonly home?: string
  readonly json?: boolean
  readonly offline?: boolean
}

/** The folder of the home: `--home`, else EPOC_HOME, else `.epoc-home` in the user's folder. */
export const homeFolder = ({ terminal }: Context, options: CommonOptions): string =>
  options.home ?? terminal.environment['EPOC_HOME'] ?? join(homedir(), '.epoc-home')

/** The passphrase: EPOC_PASSPHRASE, else asked for. */
export async function passphraseFor(
  { terminal }: Context,
  question: string,
): Promise<Result<string, Failure>> {
  const given = terminal.environment['EPOC_PASSPHRASE'] ?? (await terminal.askSecret(question))
  return given === undefined || given === ''
    ? err(
        failure(
          'passphrase',
          'A passphrase is needed: type it when asked, unlock the home, or set EPOC_PASSPHRASE.',
        ),
      )
    : ok(given)
}
