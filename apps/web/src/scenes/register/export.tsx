/** The rows that the filters let through, all of them, as a file. */
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { saveCsv } from '../../components/csv.ts'
import { useDesk } from '../../desk/desk.tsx'
import { useText } from '../../text/text.ts'
import type { RegisterFilter, RegisterView } from '../../worker/views/register.ts'

type Props = { readonly filter: RegisterFilter; readonly total: number }

export function Export({ filter, total }: Props) {
  const { t } = useText()
  const { service, wearing } = useDesk()
  const [isUnderWay, setUnderWay] = useState(false)
  const save = async () => {
    setUnderWay(true)
    const asked = { filter, offset: 0, limit: total }
    const view = (await service.view('register', wearing, asked)) as RegisterView | undefined
    setUnderWay(false)
    if (view === undefined) return
    saveCsv(t('register.title'), [
      [
        ...(['mark', 'number', 'name', 'version', 'languages', 'from', 'date'] as const).map(
          (each) => t(`register.${each}`),
        ),
        t('register.export.standing'),
        t('register.export.receipts'),
        t('register.export.of'),
      ],
      ...view.rows.map((row) => [
        row.mark.words,
        row.number,
        row.title,
        row.version,
        row.languages.map((each) => each.toUpperCase()).join(' '),
        row.from,
        row.date,
        row.standing === 'current' ? '' : t(`register.standing.${row.standing}`),
        row.receipts.done,
        row.receipts.of,
      ]),
    ])
  }
  return (
    <Button isPending={isUnderWay} isDisabled={total === 0} onPress={() => void save()}>
      {t('register.export')}
    </Button>
  )
}
