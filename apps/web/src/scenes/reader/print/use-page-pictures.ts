/** The pages of a PDF as pictures to be printed, one after another, in the memory of a few. */
import { useEffect, useState } from 'react'
import { drawPage } from '../pdf/draw-page.ts'
import type { Pdf } from '../pdf/open-pdf.ts'

/** Pixels across a printed page: 180 to the inch of A4. */
const across = 1_488

export function usePagePictures(pdf: Pdf) {
  const [done, setDone] = useState(0)
  const [pictures, setPictures] = useState<readonly string[] | undefined>()
  useEffect(() => {
    const making = new AbortController()
    const { signal } = making
    const made: string[] = []
    const make = async () => {
      for (let number = 1; number <= pdf.file.numPages && !signal.aborted; number += 1) {
        made.push(URL.createObjectURL(await pictureOf(pdf, number)))
        if (!signal.aborted) setDone(number)
      }
      if (!signal.aborted) setPictures(made)
    }
    void make()
    return () => {
      making.abort()
      for (const each of made) URL.revokeObjectURL(each)
    }
  }, [pdf])
  return { done, pictures }
}

/** A page that cannot be drawn is printed as far as it was. */
async function pictureOf({ file }: Pdf, number: number): Promise<Blob> {
  const page = await file.getPage(number)
  const { canvas, task } = drawPage(page, across, 1)
  await task.promise.catch(() => {})
  page.cleanup()
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? new Blob()), 'image/png')
  })
}
