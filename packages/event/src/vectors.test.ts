/**
 * The vectors of ../vectors: whole events, each with the one rule that it breaks, or with what it is.
 * The verifier of e2e/interop judges the same files.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { fromHex, sha256, toHex } from '@epoc/crypto'
import type { PublicKey, Seed } from '@epoc/crypto'
import { describe, expect, it } from 'vitest'
import { vectors as made } from '../vectors/make.ts'
import { boxRules, openBox } from './box.ts'
import { encodeCbor } from './cbor.ts'
import { eventRules, isSealedEvent, openEvent } from './event.ts'
import { streamBytes } from './stream.ts'

type Vector = {
  readonly event: string
  readonly key: string
  readonly secret?: string
  readonly expect: { readonly ok?: object; readonly rule?: string }
}

const folder = new URL('../vectors/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const paths = ['valid', 'invalid'].flatMap((each) =>
  readdirSync(new URL(each, folder)).map((name) => `${each}/${name}`),
)

/** `ab*9 cd` is nine times ab, then cd. */
function bytesOf(folded: string): Uint8Array {
  const plain = folded.replaceAll(/ ?([0-9a-f]+)\*(\d+) ?/g, (_, unit: string, times: string) =>
    unit.repeat(Number(times)),
  )
  const bytes = fromHex(plain)
  if (!bytes.ok) throw new Error('not hex')
  return bytes.value
}

async function judge({ event, key, secret }: Vector) {
  const opened = await openEvent(bytesOf(event), () => bytesOf(key) as PublicKey)
  if (!opened.ok) return { rule: eventRules[opened.error.type] }
  const { id, payload } = opened.value
  const found = { id: toHex(id), stream: toHex(streamBytes(payload.to)) }
  if (secret === undefined || !isSealedEvent(opened.value)) return { ok: found }
  const box = await openBox(opened.value, bytesOf(secret) as Seed)
  if (!box.ok) return { rule: boxRules[box.error.type] }
  const { disclosure: _, ...content } = box.value
  return { ok: { ...found, content: toHex(sha256(encodeCbor(content))) } }
}

describe('vectors', () => {
  it.each(paths)('%s', async (path) => {
    const vector = JSON.parse(read(path)) as Vector
    expect(await judge(vector)).toEqual(vector.expect)
    expect(vector.expect.rule === undefined).toBe(path.startsWith('valid'))
  })

  it('cover every rule of events and boxes', () => {
    const rules = paths.map((path) => (JSON.parse(read(path)) as Vector).expect.rule)
    const all = [...Object.values(eventRules), ...Object.values(boxRules)]
    expect(new Set(rules.filter((rule) => rule !== undefined))).toEqual(new Set(all))
  })

  it('come out the same when they are made again', () => {
    expect([...made.keys()].toSorted()).toEqual(paths.toSorted())
    for (const [path, text] of made) expect(read(path)).toBe(text)
  })
})
