/** What is made stands in the address: a first text, or something further of a document by its id. */
import type { About, PaperKind } from '../../worker/compose/form.ts'

const names = {
  rev: 'revises',
  reissue: 'reissues',
  corr: 'corrects',
  add: 'adds',
  amend: 'amends',
  translate: 'translates',
} as const satisfies Partial<Record<PaperKind, string>>

type Name = (typeof names)[keyof typeof names]
export type ComposeSearch = { readonly [name in Name]?: string }

export function composeSearch(given: Record<string, unknown>): ComposeSearch {
  const about = aboutOf(given)
  return searchOf(about)
}

export function aboutOf(search: Readonly<Record<string, unknown>>): About {
  for (const [kind, name] of Object.entries(names)) {
    const of = search[name]
    if (typeof of === 'string' && /^[0-9a-f]{64}$/.test(of)) return { kind: kind as PaperKind, of }
  }
  return { kind: 'new' }
}

export function searchOf({ kind, of }: About): ComposeSearch {
  return kind === 'new' || of === undefined ? {} : { [names[kind]]: of }
}

/** An address within the client, as one comes back to it. */
export function addressOf(path: string, about: About): string {
  const query = new URLSearchParams(Object.entries(searchOf(about))).toString()
  return query === '' ? path : `${path}?${query}`
}
