/** How a vector is written, and what is expected of it. */
import { folded, hex } from '../../../packages/event/vectors/spell.ts'
import type { Doing, Grown } from './kit.ts'
import { after, all, livedIn, officer, readable, shown, steps } from './lived-in.ts'

export const files = new Map<string, string>()

type Found =
  | {
      readonly ok: {
        readonly size: number
        readonly repeated: readonly number[]
        readonly void: readonly string[]
        readonly owed: readonly string[]
      }
    }
  | { readonly index: number | null; readonly rule: string }

export type View = {
  readonly record: Grown
  readonly items?: readonly Buffer[]
  readonly reader?: Buffer
  readonly regime?: Buffer
  readonly checkpoint?: string
  readonly held?: { readonly items: number; readonly checkpoint: string }
  readonly streams?: readonly {
    readonly seat: string
    readonly asked: number
    readonly list: string
  }[]
}

/** Recipients are a byte repeated; so is what a case repeats. */
function foldedItem(item: Buffer, unit?: string): string {
  if (unit !== undefined) return folded(item, unit)
  const byte = [...item].find(
    (each, place) =>
      place + 1_184 <= item.length && item.subarray(place, place + 1_184).every((b) => b === each),
  )
  return byte === undefined ? hex(item) : folded(item, byte.toString(16).padStart(2, '0'))
}

export function write(name: string, view: View, expect: Found, unit?: string): void {
  const folder = 'ok' in expect ? 'valid' : 'invalid'
  const { record, held, streams } = view
  const items = view.items ?? record.shownTo(readable)
  let same = 0
  while (same < items.length && String(items[same]) === shown[same]) same++
  const follows = name !== 'lived-in' && same > 0
  const vector = {
    about: name.replaceAll('-', ' '),
    regime: hex(view.regime ?? record.regime ?? Buffer.alloc(32)),
    reader: hex(view.reader ?? officer.id),
    ...(follows ? { after: { record: '../valid/lived-in.json', items: same } } : {}),
    items: items.slice(follows ? same : 0).map((item) => foldedItem(item, unit)),
    ...(held === undefined ? {} : { held }),
    checkpoint: view.checkpoint ?? record.checkpoint(),
    ...(streams === undefined ? {} : { streams }),
    expect,
  }
  files.set(`${folder}/${name}.json`, `${JSON.stringify(vector, null, 2)}\n`)
}

export const standing = (
  record: Grown,
  change: Partial<Extract<Found, { ok: object }>['ok']> = {},
): Found => ({
  ok: { size: record.entries.length, repeated: [], void: [], owed: [], ...change },
})
const inTheEnd = {
  repeated: [steps.length - 1],
  void: [`${hex(all)} 2`],
  owed: [`JP 2`, `KR 2`, `chair 1`, `chair 2`].map((each) => `${hex(all)} ${each}`),
}
export const ending = standing(livedIn, inTheEnd)

/** `rule` is broken at the last entry. */
export function refused(rule: string, name: string, record: Grown, unit?: string): void {
  const index = record.entries.length - 1
  write(`${rule.toLowerCase()}-${name}`, { record }, { index, rule }, unit)
}
/** One act more than there was after so many steps, against a rule. */
export const against = (rule: string, name: string, size: number, doing: Doing): void =>
  refused(rule, name, after(size).do(doing))

/** A fault of no entry. */
export const signedWrongly = (rule: string, name: string, view: Partial<View>): void =>
  write(`${rule.toLowerCase()}-${name}`, { record: livedIn, ...view }, { index: null, rule })
