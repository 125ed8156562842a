/** A PDF in the page, as wide as there is room, its pages drawn as one comes to them. */
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../text/text.ts'
import { openPdf } from './open-pdf.ts'
import type { Pdf, PdfOpened } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import type { Zoom } from '../paper/zoom.ts'
import styles from './pdf.module.css'
import paper from '../paper/paper.module.css'

type Props = {
  readonly blob: Blob
  readonly zoom: Zoom
  readonly onOpen?: (pdf: Pdf) => void
}

export function PdfPaper({ blob, zoom, onOpen }: Props) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<PdfOpened | undefined>()
  const [shape, setShape] = useState(Math.SQRT2)
  const room = useRoom(place)
  useEffect(() => {
    let isWanted = true
    let close: (() => void) | undefined
    setOpened(undefined)
    void openPdf(blob).then(async (next) => {
      if (next.type === 'open') close = next.pdf.close
      if (!isWanted) return close?.()
      if (next.type === 'open') {
        const first = await next.pdf.file.getPage(1).catch(() => undefined)
        const plain = first?.getViewport({ scale: 1 })
        if (plain !== undefined) setShape(plain.height / plain.width)
        onOpen?.(next.pdf)
      }
      setOpened(next)
    })
    return () => {
      isWanted = false
      close?.()
    }
  }, [blob, onOpen])
  const pdf = opened?.type === 'open' ? opened.pdf : undefined
  return (
    <div ref={place} className={styles['room']}>
      {opened === undefined && (
        <p role="status" className={paper['words']}>
          {t('reader.drawing')}
        </p>
      )}
      {opened !== undefined && opened.type !== 'open' && (
        <p role="alert" className={paper['words']}>
          {t(`reader.pdf.${opened.type}`)}
        </p>
      )}
      {pdf !== undefined && room > 0 && (
        <div className={styles['pages']}>
          {Array.from({ length: pdf.file.numPages }, (_, before) => (
            <PdfPage
              key={before}
              pdf={pdf}
              number={before + 1}
              width={zoom === 'fit' ? Math.min(room, widestFit) : Math.round(fullSize * zoom)}
              shape={shape}
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** A4 at 96 pixels to the inch. */
const fullSize = 794
/** Wider, a line is too long to follow. */
const widestFit = 1_000
const margins = 26

/** How wide a page may be. */
function useRoom(place: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      if (width > 0) setRoom(Math.max(200, Math.floor(width) - margins))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return room
}
