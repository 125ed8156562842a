/** Writes a message: to whom, how it is marked, what it says. Nothing is chosen beforehand. */
import { useRef, useState } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CheckboxGroup, Label } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { Mark } from '../../components/mark.tsx'
import { useNotice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Tick } from '../../components/tick.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { WritingView } from '../../worker/views/messages.ts'
import { replySubject } from './messages-search.ts'
import { SeatPicker } from './seat-picker.tsx'
import styles from './compose.module.css'

export function WritingScene() {
  const { t } = useText()
  const search = useSearch({ from: '/messages/compose' })
  const { about, reply } = search
  const view = useView('writing', {
    ...(about === undefined ? {} : { about }),
    ...(reply === undefined ? {} : { reply }),
  })
  return (
    <Screen
      heading={t(reply === undefined ? 'writing.title' : 'writing.title.reply')}
      windowTitle={t('messages.title')}
    >
      {view !== undefined && <Form view={view} />}
    </Screen>
  )
}

function Form({ view }: { readonly view: WritingView }) {
  const { t, list, stamp } = useText()
  const { acting, zone } = useShell()
  const navigate = useNavigate()
  const search = useSearch({ from: '/messages/compose' })
  const { about, reply } = search
  const { replied } = view
  const [to, setTo] = useState<readonly string[]>(() =>
    (search.to ?? '').split(',').filter(Boolean),
  )
  const [level, setLevel] = useState(replied?.classification)
  const [caveats, setCaveats] = useState<readonly string[]>(replied?.caveatCodes ?? [])
  const [subject, setSubject] = useState(replied === undefined ? '' : replySubject(replied.subject))
  const [text, setText] = useState('')
  const [isShown, setShown] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [send, isUnderWay] = useAct('sendMessage')
  const inWords = useOutcome()
  const tell = useNotice()
  const missing = {
    to: replied === undefined && to.length === 0,
    marking: level === undefined,
    subject: subject.trim() === '',
    text: text.trim() === '',
  }
  const error = (name: keyof typeof missing) =>
    isShown && missing[name] ? { error: t(`writing.missing.${name}`) } : {}
  const names =
    replied === undefined
      ? to.map((each) =>
          each === acting.seat
            ? acting.name
            : (view.seats.find(({ seat }) => seat === each)?.name ?? each),
        )
      : [...new Set([replied.from, ...replied.to])].filter((each) => each !== acting.name)
  const submit = async () => {
    setShown(true)
    if (level === undefined || Object.values(missing).includes(true)) {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      )
      return
    }
    const outcome = await send({
      to,
      subject,
      text,
      classification: level,
      caveats,
      distribution: t('writing.distribution'),
      ...(about === undefined ? {} : { about }),
      ...(reply === undefined ? {} : { reply }),
    })
    const notice = inWords(outcome, t('writing.sent'))
    tell(notice)
    if (outcome.type === 'done') {
      void navigate({ to: '/messages/$id', params: { id: outcome.place.id } })
    } else if (notice.tone !== 'bad') void navigate({ to: '/messages' })
  }
  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {replied === undefined ? (
        <SeatPicker
          seats={view.seats}
          own={view.hasOwn ? acting : undefined}
          chosen={to}
          onChoose={setTo}
          {...error('to')}
        />
      ) : (
        <p>{t('writing.replyTo', { name: replied.from, time: stamp(replied.at, zone) })}</p>
      )}
      <div className={styles['marking']}>
        <Choice
          label={t('writing.marking')}
          placeholder={t('writing.marking.choose')}
          chosen={level}
          options={view.levels.map(({ code, words }) => ({
            key: code,
            words: `${code} · ${words}`,
          }))}
          onChoose={setLevel}
        />
        {view.caveats.length > 0 && (
          <CheckboxGroup
            className={styles['caveats'] ?? ''}
            value={[...caveats]}
            onChange={setCaveats}
          >
            <Label className={styles['label'] ?? ''}>{t('writing.caveats')}</Label>
            <div className={styles['ticks']}>
              {view.caveats.map(({ code, name }) => (
                <Tick key={code} value={code}>
                  {name}
                </Tick>
              ))}
            </div>
          </CheckboxGroup>
        )}
      </div>
      {isShown && missing.marking && (
        <p className={styles['error']} role="alert">
          {t('writing.missing.marking')}
        </p>
      )}
      {view.about !== undefined && (
        <p>
          <span className={styles['label']}>{t('writing.about')}</span>{' '}
          <Mark mark={view.about.mark} /> <strong>{view.about.number}</strong>{' '}
          <span lang={view.about.titleLanguage}>{view.about.title}</span>
        </p>
      )}
      <TextField
        label={t('writing.subject')}
        maxLength={300}
        value={subject}
        onChange={setSubject}
        {...error('subject')}
      />
      <TextField
        label={t('writing.text')}
        lines={10}
        maxLength={8_000}
        value={text}
        onChange={setText}
        {...error('text')}
      />
      <div className={styles['foot']}>
        <Button onPress={() => history.back()}>{t('writing.cancel')}</Button>
        <Button look="primary" type="submit" isPending={isUnderWay}>
          {names.length === 0 ? t('writing.send.nobody') : t('writing.send', { to: list(names) })}
        </Button>
      </div>
    </form>
  )
}
