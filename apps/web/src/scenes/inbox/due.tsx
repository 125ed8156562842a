/** When something is due: the day in bold, what is left under it, a bar at its side; words, never colour alone. */
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import type { InboxRow } from '../../worker/views/inbox.ts'
import { groupOf } from './groups.ts'
import styles from './due.module.css'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export function Due({ row, zone }: { readonly row: InboxRow; readonly zone: string }) {
  const text = useText()
  const { t } = text
  const { closesAt, due, date } = row
  const now = Date.now()
  const group = groupOf(row, now)
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

/** “3 h 28 min left”, “5 days left”, “overdue by 2 days”. */
function leftInWords(left: number, { t }: Pick<Text, 't'>): string {
  if (left <= 0) return t('due.overdue', { count: Math.floor(-left / day) })
  if (left < day) {
    return t('due.hours', {
      hours: Math.floor(left / hour),
      minutes: Math.floor((left % hour) / minute),
    })
  }
  return t('due.days', { count: Math.floor(left / day) })
}
