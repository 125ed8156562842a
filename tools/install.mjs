/**
 * Installs the packages of package-lock.json if they are not there: `npm ci` without install
 * scripts. Costs a few milliseconds when there is nothing to do.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './node24.mjs'

const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/
const ARGUMENTS = [
  'ci',
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/**
 * @returns {Promise<boolean>} whether everything is there now; if not, the reason has been printed
 */
export async function installMissing() {
  if (isInstalled()) return true
  console.error('Installing the packages that are missing (npm ci, once; this can take a minute) …')
  const { code, said } = await npm()
  if (code === 0) return true
  console.error(
    UNREACHABLE.test(said)
      ? 'The package registry cannot be reached. Check the network, or the registry and proxy of npm, and try again. npm said:'
      : 'npm could not install the packages. It said:',
  )
  console.error(said)
  return false
}

/**
 * npm writes down what it has installed when it has finished, in the form of the lock file.
 * Packages for other platforms are in the lock only, and so are optional ones that failed; of
 * those, the pinned Node is wanted.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const installed = packagesOf(join('node_modules', '.package-lock.json'))
  if (wanted === undefined || installed === undefined) return false
  const node = `node_modules/node-${process.platform}-${process.arch}`
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true
    const found = installed[path]
    if (found === undefined) return entry.optional === true && path !== node
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @param {string} path
 * @returns {Record<string, Locked> | undefined}
 */
function packagesOf(path) {
  const file = join(root, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/** @returns {Promise<{ code: number, said: string }>} */
function npm() {
  const script = process.env.npm_execpath ?? ''
  const [program, ...args] = basename(script).startsWith('npm')
    ? [process.execPath, script, ...ARGUMENTS]
    : ['npm', ...ARGUMENTS]
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    child.once('error', (error) => resolve({ code: 1, said: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, said: said.trim() }))
  })
}
