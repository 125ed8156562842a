/** Chooses seats: those chosen in words above, all of them below, narrowed by a few letters. */
import { folded } from '../../text/folded.ts'
import { useId, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { TextField } from '../../components/text-field.tsx'
import { useText } from '../../text/text.ts'
import styles from './seat-picker.module.css'

type Named = { readonly seat: string; readonly name: string }

type Props = {
  readonly seats: readonly Named[]
  /** One's own seat, where one may write to it alone. */
  readonly own: Named | undefined
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
  readonly error?: string
}

export function SeatPicker({ seats, own, chosen, onChoose, error }: Props) {
  const { t, list } = useText()
  const [letters, setLetters] = useState('')
  const label = useId()
  const all = [
    ...seats,
    ...(own === undefined ? [] : [{ seat: own.seat, name: t('writing.own', { name: own.name }) }]),
  ]
  const shown = all.filter(({ name }) => folded(name).includes(folded(letters.trim())))
  const names = all.filter(({ seat }) => chosen.includes(seat)).map(({ name }) => name)
  return (
    <div className={styles['picker']} role="group" aria-labelledby={label}>
      <p>
        <span id={label} className={styles['label']}>
          {t('writing.to')}
        </span>{' '}
        <span role="status">{names.length === 0 ? t('writing.to.none') : list(names)}</span>
      </p>
      <TextField
        label={t('writing.to.find')}
        value={letters}
        onChange={setLetters}
        {...(error === undefined ? {} : { error })}
      />
      <ListBox
        aria-label={t('writing.to')}
        className={styles['list'] ?? ''}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChoose(
            all
              .map(({ seat }) => seat)
              .filter((seat) =>
                shown.some((each) => each.seat === seat)
                  ? keys === 'all' || keys.has(seat)
                  : chosen.includes(seat),
              ),
          )
        }
      >
        {shown.map(({ seat, name }) => (
          <ListBoxItem key={seat} id={seat} textValue={name} className={styles['item'] ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={styles['check']} aria-hidden>
                  {isSelected ? '✓' : ''}
                </span>
                {name}
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  )
}
