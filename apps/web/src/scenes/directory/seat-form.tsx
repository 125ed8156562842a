/** The page of one's own seat, to be changed as a whole. What is wrong is said beside its field. */
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { useNotice } from '../../components/notice.tsx'
import { useAct } from '../../desk/use-act.ts'
import { useOutcome } from '../../desk/use-outcome.ts'
import { useText } from '../../text/text.ts'
import type { SeatRow } from '../../worker/views/directory.ts'
import { Fields } from './fields.tsx'
import type { Field } from './fields.tsx'
import {
  draftOf,
  emptyContact,
  isSound,
  pageFrom,
  wrongInContact,
  wrongInPage,
} from './page-draft.ts'
import type { ContactDraft, PageDraft } from './page-draft.ts'
import styles from './seat-form.module.css'

const contactFields: readonly Field<keyof ContactDraft>[] = [
  { name: 'name', label: 'directory.form.name', most: 200 },
  { name: 'post', label: 'directory.form.post', most: 200 },
  { name: 'telephone', label: 'directory.col.telephone', type: 'tel', most: 40 },
  { name: 'mail', label: 'directory.col.mail', type: 'email', most: 254 },
  {
    name: 'languages',
    label: 'directory.col.languages',
    hint: 'directory.form.languages.hint',
    most: 200,
  },
]

const seatFields: readonly Field<keyof PageDraft>[] = [
  { name: 'address', label: 'directory.address', lines: 2, most: 500 },
  { name: 'telephone', label: 'directory.col.telephone', type: 'tel', most: 40 },
  { name: 'mail', label: 'directory.col.mail', type: 'email', most: 254 },
  { name: 'hours', label: 'directory.col.hours', hint: 'directory.form.hours.hint', most: 200 },
  {
    name: 'languages',
    label: 'directory.col.languages',
    hint: 'directory.form.languages.hint',
    most: 200,
  },
  {
    name: 'holidays',
    label: 'directory.form.holidays',
    hint: 'directory.form.holidays.hint',
    lines: 3,
    most: 5_000,
  },
  { name: 'notes', label: 'directory.notes', lines: 3, most: 2_000 },
]

type Props = { readonly row: SeatRow; readonly onEnd: () => void }

export function SeatForm({ row, onEnd }: Props) {
  const { t } = useText()
  const [draft, setDraft] = useState<PageDraft>(() => {
    const before = draftOf(row.page)
    return before.contacts.length > 0 ? before : { ...before, contacts: [emptyContact(0)] }
  })
  const [isShown, setShown] = useState(false)
  const [keep, isUnderWay] = useAct('keepContacts')
  const inWords = useOutcome()
  const tell = useNotice()
  const { contacts } = draft
  const change = (part: Partial<PageDraft>) => setDraft((before) => ({ ...before, ...part }))
  const changeContact = (contact: ContactDraft, part: Partial<ContactDraft>) =>
    change({ contacts: contacts.map((each) => (each === contact ? { ...each, ...part } : each)) })
  const submit = async () => {
    setShown(true)
    if (!isSound(draft)) return
    const notice = inWords(await keep({ page: pageFrom(draft) }), t('directory.kept.done'))
    tell(notice)
    if (notice.tone !== 'bad') onEnd()
  }
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>{t('directory.form.lead')}</p>
      {contacts.map((contact, i) => (
        <fieldset key={contact.key} className={styles['part']}>
          <legend>{t('directory.form.contact', { number: i + 1 })}</legend>
          <Fields
            fields={contactFields}
            values={contact}
            wrong={isShown ? wrongInContact(contact) : []}
            onChange={(part) => changeContact(contact, part)}
          />
          <Ends
            number={i + 1}
            onFirst={() =>
              change({ contacts: [contact, ...contacts.filter((each) => each !== contact)] })
            }
            onRemove={() => change({ contacts: contacts.filter((each) => each !== contact) })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          onPress={() => {
            const key = 1 + Math.max(-1, ...contacts.map((each) => each.key))
            change({ contacts: [...contacts, emptyContact(key)] })
          }}
        >
          {t('directory.form.add')}
        </Button>
      </div>
      <fieldset className={styles['part']}>
        <legend>{t('directory.form.seat')}</legend>
        <Fields
          fields={seatFields}
          values={draft}
          wrong={isShown ? wrongInPage(draft) : []}
          onChange={change}
        />
      </fieldset>
      <div className={styles['foot']}>
        <Button onPress={onEnd}>{t('directory.cancel')}</Button>
        <Button look="primary" type="submit" isPending={isUnderWay}>
          {t('directory.keep')}
        </Button>
      </div>
    </form>
  )
}

type EndsProps = {
  readonly number: number
  readonly onFirst: () => void
  readonly onRemove: () => void
}

function Ends({ number, onFirst, onRemove }: EndsProps) {
  const { t } = useText()
  const which = t('directory.form.contact', { number })
  return (
    <div className={styles['ends']}>
      {number > 1 && (
        <Button
          look="quiet"
          aria-label={`${t('directory.form.first')}: ${which}`}
          onPress={onFirst}
        >
          {t('directory.form.first')}
        </Button>
      )}
      <Button
        look="quiet"
        aria-label={`${t('directory.form.remove')}: ${which}`}
        onPress={onRemove}
      >
        {t('directory.form.remove')}
      </Button>
    </div>
  )
}
