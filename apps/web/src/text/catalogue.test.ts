import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'

const sources = fileURLToPath(new URL('..', import.meta.url))

/** Every word of every part, as the parts have them: where two have one name, it stands twice. */
async function namesInParts(): Promise<readonly string[]> {
  const files = (await readdir(sources, { recursive: true })).filter((path) =>
    path.endsWith('/words.ts'),
  )
  const parts = await Promise.all(
    files.map((path) => import(/* @vite-ignore */ `${sources}${path}`) as Promise<object>),
  )
  return parts.flatMap((part) => {
    const words = Object.values(part) as readonly { readonly en?: object }[]
    // A part may give its words in pieces, and the whole of them.
    return [...new Set(words.flatMap(({ en }) => Object.keys(en ?? {})))]
  })
}

/** The names of what a message takes. */
function takenBy(message: string): readonly string[] {
  const found = new Set<string>()
  const look = (elements: ReturnType<typeof parse>): void => {
    for (const element of elements) {
      if ('value' in element && !isLiteralElement(element)) found.add(element.value)
      if ('options' in element) {
        for (const { value } of Object.values(element.options)) look(value)
      }
    }
  }
  look(parse(message))
  return [...found].toSorted()
}

describe('the words of the client', () => {
  it('stand in one part each', async () => {
    const names = await namesInParts()
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([])
    expect(Object.keys(catalogue.en).toSorted()).toEqual(names.toSorted())
  })

  it('take the same in both languages', () => {
    for (const [name, message] of Object.entries(catalogue.en)) {
      const other = catalogue.fr[name as keyof typeof catalogue.fr]
      expect([name, takenBy(other)]).toEqual([name, takenBy(message)])
    }
  })

  it('are typeset: no straight apostrophe, no three dots', () => {
    const all = [...Object.entries(catalogue.en), ...Object.entries(catalogue.fr)]
    const wrong = all.filter(([, text]) => /\p{L}'\p{L}|\.\.\./u.test(text))
    expect(wrong).toEqual([])
  })
})
