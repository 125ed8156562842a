/** Withdrawing or recalling a document: what that means for those who have it, and why it is done. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useNotice } from '../../components/notice.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useText } from '../../text/text.ts'
import { OvertakenWords } from './problems.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

type Props = {
  readonly document: { readonly id: string; readonly number: string }
  readonly sort: 'withdraw' | 'recall'
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function WithdrawDialog({ document, sort, isOpen, onClose }: Props) {
  const { t } = useText()
  const { id, number } = document
  const [takeBack, isUnderWay] = useAct('takeBack')
  const [trouble, setTrouble] = useState<ReactNode>()
  const tell = useNotice()
  const inWords = useOutcome()
  const close = () => {
    setTrouble(undefined)
    onClose()
  }
  const go = async (reason: string) => {
    const outcome = await takeBack({ sort, id, reason })
    const notice = inWords(outcome, t(`treat.${sort}.done`, { number }))
    if (outcome.type === 'done' || outcome.type === 'kept') {
      tell(notice)
      return close()
    }
    const overtaken = outcome.type === 'refused' ? outcome.overtaken : undefined
    setTrouble(
      <>
        {notice.words} {overtaken !== undefined && <OvertakenWords overtaken={overtaken} />}
      </>,
    )
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      onClose={close}
      title={t(`treat.${sort}.title`, { number })}
      lead={t(`treat.${sort}.lead`)}
      reasonLabel={t('treat.reason')}
      verb={t(`treat.${sort}.verb`, { number })}
      isUnderWay={isUnderWay}
      {...(trouble === undefined ? {} : { trouble })}
      onDo={(reason) => void go(reason)}
    />
  )
}
