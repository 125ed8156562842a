/** Who brought a document, by a partner's code or any of its names. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { fold } from './fold.ts'
import type { PartnerNames } from './plan.ts'

export type OriginatorError =
  | { readonly type: 'unknown-originator'; readonly alike: string | undefined }
  | { readonly type: 'ambiguous-originator'; readonly codes: readonly string[] }

/** Answers the code that a spelling means. */
export function originatorReader(
  partners: readonly PartnerNames[],
): (text: string) => Result<string, OriginatorError> {
  const codesByName = new Map<string, Set<string>>()
  for (const { code, names } of partners) {
    for (const name of [code, ...names].map(fold)) {
      codesByName.set(name, (codesByName.get(name) ?? new Set()).add(code))
    }
  }
  return (text) => {
    const wanted = fold(text)
    const codes = [...(codesByName.get(wanted) ?? [])].sort()
    const [only, ...others] = codes
    if (only === undefined) {
      const alike = partners.find(({ names }) => names.some((name) => isAlike(fold(name), wanted)))
      return err({ type: 'unknown-originator', alike: alike?.code })
    }
    return others.length === 0 ? ok(only) : err({ type: 'ambiguous-originator', codes })
  }
}

/** One begins with the other, or stands as words in it; in more than a few letters. */
const isAlike = (name: string, wanted: string): boolean =>
  Math.min(name.length, wanted.length) > 3 &&
  (name.startsWith(wanted) || wanted.startsWith(name) || ` ${name} `.includes(` ${wanted} `))
