/** One document, to be read: what it is, whether it stands, its summary, its versions, the paper itself. */
import '@fontsource-variable/source-serif-4/wght.css'
import { useState } from 'react'
import { useParams, useSearch } from '@tanstack/react-router'
import { Mark } from '../../components/mark.tsx'
import { Screen } from '../../components/screen.tsx'
import { IssueMenu } from '../compose/issue-menu.tsx'
import { useView } from '../../desk/use-view.ts'
import { useText } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import { Asked } from './asked.tsx'
import { Facts } from './facts.tsx'
import { Files } from './files.tsx'
import { fileFor, languageFor } from './paper/choice-of-files.ts'
import { Paper, useOpenPdf } from './paper/paper.tsx'
import { Panel, PanelChips } from './panel/panel.tsx'
import { usePrintWords } from './print/print-words.ts'
import { Print } from './print/print.tsx'
import { ReaderActions } from './reader-actions.tsx'
import type { ReaderSearch } from './reader-search.ts'
import { StandingBar } from './standing-bar.tsx'
import { Summary } from './summary.tsx'
import { Thread } from './thread.tsx'
import lists from './lists.module.css'
import styles from './reader.module.css'

export function ReaderScene() {
  const { t } = useText()
  const { id } = useParams({ from: '/documents/$id' })
  const search = useSearch({ from: '/documents/$id' })
  const shown = useView('document', { id })
  if (shown === undefined) return null
  if (shown.type === 'unknown') {
    return (
      <Screen heading={t('reader.unknown')} windowTitle={t('register.title')}>
        <p className={styles['unknown']}>{t('reader.unknown.lead')}</p>
      </Screen>
    )
  }
  // A view stays while the next is asked for: what belongs to one document never passes to another.
  return <Reader key={shown.document.id} shown={shown} search={search} />
}

type Props = { readonly shown: ShownDocument; readonly search: ReaderSearch }

function Reader({ shown, search }: Props) {
  const { t, language: readers } = useText()
  const [isPrinting, setPrinting] = useState(false)
  const { document, files } = shown
  const language = languageFor(files, search.language ?? readers)
  const file = language === undefined ? undefined : fileFor(files, language, search.file)
  const { pdf, onPdf } = useOpenPdf(`${file?.at ?? ''} ${search.beside ?? ''}`)
  const words = usePrintWords(shown, undefined)
  const title = document.standing === 'recalled' ? t('register.recalled') : document.title
  return (
    <Screen
      heading={
        <span className={styles['heading']}>
          <Mark mark={document.mark} />
          <span>
            <span className={styles['number']}>{document.number}</span>{' '}
            <bdi lang={document.titleLanguage}>{title}</bdi>
          </span>
        </span>
      }
      windowTitle={t('register.title')}
      aside={
        <>
          <IssueMenu document={document} />
          <ReaderActions shown={shown} onPrint={() => setPrinting(true)} />
        </>
      }
    >
      <div className={styles['whole']} data-panel={search.panel ?? 'paper'}>
        <div className={styles['narrow']}>
          <PanelChips search={search} chosen={search.panel ?? 'paper'} withPaper />
        </div>
        <div className={styles['document']} tabIndex={0} role="region" aria-label={document.number}>
          <strong className={styles['printed']}>{words.marking}</strong>
          <StandingBar shown={shown} />
          <Facts shown={shown} />
          <Summary shown={shown} />
          <Asked shown={shown} />
          <div className={lists['both']}>
            <Files shown={shown} />
            <Thread shown={shown} />
          </div>
          <Paper shown={shown} search={search} onPdf={onPdf} />
          <p className={styles['printed']}>{`${words.what} · ${words.by}`}</p>
        </div>
        <Panel shown={shown} search={search} />
      </div>
      {isPrinting && <Print shown={shown} file={file} pdf={pdf} close={() => setPrinting(false)} />}
    </Screen>
  )
}
