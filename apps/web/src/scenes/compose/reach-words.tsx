/** Whom a paper reaches, in words. */
import { useText } from '../../text/text.ts'
import type { Reach } from '../../worker/compose/reach.ts'
import styles from './compose.module.css'

type Props = {
  readonly reach: Reach
  readonly hasNames?: boolean
  /** Who is reached otherwise is said elsewhere. */
  readonly isBrief?: boolean
}

export function ReachWords({ reach, hasNames = false, isBrief = false }: Props) {
  const { t, list } = useText()
  const { partners, people, names, onPaper, withoutKey } = reach
  if (names.length === 0) return null
  return (
    <div className={styles['reach']}>
      <p>{t('compose.reach', { partners, people })}</p>
      {hasNames && <p>{list(names)}</p>}
      {!isBrief && onPaper.length > 0 && (
        <p>{t('compose.reach.paper', { names: list(onPaper), count: onPaper.length })}</p>
      )}
      {!isBrief && withoutKey.length > 0 && (
        <p>{t('compose.reach.noKey', { names: list(withoutKey), count: withoutKey.length })}</p>
      )}
    </div>
  )
}
