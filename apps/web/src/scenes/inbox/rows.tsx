/** The rows of the inbox in groups. Receipts may be selected, to be confirmed together. */
import { useState } from 'react'
import { Tick } from '../../components/tick.tsx'
import { moveAmongLinks } from '../../components/row-keys.ts'
import { useText } from '../../text/text.ts'
import type { InboxRow } from '../../worker/views/inbox.ts'
import { ConfirmSeveral } from './confirm-several.tsx'
import { grouped } from './groups.ts'
import { Row } from './row.tsx'
import styles from './inbox.module.css'

type Props = { readonly rows: readonly InboxRow[]; readonly zone: string }

export function Rows({ rows, zone }: Props) {
  const { t } = useText()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const receipts = rows.filter(({ type }) => type === 'receipt')
  const chosen = receipts.filter(({ id }) => selected.has(id))
  const isSelecting = receipts.length > 1
  const parts = grouped(rows, Date.now(), zone)
  const select = (id: string, isIn: boolean) =>
    setSelected(
      (before) => new Set(isIn ? [...before, id] : [...before].filter((each) => each !== id)),
    )
  return (
    <>
      {chosen.length > 0 && <ConfirmSeveral rows={chosen} onClear={() => setSelected(new Set())} />}
      <table
        className={styles['table']}
        onKeyDown={(event) => moveAmongLinks(event, 'a[data-row]')}
      >
        <thead>
          <tr>
            {isSelecting && (
              <td className={styles['tick']}>
                <Tick
                  aria-label={t('inbox.select.all')}
                  isSelected={chosen.length === receipts.length}
                  isIndeterminate={chosen.length > 0 && chosen.length < receipts.length}
                  onChange={(isAll) =>
                    setSelected(new Set(isAll ? receipts.map(({ id }) => id) : []))
                  }
                />
              </td>
            )}
            <th scope="col">
              {t('inbox.due', { zone: zone.replace(/^.*\//, '').replaceAll('_', ' ') })}
            </th>
            <th scope="col">{t('inbox.type')}</th>
            <th scope="col">{t('inbox.what')}</th>
            <td />
          </tr>
        </thead>
        {parts.map(({ group, rows: ofGroup }) => (
          <tbody key={group}>
            {parts.length > 1 && (
              <tr>
                <th scope="rowgroup" colSpan={isSelecting ? 5 : 4} className={styles['group']}>
                  {t(`inbox.group.${group}`)}
                </th>
              </tr>
            )}
            {ofGroup.map((row) => (
              <Row
                key={`${row.id} ${row.type} ${row.asked ?? ''}`}
                row={row}
                zone={zone}
                isSelecting={isSelecting}
                isSelected={row.type === 'receipt' && selected.has(row.id)}
                onSelect={(isIn) => select(row.id, isIn)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}
