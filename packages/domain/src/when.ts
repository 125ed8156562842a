/**
 * When something is due: one type for every date that people give. Only an instant and a day have
 * legal effect; what is said in words, or lies before a meeting, is shown as it was said.
 *
 * Whoever sets a day says when it ends. Readers do not work it out again: their tables of zones may
 * be of different years, and all must find the same answer late.
 */
import { either, err, literal, record, text, uint } from '@epoc/event'
import type { Shape, ShapeOf } from '@epoc/event'
import { dayShape, endOfDay, midnightOf } from './day.ts'
import type { Day } from './day.ts'
import { titleShape } from './text.ts'

export type When =
  /** Milliseconds since 1970, and the zone of whoever set it. */
  | { readonly type: 'instant'; readonly at: number; readonly zone: string }
  /** Until the end of that day in that zone, which is `until`, in milliseconds since 1970. */
  | { readonly type: 'day'; readonly day: Day; readonly zone: string; readonly until: number }
  /** The date of the meeting is open. */
  | { readonly type: 'before-meeting'; readonly meeting: string }
  | { readonly type: 'in-words'; readonly words: string; readonly suggested?: Day }
  | { readonly type: 'none' }

/** The name of a zone, which one's own tables may know or not. */
const zoneShape = text({ min: 1, max: 64, pattern: /^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+)*$/ })

const writtenDay = record({ type: literal('day'), day: dayShape, zone: zoneShape, until: uint() })

/** In some zone from 12 hours behind UTC to 14 hours ahead, the day ends at `until`. */
const dayWithItsEnd: Shape<ShapeOf<typeof writtenDay>> = (value, path = '') => {
  const read = writtenDay(value, path)
  if (!read.ok) return read
  const ends = (read.value.until - midnightOf(read.value.day)) / 3_600_000
  return ends >= 10 && ends <= 36 ? read : err({ type: 'wrong-shape', path: `${path}.until` })
}

/** R-WHEN-1: a When is one of its five forms, and a day ends where in some zone it does. */
export const whenShape: Shape<When> = either(
  either(record({ type: literal('instant'), at: uint(), zone: zoneShape }), dayWithItsEnd),
  either(
    either(
      record({ type: literal('before-meeting'), meeting: titleShape(300) }),
      record({ type: literal('in-words'), words: titleShape(300) }, { suggested: dayShape }),
    ),
    record({ type: literal('none') }),
  ),
)

/**
 * R-WHEN-2: the first `receivedAt` that is too late, in milliseconds; none where nothing of legal
 * effect was said. An instant closes at itself, a day when it is over: equal is late.
 */
export function closeOf(when: When): number | undefined {
  switch (when.type) {
    case 'instant':
      return when.at
    case 'day':
      return when.until
    case 'before-meeting':
    case 'in-words':
    case 'none':
      return undefined
  }
}

/** R-WHEN-2: whether what was received at an instant is late. */
export function isLate(when: When, receivedAt: number): boolean {
  const close = closeOf(when)
  return close !== undefined && receivedAt >= close
}

/** Until the end of a day in a zone, as this machine's tables have it. */
export const untilEndOf = (day: Day, zone: string): When => ({
  type: 'day',
  day,
  zone,
  until: endOfDay(day, zone),
})
