/** A file of the document: how far it has come, why it is not there, or the paper itself. */
import { ProgressBar } from 'react-aria-components'
import { Button } from '../../../components/button.tsx'
import { useText } from '../../../text/text.ts'
import type { FileRow } from '../../../worker/views/document-files.ts'
import { DocxPaper } from '../docx/docx-paper.tsx'
import type { Pdf } from '../pdf/open-pdf.ts'
import { PdfPaper } from '../pdf/pdf-paper.tsx'
import { sizeInWords } from '../../../text/size.ts'
import { largestShown, paperKindOf } from './paper-kind.ts'
import { PlainText } from './plain-text.tsx'
import { useFile } from './use-file.ts'
import type { FileAtHand } from './use-file.ts'
import { wordsFor } from './words-for.ts'
import type { Zoom } from './zoom.ts'
import styles from './paper.module.css'

type Props = {
  readonly document: string
  readonly file: FileRow
  readonly zoom: Zoom
  readonly onPdf?: (pdf: Pdf) => void
}

export function ShownFile({ document, file, zoom, onPdf }: Props) {
  const { t, language: readers } = useText()
  const kind = paperKindOf(file.mediaType)
  if (kind === undefined) return <p className={styles['words']}>{t('reader.noShowing')}</p>
  if (file.size > largestShown[kind]) {
    const size = sizeInWords(file.size, readers)
    return <p className={styles['words']}>{t('reader.tooLarge', { size })}</p>
  }
  return <Fetched document={document} file={file} zoom={zoom} {...(onPdf && { onPdf })} />
}

function Fetched({ document, file, zoom, onPdf }: Props) {
  const { t } = useText()
  const { at, name, language, mediaType } = file
  const kind = paperKindOf(mediaType)
  const atHand = useFile(document, at, kind === 'docx')
  const { state } = atHand
  if (state.type === 'opening') return <Opening atHand={atHand} />
  if (state.type !== 'opened') return <Amiss atHand={atHand} />
  const { blob } = state
  switch (kind) {
    case 'pdf':
      return <PdfPaper blob={blob} zoom={zoom} {...(onPdf && { onOpen: onPdf })} />
    case 'docx':
      return <DocxPaper blob={blob} zoom={zoom} title={t('reader.frame', { name })} />
    case 'text':
      return <PlainText blob={blob} language={language} />
    case undefined:
      return null
  }
}

function Opening({ atHand: { state, stop } }: { readonly atHand: FileAtHand }) {
  const { t, language } = useText()
  if (state.type !== 'opening') return null
  const { done, total } = state
  const words =
    total === 0
      ? t('reader.fetching')
      : t('reader.opening', {
          done: sizeInWords(done, language),
          total: sizeInWords(total, language),
        })
  return (
    <div className={styles['words']}>
      <p role="status">{words}</p>
      <ProgressBar
        aria-label={t('reader.fetching')}
        value={done}
        maxValue={Math.max(1, total)}
        className={styles['progress'] ?? ''}
      >
        {({ percentage = 0 }) => <progress max={100} value={percentage} aria-hidden />}
      </ProgressBar>
      <Button onPress={stop}>{t('reader.stop')}</Button>
    </div>
  )
}

/** What can be asked again with some hope. */
const passing: ReadonlySet<string> = new Set([
  'cancelled',
  'unreachable',
  'problem',
  'not-signed-in',
  'unreadable-answer',
  'not-open',
  'not-wrapped-to-me',
])

function Amiss({ atHand: { state, again } }: { readonly atHand: FileAtHand }) {
  const { t } = useText()
  return (
    <div className={styles['words']}>
      <p role="alert">{t(wordsFor(state.type))}</p>
      {passing.has(state.type) && <Button onPress={again}>{t('reader.again')}</Button>}
    </div>
  )
}
