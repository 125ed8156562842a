/**
 * A Vitest reporter that prints what each suite took, and fails the run where one took more than its
 * budget. Speaks only where every test is asked for (EPOC_REQUIRE=all), or with EPOC_BUDGETS=1.
 */
import { isOver, linesOf, spentBy } from './budgets.mjs'

export default class WithinBudget {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const { EPOC_REQUIRE, EPOC_BUDGETS } = process.env
    if (EPOC_REQUIRE !== 'all' && EPOC_BUDGETS === undefined) return
    const spent = spentBy(
      modules.map((module) => ({
        path: module.relativeModuleId,
        seconds: module.diagnostic().duration / 1000,
      })),
    )
    console.log(`\n${linesOf(spent).join('\n')}`)
    if (!spent.some(isOver)) return
    console.log('A suite took more than its budget (tools/budgets.mjs).')
    process.exitCode = 1
  }
}
