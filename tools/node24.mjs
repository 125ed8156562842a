/**
 * Finds the Node that everything here runs on, and runs programs so that one can be stopped.
 * Plain JavaScript for Node 20 and up, without dependencies: this is what runs before anything
 * is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const WANTED = 24
const ECHO_MS = 500
const WATCH_MS = 500

export const root = fileURLToPath(new URL('..', import.meta.url))

export const isWanted = Number.parseInt(process.versions.node, 10) >= WANTED

/**
 * The path of a Node that runs TypeScript: the pinned one where npm has one for this platform,
 * else the running one if it is recent enough, else undefined.
 *
 * @returns {string | undefined}
 */
export function findNode() {
  const folder = new URL(
    `../node_modules/node-${process.platform}-${process.arch}/`,
    import.meta.url,
  )
  const pinned = fileURLToPath(new URL('bin/node', folder))
  if (!isMusl() && existsSync(pinned)) return pinned
  return isWanted ? process.execPath : undefined
}

export const nodeMissing =
  `Node ${WANTED} or newer is needed here: this is Node ${process.versions.node}, and npm has no ` +
  `Node ${WANTED} for ${process.platform}-${process.arch}. Get one from https://nodejs.org/ and try again.`

/** The pinned Node is linked against glibc. */
function isMusl() {
  return process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
}

/**
 * Runs a program in the foreground and answers its exit code, 128 + n after signal n. A signal
 * meant for us is handed on. Ctrl-C is not where there is a terminal, which has already sent it
 * to both; handing it on would make it two.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
export function run(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' })
  return follow(child, (signal) => signal !== 'SIGINT' || !hasTerminal())
}

/**
 * Runs a program that serves: it hears each signal once, however many processes of its terminal
 * and of npm pass the same Ctrl-C on, and it is asked to stop when we are killed. Both need
 * `setpriv` (Linux); without it this is `run`.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
export function runServer(program, args) {
  const mortal = ['--pdeathsig', 'TERM', '--']
  if (spawnSync('setpriv', [...mortal, 'true']).status !== 0) return run(program, args)
  const child = spawn('setpriv', [...mortal, program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Out of the terminal's foreground, so that its Ctrl-C comes through us only.
    detached: true,
  })
  let last = -Infinity
  return follow(child, () => {
    const before = last
    last = performance.now()
    return last - before > ECHO_MS
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => boolean} isForChild
 * @returns {Promise<number>}
 */
function follow(child, isForChild) {
  return new Promise((resolve, reject) => {
    const handOn = (/** @type {NodeJS.Signals} */ signal) => {
      if (isForChild(signal)) child.kill(signal)
    }
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, handOn)
    const watch = watchParent(() => child.kill('SIGTERM'))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearInterval(watch)
      for (const each of signals) process.off(each, handOn)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

function hasTerminal() {
  return process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
}

/** When the npm that started us is killed, nobody is left to stop what we run. */
function watchParent(/** @type {() => void} */ onGone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    onGone()
  }, WATCH_MS)
  return watch
}
