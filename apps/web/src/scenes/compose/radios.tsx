/** One of several, all in sight, each with a line that says what it means. */
import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { ReactNode } from 'react'
import field from '../../components/field.module.css'
import styles from './radios.module.css'

export type RadioOption = {
  readonly key: string
  readonly words: ReactNode
  readonly line?: string
}

type Props = {
  readonly label: string
  readonly options: readonly RadioOption[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
  readonly error?: string
  readonly isRow?: boolean
  readonly name: string
}

export function Radios({ label, options, chosen, onChoose, error, isRow = false, name }: Props) {
  return (
    <RadioGroup
      className={field['field'] ?? ''}
      value={chosen === '' ? null : chosen}
      onChange={onChoose}
      isInvalid={error !== undefined}
      orientation={isRow ? 'horizontal' : 'vertical'}
      data-field={name}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      <div className={`${styles['options']} ${isRow ? styles['row'] : ''}`}>
        {options.map(({ key, words, line }) => (
          <Radio key={key} value={key} className={styles['option'] ?? ''}>
            <span className={styles['dot']} aria-hidden />
            <span>
              <span className={styles['words']}>{words}</span>
              {line !== undefined && (
                <Text slot="description" className={styles['line'] ?? ''}>
                  {line}
                </Text>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className={field['error'] ?? ''}>{error}</FieldError>
    </RadioGroup>
  )
}
