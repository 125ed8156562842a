/**
 * The words of a PDF file, by Mozilla's pdf.js. It is loaded on first use, parses in the thread that
 * calls, evaluates no code, draws nothing, and is given no way to fetch. Scripts, forms, attachments
 * and annotations are not looked at. Time and memory are for the caller to bound: see `worker`.
 *
 * In a browser this belongs in a worker of its own; pdf.js posts one message `ready` to whoever
 * started that worker.
 */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { Limits } from '../limits.ts'
import { damaged, Refusal, tooLarge } from '../refusal.ts'
import { paragraphsOf } from './pdf-lines.ts'
import type { Piece } from './pdf-lines.ts'
import { createTextSink, toTextLayer } from './text-layer.ts'
import type { TextLayer } from './text-layer.ts'

/**
 * A character map of Adobe's by its name, in the packed form that pdf.js brings (`cmaps/*.bcmap`).
 * Old Chinese, Japanese and Korean files need them.
 */
export type CharacterMaps = (name: string) => Promise<Uint8Array>

/** Rejects with a Refusal. */
export async function readPdf(
  bytes: Uint8Array,
  limits: Limits,
  characterMaps?: CharacterMaps,
): Promise<TextLayer> {
  if (bytes.length > limits.fileBytes) throw tooLarge('fileBytes', limits)
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({
    ...harmless(characterMaps),
    // pdf.js takes the buffer away from whoever gives it, and refuses Node's own kind.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const file = await task.promise.catch((thrown: unknown) => {
      throw whyNot(thrown)
    })
    if (file.numPages > limits.pages) throw tooLarge('pages', limits)
    const sink = createTextSink(limits, '\f')
    for (let number = 1; number <= file.numPages && !sink.isFull(); number += 1) {
      sink.add(await textOf(() => file.getPage(number), number, limits))
    }
    return toTextLayer(sink.text(), limits, { pages: file.numPages })
  } finally {
    await task.destroy()
  }
}

async function loadPdfjs() {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

const harmless = (characterMaps: CharacterMaps | undefined) => ({
  BinaryDataFactory: dataFrom(characterMaps),
  cMapUrl: 'cmaps/',
  cMapPacked: true,
  disableFontFace: true,
  enableXfa: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  stopAtErrors: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
})

/** What pdf.js asks for instead of fetching. It gets character maps, and nothing else. */
const dataFrom = (characterMaps: CharacterMaps | undefined) =>
  class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
      const name = /^([\w-]+)\.bcmap$/.exec(filename)?.[1]
      if (kind !== 'cMapUrl' || name === undefined || characterMaps === undefined) {
        throw new Error('not here')
      }
      return characterMaps(name)
    }
  }

function whyNot(thrown: unknown): Refusal {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'PasswordException') return new Refusal({ type: 'encrypted' })
  return damaged('not a PDF file, or broken')
}

/** Stops where the page alone has more than enough. */
async function textOf(
  open: () => Promise<PDFPageProxy>,
  number: number,
  limits: Limits,
): Promise<string> {
  try {
    const page = await open()
    const pieces: Piece[] = []
    let length = 0
    const reader = page.streamTextContent().getReader()
    while (length <= limits.textLength) {
      const { done, value } = await reader.read()
      if (done) break
      for (const item of value.items) {
        if (!('str' in item)) continue
        pieces.push(item)
        length += item.str.length
      }
    }
    if (length > limits.textLength) await reader.cancel()
    page.cleanup()
    return paragraphsOf(pieces).join('\n')
  } catch {
    throw damaged('a page that cannot be read', { part: `page ${number}` })
  }
}
