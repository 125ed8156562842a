/** One page of a PDF: an empty sheet of its size until one comes near, then its picture, and its text over it. */
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../text/text.ts'
import { drawPage } from './draw-page.ts'
import type { Pdf } from './open-pdf.ts'
import styles from './pdf.module.css'

type Props = {
  readonly pdf: Pdf
  readonly number: number
  /** In CSS pixels. */
  readonly width: number
  /** Height by width, of the first page: what is assumed of one that was not looked at yet. */
  readonly shape: number
}

/** So much taller than wide at most: a page of a mile is cut. */
const tallest = 10

export function PdfPage({ pdf, number, width, shape: assumed }: Props) {
  const { t } = useText()
  const sheet = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState(assumed)
  const [isBroken, setBroken] = useState(false)
  const isNear = useIsNear(sheet)
  useEffect(() => {
    const place = sheet.current
    if (place === null || !isNear || width <= 0) return
    const showing = new AbortController()
    void show(pdf, number, width, place, showing.signal).then(
      (found) => {
        if (found !== undefined) setShape(Math.min(tallest, found))
      },
      () => {
        if (!showing.signal.aborted) setBroken(true)
      },
    )
    return () => showing.abort()
  }, [pdf, number, width, isNear])
  return (
    <div
      role="group"
      aria-label={t('reader.page', { number, of: pdf.file.numPages })}
      className={styles['page']}
      style={{ inlineSize: width, blockSize: Math.round(width * Math.min(tallest, shape)) }}
    >
      <div ref={sheet} className={styles['sheet']} />
      {isBroken && <p className={styles['broken']}>{t('reader.brokenPage')}</p>}
    </div>
  )
}

/** Whether it is less than a screen away. */
function useIsNear(place: { readonly current: HTMLElement | null }): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting === true),
      { rootMargin: '900px 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return isNear
}

/** Draws, then puts picture and text in the sheet's place. Gives the shape of the page. */
async function show(
  { file, library }: Pdf,
  number: number,
  width: number,
  place: HTMLElement,
  signal: AbortSignal,
): Promise<number | undefined> {
  const page = await file.getPage(number)
  if (signal.aborted) return undefined
  const { canvas, task } = drawPage(page, width, Math.min(2, devicePixelRatio))
  signal.addEventListener('abort', () => {
    task.cancel()
    place.replaceChildren()
  })
  await task.promise
  if (signal.aborted) return undefined
  canvas.className = styles['picture'] ?? ''
  canvas.setAttribute('aria-hidden', 'true')
  const text = document.createElement('div')
  text.className = styles['text'] ?? ''
  const plain = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: width / plain.width })
  text.style.setProperty('--total-scale-factor', String(viewport.scale))
  place.replaceChildren(canvas, text)
  const layer = new library.TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport,
  })
  signal.addEventListener('abort', () => layer.cancel())
  await layer.render()
  return plain.height / plain.width
}
