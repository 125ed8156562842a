/**
 * `npm run screenshots`: every screen as a picture, in both themes, both languages, on an office PC and
 * on a tablet, into the folder `screenshots`, which Git does not see.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browsers, enterSample, withoutBrowser } from '../world/browser.ts'
import { startHost } from '../world/host.ts'
import { root } from '../world/run.ts'
import { goTo } from './hands.ts'
import { screensWith } from './screens.ts'

const people = [
  { who: 'poc', post: /^Point of Contact officer|^Agent du point de contact/ },
  { who: 'embassy', post: /^Embassy officer, Japan|^Agent d’ambassade, Japon/ },
] as const
const sizes = [
  { size: 'pc', viewport: { width: 1366, height: 768 } },
  { size: 'tablet', viewport: { width: 768, height: 1024 } },
] as const

if (withoutBrowser()) {
  console.error('Install Chromium or Chrome for the pictures.')
  process.exit(1)
}
const into = join(root, 'screenshots')
await rm(into, { recursive: true, force: true })
await mkdir(into)
const data = await mkdtemp(join(tmpdir(), 'epoc-pictures-'))
const host = await startHost(data, { sample: true })
const all = await browsers()
let taken = 0
for (const { who, post } of people) {
  for (const language of ['en', 'fr'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const { size, viewport } of sizes) {
        const locale = language === 'en' ? 'en-GB' : 'fr-FR'
        const { page, close } = await all.seat({ locale, colorScheme, viewport })
        await enterSample(page, host.address, post)
        await goTo(page, host.address, '/documents?series=POC')
        const link = page.getByRole('table').getByRole('link').nth(1)
        const [, id = ''] = /documents\/(\w+)/.exec((await link.getAttribute('href')) ?? '') ?? []
        for (const { name, path } of screensWith(id)) {
          await goTo(page, host.address, path)
          // What is fetched and drawn after the heading: a page of a PDF, a long list.
          await page.waitForTimeout(700)
          await page.screenshot({
            path: join(into, `${name}-${who}-${language}-${colorScheme}-${size}.png`),
          })
          taken += 1
        }
        await close()
        console.log(`${taken} pictures`)
      }
    }
  }
}
await all.close()
await host.stop()
await rm(data, { recursive: true, force: true })
console.log(`They are in ${into}`)
