/** The words of a file, for searching and comparing: what a text layer promises. */
import type { Limits } from '../limits.ts'
import { cleanText } from './clean-text.ts'

export type TextLayer = {
  /**
   * Paragraphs parted by line feeds, pages of a PDF file by form feeds. Well-formed Unicode, without
   * other control characters, without bidirectional formatting characters.
   */
  readonly text: string
  /** How many pages the file has, where its format knows. */
  readonly pages?: number
  /** The file has more text than this. */
  readonly isCut?: true
}

/** Gathers the text of a file up to the limit. `parting` stands between what is added. */
export function createTextSink(limits: Limits, parting: '\n' | '\f' = '\n') {
  const parts: string[] = []
  let length = 0
  return {
    add: (part: string) => {
      parts.push(part)
      length += part.length + 1
    },
    isFull: () => length > limits.textLength + 1,
    text: () => parts.join(parting),
  }
}

/** Cleans the text and cuts it at the limit, never through a character. */
export function toTextLayer(
  raw: string,
  limits: Limits,
  { pages, isCut = false }: { readonly pages?: number; readonly isCut?: boolean } = {},
): TextLayer {
  const whole = cleanText(raw)
  const isLong = whole.length > limits.textLength
  const text = isLong ? whole.slice(0, limits.textLength).replace(/[\ud800-\udbff]$/, '') : whole
  return {
    text,
    ...(pages === undefined ? {} : { pages }),
    ...(isLong || isCut ? { isCut: true } : {}),
  }
}
