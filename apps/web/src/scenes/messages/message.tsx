/** One conversation: its messages in the order of the record, each under its marking. */
import '@fontsource-variable/source-serif-4/index.css'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { inColour } from '../../components/ink.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { Moment } from '../../components/moment.tsx'
import { PrintLine } from '../../components/print-line.tsx'
import { Screen } from '../../components/screen.tsx'
import { Tag } from '../../components/tag.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { MessageRow } from '../../worker/views/messages.ts'
import { postAndName } from '../receipts/csv-rows.ts'
import styles from './message.module.css'

export function MessageScene() {
  const { t } = useText()
  const { acting } = useShell()
  const { id } = useParams({ from: '/messages/$id' })
  const shown = useView('message', { id })
  if (shown === undefined) return null
  const [first] = shown.type === 'unknown' ? [] : shown.messages
  if (shown.type === 'unknown' || first === undefined) {
    return (
      <Screen heading={t('messages.unknown')} windowTitle={t('messages.title')}>
        <p className={styles['page']}>{t('messages.unknown.lead')}</p>
      </Screen>
    )
  }
  const last = shown.messages.at(-1) ?? first
  return (
    <Screen
      heading={first.subject}
      windowTitle={t('messages.title')}
      aside={
        <>
          <LinkButton to="/messages" look="quiet">
            {t('messages.title')}
          </LinkButton>
          <Button onPress={() => print()}>{t('print.page')}</Button>
          {(acting.maySpeak || acting.mayDraft) && (
            <LinkButton to="/messages/compose" search={{ reply: last.id }} look="primary">
              {t('messages.reply')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className={styles['page']}>
        {shown.messages.map((message) => (
          <Letter key={message.id} message={message} subject={first.subject} />
        ))}
        <PrintLine />
      </div>
    </Screen>
  )
}

function Letter({ message, subject }: { readonly message: MessageRow; readonly subject: string }) {
  const { t, list } = useText()
  const { zone } = useShell()
  const { mark, caveats, from, officer, to, text, at, index, reminder, about } = message
  const words = [mark.words, ...caveats].join(' · ')
  return (
    <article className={styles['letter']} aria-label={`${from}, ${subject}`}>
      <p className={styles['marking']} style={inColour(mark.colour)}>
        {words}
      </p>
      <dl className={styles['head']}>
        <div>
          <dt>{t('messages.from')}</dt>
          <dd>
            <strong>{from}</strong>, {postAndName(officer)}{' '}
            {reminder && <Tag>{t('messages.reminder')}</Tag>}
          </dd>
        </div>
        <div>
          <dt>{t('messages.to')}</dt>
          <dd>{to.length === 0 ? t('messages.ownAlone', { from }) : list(to)}</dd>
        </div>
        <div>
          <dt>{t('messages.sent')}</dt>
          <dd>
            <Moment at={at} zone={zone} /> ({zone}), {t('messages.entry', { index })}
          </dd>
        </div>
        {message.subject !== subject && (
          <div>
            <dt>{t('writing.subject')}</dt>
            <dd>{message.subject}</dd>
          </div>
        )}
        {about !== undefined && (
          <div>
            <dt>{t('messages.about')}</dt>
            <dd>
              <Link to="/documents/$id" params={{ id: about.id }}>
                {about.number}
              </Link>{' '}
              <span lang={about.titleLanguage}>{about.title}</span>
            </dd>
          </div>
        )}
      </dl>
      <p className={styles['text']}>{text}</p>
    </article>
  )
}
