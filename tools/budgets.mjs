/**
 * How long the suites of tests may take, in seconds of their tests and hooks one after another: about
 * three times what they took on two shared cores, for machines of CI are noisy. A suite that
 * comes near it has grown, or waits for something.
 */

/** By the folder in which a suite stands. @type {Readonly<Record<string, number>>} */
export const budgets = {
  packages: 1_500,
  apps: 1_000,
  tools: 60,
  'e2e/world': 60,
  'e2e/stories': 4_000,
  'e2e/desk': 2_000,
  'e2e/hostile': 900,
  'e2e/faults': 1_500,
  'e2e/interop': 1_200,
}

/**
 * @typedef {{ path: string, seconds: number }} Module  a file of tests, from the root
 * @typedef {{ suite: string, seconds: number, budget: number }} Spent
 */

/**
 * What each suite took of which something was run. What stands in none has no time at all.
 *
 * @param {readonly Module[]} modules
 * @param {Readonly<Record<string, number>>} within
 * @returns {readonly Spent[]}
 */
export function spentBy(modules, within = budgets) {
  /** @type {Map<string, number>} */
  const seconds = new Map()
  for (const module of modules) {
    const suite = Object.keys(within).find((folder) => module.path.startsWith(`${folder}/`))
    const name = suite ?? module.path
    seconds.set(name, (seconds.get(name) ?? 0) + module.seconds)
  }
  return [...seconds].map(([suite, took]) => ({
    suite,
    seconds: took,
    budget: within[suite] ?? 0,
  }))
}

/** @param {Spent} spent */
export const isOver = ({ seconds, budget }) => seconds > budget

/** @param {readonly Spent[]} all @returns {readonly string[]} */
export function linesOf(all) {
  const width = Math.max(...all.map(({ suite }) => suite.length), 'suite'.length)
  return [
    `${'suite'.padEnd(width)}  seconds  budget`,
    ...all.map((spent) => {
      const [seconds, budget] = [spent.seconds, spent.budget].map((each) => Math.round(each))
      const line = `${spent.suite.padEnd(width)}  ${String(seconds).padStart(7)}  ${String(budget).padStart(6)}`
      return isOver(spent) ? `${line}  MORE` : line
    }),
  ]
}
