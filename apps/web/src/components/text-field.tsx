/** A line or several lines to be written, with its label above and its error below. */
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import type { TextFieldProps } from 'react-aria-components'
import styles from './field.module.css'

type Props = Omit<TextFieldProps, 'className' | 'children' | 'isInvalid'> & {
  readonly label: string
  readonly hint?: string
  readonly error?: string
  /** Several lines, if given. */
  readonly lines?: number
  readonly placeholder?: string
}

export function TextField({ label, hint, error, lines, placeholder = '', ...rest }: Props) {
  return (
    <AriaTextField
      {...rest}
      // What is wrong is said; whether to go on is the screen's affair, also with the error standing.
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={styles['field'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {lines === undefined ? (
        <Input className={styles['input'] ?? ''} placeholder={placeholder} />
      ) : (
        <TextArea className={styles['input'] ?? ''} rows={lines} placeholder={placeholder} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
