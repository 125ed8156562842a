/** Prints the paper that is shown: made ready page by page, then given to the browser. */
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components'
import { Button } from '../../../components/button.tsx'
import { useText } from '../../../text/text.ts'
import type { ShownDocument } from '../../../worker/views/document.ts'
import type { FileRow } from '../../../worker/views/document-files.ts'
import { useDocxPrinter } from '../docx/docx-printer.ts'
import { paperKindOf } from '../paper/paper-kind.ts'
import type { Pdf } from '../pdf/open-pdf.ts'
import { usePrintWords } from './print-words.ts'
import { Sheets, TextSheet } from './sheets.tsx'
import { usePagePictures } from './use-page-pictures.ts'
import { useTextOfFile } from './use-text-of-file.ts'
import styles from './print.module.css'

type Props = {
  readonly shown: ShownDocument
  readonly file: FileRow | undefined
  readonly pdf: Pdf | undefined
  readonly close: () => void
}

export function Print({ shown, file, pdf, close }: Props) {
  const kind = file === undefined ? undefined : paperKindOf(file.mediaType)
  if (file !== undefined && kind === 'pdf') {
    // It is still on its way.
    if (pdf === undefined) return <Preparing done={0} total={0} close={close} />
    return <PrintPdf shown={shown} file={file} pdf={pdf} close={close} />
  }
  if (file !== undefined && kind === 'text') {
    return <PrintText shown={shown} file={file} close={close} />
  }
  return <PrintElse shown={shown} file={file} close={close} isDocx={kind === 'docx'} />
}

type OfFile = { readonly shown: ShownDocument; readonly file: FileRow; readonly close: () => void }

function PrintPdf({ shown, file, pdf, close }: OfFile & { readonly pdf: Pdf }) {
  const words = usePrintWords(shown, file)
  const { done, pictures } = usePagePictures(pdf)
  return (
    <>
      {pictures === undefined ? (
        <Preparing done={done} total={pdf.file.numPages} close={close} />
      ) : (
        <OnPaper close={close}>
          <Sheets words={words} pictures={pictures} />
        </OnPaper>
      )}
    </>
  )
}

function PrintText({ shown, file, close }: OfFile) {
  const words = usePrintWords(shown, file)
  const text = useTextOfFile(shown.document.id, file.at)
  if (text === undefined) return null
  return (
    <OnPaper close={close}>
      <TextSheet words={words} text={text} />
    </OnPaper>
  )
}

/** A DOCX prints itself in its frame; where there is no paper, the screen is printed. */
function PrintElse({
  shown,
  file,
  close,
  isDocx,
}: Omit<OfFile, 'file'> & { readonly file: FileRow | undefined; readonly isDocx: boolean }) {
  const words = usePrintWords(shown, file)
  const printDocx = useDocxPrinter()
  useEffect(() => {
    if (!isDocx || !printDocx(words)) window.print()
    close()
    // Once, when it was asked for.
    // oxlint-disable-next-line exhaustive-deps
  }, [])
  return null
}

/** Stands beside the client in the page, and alone when that is printed. */
function OnPaper({
  close,
  children,
}: {
  readonly close: () => void
  readonly children: ReactNode
}) {
  useEffect(() => {
    const printed = () => close()
    addEventListener('afterprint', printed)
    const soon = setTimeout(() => window.print(), 50)
    return () => {
      clearTimeout(soon)
      removeEventListener('afterprint', printed)
    }
  }, [close])
  return createPortal(<div className={styles['onPaper']}>{children}</div>, document.body)
}

type PreparingProps = {
  readonly done: number
  readonly total: number
  readonly close: () => void
}

function Preparing({ done, total, close }: PreparingProps) {
  const { t } = useText()
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {t('reader.print')}
          </Heading>
          <p role="status">
            {total === 0 ? t('reader.drawing') : t('reader.preparing', { done, total })}
          </p>
          <ProgressBar aria-label={t('reader.print')} value={done} maxValue={Math.max(1, total)}>
            {({ percentage = 0 }) => <progress max={100} value={percentage} aria-hidden />}
          </ProgressBar>
          <Button onPress={close}>{t('reader.stop')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
