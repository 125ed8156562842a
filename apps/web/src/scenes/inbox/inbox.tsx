/** The inbox: what needs one's government's action, when, why, and the one thing to do about it. */
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { Chips } from '../../components/chips.tsx'
import { Mark } from '../../components/mark.tsx'
import { useNotice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Tag } from '../../components/tag.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import { inboxTabs } from '../../worker/views/inbox-tabs.ts'
import type { InboxRow } from '../../worker/views/inbox.ts'
import { Due } from './due.tsx'
import { grouped } from './groups.ts'
import styles from './inbox.module.css'

export function InboxScene() {
  const { t } = useText()
  const shell = useShell()
  const { tab = 'action' } = useSearch({ from: '/inbox' })
  const inbox = useView('inbox', { tab })
  const { name } = shell.acting
  return (
    <Screen
      heading={t('inbox.title', { name })}
      windowTitle={t('inbox.window')}
      count={inbox?.counts.action ?? shell.needsAction}
      aside={
        <Chips
          label={t('inbox.window')}
          chips={inboxTabs.map((each) => ({
            key: each,
            label: `${t(`inbox.tab.${each}`)}${countOf(inbox?.counts[each], each)}`,
            isChosen: each === tab,
            search: each === 'action' ? {} : { tab: each },
          }))}
        />
      }
    >
      {tab === 'waiting' && inbox !== undefined && inbox.rows.length > 0 && (
        <p className={styles['byPartner']}>
          <Link to="/receipts">{t('owed.link')}</Link>
        </p>
      )}
      {inbox === undefined ? null : inbox.rows.length === 0 ? (
        <p className={styles['empty']}>{t(`inbox.empty.${tab}`, { name })}</p>
      ) : (
        <Rows rows={inbox.rows} zone={shell.zone} />
      )}
    </Screen>
  )
}

/** Only what waits is counted: what is done needs nobody. */
const countOf = (count: number | undefined, tab: string): string =>
  count === undefined || count === 0 || tab === 'done' || tab === 'action' ? '' : ` ${count}`

function Rows({ rows, zone }: { readonly rows: readonly InboxRow[]; readonly zone: string }) {
  const { t } = useText()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">
            {t('inbox.due', { zone: zone.replace(/^.*\//, '').replaceAll('_', ' ') })}
          </th>
          <th scope="col">{t('inbox.type')}</th>
          <th scope="col">{t('inbox.what')}</th>
          <td />
        </tr>
      </thead>
      {grouped(rows, Date.now()).map(({ group, rows: ofGroup }) => (
        <tbody key={group}>
          {ofGroup.map((row) => (
            <Row key={`${row.id} ${row.type} ${row.asked ?? ''}`} row={row} zone={zone} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ row, zone }: { readonly row: InboxRow; readonly zone: string }) {
  const text = useText()
  const { t } = text
  const { id, type, mark, number, title, titleLanguage } = row
  return (
    <tr className={styles['row']}>
      <td className={styles['due']}>
        <Due row={row} zone={zone} />
      </td>
      <td>
        <Tag>{t(`inbox.type.${type}`)}</Tag>
      </td>
      <td className={styles['what']}>
        <Link to="/documents/$id" params={{ id }} className={styles['link']}>
          <Mark mark={mark} /> <span className={styles['number']}>{number}</span>{' '}
          <span lang={titleLanguage}>{title}</span>
        </Link>
        <p className={styles['why']}>{whyOf(row, text)}</p>
      </td>
      <td className={styles['verb']}>
        {type === 'receipt' ? <Confirm row={row} /> : <Way row={row} />}
      </td>
    </tr>
  )
}

function whyOf({ type, by, asked = '', missing = [] }: InboxRow, { t }: Text): string {
  if (type === 'waiting' && asked !== '') {
    return t('inbox.why.waiting.asked', { count: missing.length, asked })
  }
  return t(`inbox.why.${type}`, { by, asked, count: missing.length })
}

function Confirm({ row }: { readonly row: InboxRow }) {
  const { t } = useText()
  const [confirm, isUnderWay] = useAct('confirm')
  const tell = useNotice()
  const inWords = useOutcome()
  return (
    <Button
      isPending={isUnderWay}
      aria-label={`${t('inbox.verb.receipt')}: ${row.number}`}
      onPress={() => {
        void confirm({ documents: [row.id] }).then((outcome) =>
          tell(inWords(outcome, t('act.confirmed', { count: 1 }))),
        )
      }}
    >
      {t('inbox.verb.receipt')}
    </Button>
  )
}

function Way({ row }: { readonly row: InboxRow }) {
  const { t } = useText()
  const to = row.type === 'waiting' ? `/documents/${row.id}/receipts` : `/documents/${row.id}`
  return (
    <Link
      to={to}
      className={styles['button']}
      aria-label={`${t(`inbox.verb.${row.type}`)}: ${row.number}`}
    >
      {t(`inbox.verb.${row.type}`)}
    </Link>
  )
}
