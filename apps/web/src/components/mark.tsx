/** The classification of a document, in the regime's own colour and short word. */
import type { Mark as MarkData } from '../worker/views/documents.ts'
import { inColour } from './ink.ts'
import styles from './mark.module.css'

export function Mark({ mark }: { readonly mark: MarkData }) {
  return (
    <abbr className={styles['mark']} style={inColour(mark.colour)} title={mark.words}>
      {mark.code}
    </abbr>
  )
}
