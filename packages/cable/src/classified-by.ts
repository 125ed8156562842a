/**
 * Who classified a cable and why: `Classified By: Ambassador Anna Berg for reasons 1.4 (b) and
 * (d)`. The reasons are letters of section 1.4 of E.O. 12958 as amended in 2003, of section 1.5
 * before; both are right, for their time.
 */
import { folded, trimmedOf } from './plain-text.ts'

export type ClassifiedBy = {
  /** As written, without `Classified By:`. */
  readonly text: string
  /** Name and office, without the reasons. */
  readonly by?: string
  /** `1.4(b)`; small letters. */
  readonly reasons: readonly string[]
}

/** `reasons`, `Reason(s):`, `REA SONS`: mirrors cut lines in the middle of words. */
const introduction =
  /(?:^|[\s,.;:–-])r ?e ?a ?s ?o? ?n?(?: ?\(s\)| ?s)?(?=[\s:,.]+(?:para |section |E\.?O|1\.|1 |\(|$)|:|$)/i

const section = /(?:^|[\s(])1\.\s?([2-7])(?!\d)/

/** Reads what follows `Classified By`. */
export function readClassifiedBy(line: string): ClassifiedBy {
  const text = folded(line)
  const numbered = section.exec(text)
  const introduced = introduction.exec(text)
  const starts = [numbered?.index, introduced?.index].filter((at) => at !== undefined)
  const start = starts.length === 0 ? text.length : Math.min(...starts)
  const by = withoutReason(
    text
      .slice(0, start)
      .replace(/^(?:\([A-Z/]{1,6}\)\s|1\.\s)?(?:This message )?clas?s?i?fied by:?\s/i, '')
      .replace(/^\([A-Z/]{1,6}\)\s/, ''),
  )
  const reasons = numbered === null ? [] : lettersAfter(text, numbered)
  return { text, ...(by === '' ? {} : { by }), reasons }
}

/** A name without the words and signs that lead over to the reason. */
function withoutReason(name: string): string {
  let by = trimmedOf(name, ' ,;:–-')
  for (;;) {
    const shorter = by.replace(
      /(?:^|[ ,;:.–-])(?:f ?o ?r|per|para|under|section|E\.?O\.? ?1\d{4}[,.]?)$/i,
      '',
    )
    if (shorter === by) return by.replace(/(?<=[a-zA-Z]{3})\.$/, '')
    by = trimmedOf(shorter, ' ,;:–-')
  }
}

/** The letters after `1.4`: `(b) and (d)`, `b, d`, `(b/d)`, `(b&d)`, with blanks anywhere. */
function lettersAfter(text: string, found: RegExpExecArray): readonly string[] {
  const rest = text.slice(found.index + found[0].length).toLowerCase()
  const letters = new Set<string>()
  const list = /^\.?(?:[\s(),;/&-]|a\s?n\s?d\b|1\.\s?[2-7]|[a-h](?![a-z]))*/.exec(rest)?.[0] ?? ''
  for (const [letter] of list.replace(/a\s?n\s?d/g, ' ').matchAll(/[a-h]/g)) letters.add(letter)
  return [...letters].map((letter) => `1.${found[1]}(${letter})`)
}
