/** All that bears a number: issues by their languages, each a way to that very text. */
import { Link } from '@tanstack/react-router'
import { useView } from '../../desk/use-view.ts'
import { useText } from '../../text/text.ts'
import type { VersionRow } from '../../worker/views/versions.ts'
import styles from './versions.module.css'

export function Versions({ id, number }: { readonly id: string; readonly number: string }) {
  const { t } = useText()
  const versions = useView('versions', { id })
  return (
    <ul className={styles['versions']} aria-label={t('register.versions.of', { number })}>
      {(versions ?? []).map((each) => (
        <Version key={each.id} version={each} />
      ))}
    </ul>
  )
}

function Version({ version }: { readonly version: VersionRow }) {
  const { t, shortDay } = useText()
  const { id, number, title, titleLanguage, date, standing, languages, planned, isAsked } = version
  return (
    <li className={styles['version']} {...(isAsked ? { 'aria-current': true as const } : {})}>
      <Link to="/documents/$id" params={{ id }} className={styles['number']}>
        {number}
      </Link>
      <span className={styles['title']} lang={titleLanguage}>
        {standing === 'recalled' ? t('register.recalled') : title}
      </span>
      <span className={styles['languages']}>
        {languages.map((each) => (
          <Link
            key={each}
            to="/documents/$id"
            params={{ id }}
            search={{ language: each } as never}
            hrefLang={each}
          >
            {each.toUpperCase()}
          </Link>
        ))}
        {planned.map((each) => (
          <span key={each} className={styles['planned']}>
            {t('register.planned', { language: each.toUpperCase() })}
          </span>
        ))}
      </span>
      <span className={styles['planned']}>
        {standing === 'current' ? '' : t(`register.standing.${standing}`)}
      </span>
      <span>{shortDay(date, Date.now())}</span>
    </li>
  )
}
