/** Conversations, the newest first. */
import { Link } from '@tanstack/react-router'
import { LinkButton } from '../../components/link-button.tsx'
import { Mark } from '../../components/mark.tsx'
import { Moment } from '../../components/moment.tsx'
import { Screen } from '../../components/screen.tsx'
import { Tag } from '../../components/tag.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { Conversation } from '../../worker/views/messages.ts'
import { useToInWords } from './to-in-words.ts'
import styles from './messages.module.css'

export function MessagesScene() {
  const { t } = useText()
  const { acting } = useShell()
  const shown = useView('messages', {})
  return (
    <Screen
      heading={t('messages.title')}
      windowTitle={t('messages.title')}
      aside={
        acting.maySpeak || acting.mayDraft ? (
          <LinkButton to="/messages/compose" look="primary">
            {t('messages.write')}
          </LinkButton>
        ) : null
      }
    >
      {shown === undefined ? null : shown.conversations.length === 0 ? (
        <p className={styles['empty']}>{t('messages.none')}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              {(['mark', 'with', 'subject', 'date'] as const).map((each) => (
                <th key={each} scope="col">
                  {t(`messages.col.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.conversations.map((each) => (
              <Row key={each.last.id} conversation={each} />
            ))}
          </tbody>
        </table>
      )}
    </Screen>
  )
}

function Row({ conversation: { last, subject, count } }: { readonly conversation: Conversation }) {
  const { t } = useText()
  const { zone } = useShell()
  const toInWords = useToInWords()
  return (
    <tr className={styles['row']}>
      <td>
        <Mark mark={last.mark} />
      </td>
      <td className={styles['with']}>{toInWords(last)}</td>
      <td className={styles['what']}>
        <Link to="/messages/$id" params={{ id: last.id }} className={styles['link']}>
          {subject}
        </Link>{' '}
        {last.reminder && <Tag>{t('messages.reminder')}</Tag>}{' '}
        {count > 1 && <span className={styles['count']}>{t('messages.count', { count })}</span>}
        <p className={styles['begin']}>{last.text}</p>
      </td>
      <td className={styles['date']}>
        <Moment at={last.at} zone={zone} />
      </td>
    </tr>
  )
}
