/** One of several, chosen from a list that opens. */
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import field from './field.module.css'
import styles from './choice.module.css'

export type Option = { readonly key: string; readonly words: string }

type Props = {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
  readonly placeholder?: string
  /** The label is heard and not seen. */
  readonly isBare?: boolean
}

export function Choice({ label, options, chosen, onChoose, placeholder, isBare = false }: Props) {
  return (
    <Select
      className={field['field'] ?? ''}
      value={chosen ?? null}
      onChange={(key) => {
        if (key !== null) onChoose(String(key))
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(isBare ? { 'aria-label': label } : {})}
    >
      {!isBare && <Label className={field['label'] ?? ''}>{label}</Label>}
      <Button className={styles['button'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''}>
          {options.map(({ key, words }) => (
            <ListBoxItem key={key} id={key} textValue={words} className={styles['item'] ?? ''}>
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
