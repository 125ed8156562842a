/**
 * Holds the specification and the tests together: every rule of docs/spec (`R-CONSULT-7`) is cited
 * by a test, and nothing cites a rule that docs/spec does not have.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './node24.mjs'

const RULE = /\bR-[A-Z]+-\d+\b/g

const sources = ['packages', 'apps', 'e2e'].flatMap((folder) =>
  filesBelow(join(root, folder), /\.tsx?$/),
)
const tests = sources.filter((file) => /\.test\.tsx?$/.test(file))
const stated = citedIn(filesBelow(join(root, 'docs', 'spec'), /\.md$/))
const cited = citedIn(sources)
const tested = citedIn(tests)

/** Where a rule is stated its id stands in bold: two rules of one id would share each other's tests. */
const texts = filesBelow(join(root, 'docs', 'spec'), /\.md$/).map((file) =>
  readFileSync(file, 'utf8'),
)
const bold = [...texts.join('\n').matchAll(/\*\*(R-[A-Z]+-\d+)\*\*/g)].map(([, rule = '']) => rule)
const twice = bold.filter((rule, at) => bold.indexOf(rule) < at)

const untested = [...stated.keys()].filter((rule) => !tested.has(rule))
const unknown = [...cited.keys()].filter((rule) => !stated.has(rule))

list('No test cites', untested, stated)
list('docs/spec does not have', unknown, cited)
list('Stated twice', twice, stated)
console.log(`${stated.size} rules, ${stated.size - untested.length} of them cited by a test`)
process.exitCode = untested.length + unknown.length + twice.length === 0 ? 0 : 1

/** @param {string} folder @param {RegExp} wanted @returns {string[]} */
function filesBelow(folder, wanted) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path, wanted)
    return wanted.test(entry.name) ? [path] : []
  })
}

/**
 * The rules that the files name, each with the first file that does.
 *
 * @param {readonly string[]} files
 */
function citedIn(files) {
  const firstByRule = new Map()
  for (const file of files) {
    for (const [rule] of readFileSync(file, 'utf8').matchAll(RULE)) {
      if (!firstByRule.has(rule)) firstByRule.set(rule, relative(root, file))
    }
  }
  return firstByRule
}

/** @param {string} title @param {readonly string[]} rules @param {Map<string, string>} files */
function list(title, rules, files) {
  if (rules.length === 0) return
  console.log(`${title}:`)
  for (const rule of rules.toSorted(byName)) console.log(`  ${rule}  (${files.get(rule)})`)
}

/** @param {string} a @param {string} b */
function byName(a, b) {
  return a.localeCompare(b, 'en', { numeric: true })
}
