/** A bar on every screen while something is about to be sent, or has come to an end unseen. */
import { Link, useLocation } from '@tanstack/react-router'
import { Clock, Send, X } from 'lucide-react'
import { Button } from '../components/button.tsx'
import { useDesk } from '../desk/desk.tsx'
import { useAct } from '../desk/use-act.ts'
import { useDeparture } from '../desk/use-departure.ts'
import { sentAddress } from '../scenes/compose/sent-address.ts'
import { reasonInWords } from '../text/reasons.ts'
import { useText } from '../text/text.ts'
import type { DepartureState } from '../worker/compose/departure.ts'
import styles from './grace.module.css'

/** What became of what waited in the outbox: it is told once, and until somebody has seen it. */
export function SettledBars() {
  const { t, language } = useText()
  const { settled } = useDesk().status
  const [forgetSettled] = useAct('forgetSettled')
  return settled.map(({ name, what, refused }) => (
    <section
      key={name}
      className={`${styles['bar']} ${refused === undefined ? styles['done'] : styles['bad']}`}
      aria-label={t('outbox.heading')}
    >
      <Send size={16} aria-hidden />
      <span className={styles['words']} role="status">
        <strong>{t(refused === undefined ? 'outbox.settled' : 'outbox.settled.refused')}</strong>{' '}
        {what}
        {refused !== undefined && ` · ${reasonInWords(refused, language)}`}
      </span>
      <Button
        look="quiet"
        aria-label={t('shell.closeNotice')}
        onPress={() => void forgetSettled({ name })}
      >
        <X size={16} aria-hidden />
      </Button>
    </section>
  ))
}

/** Said aloud at these seconds: a voice that counts every one is heard by nobody. */
const said: ReadonlySet<number> = new Set([60, 30, 10])

export function Grace() {
  const { t } = useText()
  const { pathname } = useLocation()
  const { departure, left, cancel, forget } = useDeparture()
  // Its own screen says it larger.
  if (departure === undefined || pathname === '/circulate/leaving') return null
  const { what, partners, stage } = departure
  if (stage === 'ended') return <Ended departure={departure} forget={forget} />
  const counted = t(partners === 0 ? 'leaving.count.poc' : 'leaving.count', {
    seconds: left,
    count: partners,
  })
  return (
    <section className={styles['bar']} aria-label={t('leaving.heading')}>
      {stage === 'grace' ? <Clock size={16} aria-hidden /> : <Send size={16} aria-hidden />}
      <span className={styles['words']}>
        <strong>{stage === 'grace' ? counted : t('leaving.sending')}</strong> {what}
      </span>
      <span className="unseen" role="status">
        {stage === 'grace' && said.has(left) ? counted : ''}
      </span>
      <Link to="/circulate/leaving">{t('leaving.show')}</Link>
      <Button onPress={cancel}>{t(stage === 'grace' ? 'leaving.cancel' : 'leaving.stop')}</Button>
    </section>
  )
}

type EndedProps = {
  readonly departure: DepartureState & { readonly stage: 'ended' }
  readonly forget: (id: string) => Promise<unknown>
}

function Ended({ departure, forget }: EndedProps) {
  const { t } = useText()
  const { outcome, what, id } = departure
  const { waiting } = useDesk().status
  const gone = sentAddress(departure)
  const isDone = outcome.type === 'done'
  const isBad = outcome.type === 'refused' || outcome.type === 'host-fault'
  // It has gone out since, or was taken out: that is said apart.
  const isOver = outcome.type === 'kept' && waiting === 0
  if (isOver) return null
  return (
    <section
      className={`${styles['bar']} ${isDone ? styles['done'] : isBad ? styles['bad'] : ''}`}
      aria-label={t('leaving.heading')}
    >
      <Send size={16} aria-hidden />
      <span className={styles['words']} role="status">
        <strong>{t(`leaving.ended.${outcome.type}`)}</strong> {what}
      </span>
      {gone === undefined ? (
        <Link to={outcome.type === 'kept' ? '/outbox' : '/circulate/leaving'}>
          {t('leaving.show')}
        </Link>
      ) : (
        <Link {...(gone as object as { to: never })} onClick={() => void forget(id)}>
          {t('leaving.confirmation')}
        </Link>
      )}
      <Button look="quiet" aria-label={t('shell.closeNotice')} onPress={() => void forget(id)}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  )
}
