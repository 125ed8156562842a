/** The inbox: what needs one's government's action, when, why, and the one thing to do about it. */
import { Link, useSearch } from '@tanstack/react-router'
import { Chips } from '../../components/chips.tsx'
import { Screen } from '../../components/screen.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import { inboxTabs } from '../../worker/views/inbox-tabs.ts'
import { Rows } from './rows.tsx'
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
        <Rows key={tab} rows={inbox.rows} zone={shell.zone} />
      )}
    </Screen>
  )
}

/** Only what waits is counted: what is done needs nobody. */
const countOf = (count: number | undefined, tab: string): string =>
  count === undefined || count === 0 || tab === 'done' || tab === 'action' ? '' : ` ${count}`
