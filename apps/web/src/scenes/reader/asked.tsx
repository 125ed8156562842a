/** What was asked about a document, and what was answered, in the alphabet of the reader. */
import { Link } from '@tanstack/react-router'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import type { AnswerRow, RequestRow } from '../../worker/views/document-requests.ts'
import { whenInWords } from './when.ts'
import styles from './lists.module.css'

export function Asked({ shown: { requests } }: { readonly shown: ShownDocument }) {
  const { t } = useText()
  if (requests.length === 0) return null
  return (
    <section aria-labelledby="asked" className={styles['section']}>
      <h2 id="asked">{t('reader.asked')}</h2>
      <ul>
        {requests.map((request) => (
          <Asking key={request.id} request={request} />
        ))}
      </ul>
    </section>
  )
}

function Asking({ request }: { readonly request: RequestRow }) {
  const text = useText()
  const { t } = text
  const { text: asked, due, answers } = request
  return (
    <li className={styles['request']}>
      <p>
        <strong>{asked}</strong> <span className={styles['quiet']}>{whenInWords(due, text)}</span>
      </p>
      {answers.length === 0 ? (
        <p className={styles['quiet']}>{t('reader.noAnswer')}</p>
      ) : (
        <ul className={styles['answers']}>
          {answers.map((answer) => (
            <Answered key={answer.name} answer={answer} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Answered({ answer }: { readonly answer: AnswerRow }) {
  const { t, instant } = useText()
  const { zone } = useShell()
  const { name, at, text, isLate, document } = answer
  return (
    <li className={styles['answer']}>
      <strong>{name}</strong>{' '}
      <span className={styles['quiet']}>
        {instant(at, zone)}
        {isLate && <span className={styles['late']}> {t('reader.late')}</span>}
      </span>
      {'\n'}
      {text === '' && document === undefined ? t('reader.nothingToSay') : text}
      {document !== undefined && (
        <Link to="/documents/$id" params={{ id: document.id }}>
          {document.number}
        </Link>
      )}
    </li>
  )
}
