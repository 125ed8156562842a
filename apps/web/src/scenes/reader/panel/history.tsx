/** What was done to the document, by whom and when, the oldest first. */
import { Link } from '@tanstack/react-router'
import { useShell } from '../../../shell/shell-context.ts'
import { useText } from '../../../text/text.ts'
import type { Text } from '../../../text/text.ts'
import type { ShownDocument } from '../../../worker/views/document.ts'
import type { Happening } from '../../../worker/views/document-history.ts'
import styles from './panel.module.css'

export function History({ shown }: { readonly shown: ShownDocument }) {
  const text = useText()
  const { t, instant } = text
  const { zone, government } = useShell()
  return (
    <ol className={styles['body']}>
      {shown.history.map((each, at) => (
        <li key={at} className={styles['happening']}>
          <p className={styles['when']}>
            {each.at === undefined
              ? t('reader.history.entry', { index: text.number(each.index ?? 0) })
              : instant(each.at, zone)}
          </p>
          <p>{inWords(each, government, text)}</p>
          {each.what === 'issued' && (
            <p>
              <Link to="/documents/$id" params={{ id: each.issue.id }}>
                {each.issue.number}
              </Link>
            </p>
          )}
          {(each.what === 'withdrawn' || each.what === 'recalled') && each.reason !== '' && (
            <p className={styles['quiet']}>{each.reason}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

function inWords(happening: Happening, government: string, { t, list, day }: Text): string {
  switch (happening.what) {
    case 'circulated':
    case 'withdrawn':
    case 'recalled':
      return t(`reader.history.${happening.what}`, {
        by: happening.by,
        person: personIn(happening.person),
      })
    case 'issued':
      return t(`reader.history.issued.${happening.sort}`)
    case 'translated':
      return t('reader.history.translated', {
        languages: list(happening.languages.map((each) => each.toUpperCase())),
      })
    case 'remarked':
      return t('reader.history.remarked', { by: happening.by })
    case 'delivered':
    case 'erased':
      return t(`reader.history.${happening.what}`, { government })
    case 'confirmed': {
      const name = happening.withoutFile ? 'confirmedWithoutFile' : 'confirmed'
      return t(`reader.history.${name}`, { government, person: personIn(happening.person) })
    }
    case 'served':
      return t('reader.history.served', {
        government,
        channel: happening.channel,
        on: day(happening.on),
      })
    case 'asked':
      return t('reader.history.asked', { by: happening.by, asked: happening.text })
    case 'answered':
      return t('reader.history.answered', {
        government,
        asked: happening.text,
        person: personIn(happening.person),
      })
  }
}

/** In brackets behind a government, where the officer has a name. */
const personIn = (person: string): string => (person === '' ? '' : ` (${person})`)
