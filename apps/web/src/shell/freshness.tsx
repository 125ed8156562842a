/** How fresh what one sees is, always in words; and how far something long has come. */
import { useDesk } from '../desk/desk.tsx'
import { useText } from '../text/text.ts'
import type { Text } from '../text/text.ts'
import type { DeskStatus } from '../worker/status.ts'
import styles from './freshness.module.css'

/** A host signs its time every minute: beyond this it stands still, or a clock is wrong. */
const tolerance = 2 * 60_000

export function Freshness({ zone }: { readonly zone: string }) {
  const { status } = useDesk()
  const text = useText()
  const { words, tone } = inWords(status, text, zone)
  return (
    <span className={`${styles['freshness']} ${styles[tone]}`} role="status">
      {words}
    </span>
  )
}

type Said = { readonly words: string; readonly tone: 'plain' | 'warn' | 'bad' }

function inWords({ freshness, work, waiting }: DeskStatus, { t, time }: Text, zone: string): Said {
  if (work !== undefined) {
    const { what, done, total } = work
    return { words: t(`sync.${what}`, { done, total }), tone: 'plain' }
  }
  switch (freshness?.type) {
    case undefined:
      return { words: '', tone: 'plain' }
    case 'up-to-date': {
      const { checkedAt, signedAt = checkedAt } = freshness
      return checkedAt - signedAt > tolerance
        ? { words: t('sync.behind', { time: time(signedAt, zone) }), tone: 'warn' }
        : { words: t('sync.upToDate', { time: time(checkedAt) }), tone: 'plain' }
    }
    case 'offline': {
      const since = time(freshness.since)
      const words =
        waiting > 0
          ? t('sync.offline.waiting', { time: since, count: waiting })
          : t('sync.offline', { time: since })
      return { words, tone: 'warn' }
    }
    case 'not-let-in':
      return { words: t('sync.notLetIn'), tone: 'bad' }
    case 'fault':
      return { words: t('sync.fault'), tone: 'bad' }
  }
}
