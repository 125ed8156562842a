/** A word in a box: what sort of thing a row is. */
import type { ReactNode } from 'react'
import styles from './tag.module.css'

export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className={styles['tag']}>{children}</span>
}
