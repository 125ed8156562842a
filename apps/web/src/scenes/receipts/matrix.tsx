/** Partners by what they have received. A column is put in order from its head; the order is in the address. */
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, Check, FileText, Minus } from 'lucide-react'
import { Moment } from '../../components/moment.tsx'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import type { ReceiptLine, ReceiptsView } from '../../worker/views/receipts.ts'
import { postAndName } from './csv-rows.ts'
import type { ReceiptColumn, ReceiptsSearch } from './receipts-search.ts'
import styles from './matrix.module.css'

type Props = {
  readonly shown: Extract<ReceiptsView, { type: 'receipts' }>
  readonly rows: readonly ReceiptLine[]
  readonly search: ReceiptsSearch
  readonly zone: string
}

export function Matrix({ shown, rows, search, zone }: Props) {
  const text = useText()
  const { asksReceipt, requests, lines } = shown
  const isServed = lines.some(({ served }) => served !== undefined)
  const isConfirmed = asksReceipt || lines.some((line) => line.confirmedAt !== undefined)
  return (
    <table className={styles['matrix']}>
      <thead>
        <tr>
          <Head column="partner" search={search} />
          <Head column="delivered" search={search} />
          {isConfirmed && <Head column="confirmed" search={search} />}
          {isConfirmed && <th scope="col">{text.t('receipts.by')}</th>}
          {isServed && <Head column="served" search={search} />}
          {requests.length > 0 && <Head column="answered" search={search} />}
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <tr key={line.partner}>
            <th scope="row">{line.name}</th>
            <td>
              <Delivered line={line} zone={zone} />
            </td>
            {isConfirmed && (
              <td>
                <Confirmed line={line} zone={zone} isAsked={asksReceipt} />
              </td>
            )}
            {isConfirmed && <td>{line.confirmedBy && postAndName(line.confirmedBy)}</td>}
            {isServed && <td>{servedInWords(line, text)}</td>}
            {requests.length > 0 && (
              <td>
                <Answered line={line} zone={zone} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({
  column,
  search,
}: {
  readonly column: ReceiptColumn
  readonly search: ReceiptsSearch
}) {
  const { t } = useText()
  const { by = 'partner', down = false, missing } = search
  const isChosen = by === column
  const Arrow = down ? ArrowDown : ArrowUp
  const next = {
    ...(column === 'partner' ? {} : { by: column }),
    ...(isChosen && !down ? { down: true } : {}),
    ...(missing === undefined ? {} : { missing }),
  }
  const name = t(`receipts.col.${column}`)
  return (
    <th
      scope="col"
      {...(isChosen
        ? { 'aria-sort': down ? ('descending' as const) : ('ascending' as const) }
        : {})}
    >
      <Link
        to="."
        search={next as never}
        replace
        activeOptions={{ exact: true }}
        className={styles['sort']}
        title={t('receipts.sort', { column: name })}
      >
        {name}
        {isChosen && <Arrow size={14} aria-hidden />}
      </Link>
    </th>
  )
}

const NotYet = () => {
  const { t } = useText()
  return (
    <span className={styles['notYet']}>
      <Minus size={14} aria-hidden /> {t('receipts.notYet')}
    </span>
  )
}

type Cell = { readonly line: ReceiptLine; readonly zone: string }

function Delivered({ line: { deliveredAt, missed, erasedAt }, zone }: Cell) {
  const { t, stamp } = useText()
  if (missed !== undefined) {
    return <span className={styles['missed']}>{t(`receipts.notDelivered.${missed}`)}</span>
  }
  if (deliveredAt === undefined) return <NotYet />
  return (
    <>
      <Moment at={deliveredAt} zone={zone} />
      {erasedAt !== undefined && (
        <span className={styles['more']}>
          {' '}
          {t('receipts.erased', { time: stamp(erasedAt, zone) })}
        </span>
      )}
    </>
  )
}

function Confirmed({ line, zone, isAsked }: Cell & { readonly isAsked: boolean }) {
  const { t } = useText()
  if (line.own) return <span className={styles['more']}>{t('receipts.own')}</span>
  if (line.confirmedAt === undefined) {
    if (line.served !== undefined) {
      return (
        <span className={styles['done']}>
          <FileText size={14} aria-hidden /> {t('receipts.col.served')}
        </span>
      )
    }
    return isAsked ? <NotYet /> : null
  }
  return (
    <span className={styles['done']}>
      <Check size={14} aria-hidden /> <Moment at={line.confirmedAt} zone={zone} />
      {line.withoutFile && ` (${t('receipts.withoutFile')})`}
    </span>
  )
}

const servedInWords = ({ served }: ReceiptLine, { t, day }: Text): string =>
  served === undefined
    ? ''
    : t('receipts.byChannel', { day: day(served.on), channel: served.channel })

function Answered({ line: { own, answers }, zone }: Cell) {
  const { t } = useText()
  if (own) return <span className={styles['more']}>{t('receipts.own')}</span>
  return answers.map((answer, i) => (
    // Requests are never taken away: their places are their names.
    <div key={i}>
      {answer === undefined ? (
        <NotYet />
      ) : (
        <span className={styles['done']}>
          <Check size={14} aria-hidden /> <Moment at={answer.at} zone={zone} />
          {answer.late && ` (${t('receipts.late')})`}
        </span>
      )}
    </div>
  ))
}
