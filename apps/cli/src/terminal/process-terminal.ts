/** The terminal of this process. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { Terminal } from './terminal.ts'

/** What goes to a file or another program is not cut to a window. */
const pipedWidth = 400

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process
  const interactive = stdin.isTTY && stderr.isTTY
  // Whoever reads may stop, as `head` does: what is left is for nobody, and no fault.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPIPE') throw cause
    })
  }
  return {
    out: (text) => void stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    say: (text) => void stderr.write(text),
    interactive,
    width: stdout.isTTY ? Math.max(60, Math.min(stdout.columns, 160)) : pipedWidth,
    askSecret: (question) => (interactive ? askHidden(question) : Promise.resolve(undefined)),
    environment: env,
  }
}

/** Reads a line without showing it: the echo goes nowhere. */
function askHidden(question: string): Promise<string | undefined> {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      process.stderr.write('\n')
      lines.close()
      resolve(line)
    })
    lines.once('SIGINT', () => {
      process.stderr.write('\n')
      lines.close()
      resolve(undefined)
    })
    lines.once('close', () => resolve(undefined))
  })
}
