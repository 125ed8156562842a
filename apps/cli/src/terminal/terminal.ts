/**
 * Where the command line speaks and listens. Commands get it as an argument, so that a test can
 * stand in for the person at the keyboard.
 */
export type Terminal = {
  /** The result of a command; `--json` prints nothing else here. */
  readonly out: (text: string) => void
  /** Everything said beside the result: progress, advice, errors. */
  readonly say: (text: string) => void
  /** Whether a person is watching: progress bars move, secrets can be asked for. */
  readonly interactive: boolean
  /** Characters in a line of the window. */
  readonly width: number
  /** Asks for a line that is not shown; `undefined` where nobody can be asked. */
  readonly askSecret: (question: string) => Promise<string | undefined>
  readonly environment: Readonly<Record<string, string | undefined>>
}
