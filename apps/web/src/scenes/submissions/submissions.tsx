/** What was submitted to the POC: for its staff to circulate unchanged or to return, for others to follow. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { Mark } from '../../components/mark.tsx'
import { useNotice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { tabLock } from '../../desk/tab-lock.ts'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useView } from '../../desk/use-view.ts'
import type { MessageName } from '../../text/catalogue.ts'
import { useText } from '../../text/text.ts'
import type { SubmissionRow } from '../../worker/views/submissions.ts'
import { ReasonDialog } from '../compose/reason-dialog.tsx'
import { sizeInWords } from '../../text/size.ts'
import styles from './submissions.module.css'

export function SubmissionsScene() {
  const { t } = useText()
  const shown = useView('submissions', {})
  const rows = shown?.rows ?? []
  const isPoc = shown?.isPoc === true
  return (
    <Screen
      heading={t(isPoc ? 'submissions.heading.poc' : 'submissions.heading')}
      windowTitle={t('submissions.heading')}
      count={isPoc ? rows.filter(({ state }) => state === 'waiting').length : 0}
    >
      {shown === undefined ? null : rows.length === 0 ? (
        <p className={styles['empty']}>
          {t(isPoc ? 'submissions.empty.poc' : 'submissions.empty')}
        </p>
      ) : (
        <ul className={styles['rows']}>
          {rows.map((row) => (
            <Row key={row.id} row={row} isPoc={isPoc} />
          ))}
        </ul>
      )}
    </Screen>
  )
}

function Row({ row, isPoc }: { readonly row: SubmissionRow; readonly isPoc: boolean }) {
  const { t, day, language } = useText()
  const { mark, title, from, date, files, forecast, asksReceipt } = row
  const sorted = row.sort === 'new' ? 'submissions.for' : `submissions.for.${row.sort}`
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <p>
          <Mark mark={mark} /> <strong>{title}</strong>
        </p>
        <p className={styles['quiet']}>
          {t('submissions.from', { from, date: day(date) })} ·{' '}
          {t(sorted as MessageName, { for: row.for })}
          {asksReceipt && ` · ${t('submissions.asksReceipt')}`}
        </p>
        <p className={styles['quiet']}>
          {files
            .map(
              (file) =>
                `${file.language.toUpperCase()} ${file.name}, ${sizeInWords(file.size, language)}`,
            )
            .join(' · ')}
        </p>
        <p className={styles[row.state]}>
          {row.state === 'waiting' &&
            (forecast === undefined
              ? t('submissions.waiting')
              : t('submissions.waiting.forecast', { number: forecast }))}
          {row.state === 'returned' && t('submissions.returned', { reason: row.reason })}
          {row.state === 'circulated' && (
            <>
              <Link to="/documents/$id" params={{ id: row.document }}>
                {row.number}
              </Link>{' '}
              {row.differences.length === 0
                ? t('submissions.unchanged')
                : t('submissions.changed', { count: row.differences.length })}
            </>
          )}
        </p>
      </div>
      {isPoc && row.state === 'waiting' && <Verbs row={row} />}
    </li>
  )
}

function Verbs({ row }: { readonly row: SubmissionRow }) {
  const { t } = useText()
  const navigate = useNavigate()
  const tell = useNotice()
  const inWords = useOutcome()
  const [circulate, isLeaving] = useAct('circulateSubmission')
  const [giveBack, isReturning] = useAct('returnSubmission')
  const [isAsked, setAsked] = useState(false)
  const [trouble, setTrouble] = useState<ReactNode>()
  const { id, title } = row
  const begin = async () => {
    const { type } = await circulate({ id, lock: await tabLock(), from: '/submissions' })
    if (type === 'leaving') await navigate({ to: '/circulate/leaving' } as never)
    else tell({ tone: 'wait', words: t('check.busy') })
  }
  const giveItBack = async (reason: string) => {
    const outcome = await giveBack({ id, reason })
    const notice = inWords(outcome, t('submissions.return.done'))
    if (outcome.type !== 'done' && outcome.type !== 'kept') return setTrouble(notice.words)
    tell(notice)
    setAsked(false)
  }
  return (
    <div className={styles['verbs']}>
      <Button
        isDisabled={isLeaving}
        aria-label={`${t('submissions.circulate')}: ${title}`}
        onPress={() => void begin()}
      >
        {t('submissions.circulate')}
      </Button>
      <Button
        aria-label={`${t('submissions.return')}: ${title}`}
        onPress={() => {
          setTrouble(undefined)
          setAsked(true)
        }}
      >
        {t('submissions.return')}
      </Button>
      <ReasonDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('submissions.return.title')}
        lead={t('submissions.return.lead', { title, from: row.from })}
        reasonLabel={t('submissions.return.reason')}
        verb={t('submissions.return.verb')}
        needsReason
        isUnderWay={isReturning}
        {...(trouble === undefined ? {} : { trouble })}
        onDo={(reason) => void giveItBack(reason)}
      />
    </div>
  )
}
