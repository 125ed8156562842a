/** One document, to be read. */
import { useParams } from '@tanstack/react-router'
import { Screen } from '../../components/screen.tsx'
import { useView } from '../../desk/use-view.ts'
import { useText } from '../../text/text.ts'

export function ReaderScene() {
  const { t } = useText()
  const { id } = useParams({ from: '/documents/$id' })
  const shown = useView('document', { id })
  if (shown === undefined) return null
  if (shown.type === 'unknown') {
    return (
      <Screen heading={t('reader.unknown')} windowTitle={t('register.title')}>
        <p>{t('reader.unknown.lead')}</p>
      </Screen>
    )
  }
  const { number, title, titleLanguage } = shown.document
  return (
    <Screen
      heading={
        <>
          {number} <span lang={titleLanguage}>{title}</span>
        </>
      }
      windowTitle={t('register.title')}
    >
      <ul>
        {shown.files.map(({ at, name }) => (
          <li key={at}>{name}</li>
        ))}
      </ul>
    </Screen>
  )
}
