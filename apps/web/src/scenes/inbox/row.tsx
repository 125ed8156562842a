/** One row of the inbox: when, what, why, and the one thing to do about it. */
import { Link } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { Mark } from '../../components/mark.tsx'
import { useNotice } from '../../components/notice.tsx'
import { Tag } from '../../components/tag.tsx'
import { Tick } from '../../components/tick.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import type { InboxRow } from '../../worker/views/inbox.ts'
import { Due } from './due.tsx'
import styles from './inbox.module.css'

type Props = {
  readonly row: InboxRow
  readonly zone: string
  /** Whether rows can be selected here; not all of them can. */
  readonly isSelecting: boolean
  readonly isSelected: boolean
  readonly onSelect: (isSelected: boolean) => void
}

/** Where the focus goes when the row that had it is done. */
export const focusHeading = (): void => document.querySelector<HTMLElement>('main h1')?.focus()

export function Row({ row, zone, isSelecting, isSelected, onSelect }: Props) {
  const text = useText()
  const { t } = text
  const { id, type, mark, number, title, titleLanguage } = row
  return (
    <tr className={styles['row']} data-selected={isSelected || undefined}>
      {isSelecting && (
        <td className={styles['tick']}>
          {type === 'receipt' && (
            <Tick
              aria-label={t('inbox.select', { number })}
              isSelected={isSelected}
              onChange={onSelect}
            />
          )}
        </td>
      )}
      <td className={styles['due']}>
        <Due row={row} zone={zone} />
      </td>
      <td>
        <Tag>{t(`inbox.type.${type}`)}</Tag>
      </td>
      <td className={styles['what']}>
        <Link to="/documents/$id" params={{ id }} className={styles['link']} data-row>
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
        void confirm({ documents: [row.id] }).then((outcome) => {
          const notice = inWords(outcome, t('act.confirmed', { count: 1 }))
          tell(notice)
          if (notice.tone === 'done') focusHeading()
        })
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
