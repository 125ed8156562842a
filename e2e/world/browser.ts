/**
 * People in front of the web client: each in a browser context of their own, in a headless Chromium.
 * Whatever a page says against the content security policy, or throws, is kept, for a story to find
 * none of it.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { browserProgram } from './tools.ts'

export const withoutBrowser = (): boolean => browserProgram() === undefined

export type Seat = {
  readonly page: Page
  /** What went wrong on this person's pages so far. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

export type Browsers = {
  /** Somebody with an empty device. */
  readonly seat: (options?: BrowserContextOptions) => Promise<Seat>
  readonly close: () => Promise<void>
}

export async function browsers(): Promise<Browsers> {
  const executablePath = browserProgram()
  if (executablePath === undefined) throw new Error('there is no browser')
  const browser: Browser = await chromium.launch({
    executablePath,
    // As root there is no sandbox; the rest keeps it from calling its maker.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    seat: async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'en-GB',
        timezoneId: 'Europe/Paris',
        ...options,
      })
      const page = await context.newPage()
      const complaints: string[] = []
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      return { page, complaints, close: () => context.close() }
    },
    close: () => browser.close(),
  }
}

/** Opens the first page and becomes somebody of the sample, by what the button or the list says. */
export async function enterSample(
  page: Page,
  address: string,
  post: string | RegExp,
  { partner }: { readonly partner?: string } = {},
): Promise<void> {
  await page.goto(address)
  if (partner === undefined) await page.getByRole('button', { name: post }).first().click()
  else {
    await page.getByRole('button', { name: /Partner$/ }).click()
    await page.getByRole('option', { name: partner, exact: true }).click()
    await page.getByRole('button', { name: /Role$/ }).click()
    await page.getByRole('option', { name: post }).click()
    await page.getByRole('button', { name: 'Look around' }).click()
  }
  await page.getByRole('navigation').first().waitFor({ timeout: 120_000 })
}

let axe: Promise<string> | undefined

/** What axe finds against WCAG 2.2 AA on the page as it stands: rule and place of each. */
export async function violations(
  page: Page,
  what: 'all' | 'colours' = 'all',
): Promise<readonly string[]> {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(await axe)
  return page.evaluate<readonly string[]>(asked(what === 'all' ? levels : colours))
}

const levels = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
const colours = { type: 'rule', values: ['color-contrast'] }

/** Runs in the page. */
const asked = (runOnly: object): string => `axe
  .run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })
  .then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))),
  )`
