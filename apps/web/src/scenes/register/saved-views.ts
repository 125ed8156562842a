/**
 * Filters under a name, kept on this device for one home and told to nobody. They stand in the open,
 * as the address bar's history does: they hold what was typed, and nothing of the record.
 */
import { registerSearch } from './register-search.ts'
import type { RegisterSearch } from './register-search.ts'

export type SavedView = { readonly name: string; readonly search: RegisterSearch }

/** How many are kept; the oldest give way. */
const most = 20

const keptAs = (home: string): string => `epoc.views.${home}`

/** What is not as it was written here is left out. */
export function viewsFrom(kept: string | null): readonly SavedView[] {
  const given = parsed(kept ?? '[]')
  if (!Array.isArray(given)) return []
  return given.flatMap((each: unknown): SavedView[] => {
    if (typeof each !== 'object' || each === null) return []
    const { name, search } = each as { readonly name?: unknown; readonly search?: unknown }
    if (typeof name !== 'string' || typeof search !== 'object' || search === null) return []
    return [{ name, search: registerSearch(search as Record<string, unknown>) }]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One under the same name is replaced. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].slice(-most)

export const savedViews = (home: string): readonly SavedView[] =>
  viewsFrom(localStorage.getItem(keptAs(home)))

export const keepViews = (home: string, views: readonly SavedView[]): void =>
  localStorage.setItem(keptAs(home), JSON.stringify(views))

export const forgetViews = (home: string): void => localStorage.removeItem(keptAs(home))

/** Whether two addresses mean the same filters, in whatever order they stand. */
export const isSame = (a: RegisterSearch, b: RegisterSearch): boolean => {
  const sorted = (search: RegisterSearch) =>
    JSON.stringify(Object.entries(search).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return sorted(a) === sorted(b)
}
