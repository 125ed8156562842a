/** The paper in the frame is printed by the frame, to which only what shows it has a channel. */
import { useCallback } from 'react'
import type { PrintWords } from '../print/print-words.ts'

type Printer = (words: PrintWords) => void

const printers: Printer[] = []

/** Stands until it is taken back. */
export function offerPrinter(printer: Printer): () => void {
  printers.push(printer)
  return () => void printers.splice(printers.indexOf(printer), 1)
}

/** Whether there was one. */
export const useDocxPrinter = (): ((words: PrintWords) => boolean) =>
  useCallback((words) => {
    printers[0]?.(words)
    return printers.length > 0
  }, [])
