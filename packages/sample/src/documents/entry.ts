/**
 * Reads the files of `year/`: documents one after another, each with a head of `name: value` lines
 * and its text in both languages.
 *
 *     === poc-3-agenda
 *     at: -36 Tue
 *     is: POC agenda
 *     --- en
 *     # Draft agenda …
 *     --- fr
 *     # Projet d’ordre du jour …
 *
 * `at` counts working weeks from the day of the set-up. What is not said is as usual: the POC's or
 * the Chair's own, to everybody, official, one PDF in each language, English first.
 */
import { languages } from '../language.ts'
import type { InEach, Language } from '../language.ts'

/** One document as it is written; every name of its head has its values, in order. */
export type Entry = {
  readonly key: string
  readonly head: ReadonlyMap<string, readonly string[]>
  readonly text: InEach<string>
}

const known = new Set(
  [
    'at',
    'is',
    'from',
    'by',
    'to',
    'marked',
    'files',
    'original',
    'receipt',
    'matter',
    'sponsors',
  ].concat(
    ['see-also', 'in-reply-to', 'supersedes', 'released-from'],
    ['rev', 'add', 'corr', 'awaited', 'asks', 'withdrawn', 'recalled'],
  ),
)

/** Throws for what is not as above, which is a slip in the sample. */
export const readEntries = (file: string): readonly Entry[] =>
  file
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...texts] = part.split(/^--- (?=en$|fr$)/m)
      const [key = '', ...lines] = head.trim().split('\n')
      const textIn = (language: Language) =>
        texts.find((text) => text.startsWith(`${language}\n`))?.slice(language.length + 1)
      const [en, fr] = languages.map(textIn)
      if (en === undefined || fr === undefined) throw new Error(`${key} is not in both languages`)
      return { key, head: headOf(key, lines), text: { en, fr } }
    })

function headOf(key: string, lines: readonly string[]): Entry['head'] {
  const head = new Map<string, string[]>()
  for (const line of lines) {
    const [, name = '', value = ''] = /^([a-z-]+): (.+)$/.exec(line) ?? []
    if (!known.has(name)) throw new Error(`${key}: what is “${line}”?`)
    head.set(name, [...(head.get(name) ?? []), value])
  }
  return head
}
