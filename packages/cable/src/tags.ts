/**
 * TAGS: subjects, countries and organisations by commas or blanks. Each comes out in capitals, once.
 * A name in parentheses belongs to the tag before it and comes out on its own: `OVIP (BERG, ANNA)`.
 */
import { folded } from './plain-text.ts'

/** Terms of several words, where only blanks part the tags. */
const terms = [
  'HUMAN RIGHTS',
  'CONSULAR AFFAIRS',
  'DOMESTIC POLITICS',
  'ECONOMIC AFFAIRS',
  'ECONOMY AND FINANCE',
  'FOREIGN POLICY',
  'GLOBAL DEFENSE',
  'COUNTRY CLEARANCE',
  'MEETINGS WITH AMBASSADOR',
]
const term = new RegExp(`^(?:${terms.join('|')})(?= |$)`)

export type ReadTags = {
  readonly tags: readonly string[]
  readonly letterForDigit: boolean
  /** Captions that had slipped into the line. */
  readonly captions: readonly string[]
}

/** Reads what follows `TAGS:`. */
export function readTags(line: string): ReadTags {
  const text = folded(line).toUpperCase()
  const items: string[] = []
  // What is in parentheses stands apart, commas and all.
  for (const [i, part] of text.split(/[()]/).entries()) {
    if (i % 2 === 1) items.push(part.trim())
    else {
      for (const item of part.split(/\s?[,;]\s?/)) {
        for (const tag of splitAtBlanks(item.trim())) items.push(tag)
      }
    }
  }
  const captions = items.filter((item) => item === 'SIPDIS' || item === 'NOFORN')
  const mended = items
    .filter((item) => /[A-Z0-9]/.test(item) && item !== 'SIPDIS' && item !== 'NOFORN')
    .map((item) => (item.includes(',') ? item : item.replace(/[.:]+$/, '')))
  const tags = mended.map((item) =>
    /^[A-Z]{0,3}0[A-Z0]{0,3}$/.test(item) ? item.replaceAll('0', 'O') : item,
  )
  return {
    tags: [...new Set(tags)],
    letterForDigit: tags.some((tag, i) => tag !== mended[i]),
    captions,
  }
}

/** An item between commas: tags where all its words can be tags, else one term. */
function splitAtBlanks(item: string): readonly string[] {
  const words = item.split(' ').filter(Boolean)
  if (words.length < 2) return words
  const tags: string[] = []
  for (let i = 0; i < words.length;) {
    const known = term.exec(words.slice(i, i + 3).join(' '))?.[0]
    if (known !== undefined) {
      tags.push(known)
      i += known.split(' ').length
    } else if (tags.at(-1) === 'OVIP' && isName(words[i]) && isName(words[i + 1])) {
      tags.push(`${words[i]}, ${words[i + 1]}`)
      i += 2
    } else {
      tags.push(words[i] ?? '')
      i += 1
    }
  }
  const isTerm =
    tags.length > 1 && tags.every((tag) => tag.length > 5 || /^(?:AND|OF|THE)$/.test(tag))
  return isTerm ? [item] : tags
}

/** Not a tag of four letters nor a country of two. */
const isName = (word: string | undefined): boolean => word !== undefined && word.length > 4
