/** The vectors of whole records: this project finds of each what stands in it. */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ourVerdict } from './shown.ts'
import type { Shown, Verdict } from './shown.ts'
import { vectors as made } from './vectors/make.ts'

type Vector = Shown & {
  readonly after?: { readonly record: string; readonly items: number }
  readonly expect: Verdict
}

const folder = new URL('vectors/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const vectorOf = (path: string): Vector => JSON.parse(read(path)) as Vector
const paths = ['valid', 'invalid'].flatMap((each) =>
  readdirSync(new URL(each, folder)).map((name) => `${each}/${name}`),
)

function whole(path: string): Vector {
  const vector = vectorOf(path)
  if (vector.after === undefined) return vector
  const { record, items } = vector.after
  const before = vectorOf(new URL(record, `file:///${path}`).pathname.slice(1)).items
  return { ...vector, items: [...before.slice(0, items), ...vector.items] }
}

describe('vectors of whole records', () => {
  it.each(paths)('%s', async (path) => {
    const vector = whole(path)
    expect(await ourVerdict(vector)).toEqual(vector.expect)
    expect('ok' in vector.expect).toBe(path.startsWith('valid'))
  })

  it('cover every rule that a reader can check', () => {
    // In their own vectors: R-EVENT-2 and R-EVENT-3, and boxes. R-RECORD-5 is no fault, and a breach
    // of R-RECORD-6 shows as R-RECORD-10. What opens a wrap is for who holds the key; what a program
    // does by its own clock, and after a fault, shows in no record. R-GOV-14 says what is void.
    const elsewhere = [
      ...['R-EVENT-2', 'R-EVENT-3', 'R-RECORD-5', 'R-RECORD-6'],
      ...['R-RECORD-14', 'R-RECORD-15', 'R-RECORD-16', 'R-RECORD-17', 'R-GOV-14'],
    ]
    const spec = ['record', 'governance'].map((name) =>
      readFileSync(fileURLToPath(new URL(`../../docs/spec/${name}.md`, import.meta.url)), 'utf8'),
    )
    const stated = spec
      .join()
      .match(/(?<=\*\*)R-(EVENT|RECORD|GATE|GOV)-\d+(?=\*\*)/g)
      ?.filter((rule) => !elsewhere.includes(rule))
    const covered = paths
      .map((path) => vectorOf(path).expect)
      .map((each) => 'rule' in each && each.rule)
    expect(new Set(covered.filter((rule) => rule !== false))).toEqual(new Set(stated))
  })

  it('come out the same when they are made again', () => {
    expect([...made.keys()].toSorted()).toEqual(paths.toSorted())
    for (const [path, text] of made) expect(read(path)).toBe(text)
  })
})
