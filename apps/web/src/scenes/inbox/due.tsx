/** When something is due: the day in bold, what is left under it, a bar at its side; words, never colour alone. */
import { useText } from '../../text/text.ts'
import type { InboxRow } from '../../worker/views/inbox.ts'
import { groupOf } from './groups.ts'
import { leftInWords } from './left-in-words.ts'
import styles from './due.module.css'

export function Due({ row, zone }: { readonly row: InboxRow; readonly zone: string }) {
  const text = useText()
  const { t } = text
  const { closesAt, due, date } = row
  const now = Date.now()
  const group = groupOf(row, now, zone)
  if (closesAt === undefined) {
    const words =
      due?.type === 'in-words'
        ? due.words
        : due?.type === 'before-meeting'
          ? t('due.before', { meeting: due.meeting })
          : t('inbox.noDeadline')
    return (
      <div className={`${styles['due']} ${styles['none']}`}>
        <strong>{words}</strong>
        <span>{text.shortDay(date, now)}</span>
      </div>
    )
  }
  return (
    <div className={`${styles['due']} ${styles[group]}`}>
      <strong>
        {due?.type === 'day' ? text.shortDay(due.day, now) : text.instant(closesAt, zone)}
      </strong>
      <span>{leftInWords(closesAt - now, text)}</span>
    </div>
  )
}
