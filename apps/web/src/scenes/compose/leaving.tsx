/** The last minute: a countdown in words, then how far it has come, then on to what came of it. */
import { useEffect, useRef } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useNotice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDeparture } from '../../desk/use-departure.ts'
import { reasonInWords } from '../../text/reasons.ts'
import { useText } from '../../text/text.ts'
import type { DepartureState } from '../../worker/compose/departure.ts'
import { OvertakenWords } from './problems.tsx'
import { sentAddress } from './sent-address.ts'
import { sizeInWords } from '../../text/size.ts'
import styles from './leaving.module.css'

export function LeavingScene() {
  const { t } = useText()
  const navigate = useNavigate()
  const tell = useNotice()
  const { departure, left, cancel, forget } = useDeparture()
  const seen = useRef<DepartureState>(undefined)
  useEffect(() => {
    const before = seen.current
    seen.current = departure
    const gone = departure === undefined ? undefined : sentAddress(departure)
    if (departure !== undefined && gone !== undefined) {
      void navigate({ ...gone, replace: true } as never)
      void forget(departure.id)
    } else if (departure === undefined && before?.stage === 'grace') {
      tell({ tone: 'done', words: t('leaving.cancelled') })
      void navigate({ to: before.from, replace: true } as never)
    }
  }, [departure, navigate, forget, tell, t])
  return (
    <Screen heading={t('leaving.heading')} windowTitle={t('compose.window')}>
      <div className={styles['page']}>
        {departure === undefined ? (
          <>
            <p>{t('leaving.nothing')}</p>
            <p>
              <LinkButton to="/circulate">{t('leaving.draft')}</LinkButton>
            </p>
          </>
        ) : departure.stage === 'grace' ? (
          <Counting departure={departure} left={left} cancel={cancel} />
        ) : departure.stage === 'sending' ? (
          <Sending departure={departure} cancel={cancel} />
        ) : (
          <Ended departure={departure} forget={forget} />
        )}
      </div>
    </Screen>
  )
}

type In<Stage> = DepartureState & { readonly stage: Stage }

type CountingProps = {
  readonly departure: In<'grace'>
  readonly left: number
  readonly cancel: () => void
}

function Counting({ departure, left, cancel }: CountingProps) {
  const { t } = useText()
  const { what, partners } = departure
  return (
    <>
      <p className={styles['count']} role="timer">
        {t(partners === 0 ? 'leaving.count.poc' : 'leaving.count', {
          seconds: left,
          count: partners,
        })}
      </p>
      <p>{what}</p>
      <progress className={styles['progress']} max={60} value={left} aria-hidden />
      <p>{t('leaving.lead')}</p>
      <div className={styles['buttons']}>
        <Button look="primary" autoFocus onPress={cancel}>
          {t('leaving.cancel')}
        </Button>
      </div>
    </>
  )
}

function Sending({
  departure,
  cancel,
}: {
  readonly departure: In<'sending'>
  readonly cancel: () => void
}) {
  const { t, language } = useText()
  const { what, done, total } = departure
  return (
    <>
      <p className={styles['count']} role="status">
        {t('leaving.sending')}
      </p>
      <p>{what}</p>
      <progress className={styles['progress']} max={Math.max(1, total)} value={done} />
      <p>
        {t('leaving.progress', {
          done: sizeInWords(done, language),
          total: sizeInWords(total, language),
        })}
      </p>
      <div className={styles['buttons']}>
        <Button onPress={cancel}>{t('leaving.stop')}</Button>
      </div>
    </>
  )
}

type EndedProps = {
  readonly departure: In<'ended'>
  readonly forget: (id: string) => Promise<unknown>
}

function Ended({ departure, forget }: EndedProps) {
  const { t, language } = useText()
  const navigate = useNavigate()
  const { outcome, what, from, id } = departure
  const overtaken = outcome.type === 'refused' ? outcome.overtaken : undefined
  const back = async () => {
    await navigate({ to: from } as never)
    await forget(id)
  }
  const toOutbox = async () => {
    await navigate({ to: '/outbox' })
    await forget(id)
  }
  return (
    <>
      <p className={styles['count']} role="alert">
        {t(`leaving.ended.${outcome.type}`)}
      </p>
      <p>{what}</p>
      {outcome.type === 'refused' && (
        <p>
          {reasonInWords(outcome.reason, language)}{' '}
          {overtaken !== undefined && <OvertakenWords overtaken={overtaken} />}
        </p>
      )}
      <p className={styles['quiet']}>{t(`leaving.ended.${outcome.type}.next`)}</p>
      <div className={styles['buttons']}>
        {outcome.type === 'kept' ? (
          <Button look="primary" onPress={() => void toOutbox()}>
            {t('leaving.outbox')}
          </Button>
        ) : (
          <Button look="primary" onPress={() => void back()}>
            {t('leaving.back')}
          </Button>
        )}
      </div>
    </>
  )
}
