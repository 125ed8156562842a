/** Writes the answer of one's government, and says before it goes what the others will see. */
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { useNotice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import { whenInWords } from './when.ts'
import styles from './answer-dialog.module.css'

type Props = { readonly shown: ShownDocument; readonly isOpen: boolean; readonly close: () => void }

export function AnswerDialog({ shown, isOpen, close }: Props) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) close()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Writing shown={shown} close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** In UTF-16 code units, as the record takes it. */
const longest = 4_000

function Writing({ shown, close }: Omit<Props, 'isOpen'>) {
  const text = useText()
  const { t } = text
  const { acting } = useShell()
  const { requests, document } = shown
  const first = requests.find(({ hasOwn }) => !hasOwn) ?? requests[0]
  const [chosen, choose] = useState(first?.id)
  const [words, setWords] = useState('')
  const [answer, isUnderWay] = useAct('answer')
  const tell = useNotice()
  const inWords = useOutcome()
  const request = requests.find(({ id }) => id === chosen)
  if (request === undefined) return null
  const send = async () => {
    const asked = { document: document.id, request: request.id, text: words.trim() }
    const outcome = await answer(asked)
    tell(inWords(outcome, t('reader.answered', { number: document.number })))
    if (outcome.type === 'done' || outcome.type === 'kept') close()
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Heading slot="title" className={styles['title'] ?? ''}>
        {t('reader.answer.title', { number: document.number })}
      </Heading>
      {requests.length > 1 && (
        <Choice
          label={t('reader.answer.which')}
          options={requests.map(({ id, text: asked }) => ({ key: id, words: asked }))}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      <p>
        <strong>{request.text}</strong>
        <br />
        {whenInWords(request.due, text)}
      </p>
      <TextField
        label={t('reader.answer.text', { name: acting.name })}
        hint={t('reader.answer.hint')}
        lines={7}
        maxLength={longest}
        value={words}
        onChange={setWords}
        autoFocus
      />
      <p className={styles['consequence']}>
        {t(request.hasOwn ? 'reader.answer.again' : 'reader.answer.consequence', {
          name: acting.name,
        })}
      </p>
      <div className={styles['buttons']}>
        <Button onPress={close}>{t('reader.answer.cancel')}</Button>
        <Button look="primary" type="submit" isPending={isUnderWay}>
          {t('reader.answer.send', { name: acting.name })}
        </Button>
      </div>
    </form>
  )
}
