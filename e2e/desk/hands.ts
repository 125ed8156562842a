/** What people do with their hands in front of the client, so that stories say it in a line. */
import { basename } from 'node:path'
import type { Page } from 'playwright-core'

/** Goes to an address of the client, as by typing it. */
export async function goTo(page: Page, address: string, path: string): Promise<void> {
  await page.goto(`${address}${path}`)
  await page.getByRole('navigation').first().waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Chooses from a menu or a list that is open. */
export async function choose(page: Page, words: string | RegExp): Promise<void> {
  await page
    .getByRole('menuitem', { name: words })
    .or(page.getByRole('option', { name: words }))
    .first()
    .click()
}

type Paper = {
  readonly files: readonly (string | { readonly path: string; readonly language: string })[]
  /** By the name of the language. */
  readonly titles: Readonly<Record<string, string>>
  readonly series?: RegExp
  readonly marking?: RegExp
  readonly asks: RegExp
  /** It is an issue of a document: series and audience are that document's. */
  readonly isFurther?: boolean
}

/** From the form to the confirmation, the minute of grace included; gives the number. */
export async function circulate(page: Page, paper: Paper): Promise<string> {
  const { files, titles, series, marking, asks, isFurther = false } = paper
  if (!isFurther) await page.getByRole('link', { name: 'Circulate', exact: true }).first().click()
  await page.getByText('Choose files…').waitFor()
  const paths = files.map((file) => (typeof file === 'string' ? file : file.path))
  await page.locator('input[type=file]').first().setInputFiles(paths)
  for (const path of paths) await page.getByText(basename(path)).first().waitFor()
  for (const file of files) {
    if (typeof file === 'string') continue
    await page
      .getByRole('button', { name: new RegExp(`Language of ${basename(file.path)}`) })
      .click()
    await choose(page, file.language)
  }
  for (const [language, title] of Object.entries(titles)) {
    await page.getByRole('textbox', { name: `Title in ${language}`, exact: true }).fill(title)
  }
  if (series !== undefined) await radio(page, series)
  if (marking !== undefined) await radio(page, marking)
  await radio(page, asks)
  await page.getByRole('button', { name: 'Check before sending' }).click()
  await page.getByRole('button', { name: /^(Circulate|Add) (to|for) \d+ partners/ }).click()
  await page.getByText(/Goes to 34 partners in \d+ seconds/).waitFor()
  // Sixty seconds in which one may think better of it.
  const sent = page.getByText(/^\S+ \S+ is circulated to 34 partners\.$/)
  await sent.waitFor({ timeout: 180_000 })
  return (await sent.innerText()).replace(/ is circulated.*/s, '').replaceAll('\u00A0', ' ')
}

/** A radio of React Aria is pressed by its label. */
async function radio(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('radio', { name: words }).first().check({ force: true })
}
