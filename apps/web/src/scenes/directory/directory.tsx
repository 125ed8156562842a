/** The directory: whom to call at each seat. Points of contact first; it prints as a list. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { PrintLine } from '../../components/print-line.tsx'
import { Screen } from '../../components/screen.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useView } from '../../desk/use-view.ts'
import { useText } from '../../text/text.ts'
import type { SeatRow } from '../../worker/views/directory.ts'
import { called } from './find.ts'
import { Languages, Mail, Telephone } from './reach.tsx'
import styles from './directory.module.css'

export function DirectoryScene() {
  const { t } = useText()
  const navigate = useNavigate()
  const { name = '' } = useSearch({ from: '/directory' })
  const directory = useView('directory', {})
  const seats = directory === undefined ? [] : called(directory.seats, name)
  const look = (next: string) =>
    void navigate({ to: '/directory', search: next === '' ? {} : { name: next }, replace: true })
  return (
    <Screen
      heading={t('directory.title')}
      windowTitle={t('directory.title')}
      aside={<Button onPress={() => print()}>{t('print.page')}</Button>}
    >
      <form className={styles['search']} role="search" onSubmit={(event) => event.preventDefault()}>
        <TextField label={t('directory.name')} value={name} onChange={look} />
      </form>
      {directory !== undefined && seats.length === 0 && (
        <p className={styles['empty']} role="status">
          {t('directory.none')}
        </p>
      )}
      {seats.length > 0 && <Seats seats={seats} />}
      <PrintLine />
    </Screen>
  )
}

const columns = ['seat', 'contact', 'telephone', 'mail', 'languages', 'hours'] as const

function Seats({ seats }: { readonly seats: readonly SeatRow[] }) {
  const { t } = useText()
  const parts = [
    ['directory.offices', seats.filter(({ isOffice }) => isOffice)],
    ['directory.partners', seats.filter(({ isOffice }) => !isOffice)],
  ] as const
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {columns.map((each) => (
            <th key={each} scope="col">
              {t(`directory.col.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map(([title, rows]) =>
        rows.length === 0 ? null : (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className={styles['part']}>
                {t(title)}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.seat} row={row} />
            ))}
          </tbody>
        ),
      )}
    </table>
  )
}

function Row({ row }: { readonly row: SeatRow }) {
  const { t } = useText()
  const { seat, name, phase, page } = row
  const [contact] = page?.contacts ?? []
  return (
    <tr className={styles['row']}>
      <th scope="row">
        <Link to="/directory/$seat" params={{ seat }} className={styles['name']}>
          {name}
        </Link>{' '}
        {phase !== undefined && phase !== 'full' && <Tag>{t(`directory.phase.${phase}`)}</Tag>}
      </th>
      {page === undefined ? (
        <td colSpan={columns.length - 1} className={styles['fact']}>
          {t('directory.noEntry')}
        </td>
      ) : (
        <>
          <td>
            {contact?.name}
            {contact !== undefined && contact.post !== '' && (
              <span className={styles['post']}>{contact.post}</span>
            )}
          </td>
          <td className={styles['number']}>
            <Telephone number={contact?.telephone ?? page.telephone} />
          </td>
          <td>
            <Mail address={contact?.mail ?? page.mail} />
          </td>
          <td>
            <Languages codes={contact?.languages ?? page.languages} />
          </td>
          <td className={styles['hours']}>{page.hours}</td>
        </>
      )}
    </tr>
  )
}
