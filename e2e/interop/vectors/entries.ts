/** Entries: numbers, times, what was seen. */
import { named } from '../../../packages/event/vectors/spell.ts'
import type { Fields } from '../../../packages/event/vectors/spell.ts'
import { Grown, rootOf } from './kit.ts'
import { after, all, at, enrol, found, founding, japan, late, speak } from './lived-in.ts'
import { against, refused } from './writing.ts'

export const sealedOf = (name: Buffer): Buffer => Buffer.concat([name, Buffer.of(1)])
export const unsealedOf = (name: Buffer): Buffer => Buffer.concat([name, Buffer.of(0)])
export const end = at.few
const now = after(end).time

export const harmless = enrol(japan, 'partner', 'JP', late, { partner: ['read'] })
against('R-RECORD-1', 'a-number-left-out', end, { ...speak(japan, 2), seq: 5 })
against('R-RECORD-1', 'a-number-given-twice', end, { ...speak(japan, 2), seq: 3 })
against('R-RECORD-1', 'a-number-left-out-in-the-clear', end, { ...harmless, seq: 99 })
against('R-RECORD-1', 'the-first-number-of-a-stream-is-two', at.spoken, {
  ...speak(japan, 1),
  seq: 2,
})
against('R-RECORD-2', 'a-time-before-the-last', end, { ...speak(japan, 2), receivedAt: now - 1 })
against('R-RECORD-2', 'the-time-zero', end, { ...speak(japan, 2), receivedAt: 0 })
against('R-RECORD-3', 'a-millisecond-too-late', end, {
  ...speak(japan, 2),
  change: { until: now + 999 },
})
const sawAll = after(end).seen(sealedOf(all))
const saw = (name: string, change: Fields): void =>
  against('R-RECORD-4', name, end, {
    ...speak(japan, 2),
    change: { seen: { ...sawAll, ...change } },
  })
saw('a-size-beyond-the-entry', { size: end + 1 })
saw('a-size-far-beyond-the-entry', { size: 9_999 })
saw('another-root', { root: named('other') })
saw('the-root-of-another-size', { root: rootOf(after(end).leaves.slice(0, end - 1)) })
saw('no-root-at-size-zero', { size: 0, root: Buffer.alloc(32), clear: 0, stream: 0 })
saw('a-clear-event-less', { clear: (sawAll['clear'] as number) - 1 })
saw('a-clear-event-more', { clear: (sawAll['clear'] as number) + 1 })
saw('an-event-of-its-stream-less', { stream: (sawAll['stream'] as number) - 1 })
saw('an-event-of-its-stream-more', { stream: (sawAll['stream'] as number) + 1 })
saw('the-number-of-another-stream', { stream: after(end).last(unsealedOf(all)) })
refused(
  'R-RECORD-4',
  'a-founding-that-saw-something',
  new Grown().do(found(founding(), { seen: { ...new Grown().seen(Buffer.alloc(0)), clear: 1 } })),
)
