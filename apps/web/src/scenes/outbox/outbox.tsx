/** The outbox: what waits on this device until the host can be reached, and a way to take it out. */
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { useNotice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDesk } from '../../desk/desk.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useText } from '../../text/text.ts'
import type { WaitingRow } from '../../worker/acts/outbox.ts'
import styles from './outbox.module.css'

export function OutboxScene() {
  const { t } = useText()
  const { status, service } = useDesk()
  const [listOutbox] = useAct('listOutbox')
  const [rows, setRows] = useState<readonly WaitingRow[]>()
  const load = useCallback(async () => {
    const listed = await listOutbox({})
    if (Array.isArray(listed)) setRows(listed as readonly WaitingRow[])
  }, [listOutbox])
  const { waiting, phase } = status
  useEffect(() => void load(), [load, waiting, phase])
  return (
    <Screen
      heading={t('outbox.heading')}
      windowTitle={t('outbox.heading')}
      count={rows?.length ?? 0}
      aside={
        rows !== undefined &&
        rows.length > 0 && (
          <Button onPress={() => void service.catchUp().then(load)}>{t('outbox.try')}</Button>
        )
      }
    >
      {rows === undefined ? null : rows.length === 0 ? (
        <p className={styles['empty']}>{t('outbox.empty')}</p>
      ) : (
        <>
          <p className={styles['lead']}>{t('outbox.lead')}</p>
          <ul className={styles['rows']}>
            {rows.map((row) => (
              <Waiting key={row.name} row={row} onDropped={load} />
            ))}
          </ul>
        </>
      )}
    </Screen>
  )
}

type RowProps = { readonly row: WaitingRow; readonly onDropped: () => Promise<void> }

function Waiting({ row, onDropped }: RowProps) {
  const { t, instant, time } = useText()
  const [dropWaiting, isUnderWay] = useAct('dropWaiting')
  const [isAsked, setAsked] = useState(false)
  const tell = useNotice()
  const { name, what, since, state, until } = row
  const late = until === undefined ? '' : time(until)
  const drop = async () => {
    await dropWaiting({ name })
    await onDropped()
    tell({
      tone: until === undefined ? 'done' : 'wait',
      words: t(until === undefined ? 'outbox.dropped' : 'outbox.dropped.late', { until: late }),
    })
  }
  return (
    <li className={styles['row']}>
      <div>
        <strong>{what}</strong>
        <p>
          {t(`outbox.${state}`, { until: late })} · {t('outbox.since', { at: instant(since) })}
        </p>
      </div>
      {isAsked ? (
        <span className={styles['buttons']}>
          <Button onPress={() => setAsked(false)}>{t('outbox.leave')}</Button>
          <Button
            look="destructive"
            autoFocus
            isPending={isUnderWay}
            aria-label={`${t('outbox.drop.sure')}: ${what}`}
            onPress={() => void drop()}
          >
            {t('outbox.drop.sure')}
          </Button>
        </span>
      ) : (
        <Button aria-label={`${t('outbox.drop')}: ${what}`} onPress={() => setAsked(true)}>
          {t('outbox.drop')}
        </Button>
      )}
    </li>
  )
}
