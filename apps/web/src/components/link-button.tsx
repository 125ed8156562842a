/** A link that looks like a button: it goes somewhere. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './button.module.css'

type Props = {
  readonly to: string
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly children: ReactNode
  readonly label?: string
}

export function LinkButton({ to, look = 'plain', children, label }: Props) {
  return (
    <Link
      to={to}
      className={`${styles['button']} ${styles[look]}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  )
}
