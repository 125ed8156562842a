/** A link that looks like a button: it goes somewhere. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './button.module.css'

type Props = {
  readonly to: string
  /** What goes into the address beside it. */
  readonly search?: Readonly<Record<string, unknown>>
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly children: ReactNode
  readonly label?: string
}

export function LinkButton({ to, search, look = 'plain', children, label }: Props) {
  return (
    <Link
      to={to}
      className={`${styles['button']} ${styles[look] ?? ''}`}
      {...(search === undefined ? {} : { search: search as never })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  )
}
