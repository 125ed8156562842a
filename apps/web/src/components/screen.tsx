/** A screen: its one heading, what stands beside it, its content; and the title of the window. */
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import styles from './screen.module.css'

type Props = {
  readonly heading: ReactNode
  /** Of the window: never content of the regime. */
  readonly windowTitle: string
  /** Before the window's title, where something waits. */
  readonly count?: number
  /** At the end of the heading's line. */
  readonly aside?: ReactNode
  /** Beside the heading. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

export function Screen({ heading, windowTitle, count = 0, aside, tools, children }: Props) {
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${windowTitle} – EPOC`
  }, [windowTitle, count])
  return (
    <>
      <div className={styles['head']}>
        <h1 tabIndex={-1}>{heading}</h1>
        {count > 0 && <span className={styles['count']}>{count}</span>}
        {tools}
        <div className={styles['aside']}>{aside}</div>
      </div>
      <div className={styles['body']}>{children}</div>
    </>
  )
}
