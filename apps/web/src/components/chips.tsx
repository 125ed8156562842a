/** Links side by side of which one stands chosen: tabs of a screen, whose choice is in its address. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './chips.module.css'

export type Chip = {
  readonly key: string
  readonly label: ReactNode
  readonly isChosen: boolean
  /** The search parameters that choose it. */
  readonly search: Readonly<Record<string, unknown>>
}

const exactly = { exact: true, includeSearch: true } as const

export function Chips({
  label,
  chips,
}: {
  readonly label: string
  readonly chips: readonly Chip[]
}) {
  return (
    <nav aria-label={label}>
      <ul className={styles['chips']}>
        {chips.map(({ key, label: words, isChosen, search }) => (
          <li key={key}>
            <Link
              to="."
              search={search as never}
              replace
              // Else every filter that is part of the address would stand chosen.
              activeOptions={exactly}
              className={styles['chip']}
              {...(isChosen ? { 'aria-current': 'true' as const } : {})}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
