/** Breaks a text into lines at blanks; words are never split. */
import { beginsSubParagraph, endsInHyphen } from './blocks.ts'
import { kindOf } from './kinds.ts'
import { beginsQuotation, endsQuotation } from './quotations.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import type { Refusal } from './refusal.ts'

export type Wrapping = {
  readonly width: number
  /** Before the first line, and before every other. */
  readonly first?: string
  readonly other?: string
  /** Whether a line may stand inside the text without being taken for something else. */
  readonly isPlain?: (line: string) => boolean
}

/** Lines that the reader of a text would take for more than words that go on. */
const plainInText = (line: string): boolean =>
  kindOf(line) === 'text' &&
  !beginsSubParagraph(line) &&
  !beginsQuotation(line) &&
  !endsQuotation(line)

/** How many words a break may move back so that the next line begins with an ordinary word. */
const TRIES = 4

export function wrapped(
  text: string,
  { width, first = '', other = '', isPlain = plainInText }: Wrapping,
): Result<readonly string[], Refusal> {
  const words = text.split(' ')
  const wide = words.find((word, i) => word.length + (i === 0 ? first : other).length > width)
  if (wide !== undefined) return err({ type: 'too-wide', text: wide, width })
  const lines: string[] = []
  let at = 0
  while (at < words.length) {
    const prefix = at === 0 ? first : other
    const most = fitting(words, at, width - prefix.length)
    let end = at + most
    for (let tries = 0; tries < TRIES && end - 1 > at && end < words.length; tries += 1) {
      const next = words.slice(end, end + fitting(words, end, width - other.length)).join(' ')
      if (isPlain(next) && !endsInHyphen(words[end - 1] ?? '')) break
      end -= 1
    }
    lines.push(prefix + words.slice(at, end).join(' '))
    at = end
  }
  return ok(lines)
}

/** How many words from here on fit; at least one. */
function fitting(words: readonly string[], from: number, width: number): number {
  let length = words[from]?.length ?? 0
  let count = 1
  for (;;) {
    const word = words[from + count]
    if (word === undefined || length + 1 + word.length > width) return count
    length += 1 + word.length
    count += 1
  }
}
