/** A page of the directory while it is written: lines of text, and what is wrong with them. */
import type { ContactRow, PageRow } from '../../worker/views/directory.ts'

export type ContactDraft = {
  /** For the screen alone. */
  readonly key: number
  readonly name: string
  readonly post: string
  readonly telephone: string
  readonly mail: string
  readonly languages: string
  readonly person?: string
}

export type PageDraft = {
  readonly contacts: readonly ContactDraft[]
  readonly address: string
  readonly telephone: string
  readonly mail: string
  readonly hours: string
  readonly languages: string
  /** A line for each: `2026-07-14 National Day`. */
  readonly holidays: string
  readonly notes: string
}

export const emptyContact = (key: number): ContactDraft => ({
  key,
  name: '',
  post: '',
  telephone: '',
  mail: '',
  languages: '',
})

export function draftOf(page: PageRow | undefined): PageDraft {
  const { contacts = [], address = '', telephone = '', mail = '', hours = '' } = page ?? {}
  return {
    contacts: contacts.map(({ languages = [], ...contact }, key) => ({
      ...emptyContact(key),
      ...contact,
      languages: languages.join(' '),
    })),
    address,
    telephone,
    mail,
    hours,
    languages: (page?.languages ?? []).join(' '),
    holidays: (page?.holidays ?? []).map(({ day, name }) => `${day} ${name}`).join('\n'),
    notes: page?.notes ?? '',
  }
}

export type Wrong = 'name' | 'telephone' | 'mail' | 'languages' | 'holidays'

/** As the record takes them. */
const isTelephone = (text: string): boolean => /^[+0-9][0-9 ()./x-]{2,39}$/.test(text)
const isMail = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+$/.test(text) && text.length <= 254
const isLanguage = (text: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)
const holiday = /^(\d{4}-\d{2}-\d{2})\s+(\S.*)$/

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

const wordsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((each) => each !== '')
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What is wrong with how one is reached, field by field. */
const wrongIn = ({
  telephone,
  mail,
  languages,
}: Pick<ContactDraft, 'telephone' | 'mail' | 'languages'>): readonly Wrong[] => [
  ...(telephone.trim() === '' || isTelephone(telephone.trim()) ? [] : ['telephone' as const]),
  ...(mail.trim() === '' || isMail(mail.trim()) ? [] : ['mail' as const]),
  ...(wordsOf(languages).every(isLanguage) ? [] : ['languages' as const]),
]

export const wrongInContact = (contact: ContactDraft): readonly Wrong[] => [
  ...(contact.name.trim() === '' ? ['name' as const] : []),
  ...wrongIn(contact),
]

export const wrongInPage = (draft: PageDraft): readonly Wrong[] => [
  ...wrongIn(draft),
  ...(linesOf(draft.holidays).every((line) => isDay(holiday.exec(line)?.[1] ?? ''))
    ? []
    : ['holidays' as const]),
]

export const isSound = (draft: PageDraft): boolean =>
  wrongInPage(draft).length === 0 &&
  draft.contacts.every((contact) => wrongInContact(contact).length === 0)

const said = (name: string, text: string): Readonly<Record<string, string>> =>
  text.trim() === '' ? {} : { [name]: text.trim() }

const listed = (text: string) => (wordsOf(text).length === 0 ? {} : { languages: wordsOf(text) })

/** The page as it is to be kept; what is empty is not said. */
export function pageFrom(draft: PageDraft): PageRow {
  const holidays = linesOf(draft.holidays).map((line) => {
    const [, day = '', name = ''] = holiday.exec(line) ?? []
    return { day: day as never, name }
  })
  return {
    contacts: draft.contacts.map(
      ({ name, post, telephone, mail, languages, person }): ContactRow => ({
        name: name.trim(),
        post: post.trim(),
        ...said('telephone', telephone),
        ...said('mail', mail),
        ...listed(languages),
        ...(person === undefined ? {} : { person }),
      }),
    ),
    ...said('address', draft.address),
    ...said('telephone', draft.telephone),
    ...said('mail', draft.mail),
    ...said('hours', draft.hours),
    ...listed(draft.languages),
    ...(holidays.length === 0 ? {} : { holidays }),
    ...said('notes', draft.notes),
  }
}
