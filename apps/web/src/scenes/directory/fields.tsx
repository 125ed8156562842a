/** Lines of text side by side, each with what is wrong with it. */
import { TextField } from '../../components/text-field.tsx'
import type { MessageName } from '../../text/catalogue.ts'
import { useText } from '../../text/text.ts'
import type { Wrong } from './page-draft.ts'

export type Field<Name> = {
  readonly name: Name
  readonly label: MessageName
  readonly hint?: MessageName
  readonly type?: 'tel' | 'email'
  readonly lines?: number
  /** How many characters the record takes. */
  readonly most: number
}

type Props<Values> = {
  readonly fields: readonly Field<keyof Values>[]
  readonly values: Values
  readonly wrong: readonly Wrong[]
  readonly onChange: (part: Partial<Values>) => void
}

export function Fields<Values extends object>({ fields, values, wrong, onChange }: Props<Values>) {
  const { t } = useText()
  return fields.map(({ name, label, hint, type = 'text', lines, most }) => {
    const error = wrong.find((each) => each === name)
    return (
      <TextField
        key={String(name)}
        label={t(label)}
        type={type}
        maxLength={most}
        value={String(values[name])}
        onChange={(text) => onChange({ [name]: text } as unknown as Partial<Values>)}
        {...(lines === undefined ? {} : { lines })}
        {...(hint === undefined ? {} : { hint: t(hint) })}
        {...(error === undefined ? {} : { error: t(`directory.wrong.${error}`) })}
      />
    )
  })
}
