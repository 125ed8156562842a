/**
 * Builds the web client into apps/web/dist, if anything that it is made of has changed since it was
 * built: by name, size and time of every source, which costs a few milliseconds.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root, run } from './node24.mjs'

const folder = join(root, 'apps', 'web')
const page = join(folder, 'dist', 'index.html')
/** Not in the folder itself, of which the host serves every file. */
const stamp = join(root, 'node_modules', '.cache', 'client-made-of')

/**
 * @param {string} node
 * @returns {Promise<boolean>} whether it is there now; if not, the reason has been printed
 */
export async function buildClient(node) {
  const madeOf = sourcesNow()
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf) return true
  console.error('Building the web client (once after each change; some seconds) …')
  rmSync(stamp, { force: true })
  const vite = join(root, 'node_modules', '.bin', 'vite')
  const code = await run(node, [vite, 'build', folder, '--logLevel', 'error'])
  if (code === 0) {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, madeOf)
  }
  return code === 0
}

function sourcesNow() {
  const hash = createHash('sha256')
  for (const path of [...filesBelow(folder), ...packages(), join(root, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const packages = () =>
  readdirSync(join(root, 'packages')).flatMap((name) => {
    const sources = join(root, 'packages', name, 'src')
    return existsSync(sources) ? filesBelow(sources) : []
  })

/** @param {string} below @returns {string[]} */
function filesBelow(below) {
  return readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name)
    if (!entry.isDirectory()) return [path]
    return ['dist', 'node_modules'].includes(entry.name) ? [] : filesBelow(path)
  })
}
