/** `epoc serve`: runs a host here. On its first start it sets up the sample regime, as a client. */
import { isIPv6 } from 'node:net'
import { fileURLToPath } from 'node:url'
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { httpHost } from '@epoc/replica'
import type { RunningServer } from '@epoc/server'
import type { Register } from '../command.ts'
import type { Context } from '../context.ts'
import { exitCodes, failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { serverFailure } from '../server-failure.ts'
import { progressBar } from '../terminal/progress.ts'
import { counted } from '../words.ts'

type Options = { readonly sample?: boolean }

const sampleHelp =
  'The keys of the sample regime are public: without --sample it is set up only where nobody but\nthis machine can reach the host.'

const databaseStopped = failure(
  'host',
  'The database has stopped by itself. Start again: nothing is lost.',
)

export const serveCommand: Register = (program, context, end) => {
  program
    .command('serve')
    .description('run a host here (PORT, HOST, EPOC_DATA, DATABASE_URL)')
    .option('--sample', 'set up the sample regime on the first start, also where others reach it')
    .option('--no-sample', 'do not set it up')
    .addHelpText('after', `\n${sampleHelp}`)
    .action(async (options: Options) => {
      const served = await serve(context, options)
      if (!served.ok) context.terminal.say(`epoc: ${served.error.sentence}\n`)
      end(served.ok ? exitCodes.done : served.error.exitCode)
    })
}

/** Where the build puts the web client, if it was built. */
const webFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** Returns when the host has been stopped: by Ctrl-C, by SIGTERM, or because it broke. */
async function serve(context: Context, options: Options): Promise<Result<void, Failure>> {
  // Loaded here, with its database and its web server: no other command waits for them.
  const { configFromEnv, serve: startServer } = await import('@epoc/server')
  const config = configFromEnv(context.terminal.environment)
  if (!config.ok) return err(serverFailure(config.error))
  const stopped = stopSignal()
  context.terminal.say(`Starting in ${config.value.dataFolder}\n`)
  const started = await startServer({ ...config.value, webFolder })
  if (!started.ok) return err(serverFailure(started.error))
  const server = started.value
  // Whatever happens here, it does not go on serving when nobody watches any more.
  try {
    return await untilStopped(context, options, server, config.value.host, stopped)
  } finally {
    await server.stop()
  }
}

async function untilStopped(
  context: Context,
  options: Options,
  server: RunningServer,
  host: string,
  stopped: Promise<Result<void, never>>,
): Promise<Result<void, Failure>> {
  const reachedBy = [...server.addresses, `http://${bracketed(host)}`]
  const isAlone = reachedBy.every(isOfThisMachine)
  const ready = (options.sample ?? isAlone) ? await withSample(context, server) : ok(undefined)
  if (!ready.ok) return ready
  context.terminal.out(`EPOC is ready at ${server.address}`)
  context.terminal.say(
    options.sample === undefined && !isAlone
      ? `${withoutSample}\nStop with Ctrl-C\n`
      : 'Open it in a browser, or:  npx epoc sample      Stop with Ctrl-C\n',
  )
  const broke = server.databaseExited.then(() => err(databaseStopped))
  return Promise.race([stopped, broke])
}

const withoutSample =
  'Others can reach this host, and the keys of the sample regime are public: --sample sets it up here.'

/** An IPv6 address as it stands in a URL. */
const bracketed = (host: string): string => (isIPv6(host) ? `[${host}]` : host)

const isOfThisMachine = (address: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname)

/** Where no regime lives here yet, the sample's people found one over HTTP. */
async function withSample(context: Context, server: RunningServer): Promise<Result<void, Failure>> {
  const host = httpHost(server.address, server.addresses[0])
  const regimes = await host.regimes()
  if (!regimes.ok) return err(failureOf(regimes.error))
  if (regimes.value.length > 0) return ok(undefined)
  context.terminal.say('Setting up the sample regime; this is done once.\n')
  const bar = progressBar(
    context.terminal,
    'Seating 34 partners, entering a year of papers',
    context.clock,
  )
  const { clock, random } = context
  const { hostToken } = server
  const { setUpSample } = await import('@epoc/sample')
  const began = clock()
  const founded = await setUpSample({ host, hostToken, clock, random }, bar.show)
  bar.end()
  if (!founded.ok) return err(failureOf(founded.error))
  const seconds = Math.round((clock() - began) / 1_000)
  context.terminal.say(`It is set up, in ${counted(seconds, 'second', 'seconds')}.\n`)
  return ok(undefined)
}

/** Asking again does not hurry it: what is in hand is answered, and that has its own limit. */
function stopSignal(): Promise<Result<void, never>> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => resolve(ok(undefined)))
  })
}
