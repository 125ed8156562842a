/** Runs programs as a person would: real processes, their output as text. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

export const root = fileURLToPath(new URL('../../', import.meta.url))
const main = fileURLToPath(new URL('../../apps/cli/epoc.mjs', import.meta.url))

/** Runs a program to its end; kills it after `limit` milliseconds. */
export function run(
  program: string,
  args: readonly string[],
  options: {
    readonly env?: Readonly<Record<string, string>>
    readonly cwd?: string
    readonly limit?: number
  } = {},
): Promise<Ran> {
  const child = spawn(program, args, {
    env: { ...process.env, ...options.env },
    cwd: options.cwd ?? root,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.limit ?? 240_000,
    killSignal: 'SIGKILL',
  })
  return ending(child)
}

/** As `epoc` itself does it: what was read once as TypeScript starts in half the time. */
const withCache = (env: Readonly<Record<string, string>>) => ({
  NODE_COMPILE_CACHE: join(tmpdir(), 'compiled'),
  ...env,
})

/** Runs `epoc`. */
export const epoc = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  limit?: number,
) =>
  run(process.execPath, [main, ...args], {
    env: withCache(env),
    ...(limit === undefined ? {} : { limit }),
  })

/** Starts `epoc` and leaves it running. */
export const startEpoc = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...withCache(env) },
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** What a process wrote, once it has ended. */
function ending(child: ChildProcess): Promise<Ran> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({
        code: code ?? -1,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
      })
    })
  })
}
