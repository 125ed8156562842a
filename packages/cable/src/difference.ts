/** Compares a cable with the reading of what was written for it. */
import type { Cable } from './cable.ts'
import type { Style } from './style.ts'

/**
 * The path of the first field that was given and is read otherwise; `undefined` where there is none.
 * What was not given may have been understood.
 */
export function differenceIn(given: Cable, read: Cable, { headings }: Style): string | undefined {
  return difference(headings.capitals ? withCapitalHeadings(given) : given, read, '')
}

const withCapitalHeadings = (cable: Cable): Cable => ({
  ...cable,
  sections: cable.sections.map((section) =>
    section.heading === undefined
      ? section
      : { ...section, heading: section.heading.toUpperCase() },
  ),
})

function difference(given: unknown, read: unknown, path: string): string | undefined {
  if (given === undefined || Object.is(given, read)) return undefined
  if (typeof given !== 'object' || typeof read !== 'object' || given === null || read === null)
    return path
  if (Array.isArray(given) && (!Array.isArray(read) || read.length !== given.length)) return path
  const found = read as Readonly<Record<string, unknown>>
  for (const [key, value] of Object.entries(given)) {
    const at = Array.isArray(given) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    const inside = difference(value, found[key], at)
    if (inside !== undefined) return inside
  }
  return undefined
}
