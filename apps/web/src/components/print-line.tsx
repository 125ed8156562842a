/** On paper only: by whom a page was printed, for which government, and when. */
import { useShell } from '../shell/shell-context.ts'
import { useText } from '../text/text.ts'
import styles from './print-line.module.css'

export function PrintLine() {
  const { t, stamp } = useText()
  const { me, acting } = useShell()
  const by = me.name === '' ? me.post : me.name
  return (
    <p className={styles['line']}>
      {t('print.by', { by, seat: acting.name, time: stamp(Date.now(), 'UTC') })}
    </p>
  )
}
