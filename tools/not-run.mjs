/**
 * A Vitest reporter that names the tests that were not run, with the reason each of them gives,
 * so that a green run cannot hide a missing tool. With EPOC_REQUIRE=all (as in `.ci/run`, where
 * every tool is installed first) that is a failure; not so for data of others that stand beside
 * some checkouts, and that nobody can install.
 */
export default class NotRun {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')])
    if (skipped.length === 0) return
    console.log(`\nNot run: ${skipped.length} ${skipped.length === 1 ? 'test' : 'tests'}`)
    for (const test of skipped) {
      const result = test.result()
      const reason = result.state === 'skipped' ? result.note : undefined
      console.log(`  ${test.module.relativeModuleId}: ${test.fullName}`)
      console.log(`    ${reason ?? 'no reason given'}`)
    }
    if (process.env.EPOC_REQUIRE !== 'all' || skipped.every(isElsewhere)) return
    console.log('EPOC_REQUIRE=all asks for every test.')
    process.exitCode = 1
  }
}

/** @param {import('vitest/node').TestCase} test */
function isElsewhere(test) {
  const result = test.result()
  return (
    result.state === 'skipped' && result.note?.startsWith('not beside this checkout: ') === true
  )
}
