/** A question before an act that cannot be undone: what it does, why, and the button that does it. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useText } from '../../text/text.ts'
import styles from './dialog.module.css'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly lead: ReactNode
  readonly reasonLabel: string
  readonly verb: string
  readonly needsReason?: boolean
  readonly isUnderWay: boolean
  /** Why it was not done, if it was tried. */
  readonly trouble?: ReactNode
  readonly onDo: (reason: string) => void
}

export function ReasonDialog(props: Props) {
  const { isOpen, onClose } = props
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Content {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Content({
  onClose,
  title,
  lead,
  reasonLabel,
  verb,
  needsReason = false,
  isUnderWay,
  trouble,
  onDo,
}: Props) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  return (
    <>
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      <div>{lead}</div>
      <TextField
        label={reasonLabel}
        value={reason}
        onChange={(next) => {
          setReason(next)
          setMissing(false)
        }}
        maxLength={1_000}
        autoFocus
        {...(isMissing ? { error: t('compose.problem.no-reason') } : {})}
      />
      {trouble !== undefined && (
        <p className={styles['error']} role="alert">
          {trouble}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{t('dialog.keep')}</Button>
        <Button
          look="destructive"
          isPending={isUnderWay}
          onPress={() => {
            if (needsReason && reason.trim() === '') setMissing(true)
            else onDo(reason)
          }}
        >
          {verb}
        </Button>
      </div>
    </>
  )
}
