/** Asks once more before something goes out: what it is, to whom, and one button that does it. */
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useDesk } from '../desk/desk.tsx'
import { useText } from '../text/text.ts'
import { Button } from './button.tsx'
import styles from './check-dialog.module.css'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** What the button says, which is what happens. */
  readonly action: string
  readonly onAct: () => void
  readonly isUnderWay: boolean
  readonly isActDisabled?: boolean
  readonly children: ReactNode
}

export function CheckDialog(props: Props) {
  const { isOpen, onClose, title, action, onAct, isUnderWay, isActDisabled = false } = props
  const { t } = useText()
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      isKeyboardDismissDisabled={isUnderWay}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {title}
          </Heading>
          <div className={styles['body']}>{props.children}</div>
          <div className={styles['foot']}>
            {isUnderWay && <Progress />}
            <Button onPress={onClose} isDisabled={isUnderWay}>
              {t('check.cancel')}
            </Button>
            <Button
              look="primary"
              onPress={onAct}
              isPending={isUnderWay}
              isDisabled={isActDisabled}
            >
              {action}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Progress() {
  const { t } = useText()
  const { work } = useDesk().status
  if (work === undefined) return null
  const { done, total } = work
  return (
    <p className={styles['progress']} role="status">
      <progress max={Math.max(1, total)} value={done} aria-hidden />
      {t('check.underWay', { done, total })}
    </p>
  )
}
