/** The page of a seat, as it says itself. */
import { PrintLine } from '../../components/print-line.tsx'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { ContactRow, PageRow, SeatRow } from '../../worker/views/directory.ts'
import { Languages, Mail, Telephone } from './reach.tsx'
import styles from './seat-page.module.css'

export function SeatPage({ row }: { readonly row: SeatRow }) {
  const { t, stamp } = useText()
  const { zone, acting } = useShell()
  const { seat, page, keptAt, keptBy } = row
  const isOwn = seat === acting.seat
  return (
    <div className={styles['page']}>
      {page === undefined && <p>{t(isOwn ? 'directory.noEntry.own' : 'directory.noEntry')}</p>}
      {page !== undefined && page.contacts.length > 0 && (
        <ul className={styles['contacts']} aria-label={t('directory.contacts')}>
          {page.contacts.map((contact, i) => (
            // A page is kept as a whole: the place of a contact is its name.
            <ContactCard key={i} contact={contact} />
          ))}
        </ul>
      )}
      {page !== undefined && <Facts row={row} page={page} />}
      {keptAt !== undefined && (
        <p className={styles['kept']}>
          {t('directory.kept', { time: stamp(keptAt, zone), by: keptBy?.name ?? '' })}
        </p>
      )}
      <PrintLine />
    </div>
  )
}

function ContactCard({ contact }: { readonly contact: ContactRow }) {
  const { name, post, telephone, mail, languages } = contact
  return (
    <li className={styles['contact']}>
      <h2>{name}</h2>
      {post !== '' && <p className={styles['post']}>{post}</p>}
      <p>
        <Telephone number={telephone} />
      </p>
      <p>
        <Mail address={mail} />
      </p>
      <p>
        <Languages codes={languages} />
      </p>
    </li>
  )
}

function Facts({ row: { phase }, page }: { readonly row: SeatRow; readonly page: PageRow }) {
  const { t, day } = useText()
  const { address, telephone, mail, hours, languages = [], holidays = [], notes } = page
  const facts = [
    [t('directory.address'), address],
    [t('directory.col.telephone'), telephone && <Telephone number={telephone} />],
    [t('directory.col.mail'), mail && <Mail address={mail} />],
    [t('directory.col.hours'), hours],
    [t('directory.col.languages'), languages.length > 0 && <Languages codes={languages} />],
    [
      t('directory.closed'),
      holidays.length > 0 &&
        holidays.map((each) => <div key={each.day}>{`${day(each.day)}, ${each.name}`}</div>),
    ],
    [t('directory.works'), phase && t(`directory.phase.${phase}`)],
    [t('directory.notes'), notes],
  ] as const
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) =>
        value === undefined || value === false || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
