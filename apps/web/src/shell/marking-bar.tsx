/** The highest marking that this view can show, at the top and the foot of the window and of each page. */
import { useEffect } from 'react'
import { useText } from '../text/text.ts'
import type { Mark } from '../worker/views/documents.ts'
import { inColour } from '../components/ink.ts'
import styles from './marking-bar.module.css'

export function MarkingBar({ mark }: { readonly mark: Mark }) {
  const { t } = useText()
  useEffect(() => {
    document.documentElement.style.setProperty('--marking', JSON.stringify(mark.words))
  }, [mark.words])
  return (
    <div
      className={styles['bar']}
      style={inColour(mark.colour)}
      role="note"
      aria-label={t('shell.marking', { words: mark.words })}
    >
      {mark.words}
    </div>
  )
}
