/** A section of the form: its heading beside it, its fields in a column. */
import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './compose.module.css'

type Props = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode }

export function Section({ title, lead, children }: Props) {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      </div>
      <div className={styles['fields']}>{children}</div>
    </section>
  )
}
