/** The inbox by how pressing its rows are. */
import type { InboxRow } from '../../worker/views/inbox.ts'

export const groups = ['overdue', 'today', 'week', 'later', 'none'] as const
export type Group = (typeof groups)[number]

const day = 86_400_000

export function groupOf({ closesAt }: InboxRow, now: number): Group {
  if (closesAt === undefined) return 'none'
  const left = closesAt - now
  if (left <= 0) return 'overdue'
  if (left <= day) return 'today'
  return left <= 7 * day ? 'week' : 'later'
}

/** In the order of their pressing; a group without rows is left out. */
export const grouped = (
  rows: readonly InboxRow[],
  now: number,
): readonly { readonly group: Group; readonly rows: readonly InboxRow[] }[] =>
  groups
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row, now) === group) }))
    .filter(({ rows: ofGroup }) => ofGroup.length > 0)
