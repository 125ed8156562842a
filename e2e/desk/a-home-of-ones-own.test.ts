/** Somebody of a regime that is no sample signs in with the kit, locks, unlocks, and leaves nothing. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browsers, violations, withoutBrowser } from '../world/browser.ts'
import type { Browsers, Seat } from '../world/browser.ts'
import { folder, smallRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'

describe.skipIf(withoutBrowser())('a home of one’s own', () => {
  let host: RunningHost
  let all: Browsers
  let seat: Seat
  let kit: string
  let passphrase: string
  let fingerprint: string

  beforeAll(async () => {
    host = await startHost(await folder('own'))
    const regime = await smallRegime(host)
    const japan = await regime.signIn('japan-embassy')
    kit = (await readFile(join(japan.home, 'account-secret'), 'utf8')).trim()
    passphrase = japan.env['EPOC_PASSPHRASE'] ?? ''
    fingerprint = (regime.regime.match(/.{8}/g) ?? []).join(' ')
    expect((await japan.epoc('slot', 'deposit')).code).toBe(0)
    all = await browsers()
    seat = await all.seat()
    seat.page.setDefaultTimeout(20_000)
    await seat.page.goto(host.address)
  })
  afterAll(async () => {
    await all.close()
    await host.stop()
  })

  const fill = async (given: {
    readonly kit: string
    readonly passphrase: string
    readonly fingerprint: string
  }) => {
    const { page } = seat
    await page.getByRole('textbox', { name: 'Account secret' }).fill(given.kit)
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(given.passphrase)
    await page.getByRole('textbox', { name: 'Fingerprint of the regime' }).fill(given.fingerprint)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }

  it('opens to nobody who lacks the kit, the passphrase or the fingerprint', async () => {
    const { page } = seat
    expect(await violations(page)).toEqual([])
    await fill({ kit: kit.slice(0, -1), passphrase, fingerprint })
    await page.getByText('This is no account secret').waitFor()
    await fill({ kit, passphrase: 'another', fingerprint })
    await page.getByText('Nothing here opens with these two').waitFor()
    await fill({ kit, passphrase, fingerprint: fingerprint.slice(0, 20) })
    await page.getByText('These are not four groups').waitFor()
    await fill({
      kit,
      passphrase,
      fingerprint: fingerprint.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    })
    await page.getByText('no regime of this fingerprint').waitFor()
  })

  it('opens with all three, and knows whose it is', async () => {
    await fill({ kit, passphrase, fingerprint })
    await seat.page.getByRole('heading', { level: 1, name: /Japan/ }).waitFor({ timeout: 60_000 })
    expect(await seat.page.getByText('Sample', { exact: true }).count()).toBe(0)
  })

  it('is open after a reload, and closed once it is locked', async () => {
    const { page } = seat
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /Japan/ }).waitFor()
    await page.goto(`${host.address}/settings`)
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.getByText('This home is locked.').waitFor()
    await page.reload()
    await page.getByText('This home is locked.').waitFor()
    const unlock = async (words: string) => {
      await page.getByRole('textbox', { name: 'Passphrase' }).fill(words)
      await page.keyboard.press('Enter')
    }
    await unlock('another')
    await page.getByText('The passphrase is wrong').waitFor()
    await unlock(passphrase)
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'EPOC' }).waitFor()
  })

  it('is locked for whoever opens the browser long after', async () => {
    const { page } = seat
    await page.evaluate(`localStorage.setItem('epoc.touched', String(Date.now() - 3_600_000))`)
    await page.reload()
    await page.getByText('This home is locked.').waitFor()
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'EPOC' }).waitFor()
  })

  it('leaves nothing on the device that was wiped', async () => {
    const { page } = seat
    await page.goto(`${host.address}/settings`)
    await page.getByRole('button', { name: 'Leave and wipe this device' }).click()
    await page.getByRole('button', { name: 'Wipe this device' }).click()
    await page.getByRole('heading', { level: 1, name: 'The electronic point of contact' }).waitFor()
    const names = await page.evaluate<readonly string[]>(
      `indexedDB.databases().then((all) => all.map(({ name }) => name))`,
    )
    expect(names.filter((name) => name.startsWith('epoc-home'))).toEqual([])
    expect(await page.getByText('On this device').count()).toBe(0)
    expect(seat.complaints).toEqual([])
  })
})
