/** Confirms receipt of several documents at once: the one formal act that is done in bulk. */
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CheckDialog } from '../../components/check-dialog.tsx'
import { Mark } from '../../components/mark.tsx'
import { useNotice } from '../../components/notice.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { InboxRow } from '../../worker/views/inbox.ts'
import { focusHeading } from './row.tsx'
import styles from './inbox.module.css'

type Props = { readonly rows: readonly InboxRow[]; readonly onClear: () => void }

export function ConfirmSeveral({ rows, onClear }: Props) {
  const { t } = useText()
  const { government } = useShell()
  const [isOpen, setOpen] = useState(false)
  const [confirm, isUnderWay] = useAct('confirm')
  const inWords = useOutcome()
  const tell = useNotice()
  const count = rows.length
  const act = async () => {
    const outcome = await confirm({ documents: rows.map(({ id }) => id) })
    const notice = inWords(outcome, t('act.confirmed', { count }))
    tell(notice)
    setOpen(false)
    if (notice.tone === 'bad') return
    onClear()
    // Once the dialog has given the focus back.
    setTimeout(focusHeading, 50)
  }
  return (
    <div className={styles['selected']}>
      <span role="status">{t('inbox.selected', { count })}</span>
      <Button look="primary" onPress={() => setOpen(true)}>
        {t('inbox.confirm.several', { count })}
      </Button>
      <Button look="quiet" onPress={onClear}>
        {t('inbox.selected.none')}
      </Button>
      <CheckDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('inbox.confirm.several', { count })}
        action={t('inbox.confirm.several', { count })}
        onAct={() => void act()}
        isUnderWay={isUnderWay}
      >
        <p>{t('inbox.confirm.lead', { name: government })}</p>
        <ul className={styles['list']}>
          {rows.map(({ id, mark, number, title, titleLanguage }) => (
            <li key={id}>
              <Mark mark={mark} /> <strong>{number}</strong>{' '}
              <span lang={titleLanguage}>{title}</span>
            </li>
          ))}
        </ul>
      </CheckDialog>
    </div>
  )
}
