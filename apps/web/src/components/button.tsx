/** A button says what happens. One primary button stands on a screen. */
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps } from 'react-aria-components'
import styles from './button.module.css'

type Props = Omit<ButtonProps, 'className'> & {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'destructive'
}

export function Button({ look = 'plain', ...rest }: Props) {
  return <AriaButton {...rest} className={`${styles['button']} ${styles[look] ?? ''}`} />
}
