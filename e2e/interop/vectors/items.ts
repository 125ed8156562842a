/** Items of a record. */
import { cbor, hex, spelt } from '../../../packages/event/vectors/spell.ts'
import type { Item } from '../../../packages/event/vectors/spell.ts'
import { end } from './entries.ts'
import { after, japan, readable, speak } from './lived-in.ts'
import { write } from './writing.ts'

const oddItems: Readonly<Record<string, (item: Buffer, received: number) => Item>> = {
  text: () => 'entry',
  'a-map': () => ({}),
  'a-number': () => 1,
  null: () => null,
  'an-empty-list': () => [],
  'a-leaf-of-47-bytes': () => Buffer.alloc(47, 1),
  'a-leaf-of-49-bytes': () => Buffer.alloc(49, 1),
  'two-elements': (_, received) => [received, 9],
  'four-elements': (item, received) => [received, 9, item, null],
  'a-time-in-text': (item) => ['now', 9, item],
  'the-number-zero': (item, received) => [received, 0, item],
  'an-event-that-is-a-list': (_, received) => [received, 9, []],
  'a-number-in-two-bytes': (item, received) => [received, spelt('1809'), item],
  'a-list-of-no-definite-length': () => spelt('9fff'),
  'a-tag-around-it': (item) => spelt(`d9d9f7${hex(item)}`),
  'a-byte-more': (item) => spelt(`${hex(item)}00`),
  'a-byte-less': (item) => spelt(hex(item).slice(0, -2)),
  nothing: () => spelt(''),
}
for (const [name, odd] of Object.entries(oddItems)) {
  const record = after(end).do(speak(japan, 2))
  const items = record.shownTo(readable)
  items[end] = cbor(odd(items[end] ?? Buffer.alloc(0), record.time))
  write(`r-record-12-${name}`, { record, items }, { index: end, rule: 'R-RECORD-12' })
}
