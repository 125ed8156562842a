/** Whether this copy is the shared record: one sentence, three rows of words, the raw values behind them. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Check, CircleAlert, Clock } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { save as saveFile } from '../../components/save.ts'
import { useAct } from '../../desk/use-act.ts'
import { useDesk } from '../../desk/desk.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { VerifyOutcome } from '../../worker/acts/verify.ts'
import type { VerificationView } from '../../worker/views/verification.ts'
import styles from './verification.module.css'

export function VerificationScene() {
  const { t } = useText()
  const shown = useView('verification', {})
  const [verify, isUnderWay] = useAct('verify')
  const [outcome, setOutcome] = useState<VerifyOutcome | undefined>()
  const check = async () => {
    const given = await verify({})
    if (given.type !== 'not-open') setOutcome(given)
  }
  return (
    <Screen
      heading={t('verification.title')}
      windowTitle={t('verification.title')}
      aside={
        <Button look="primary" isPending={isUnderWay} onPress={() => void check()}>
          {t('verification.check')}
        </Button>
      }
    >
      {shown !== undefined && (
        <div className={styles['page']}>
          <Sentence shown={shown} />
          {outcome !== undefined && <Verdict outcome={outcome} />}
          {shown.fault !== undefined && <AtFault shown={shown} outcome={outcome} />}
          <Rows shown={shown} />
        </div>
      )}
    </Screen>
  )
}

function Sentence({ shown }: { readonly shown: VerificationView }) {
  const { t, number, time } = useText()
  const { status } = useDesk()
  const { freshness } = status
  if (shown.fault !== undefined) return null
  const checkedAt = freshness?.type === 'up-to-date' ? freshness.checkedAt : undefined
  return (
    <p className={styles['sentence']}>
      {checkedAt === undefined
        ? t('verification.matches.offline', { size: number(shown.size) })
        : t('verification.matches', { size: number(shown.size), time: time(checkedAt) })}
    </p>
  )
}

function Verdict({ outcome }: { readonly outcome: VerifyOutcome }) {
  const { t, number } = useText()
  switch (outcome.type) {
    case 'holds':
      return (
        <p className={`${styles['verdict']} ${styles['ok']}`} role="status">
          <Check size={18} aria-hidden />
          {t('verification.holds', {
            size: number(outcome.size),
            entries: number(outcome.entries),
            withheld: number(outcome.withheld),
            blobs: number(outcome.blobs),
          })}
        </p>
      )
    case 'not-checked':
      return (
        <p className={`${styles['verdict']} ${styles['warn']}`} role="status">
          <Clock size={18} aria-hidden />
          {t('verification.notChecked')}
        </p>
      )
    case 'faults':
      return (
        <p className={`${styles['verdict']} ${styles['bad']}`} role="alert">
          <CircleAlert size={18} aria-hidden />
          {t('verification.faults', { types: outcome.faults.map(({ type }) => type).join(', ') })}
        </p>
      )
  }
}

function AtFault({
  shown,
  outcome,
}: {
  readonly shown: VerificationView
  readonly outcome: VerifyOutcome | undefined
}) {
  const { t } = useText()
  const [resume] = useAct('resume')
  const [evidence] = useAct('evidence')
  const save = async () => {
    const kept = await evidence({})
    if (kept.type === 'evidence') saveFile('epoc-evidence.json', kept.text, 'application/json')
  }
  const { fault } = shown
  if (fault === undefined) return null
  return (
    <section className={styles['fault']} role="alert">
      <h2>{t('verification.fault.title')}</h2>
      <p>{t('verification.fault.what', { type: fault.type, rule: fault.rule })}</p>
      <p>{t('verification.fault.safe')}</p>
      <p>{t('verification.fault.call')}</p>
      <div className={styles['buttons']}>
        <Button onPress={() => void save()}>{t('verification.fault.evidence')}</Button>
        {outcome?.type === 'holds' && outcome.refuted && (
          <Button look="destructive" onPress={() => void resume({})}>
            {t('verification.fault.resume')}
          </Button>
        )}
      </div>
      <Raw>{fault.raw}</Raw>
    </section>
  )
}

function Rows({ shown }: { readonly shown: VerificationView }) {
  const { t, instant, number } = useText()
  const { zone } = useShell()
  const isSound = shown.fault === undefined
  return (
    <ul className={styles['rows']}>
      <Row
        isSound={isSound}
        title={t('verification.history')}
        words={t('verification.history.words')}
      >
        <dl>
          <dt>{t('verification.record')}</dt>
          <dd>
            <code>{shown.origin}</code>
          </dd>
          <dt>{t('verification.fingerprint')}</dt>
          <dd>
            <code>{shown.fingerprint}</code>
          </dd>
          <dt>{t('verification.size')}</dt>
          <dd>{number(shown.size)}</dd>
          <dt>{t('verification.root')}</dt>
          <dd>
            <code>{shown.root}</code>
          </dd>
        </dl>
      </Row>
      <Row isSound={isSound} title={t('verification.time')} words={t('verification.time.words')}>
        <p>{shown.signedAt === undefined ? '' : `${instant(shown.signedAt, zone)} (${zone})`}</p>
      </Row>
      <Row
        isSound={shown.waiting === 0}
        title={t('verification.open')}
        words={t('verification.open.words', { waiting: shown.waiting, voided: shown.voided })}
      />
    </ul>
  )
}

function Row({
  isSound,
  title,
  words,
  children,
}: {
  readonly isSound: boolean
  readonly title: string
  readonly words: string
  readonly children?: ReactNode
}) {
  const { t } = useText()
  const Icon = isSound ? Check : CircleAlert
  return (
    <li>
      <details className={styles['row']}>
        <summary>
          <Icon size={18} aria-hidden className={isSound ? styles['fine'] : styles['wrong']} />
          <strong>{title}</strong>
          <span>{t(isSound ? 'verification.fine' : 'verification.look')}</span>
        </summary>
        <p>{words}</p>
        {children}
      </details>
    </li>
  )
}

function Raw({ children }: { readonly children: string }) {
  const { t } = useText()
  return (
    <details>
      <summary>{t('verification.raw')}</summary>
      <pre className={styles['raw']}>{children}</pre>
    </details>
  )
}
