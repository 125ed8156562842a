/** What stands in the address of a document: which file, in which languages, and what beside it. */
export const panels = ['receipts', 'history', 'proof'] as const
export type PanelName = (typeof panels)[number]

export type ReaderSearch = {
  readonly language?: string
  /** A second language, side by side with the first. */
  readonly beside?: string
  /** The place of a file among those of the document, where a language has several. */
  readonly file?: number
  readonly panel?: PanelName
}

const isLanguage = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)

export function readerSearch(given: Readonly<Record<string, unknown>>): ReaderSearch {
  const { language, beside, file } = given
  const panel = panels.find((each) => each === given['panel'])
  return {
    ...(isLanguage(language) ? { language } : {}),
    ...(isLanguage(beside) ? { beside } : {}),
    ...(Number.isInteger(file) && Number(file) >= 0 ? { file: Number(file) } : {}),
    ...(panel === undefined ? {} : { panel }),
  }
}
