/**
 * The rows of the register: as many as can be seen, asked for in pages while one scrolls. A row opens
 * to its versions and languages; rows are measured, so that those below make room.
 */
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { stepOf } from '../../components/row-keys.ts'
import { useText } from '../../text/text.ts'
import type { RegisterFilter } from '../../worker/views/register.ts'
import { RegisterLine } from './register-line.tsx'
import { usePages } from './use-pages.ts'
import styles from './register-table.module.css'

type Props = { readonly filter: RegisterFilter; readonly total: number }

/** Measured in CSS, so that it follows the density that was chosen. */
const rowHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row')) || 36

const columns = [
  'mark',
  'number',
  'name',
  'version',
  'languages',
  'from',
  'date',
  'receipts',
] as const

export function RegisterTable({ filter, total }: Props) {
  const { t } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 8,
  })
  const shown = virtual.getVirtualItems()
  const rowAt = usePages(filter, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0)
  const toggle = (id: string, isOpen: boolean) =>
    setOpen(
      (before) => new Set(isOpen ? [...before, id] : [...before].filter((each) => each !== id)),
    )
  const linkAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a[data-row]`)
  /** The row may first have to be fetched. */
  const focusRow = (index: number, tries = 20) => {
    const link = linkAt(index)
    if (link) link.focus()
    else if (tries > 0) setTimeout(() => focusRow(index, tries - 1), 25)
  }
  const hear = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = stepOf(event)
    const { target } = event
    if (step === 0 || !(target instanceof HTMLElement)) return
    const at = target.closest<HTMLElement>('[data-index]')?.dataset['index']
    const next = at === undefined ? (shown[0]?.index ?? 0) : Number(at) + step
    if (next < 0 || next >= total) return
    event.preventDefault()
    virtual.scrollToIndex(next)
    focusRow(next)
  }
  return (
    <div
      className={styles['scroller']}
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('register.title')}
      onKeyDown={hear}
    >
      <div
        className={styles['grid']}
        role="table"
        aria-rowcount={total + 1}
        aria-label={t('register.title')}
      >
        <div className={styles['heads']} role="row" aria-rowindex={1}>
          <span role="columnheader">
            <span className="unseen">{t('register.versions')}</span>
          </span>
          {columns.map((name) => (
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
          {shown.map(({ index, key, start }) => {
            const row = rowAt(index)
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={styles['row']}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row === undefined ? (
                  <span role="cell" className={styles['line']} />
                ) : (
                  <RegisterLine
                    row={row}
                    isOpen={open.has(row.id)}
                    onToggle={(isOpen) => toggle(row.id, isOpen)}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
