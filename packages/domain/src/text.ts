/**
 * Text that people wrote, as far as it may stand in a record.
 *
 * Nothing here asks a table of Unicode that grows: two programs of different years must find the
 * same text sound. Lengths are counted in UTF-16 code units.
 */
import { err, mapOf, text } from '@epoc/event'
import type { Shape } from '@epoc/event'
import { languageShape } from '@epoc/governance'

/** Controls (general category Cc, which is closed), and what else breaks a line. */
const control = /[\p{Cc}\u2028\u2029]/u
/** Marks, embeddings, overrides and isolates of bidirectional text. */
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Characters that leave no mark on paper, from and to; white space is asked for apart. */
const invisible: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xe0000, 0xe0fff],
]

/** Whether nothing in a text hides, reorders or splits what one reads. */
export const isPlain = (value: string): boolean =>
  value.isWellFormed() && !control.test(value) && !bidirectional.test(value)

/** Whether there is nothing to be seen in a text. */
export const isBlank = (value: string): boolean =>
  Array.from(value).every((each) => {
    const point = each.codePointAt(0) ?? 0
    return each.trim() === '' || invisible.some(([from, to]) => point >= from && point <= to)
  })

const checked =
  (max: number, isSound: (value: string) => boolean): Shape<string> =>
  (value, path = '') => {
    const read = text({ max })(value, path)
    return read.ok && !isSound(read.value) ? err({ type: 'wrong-shape', path }) : read
  }

/** One line, perhaps empty. */
export const lineShape = (max: number): Shape<string> => checked(max, isPlain)

/** One line with something to be seen in it: a title, a name. */
export const titleShape = (max: number): Shape<string> =>
  checked(max, (value) => isPlain(value) && !isBlank(value))

/** Several lines, parted by line feeds. */
export const proseShape = (max: number): Shape<string> =>
  checked(max, (value) => value.split('\n').every(isPlain))

/** The same text in one or several languages. */
export type InLanguages = ReadonlyMap<string, string>

/** A text by language, in at least one. */
export const inLanguages =
  (each: Shape<string>): Shape<InLanguages> =>
  (value, path = '') => {
    const read = mapOf(languageShape, each)(value, path)
    return read.ok && read.value.size === 0 ? err({ type: 'wrong-shape', path }) : read
  }

/** The text in a language, in its base ("fr-CA" to "fr"), else in the first of those wanted after it, else any. */
export function textIn(texts: InLanguages, ...wanted: readonly string[]): string {
  for (const language of wanted) {
    const found = texts.get(language) ?? texts.get(language.replace(/-.*$/, ''))
    if (found !== undefined) return found
  }
  return texts.values().next().value ?? ''
}
