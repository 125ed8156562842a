/**
 * Loaded before the program under test, in its own thread: gives each check a switch. The global
 * `epocChecks` knows which are taken out, and notes those whose condition held. A check that does
 * not stand where it should exactly once is an error, so that none is taken out in vain.
 */
import { registerHooks } from 'node:module'
import { workerData } from 'node:worker_threads'

const taken = new Set()
const held = new Set()

globalThis.epocChecks = {
  taken,
  held,
  isIn: (name) => !taken.has(name),
  /** Whether a condition holds, as far as its check is in place. */
  holds: (name, condition) => {
    if (condition) held.add(name)
    return condition && !taken.has(name)
  },
}

const checks = Object.entries(workerData.checks)

registerHooks({
  load: (url, context, next) => {
    const mine = checks.filter(([, { file }]) => url.endsWith(`/${file}`))
    const loaded = next(url, context)
    if (mine.length === 0) return loaded
    let source = Buffer.from(loaded.source).toString('utf8')
    for (const [name, { file, condition, becomes = `(IS_IN && CHECK(${condition}))` }] of mine) {
      if (source.split(condition).length !== 2)
        throw new Error(`${file}: ${name} is not there once`)
      const quoted = JSON.stringify(name)
      const switched = becomes
        .replace('IS_IN', `globalThis.epocChecks.isIn(${quoted})`)
        .replaceAll('CHECK(', `globalThis.epocChecks.holds(${quoted}, `)
      source = source.replace(condition, () => switched)
    }
    return { ...loaded, source }
  },
})
