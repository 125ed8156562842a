/** A box to be ticked, with its words. */
import { Checkbox } from 'react-aria-components'
import type { CheckboxProps } from 'react-aria-components'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './tick.module.css'

type Props = Omit<CheckboxProps, 'className' | 'children'> & { readonly children?: ReactNode }

export function Tick({ children, ...rest }: Props) {
  return (
    <Checkbox {...rest} className={styles['tick'] ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles['box']} aria-hidden>
            {isIndeterminate ? <Minus size={14} /> : isSelected ? <Check size={14} /> : null}
          </span>
          {children}
        </>
      )}
    </Checkbox>
  )
}
