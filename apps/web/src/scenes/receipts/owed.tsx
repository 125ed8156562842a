/** What partners owe over all documents, by partner: whom to remind of what. */
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { Chips } from '../../components/chips.tsx'
import { Mark } from '../../components/mark.tsx'
import { PrintLine } from '../../components/print-line.tsx'
import { Screen } from '../../components/screen.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import type { OwedItem, OwedPartner } from '../../worker/views/owed.ts'
import { Remind } from './remind.tsx'
import styles from './owed.module.css'

export function OwedScene() {
  const { t } = useText()
  const { overdue = false } = useSearch({ from: '/receipts' })
  const owed = useView('owed', { overdue })
  const { acting } = useShell()
  const mayRemind = acting.maySpeak || acting.mayDraft
  if (owed === undefined) return null
  const { partners, documents } = owed
  return (
    <Screen
      heading={t('owed.title')}
      windowTitle={t('owed.window')}
      tools={
        <Chips
          label={t('owed.window')}
          chips={[
            { key: 'all', label: t('owed.all'), isChosen: !overdue, search: {} },
            {
              key: 'overdue',
              label: t('owed.overdue'),
              isChosen: overdue,
              search: { overdue: true },
            },
          ]}
        />
      }
      aside={
        <>
          <Button onPress={() => print()}>{t('print.page')}</Button>
          {mayRemind && partners.length > 0 && (
            <Remind
              look="primary"
              asked={{ overdue }}
              label={t('remind.count', { count: partners.length })}
            />
          )}
        </>
      }
    >
      <p className={styles['sentence']}>
        {documents === 0
          ? t('owed.none')
          : partners.length === 0
            ? t('owed.none.overdue')
            : t('owed.sentence', { documents, overdue: owed.overdue })}
      </p>
      {partners.map((each) => (
        <Partner key={each.partner} owed={each} overdue={overdue} mayRemind={mayRemind} />
      ))}
      <PrintLine />
    </Screen>
  )
}

function Partner({
  owed,
  overdue,
  mayRemind,
}: {
  readonly owed: OwedPartner
  readonly overdue: boolean
  readonly mayRemind: boolean
}) {
  const text = useText()
  const { t } = text
  const { zone } = useShell()
  const { partner, name, items } = owed
  return (
    <section className={styles['partner']} aria-label={name}>
      <div className={styles['head']}>
        <h2>{name}</h2>
        <span className={styles['count']}>{t('owed.items', { count: items.length })}</span>
        {mayRemind && (
          <Remind
            look="quiet"
            asked={{ overdue, partners: [partner] }}
            label={t('remind.one', { name })}
          />
        )}
      </div>
      <ul>
        {items.map((item) => (
          <li key={`${item.document.id} ${item.asked ?? ''}`} className={styles['item']}>
            <Mark mark={item.document.mark} />
            <Link
              to="/documents/$id/receipts"
              params={{ id: item.document.id }}
              className={styles['number']}
            >
              {item.document.number}
            </Link>
            <span className={styles['title']} lang={item.document.titleLanguage}>
              {item.document.title}
            </span>
            <span>{item.asked ?? t('owed.receipt')}</span>
            <span className={item.overdue ? styles['overdue'] : styles['due']}>
              {item.overdue && `${t('owed.isOverdue')} · `}
              {dueInWords(item, text, zone)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function dueInWords({ due, closesAt }: OwedItem, { t, day, stamp }: Text, zone: string): string {
  if (due?.type === 'day') return day(due.day)
  if (due?.type === 'in-words') return due.words
  if (due?.type === 'before-meeting') return t('due.before', { meeting: due.meeting })
  return closesAt === undefined ? t('inbox.noDeadline') : stamp(closesAt, zone)
}
