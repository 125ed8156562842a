/** What one may do with a document: what is asked of one's government first, and printing. */
import { useState } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { ChevronDown, Printer } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { useNotice } from '../../components/notice.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useText } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import styles from './reader-actions.module.css'

type Props = { readonly shown: ShownDocument; readonly onPrint: () => void }

export function ReaderActions({ shown, onPrint }: Props) {
  const { t } = useText()
  const [isAnswering, setAnswering] = useState(false)
  const { may, requests } = shown
  const isOpen = requests.some(({ hasOwn }) => !hasOwn)
  return (
    <div className={styles['actions']}>
      <Button look="quiet" onPress={onPrint}>
        <Printer size={16} aria-hidden />
        {t('reader.print')}
      </Button>
      {may.confirmSponsorship && (
        <Sponsor shown={shown} isFirst={!may.confirm && !(may.answer && isOpen)} />
      )}
      {may.answer && (
        <Button
          look={isOpen && !may.confirm ? 'primary' : 'plain'}
          onPress={() => setAnswering(true)}
        >
          {t(isOpen ? 'reader.answer' : 'reader.answerAgain')}
        </Button>
      )}
      {may.confirm && <Confirm shown={shown} />}
      <AnswerDialog shown={shown} isOpen={isAnswering} close={() => setAnswering(false)} />
    </div>
  )
}

function Confirm({ shown: { document } }: Pick<Props, 'shown'>) {
  const { t } = useText()
  const [confirm, isUnderWay] = useAct('confirm')
  const tell = useNotice()
  const inWords = useOutcome()
  const say = (more: { readonly withoutFile?: true }) =>
    void confirm({ documents: [document.id], ...more }).then((outcome) =>
      tell(inWords(outcome, t('act.confirmed', { count: 1 }))),
    )
  return (
    <div className={styles['pair']}>
      <Button look="primary" isPending={isUnderWay} onPress={() => say({})}>
        {t('reader.confirm')}
      </Button>
      <MenuTrigger>
        <AriaButton
          className={styles['more'] ?? ''}
          aria-label={t('reader.confirmOtherwise')}
          isDisabled={isUnderWay}
        >
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
        <Popover className={styles['popover'] ?? ''} placement="bottom end">
          <Menu className={styles['menu'] ?? ''} onAction={() => say({ withoutFile: true })}>
            <MenuItem id="without" className={styles['item'] ?? ''}>
              {t('reader.confirmWithoutFile')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}

function Sponsor({
  shown: { document },
  isFirst,
}: Pick<Props, 'shown'> & { readonly isFirst: boolean }) {
  const { t } = useText()
  const [confirm, isUnderWay] = useAct('confirmSponsorship')
  const tell = useNotice()
  const inWords = useOutcome()
  return (
    <Button
      look={isFirst ? 'primary' : 'plain'}
      isPending={isUnderWay}
      onPress={() => {
        void confirm({ document: document.id }).then((outcome) =>
          tell(inWords(outcome, t('reader.sponsorshipConfirmed', { number: document.number }))),
        )
      }}
    >
      {t('reader.confirmSponsorship')}
    </Button>
  )
}
