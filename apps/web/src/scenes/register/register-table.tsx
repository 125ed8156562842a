/** The rows of the register: as many as can be seen, asked for in pages while one scrolls. */
import { useRef } from 'react'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { ListFilter } from '@epoc/domain'
import { Mark } from '../../components/mark.tsx'
import { useText } from '../../text/text.ts'
import type { RegisterRow } from '../../worker/views/register.ts'
import { usePages } from './use-pages.ts'
import styles from './register-table.module.css'

type Props = { readonly filter: ListFilter; readonly total: number }

/** Measured in CSS, so that it follows the density that was chosen. */
const rowHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row')) || 36

export function RegisterTable({ filter, total }: Props) {
  const { t } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 8,
  })
  const shown = virtual.getVirtualItems()
  const rowAt = usePages(filter, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0)
  return (
    <div
      className={styles['scroller']}
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('register.title')}
    >
      <div
        className={styles['grid']}
        role="table"
        aria-rowcount={total + 1}
        aria-label={t('register.title')}
      >
        <div className={styles['heads']} role="row" aria-rowindex={1}>
          {(
            ['mark', 'number', 'name', 'version', 'languages', 'from', 'date', 'receipts'] as const
          ).map((name) => (
            <span key={name} role="columnheader">
              {t(`register.${name}`)}
            </span>
          ))}
        </div>
        <div
          role="rowgroup"
          className={styles['rows']}
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {shown.map(({ index, key, start, size }) => (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              className={styles['row']}
              style={{ blockSize: size, transform: `translateY(${start}px)` }}
            >
              <Cells row={rowAt(index)} />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

function Cells({ row }: { readonly row: RegisterRow | undefined }) {
  const text = useText()
  const { t } = text
  if (row === undefined) return <span role="cell" />
  const {
    id,
    mark,
    number,
    title,
    titleLanguage,
    version,
    languages,
    from,
    date,
    receipts,
    standing,
  } = row
  return (
    <>
      <span role="cell">
        <Mark mark={mark} />
      </span>
      <span role="cell" className={styles['number']}>
        {number}
      </span>
      <span role="cell" className={styles['title']} lang={titleLanguage}>
        <Link to="/documents/$id" params={{ id }} className={styles['link']}>
          {standing === 'recalled' ? t('register.recalled') : title}
        </Link>
        {standing !== 'current' && (
          <span className={styles['standing']}>{t(`register.standing.${standing}`)}</span>
        )}
      </span>
      <span role="cell">{version}</span>
      <span role="cell">{languages.map((each) => each.toUpperCase()).join(' ')}</span>
      <span role="cell" className={styles['from']}>
        {from}
      </span>
      <span role="cell">{text.shortDay(date, Date.now())}</span>
      <span role="cell">
        {receipts.done}/{receipts.of}
      </span>
    </>
  )
}
