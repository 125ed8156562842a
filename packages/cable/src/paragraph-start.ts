/** How a paragraph begins: `3. (C) `, `3.(C)`, `3) (C)`, `3. `; an O may stand for 0, an l for 1. */
import { leadingMark } from './classification.ts'
import type { Mark } from './classification.ts'
import { digitsIn } from './identifier.ts'

export type ParagraphStart = {
  readonly number: number
  readonly mark?: Mark
  readonly rest: string
  /** The number had a letter in it. */
  readonly misspelt: boolean
}

/** Reads what `kindOf` calls a paragraph or a number. */
export function readParagraphStart(text: string): ParagraphStart | undefined {
  const found = /^([\dOlI]{1,3})\s?[.)]?\s*/.exec(text)
  const digits = found?.[1] ?? ''
  if (found === null || !/^(?:[\dO]*\d[\dOlI]*|[lI])$/.test(digits)) return undefined
  const rest = text.slice(found[0].length)
  const misspelt = /[OlI]/.test(digits)
  const number = digitsIn(digits)
  const marked = leadingMark(rest)
  if (marked !== undefined) return { number, mark: marked.mark, rest: marked.rest, misspelt }
  // `1. Summary: (C) …`
  const after = /^((?:Summary|Comment|Introduction)(?: and \w+)?[:.]) +(?=\()/i.exec(rest)
  const late = after === null ? undefined : leadingMark(rest.slice(after[0].length))
  return late === undefined
    ? { number, rest, misspelt }
    : { number, mark: late.mark, rest: `${after?.[1]} ${late.rest}`, misspelt }
}
