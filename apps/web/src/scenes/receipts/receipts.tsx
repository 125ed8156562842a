/** The receipts of a document: every partner, what it has, what it confirmed, what it answered. */
import { useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { Chips } from '../../components/chips.tsx'
import { saveCsv } from '../../components/csv.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { Mark } from '../../components/mark.tsx'
import { PrintLine } from '../../components/print-line.tsx'
import { Screen } from '../../components/screen.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { ReceiptsView } from '../../worker/views/receipts.ts'
import { AskReceipt } from './ask-receipt.tsx'
import { csvRows } from './csv-rows.ts'
import { Matrix } from './matrix.tsx'
import { ordered } from './order.ts'
import { Remind } from './remind.tsx'
import styles from './receipts.module.css'

type Known = Extract<ReceiptsView, { type: 'receipts' }>

export function ReceiptsScene() {
  const { t } = useText()
  const { id } = useParams({ from: '/documents/$id/receipts' })
  const shown = useView('receipts', { id })
  if (shown === undefined) return null
  if (shown.type === 'unknown') {
    return (
      <Screen heading={t('receipts.unknown')} windowTitle={t('receipts.window')}>
        <p className={styles['lead']}>{t('receipts.unknown.lead')}</p>
      </Screen>
    )
  }
  return <Receipts shown={shown} />
}

function Receipts({ shown }: { readonly shown: Known }) {
  const text = useText()
  const { t } = text
  const { acting, zone } = useShell()
  const search = useSearch({ from: '/documents/$id/receipts' })
  const { by = 'partner', down = false, missing = false } = search
  const { document, lines, toRemind, mayAsk } = shown
  const fitting = missing ? lines.filter(({ isMissing }) => isMissing) : lines
  const rows = ordered(fitting, by, down, text.compare)
  const { missing: _, ...rest } = search
  return (
    <Screen
      heading={t('receipts.title', { number: document.number })}
      windowTitle={t('receipts.window')}
      tools={
        <Chips
          label={t('receipts.window')}
          chips={[
            { key: 'all', label: t('receipts.all'), isChosen: !missing, search: rest },
            {
              key: 'missing',
              label: t('receipts.missing'),
              isChosen: missing,
              search: { ...rest, missing: true },
            },
          ]}
        />
      }
      aside={
        <>
          <LinkButton to={`/documents/${document.id}`} look="quiet">
            {t('receipts.back')}
          </LinkButton>
          <Button
            onPress={() =>
              saveCsv(`${t('receipts.window')} ${document.number}`, csvRows(shown, rows, text))
            }
          >
            {t('save.csv')}
          </Button>
          <Button onPress={() => print()}>{t('print.page')}</Button>
          {mayAsk && <AskReceipt id={document.id} number={document.number} />}
          {toRemind.length > 0 && (acting.maySpeak || acting.mayDraft) && (
            <Remind
              look={mayAsk ? 'plain' : 'primary'}
              asked={{ document: document.id }}
              label={t('remind.count', { count: toRemind.length })}
            />
          )}
        </>
      }
    >
      <div className={styles['page']}>
        <About shown={shown} zone={zone} />
        {rows.length === 0 ? (
          <p className={styles['lead']}>{t('receipts.noneMissing')}</p>
        ) : (
          <Matrix shown={shown} rows={rows} search={search} zone={zone} />
        )}
        <PrintLine />
      </div>
    </Screen>
  )
}

function About({ shown, zone }: { readonly shown: Known; readonly zone: string }) {
  const { t } = useText()
  const { document, counts, asksReceipt, isRecalled, requests } = shown
  return (
    <div className={styles['about']}>
      <p className={styles['what']}>
        <Mark mark={document.mark} />{' '}
        <span className={styles['onPaper']}>{document.mark.words}</span>
        <strong>{document.number}</strong>{' '}
        <span lang={document.titleLanguage}>{document.title}</span>
      </p>
      <p>
        {isRecalled && `${t('receipts.recalled')} `}
        {t('receipts.delivered', counts)}{' '}
        {asksReceipt ? t('receipts.confirmed', counts) : t('receipts.notAsked')}{' '}
        <span className={styles['zone']}>{t('receipts.zone', { zone })}</span>
      </p>
      {requests.map(({ text }) => (
        <p key={text}>{t('receipts.asked', { text })}</p>
      ))}
    </div>
  )
}
