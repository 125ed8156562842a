/** Draws a page of a PDF into a canvas, never larger than a browser can bear. */
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist'

/** Pixels of one canvas; a page of any size is drawn into no more. */
const mostPixels = 16 * 2 ** 20
const longestSide = 16_000

export type Drawing = {
  readonly canvas: HTMLCanvasElement
  readonly task: RenderTask
}

/** `width` in CSS pixels. */
export function drawPage(page: PDFPageProxy, width: number, density: number): Drawing {
  const plain = page.getViewport({ scale: 1 })
  const wanted = (width * density) / plain.width
  const bearable = Math.min(
    Math.sqrt(mostPixels / (plain.width * plain.height)),
    longestSide / Math.max(plain.width, plain.height),
  )
  const viewport = page.getViewport({ scale: Math.min(wanted, bearable) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  const task = page.render({ canvas, viewport })
  return { canvas, task }
}
