/**
 * Loaded before a program (`node --import`), takes out checks: each of EPOC_WITHOUT is a file and
 * the text of a condition in it, which from then on never holds. A condition that does not stand
 * there exactly once is an error, so that none is taken out in vain.
 */
import { registerHooks } from 'node:module'

const checks = JSON.parse(process.env['EPOC_WITHOUT'] ?? '[]')

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    const mine = checks.filter(({ file }) => url.endsWith(`/${file}`))
    if (mine.length === 0) return loaded
    let source = Buffer.from(loaded.source).toString('utf8')
    for (const { file, condition, becomes = 'false' } of mine) {
      if (source.split(condition).length !== 2) throw new Error(`${file} has no such check`)
      source = source.replace(condition, () => becomes)
    }
    return { ...loaded, source }
  },
})
