/** Events within a record. */
import { spelt } from '../../../packages/event/vectors/spell.ts'
import type { Fields } from '../../../packages/event/vectors/spell.ts'
import { end, harmless } from './entries.ts'
import { after, japan, korea, readable, speak } from './lived-in.ts'
import { against, write } from './writing.ts'

const altered = (name: string, rule: string, change: (event: Buffer) => Buffer): void => {
  const record = after(end).do(speak(japan, 2))
  const items = record.shownTo(readable)
  items[end] = change(Buffer.from(items[end] ?? []))
  write(`${rule.toLowerCase()}-${name}`, { record, items }, { index: end, rule })
}
altered('an-altered-signature', 'R-EVENT-4', (item) => {
  item[item.length - 1] = (item.at(-1) ?? 0) ^ 1
  return item
})
const breaking: Readonly<Record<string, Fields>> = {
  'r-event-1-a-float-in-a-body': { body: { odd: spelt('f93c00') } },
  'r-event-5-a-field-more': { mood: 'good' },
  'r-event-6-no-kind': { kind: undefined },
}
for (const [name, change] of Object.entries(breaking)) {
  write(
    name,
    { record: after(end).do({ ...harmless, change }) },
    { index: end, rule: name.slice(0, 9).toUpperCase() },
  )
}
against('R-EVENT-4', 'signed-by-another', end, {
  ...harmless,
  by: { ...japan, sign: (bytes) => korea.sign(bytes) },
})
