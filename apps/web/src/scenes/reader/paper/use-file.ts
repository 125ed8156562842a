/** Has the worker open a file of a document, and tells how far it has come. */
import { useCallback, useEffect, useState } from 'react'
import { proxy } from 'comlink'
import { useDesk } from '../../../desk/desk.tsx'
import type { FileOpened } from '../../../worker/files/document-file.ts'

export type FileState =
  | { readonly type: 'opening'; readonly done: number; readonly total: number }
  | FileOpened

export type FileAtHand = {
  readonly state: FileState
  readonly stop: () => void
  readonly again: () => void
}

const atFirst: FileState = { type: 'opening', done: 0, total: 0 }

/** `toUnpack`: a program that knows no limits is to unpack it. */
export function useFile(document: string, at: number, toUnpack = false): FileAtHand {
  const { service, wearing } = useDesk()
  const [state, setState] = useState<FileState>(atFirst)
  const [attempt, setAttempt] = useState(0)
  const [key, setKey] = useState('')
  // What is asked for does not change with the language in which one reads.
  const { hat } = wearing
  useEffect(() => {
    let isWanted = true
    const name = crypto.randomUUID()
    setKey(name)
    setState(atFirst)
    const onProgress = proxy((done: number, total: number) => {
      if (isWanted) setState({ type: 'opening', done, total })
    })
    const worn = { language: 'en', ...(hat === undefined ? {} : { hat }) }
    const asked = { document, at, ...(toUnpack ? { toUnpack } : {}) }
    void service.openFile(name, worn, asked, onProgress).then((opened) => {
      if (isWanted) setState(opened)
    })
    return () => {
      isWanted = false
      void service.stopOpening(name)
    }
  }, [service, hat, document, at, toUnpack, attempt])
  const stop = useCallback(() => void service.stopOpening(key), [service, key])
  const again = useCallback(() => setAttempt((before) => before + 1), [])
  return { state, stop, again }
}
