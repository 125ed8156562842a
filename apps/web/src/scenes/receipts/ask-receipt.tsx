/** Asks for confirmation of receipt where that was not asked; it is said first what that means. */
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CheckDialog } from '../../components/check-dialog.tsx'
import { useNotice } from '../../components/notice.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useText } from '../../text/text.ts'

export function AskReceipt({ id, number }: { readonly id: string; readonly number: string }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const [ask, isUnderWay] = useAct('askReceipt')
  const inWords = useOutcome()
  const tell = useNotice()
  const act = async () => {
    tell(inWords(await ask({ document: id }), t('receipts.asked.done')))
    setOpen(false)
  }
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        {t('receipts.ask')}
      </Button>
      <CheckDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('receipts.ask')}
        action={t('receipts.ask')}
        onAct={() => void act()}
        isUnderWay={isUnderWay}
      >
        <p>{t('receipts.ask.lead', { number })}</p>
      </CheckDialog>
    </>
  )
}
