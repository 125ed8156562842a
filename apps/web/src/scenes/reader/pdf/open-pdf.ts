/**
 * Opens a PDF with Mozilla's pdf.js: parsed in a worker of its own, which ends with the paper. It
 * evaluates no code (this version of pdf.js has no way to), runs no script of the file, shows no form,
 * follows no link, and fetches nothing but its own tables from the client's own origin.
 */
import type * as Pdfjs from 'pdfjs-dist'
import pdfWorkerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { trustedUrl } from '../../../desk/trusted.ts'
import { OwnTables } from './own-tables.ts'

export type Pdf = {
  readonly file: Pdfjs.PDFDocumentProxy
  readonly library: typeof Pdfjs
  readonly close: () => void
}

export type PdfRefusal = 'encrypted' | 'too-large' | 'damaged'
export type PdfOpened = { readonly type: 'open'; readonly pdf: Pdf } | { readonly type: PdfRefusal }

const mostPages = 5_000
/** Pixels of an image inside the file; a larger one is left out. */
const largestImage = 64 * 2 ** 20
/** A file that has not said what it is by then never will, in milliseconds. */
const patience = 60_000

export async function openPdf(blob: Blob): Promise<PdfOpened> {
  const library = await import('pdfjs-dist')
  const port = new Worker(trustedUrl(pdfWorkerUrl), { type: 'module' })
  const worker = library.PDFWorker.create({ port })
  const task = library.getDocument({
    worker,
    data: new Uint8Array(await blob.arrayBuffer()),
    BinaryDataFactory: OwnTables,
    // Their names are made whole by the factory.
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'fonts/',
    wasmUrl: 'wasm/',
    useWorkerFetch: false,
    enableXfa: false,
    // What a file does not bring looks the same on every machine.
    useSystemFonts: false,
    maxImageSize: largestImage,
    stopAtErrors: false,
    verbosity: library.VerbosityLevel.ERRORS,
  })
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  try {
    const file = await Promise.race([task.promise, afterPatience()])
    if (file.numPages <= mostPages) return { type: 'open', pdf: { file, library, close } }
    close()
    return { type: 'too-large' }
  } catch (thrown) {
    port.terminate()
    const isLocked = thrown instanceof Error && thrown.name === 'PasswordException'
    return { type: isLocked ? 'encrypted' : 'damaged' }
  }
}

const afterPatience = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no answer')), patience)
  })
