/**
 * Every screen of the client, as somebody of the sample sees it: in both languages, both themes, on
 * an office PC and on a tablet, by axe, and without a word against the content security policy.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browsers, enterSample, violations, withoutBrowser } from '../world/browser.ts'
import type { Browsers, Seat } from '../world/browser.ts'
import { folder } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { goTo } from './hands.ts'
import { screensWith } from './screens.ts'

const embassy = /^Embassy officer, Japan|^Agent d’ambassade, Japon/

describe.skipIf(withoutBrowser())('the screens', () => {
  let host: RunningHost
  let all: Browsers

  beforeAll(async () => {
    host = await startHost(await folder('desk'), { sample: true })
    all = await browsers()
  })
  afterAll(async () => {
    await all.close()
    await host.stop()
  })

  it('come to an empty device in few requests and little weight', async () => {
    const seat = await all.seat()
    const sizes: number[] = []
    seat.page.on('requestfinished', async (request) => {
      if (new URL(request.url()).pathname.startsWith('/v1/')) return
      sizes.push((await request.sizes()).responseBodySize)
    })
    await enterSample(seat.page, host.address, embassy)
    await seat.page.getByRole('row').nth(3).waitFor()
    expect(sizes.length).toBeLessThan(12)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000)
    expect(seat.complaints).toEqual([])
    await seat.close()
  })

  for (const locale of ['en-GB', 'fr-FR'] as const) {
    it(`have no barrier that axe finds, and break no policy: ${locale}`, async () => {
      // Without motion: a colour on its way is neither of the two.
      const seat = await all.seat({ locale, colorScheme: 'light', reducedMotion: 'reduce' })
      await enterSample(seat.page, host.address, embassy)
      const found: string[] = []
      for (const { name, path } of await screensFor(seat)) {
        await goTo(seat.page, host.address, path)
        for (const each of await violations(seat.page)) found.push(`${name}: ${each}`)
        // The same page in the dark differs in its colours alone.
        await seat.page.emulateMedia({ colorScheme: 'dark' })
        for (const each of await violations(seat.page, 'colours')) found.push(`${name}: ${each}`)
        await seat.page.emulateMedia({ colorScheme: 'light' })
      }
      expect(found).toEqual([])
      expect(seat.complaints).toEqual([])
      await seat.close()
    })
  }

  it('need no scrolling sideways on a small window', async () => {
    const seat = await all.seat({ viewport: { width: 320, height: 640 } })
    await enterSample(seat.page, host.address, embassy)
    for (const { path } of await screensFor(seat)) {
      await goTo(seat.page, host.address, path)
      const [wide, room] = await seat.page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      )
      expect([path, wide]).toEqual([path, Math.min(wide, room)])
    }
    await seat.close()
  })

  /** The screens, with the latest document of the POC. */
  async function screensFor({ page }: Seat) {
    await goTo(page, host.address, '/documents?series=POC')
    const link = page.getByRole('table').getByRole('link').first()
    const [, id = ''] = /documents\/(\w+)/.exec((await link.getAttribute('href')) ?? '') ?? []
    return screensWith(id)
  }
})
