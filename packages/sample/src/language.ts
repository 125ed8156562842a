/** The sample regime's two languages, and values that are given in both. */
import type { Names } from '@epoc/governance'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** The same thing in every language of the regime. */
export type InEach<T> = { readonly [L in Language]: T }

/** A name as governance events carry it. */
export const names = (en: string, fr: string): Names =>
  new Map([
    ['en', en],
    ['fr', fr],
  ])
