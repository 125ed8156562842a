/** Rows of the register by their place, in pages of a fixed size around what is seen. */
import type { RegisterFilter } from '../../worker/views/register.ts'
import { useView } from '../../desk/use-view.ts'
import type { RegisterRow } from '../../worker/views/register.ts'

const pageSize = 60

export function usePages(
  filter: RegisterFilter,
  from: number,
  to: number,
): (index: number) => RegisterRow | undefined {
  const first = Math.floor(from / pageSize) * pageSize
  const next = Math.floor(to / pageSize) * pageSize
  const page = useView('register', { filter, offset: first, limit: pageSize })
  const after = useView('register', { filter, offset: next, limit: pageSize })
  return (index) => {
    for (const each of [page, after]) {
      if (each === undefined) continue
      const row = each.rows[index - each.offset]
      if (row !== undefined) return row
    }
    return undefined
  }
}
