/** One seat: its points of contact first, then the seat as a whole. Its own people change the page here. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Tag } from '../../components/tag.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import { SeatForm } from './seat-form.tsx'
import { SeatPage } from './seat-page.tsx'

export function SeatScene() {
  const { t } = useText()
  const { acting } = useShell()
  const navigate = useNavigate()
  const { seat } = useParams({ from: '/directory/$seat' })
  const { edit = false } = useSearch({ from: '/directory/$seat' })
  const directory = useView('directory', {})
  const row = directory?.seats.find((each) => each.seat === seat)
  if (directory === undefined) return null
  if (row === undefined) {
    return (
      <Screen heading={t('directory.none')} windowTitle={t('directory.title')}>
        {null}
      </Screen>
    )
  }
  const { name, phase, page, mayKeep } = row
  const isWriting = edit && mayKeep
  const change = (next: { readonly edit?: true }) =>
    void navigate({ to: '/directory/$seat', params: { seat }, search: next })
  const isTold = phase !== undefined && phase !== 'full'
  return (
    <Screen
      heading={name}
      windowTitle={t('directory.title')}
      tools={isTold ? <Tag>{t(`directory.phase.${phase}`)}</Tag> : null}
      aside={
        isWriting ? null : (
          <>
            <LinkButton to="/directory" look="quiet">
              {t('directory.title')}
            </LinkButton>
            <Button onPress={() => print()}>{t('print.page')}</Button>
            {mayKeep && (
              <Button look="primary" onPress={() => change({ edit: true })}>
                {t(page === undefined ? 'directory.edit.first' : 'directory.edit')}
              </Button>
            )}
            {seat !== acting.seat && (acting.maySpeak || acting.mayDraft) && (
              <LinkButton to="/messages/compose" search={{ to: seat }} look="primary">
                {t('directory.write')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      {isWriting ? <SeatForm row={row} onEnd={() => change({})} /> : <SeatPage row={row} />}
    </Screen>
  )
}
