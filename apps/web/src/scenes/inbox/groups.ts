/** The inbox by how pressing its rows are, by the calendar of the regime's zone. */
import type { InboxRow } from '../../worker/views/inbox.ts'

export const groups = ['overdue', 'today', 'week', 'later', 'none'] as const
export type Group = (typeof groups)[number]

const day = 86_400_000

/** `2026-11-24`, as Swedes write it. */
const dayIn = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant)

export function groupOf(
  { closesAt }: Pick<InboxRow, 'closesAt'>,
  now: number,
  zone: string,
): Group {
  if (closesAt === undefined) return 'none'
  if (closesAt <= now) return 'overdue'
  // The end of a day is its last moment, and not the first of the next.
  if (dayIn(zone, closesAt - 1) === dayIn(zone, now)) return 'today'
  return closesAt - now <= 7 * day ? 'week' : 'later'
}

/** In the order of their pressing; a group without rows is left out. */
export const grouped = (
  rows: readonly InboxRow[],
  now: number,
  zone: string,
): readonly { readonly group: Group; readonly rows: readonly InboxRow[] }[] =>
  groups
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row, now, zone) === group) }))
    .filter(({ rows: ofGroup }) => ofGroup.length > 0)
