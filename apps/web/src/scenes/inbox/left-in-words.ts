/** How much time is left: “3 h 28 min left”, “5 days left”, “overdue by 2 days”. */
import type { Text } from '../../text/text.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export function leftInWords(left: number, { t }: Pick<Text, 't'>): string {
  if (left <= 0) return t('due.overdue', { count: Math.floor(-left / day) })
  if (left < day) {
    return t('due.hours', {
      hours: Math.floor(left / hour),
      minutes: Math.floor((left % hour) / minute),
    })
  }
  return t('due.days', { count: Math.floor(left / day) })
}
