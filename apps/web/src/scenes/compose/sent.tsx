/** The confirmation: number, time, place in the record, what happens next; a receipt to save and print. */
import { useParams, useSearch } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Mark } from '../../components/mark.tsx'
import { useNotice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import type { ShellView } from '../../worker/views/shell.ts'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import type { SentView } from '../../worker/views/sent.ts'
import { save } from '../../components/save.ts'
import { fileNameOf, receiptText } from './receipt.ts'
import { sentSearch } from './sent-address.ts'
import type { SentSearch } from './sent-address.ts'
import styles from './sent.module.css'

type Known = Exclude<SentView, { readonly type: 'unknown' }>

export function SentScene() {
  const { t } = useText()
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const search = sentSearch(useSearch({ strict: false }))
  const sent = useView('sent', { id })
  const heading =
    sent?.type === 'submission'
      ? t('sent.heading.submission')
      : t(search.entry === undefined ? 'sent.heading' : 'sent.heading.translation')
  return (
    <Screen heading={heading} windowTitle={t('compose.window')}>
      {sent !== undefined && (
        <div className={styles['page']}>
          {sent.type === 'unknown' ? (
            <p>{t('sent.unknown')}</p>
          ) : (
            <Confirmation sent={sent} search={search} />
          )}
        </div>
      )}
    </Screen>
  )
}

function Confirmation({ sent, search }: { readonly sent: Known; readonly search: SentSearch }) {
  const text = useText()
  const { t } = text
  const shell = useShell()
  const [proof, isUnderWay] = useAct('proof')
  const tell = useNotice()
  const index = search.entry ?? sent.index
  const facts = factsOf(sent, search, shell, text)
  const proofOf = async () => {
    const proven = await proof({ index })
    if (proven !== undefined && 'bytes' in proven) return proven
    tell({ tone: 'wait', words: t('sent.noProof') })
    return undefined
  }
  const saveReceipt = async () => {
    const proven = await proofOf()
    save(
      `${fileNameOf(sent)}-receipt.txt`,
      receiptText(t('sent.receipt.title'), facts, proven, text),
    )
  }
  const saveProof = async () => {
    const proven = await proofOf()
    if (proven !== undefined) save(`${fileNameOf(sent)}.tlog-proof`, proven.bytes)
  }
  return (
    <>
      <p className={styles['done']} role="status">
        <CircleCheck size={22} aria-hidden />
        <span>{doneWords(sent, search, text)}</span>
      </p>
      {search.forecast !== undefined &&
        sent.type === 'document' &&
        search.entry === undefined &&
        search.forecast !== sent.row.number && (
          <p className={styles['note']}>
            {t('sent.otherNumber', { number: sent.row.number, forecast: search.forecast })}
          </p>
        )}
      {search.asked !== undefined && (
        <p className={styles['note']}>{t(`sent.asked.${search.asked}`)}</p>
      )}
      <dl className={styles['facts']}>
        <dt>{t('sent.mark')}</dt>
        <dd>
          <Mark mark={sent.type === 'document' ? sent.row.mark : sent.mark} />{' '}
          {(sent.type === 'document' ? sent.row.mark : sent.mark).words}
        </dd>
        {facts.map(([name, value]) => (
          <div key={name} className={styles['fact']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('sent.next')}</h2>
      <p>{nextWords(sent, text)}</p>
      <div className={styles['buttons']}>
        {sent.type === 'document' ? (
          <LinkButton to={`/documents/${sent.row.id}/receipts`} look="primary">
            {t('sent.receipts')}
          </LinkButton>
        ) : (
          <LinkButton to="/submissions" look="primary">
            {t('sent.submissions')}
          </LinkButton>
        )}
        {sent.type === 'document' && (
          <LinkButton to={`/documents/${sent.row.id}`}>{t('sent.read')}</LinkButton>
        )}
        <Button isPending={isUnderWay} onPress={() => void saveReceipt()}>
          {t('sent.save')}
        </Button>
        <Button isPending={isUnderWay} onPress={() => void saveProof()}>
          {t('sent.saveProof')}
        </Button>
        <Button onPress={() => window.print()}>{t('sent.print')}</Button>
      </div>
      <p className={styles['printed']}>
        {t('sent.printed', {
          name: shell.me.name,
          government: shell.government,
          utc: new Date().toISOString().slice(0, 16).replace('T', ' '),
        })}
      </p>
    </>
  )
}

function doneWords(sent: Known, { entry }: SentSearch, { t }: Text): string {
  if (sent.type === 'submission') return t('sent.done.submission')
  const { number } = sent.row
  return entry === undefined
    ? t('sent.done', { number, count: sent.partners })
    : t('sent.done.translation', { number })
}

function nextWords(sent: Known, { t }: Text): string {
  if (sent.type === 'submission') return t('sent.next.submission')
  return [
    t('sent.next.delivery'),
    ...(sent.asksReceipt ? [t('sent.next.receipt')] : []),
    ...(sent.asked.length > 0 ? [t('sent.next.answers')] : []),
    ...(sent.replaces === undefined ? [] : [t('sent.next.replaces', { number: sent.replaces })]),
  ].join(' ')
}

/** As they stand on the screen, on paper and in the receipt. */
function factsOf(
  sent: Known,
  { entry, at }: SentSearch,
  { zone, me, acting, regime }: ShellView,
  { t, instant }: Text,
): readonly (readonly [string, string])[] {
  const time = at ?? sent.receivedAt
  const place = zone.replace(/^.*\//, '').replaceAll('_', ' ')
  const utc = new Date(time).toISOString().replace('T', ' ').replace(/\..*$/, '')
  return [
    ...(sent.type === 'document' ? [[t('sent.number'), sent.row.number] as const] : []),
    [t('sent.title'), sent.type === 'document' ? sent.row.title : sent.title],
    [t('sent.time'), t('sent.time.value', { at: instant(time, zone), zone: place, utc })],
    [t('sent.entry'), t('sent.entry.value', { index: entry ?? sent.index })],
    [t('sent.by'), [me.name, acting.name].filter((each) => each !== '').join(', ')],
    [t('sent.regime'), regime],
    [t('sent.hash'), sent.hash],
  ]
}
