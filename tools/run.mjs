/**
 * What `npm start`, `npm test` and the other root scripts do, on a fresh clone with Node 20 and
 * npm alone: install what is missing, find Node 24, run the task.
 *
 *     node tools/run.mjs start | test [vitest arguments] | verify | format | bench | screenshots
 */
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { wantBrowser } from './browser.mjs'
import { buildClient } from './client.mjs'
import { installMissing } from './install.mjs'
import { findNode, nodeMissing, root, run, runServer } from './node24.mjs'
import { runSteps } from './steps.mjs'

/** Vectors stand as their makers write them. */
const FORMAT = ['-c', 'tools/oxfmt.json', '!**/vectors/**/*.json']

/** What is seen without running anything. */
const standing = [
  { name: 'format', args: [bin('oxfmt'), ...FORMAT, '--check', '.'] },
  { name: 'types', args: [bin('tsc'), '-b'] },
  { name: 'lint', args: [bin('oxlint'), '--deny-warnings'] },
  { name: 'unused', args: [bin('knip'), '-c', 'tools/knip.jsonc'] },
  { name: 'rules', args: ['tools/rules.mjs'] },
]

/** @type {Record<string, (node: string, args: readonly string[]) => number | Promise<number>>} */
const tasks = {
  start: async (node, args) =>
    (await buildClient(node)) ? runServer(node, ['apps/cli/epoc.mjs', 'serve', ...args]) : 1,
  test,
  verify: (node) =>
    runSteps(node, [
      ...standing,
      { name: 'tests', args: [bin('vitest'), 'run', '--project', 'unit', ...reporters('dot')] },
    ]),
  format: (node) => run(node, [bin('oxfmt'), ...FORMAT, '.']),
  bench,
  screenshots: async (node) =>
    (await buildClient(node)) ? run(node, [join('e2e', 'desk', 'screenshots.ts')]) : 1,
}

process.exitCode = await main(process.argv[2] ?? '', process.argv.slice(3))

/** @param {string} name @param {readonly string[]} args */
async function main(name, args) {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (task === undefined) {
    console.error(`Usage: node tools/run.mjs ${Object.keys(tasks).join(' | ')}`)
    return 2
  }
  process.chdir(root)
  if (!(await installMissing())) return 1
  const node = findNode()
  if (node === undefined) {
    console.error(nodeMissing)
    return 1
  }
  process.env.PATH = dirname(node) + delimiter + (process.env.PATH ?? '')
  return task(node, args)
}

/**
 * What stands, then every test with the coverage of the core packages. With arguments, only types
 * and the tests that they choose, without coverage.
 *
 * @param {string} node @param {readonly string[]} args
 */
async function test(node, args) {
  const isChosen = args.length > 0
  const steps = isChosen ? standing.filter(({ name }) => name === 'types') : standing
  const inOrder = runSteps(node, steps)
  if (inOrder !== 0) return inOrder
  if (!(await buildClient(node))) return 1
  wantBrowser()
  const chosen = isChosen ? args : ['--coverage', ...reporters('default')]
  return run(node, [bin('vitest'), 'run', ...chosen])
}

/** @param {string} node @param {readonly string[]} args */
function bench(node, args) {
  const program = join('e2e', 'bench', 'main.ts')
  if (existsSync(program)) return run(node, [program, ...args])
  console.error(`There is no benchmark yet: ${program} does not exist.`)
  return 1
}

/** A tool's program, for Node to run. @param {string} name */
function bin(name) {
  return join('node_modules', '.bin', name)
}

/** @param {string} name */
function reporters(name) {
  return [name, './tools/not-run.mjs', './tools/within-budget.mjs'].map(
    (each) => `--reporter=${each}`,
  )
}
