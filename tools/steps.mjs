/**
 * Runs the steps of a check one after the other, a line each, with the output of those that fail.
 * All are run even if one fails, so that one look shows everything.
 */
import { spawnSync } from 'node:child_process'

/**
 * @typedef {{ name: string, args: readonly string[] }} Step  arguments for Node
 * @param {string} node
 * @param {readonly Step[]} steps
 * @returns {number} the exit code
 */
export function runSteps(node, steps) {
  const failed = steps.filter((step) => !runStep(node, step))
  if (failed.length === 0) return 0
  console.log(`\nNot in order: ${failed.map(({ name }) => name).join(', ')}`)
  return 1
}

/** @param {string} node @param {Step} step */
function runStep(node, { name, args }) {
  const began = performance.now()
  const { status, signal, stdout, stderr, error } = spawnSync(node, args, {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  // An interrupted step means that the person wants out of all of them.
  if (signal === 'SIGINT') process.exit(130)
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6)
  console.log(`${name.padEnd(8)}${seconds} s  ${status === 0 ? 'ok' : 'FAILED'}`)
  if (status !== 0) console.log([stdout, stderr, error?.message].filter(Boolean).join('\n'))
  return status === 0
}
