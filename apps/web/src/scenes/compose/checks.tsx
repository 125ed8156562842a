/** Several of several, all in sight. */
import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components'
import { Check } from 'lucide-react'
import field from '../../components/field.module.css'
import styles from './radios.module.css'

type Props = {
  readonly label: string
  readonly options: readonly { readonly key: string; readonly words: string }[]
  readonly chosen: readonly string[]
  readonly onChoose: (keys: readonly string[]) => void
  readonly error?: string
  readonly inColumns?: boolean
  readonly name: string
}

export function Checks({
  label,
  options,
  chosen,
  onChoose,
  error,
  inColumns = false,
  name,
}: Props) {
  return (
    <CheckboxGroup
      className={field['field'] ?? ''}
      value={[...chosen]}
      onChange={onChoose}
      isInvalid={error !== undefined}
      data-field={name}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      <div className={`${styles['options']} ${inColumns ? styles['columns'] : ''}`}>
        {options.map(({ key, words }) => (
          <Checkbox key={key} value={key} className={styles['option'] ?? ''}>
            <span className={styles['box']} aria-hidden>
              {chosen.includes(key) && <Check size={14} strokeWidth={3} />}
            </span>
            <span className={styles['words']}>{words}</span>
          </Checkbox>
        ))}
      </div>
      <FieldError className={field['error'] ?? ''}>{error}</FieldError>
    </CheckboxGroup>
  )
}

/** One thing that holds or not. */
export function OneCheck({
  words,
  isChosen,
  onChoose,
}: {
  readonly words: string
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}) {
  return (
    <Checkbox
      isSelected={isChosen}
      onChange={onChoose}
      className={`${styles['option']} ${styles['alone']}`}
    >
      <span className={styles['box']} aria-hidden>
        {isChosen && <Check size={14} strokeWidth={3} />}
      </span>
      <span className={styles['words']}>{words}</span>
    </Checkbox>
  )
}
