/** The paper of a document: one language, or two side by side that scroll together. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link2, Link2Off, ZoomIn, ZoomOut } from 'lucide-react'
import { Button } from '../../../components/button.tsx'
import { Chips } from '../../../components/chips.tsx'
import { useText } from '../../../text/text.ts'
import type { ShownDocument } from '../../../worker/views/document.ts'
import type { Pdf } from '../pdf/open-pdf.ts'
import type { ReaderSearch } from '../reader-search.ts'
import { fileFor, languageFor, languagesOf } from './choice-of-files.ts'
import { useScrollLock } from './scroll-lock.ts'
import type { Side } from './scroll-lock.ts'
import { ShownFile } from './shown-file.tsx'
import { larger, smaller } from './zoom.ts'
import type { Zoom } from './zoom.ts'
import styles from './paper.module.css'

type Props = {
  readonly shown: ShownDocument
  readonly search: ReaderSearch
  readonly onPdf: (pdf: Pdf) => void
}

export function Paper({ shown, search, onPdf }: Props) {
  const { t, language: readers } = useText()
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [isLocked, setLocked] = useState(true)
  const { files, document } = shown
  const language = languageFor(files, search.language ?? readers)
  const file = language === undefined ? undefined : fileFor(files, language, search.file)
  const beside =
    search.beside === undefined || search.beside === language
      ? undefined
      : fileFor(files, search.beside)
  if (language === undefined || file === undefined) return null
  return (
    <section className={styles['paper']} aria-label={t('reader.paper')}>
      <div className={styles['tools']}>
        <Languages shown={shown} search={search} language={language} />
        <div className={styles['end']}>
          {beside !== undefined && (
            <Button look="quiet" onPress={() => setLocked(!isLocked)} aria-pressed={isLocked}>
              {isLocked ? <Link2 size={16} aria-hidden /> : <Link2Off size={16} aria-hidden />}
              {t(isLocked ? 'reader.locked' : 'reader.unlocked')}
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={t('reader.smaller')}
            onPress={() => setZoom(smaller(zoom))}
          >
            <ZoomOut size={16} aria-hidden />
          </Button>
          <Button look="quiet" onPress={() => setZoom('fit')}>
            {zoom === 'fit' ? t('reader.fit') : `${Math.round(100 * zoom)} %`}
          </Button>
          <Button
            look="quiet"
            aria-label={t('reader.larger')}
            onPress={() => setZoom(larger(zoom))}
          >
            <ZoomIn size={16} aria-hidden />
          </Button>
        </div>
      </div>
      {beside === undefined ? (
        <div className={styles['one']} lang={language}>
          <ShownFile key={file.at} document={document.id} file={file} zoom={zoom} onPdf={onPdf} />
        </div>
      ) : (
        <Both
          sides={[file, beside]}
          id={document.id}
          zoom={zoom}
          isLocked={isLocked}
          onPdf={onPdf}
        />
      )}
    </section>
  )
}

type SidesProps = {
  readonly sides: readonly [ShownDocument['files'][number], ShownDocument['files'][number]]
  readonly id: string
  readonly zoom: Zoom
  readonly isLocked: boolean
  readonly onPdf: (pdf: Pdf) => void
}

function Both({ sides, id, zoom, isLocked, onPdf }: SidesProps) {
  const { t } = useText()
  const { hold, scrolled } = useScrollLock(isLocked)
  const place = useRef<HTMLDivElement>(null)
  // Two papers need the whole screen.
  useEffect(() => {
    place.current?.parentElement?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={place} className={styles['both']}>
      {(['first', 'second'] as const).map((side: Side, at) => {
        const file = sides[at as 0 | 1]
        return (
          <div
            key={side}
            className={styles['side']}
            role="region"
            tabIndex={0}
            lang={file.language}
            aria-label={t('reader.side', { language: file.language.toUpperCase() })}
            ref={(element) => hold(side, element)}
            onScroll={() => scrolled(side)}
          >
            <ShownFile
              key={file.at}
              document={id}
              file={file}
              zoom={zoom}
              {...(side === 'first' ? { onPdf } : {})}
            />
          </div>
        )
      })}
    </div>
  )
}

function Languages({
  shown: { files },
  search,
  language,
}: {
  readonly shown: ShownDocument
  readonly search: ReaderSearch
  readonly language: string
}) {
  const { t } = useText()
  const there = languagesOf(files)
  const other = there.find((each) => each !== language)
  const { beside, file: _, ...rest } = search
  const { beside: __, ...alone } = rest as ReaderSearch
  if (other === undefined) return <strong>{language.toUpperCase()}</strong>
  return (
    <Chips
      label={t('reader.languages')}
      chips={[
        ...there.map((each) => ({
          key: each,
          label: each.toUpperCase(),
          isChosen: beside === undefined && each === language,
          search: { ...alone, language: each },
        })),
        {
          key: 'beside',
          label: t('reader.beside', {
            languages: [language, beside ?? other].map((each) => each.toUpperCase()).join(' | '),
          }),
          isChosen: beside !== undefined,
          search: { ...alone, language, beside: beside ?? other },
        },
      ]}
    />
  )
}

/** The open PDF of the paper, for those who print it; nothing once another file is shown. */
export function useOpenPdf(key: string) {
  const [open, setOpen] = useState<{ readonly key: string; readonly pdf: Pdf } | undefined>()
  const onPdf = useCallback((pdf: Pdf) => setOpen({ key, pdf }), [key])
  useEffect(() => setOpen(undefined), [key])
  return { pdf: open?.key === key ? open.pdf : undefined, onPdf }
}
