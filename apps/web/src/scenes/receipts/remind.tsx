/** The button that reminds partners, each alone; what they get is seen first. */
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CheckDialog } from '../../components/check-dialog.tsx'
import { Choice } from '../../components/choice.tsx'
import { Mark } from '../../components/mark.tsx'
import { useNotice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useView } from '../../desk/use-view.ts'
import { useText } from '../../text/text.ts'
import type { RemindAsked } from '../../worker/letters/reminder.ts'
import styles from './remind.module.css'

type Props = {
  readonly asked: Omit<RemindAsked, 'words'>
  readonly label: string
  readonly look?: 'primary' | 'plain' | 'quiet'
}

export function Remind({ asked, label, look = 'plain' }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <Check asked={asked} onClose={() => setOpen(false)} />}
    </>
  )
}

function Check({
  asked,
  onClose,
}: {
  readonly asked: Props['asked']
  readonly onClose: () => void
}) {
  const { t, list } = useText()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<string | undefined>()
  const [remind, isUnderWay] = useAct('remind')
  const inWords = useOutcome()
  const tell = useNotice()
  const reminders = useView('reminders', { ...asked, words }) ?? []
  const shown = reminders.find(({ partner }) => partner === chosen) ?? reminders[0]
  const act = async () => {
    const outcome = await remind({ ...asked, words })
    const outcomes = Array.isArray(outcome) ? outcome : []
    const done = outcomes.filter(({ type }) => type === 'done').length
    const notice = inWords(outcome, t('remind.done', { count: done }))
    const before = notice.tone === 'bad' ? ` ${t('remind.before', { count: done })}` : ''
    tell({ ...notice, words: `${notice.words}${before}` })
    onClose()
  }
  return (
    <CheckDialog
      isOpen
      onClose={onClose}
      title={t('remind.count', { count: reminders.length })}
      action={t('remind.count', { count: reminders.length })}
      onAct={() => void act()}
      isUnderWay={isUnderWay}
      isActDisabled={reminders.length === 0}
    >
      <p>{t('remind.lead')}</p>
      <p>
        <strong>{t('remind.to')}</strong> {list(reminders.map(({ name }) => name))}
      </p>
      <TextField
        label={t('remind.words')}
        lines={2}
        value={words}
        onChange={setWords}
        maxLength={2_000}
        isDisabled={isUnderWay}
      />
      {reminders.length > 1 && (
        <Choice
          label={t('remind.show')}
          options={reminders.map(({ partner, name }) => ({ key: partner, words: name }))}
          chosen={shown?.partner}
          onChoose={setChosen}
        />
      )}
      {shown !== undefined && (
        <section
          className={styles['letter']}
          aria-label={t('remind.preview', { name: shown.name })}
        >
          <p className={styles['subject']}>
            <Mark mark={shown.mark} /> {shown.subject}
          </p>
          <p className={styles['text']}>{shown.text}</p>
        </section>
      )}
    </CheckDialog>
  )
}
