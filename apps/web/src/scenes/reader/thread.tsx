/** All that bears the number of a document: versions by languages, the one that is shown marked. */
import { Link } from '@tanstack/react-router'
import { useText } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import styles from './lists.module.css'

export function Thread({ shown: { thread } }: { readonly shown: ShownDocument }) {
  const { t, day } = useText()
  if (thread.length < 2) return null
  return (
    <section aria-labelledby="thread" className={styles['section']}>
      <h2 id="thread">{t('reader.thread')}</h2>
      <ul>
        {thread.map(({ id, number, sort, languages, standing, date, isThis }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['first']}>
              {isThis ? (
                <strong aria-current="true">{number}</strong>
              ) : (
                <Link to="/documents/$id" params={{ id }}>
                  {number}
                </Link>
              )}{' '}
              <span className={styles['quiet']}>
                {t(`reader.sort.${sort}`)}, {day(date)}
              </span>
            </span>
            <span className={styles['languages']}>
              {languages.map((language) => (
                <Link
                  key={language}
                  to="/documents/$id"
                  params={{ id }}
                  search={{ language }}
                  aria-label={`${number} ${language.toUpperCase()}`}
                >
                  {language.toUpperCase()}
                </Link>
              ))}
            </span>
            <span className={styles['quiet']}>{t(`reader.standing.${standing}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
