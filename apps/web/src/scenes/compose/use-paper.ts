/** The paper on which one works: kept by the worker as one types, files and all, and offered again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { readWords } from '../../desk/read-words.ts'
import { useAct } from '../../desk/use-act.ts'
import { useDesk } from '../../desk/desk.tsx'
import { keyOf } from '../../worker/compose/form.ts'
import type { About, PaperFile, PaperForm } from '../../worker/compose/form.ts'
import type { CheckView } from '../../worker/compose/check.ts'
import type { OpenedPaper } from '../../worker/acts/compose.ts'

/** A file that is being read and sealed. */
export type Coming = { readonly key: string; readonly name: string }

export type PaperAtHand = {
  readonly form: PaperForm
  readonly files: readonly PaperFile[]
  readonly coming: readonly Coming[]
  /** When what is offered again was last written on, in milliseconds. */
  readonly offeredFrom?: number
  readonly keptAt?: number
  readonly set: (change: Partial<PaperForm>) => void
  /** Gives the names of those that could not be read. */
  readonly add: (
    files: readonly File[],
    languageOf: (name: string) => string,
  ) => Promise<readonly string[]>
  readonly changeLanguage: (id: string, language: string) => void
  readonly remove: (id: string) => void
  readonly discard: () => Promise<void>
  /** Keeps what was written, and says what stands in the way and what will be seen. */
  readonly check: () => Promise<CheckView | undefined>
}

/** Milliseconds without a key after which it is kept. */
const settles = 400

export function usePaper(about: About): PaperAtHand | undefined {
  const { wearing, status } = useDesk()
  const [openPaper] = useAct('openPaper')
  const [keep] = useAct('keepPaper')
  const [addFile] = useAct('addFile')
  const [changeFile] = useAct('changeFile')
  const [removeFile] = useAct('removeFile')
  const [discardPaper] = useAct('discardPaper')
  const [checkPaper] = useAct('checkPaper')
  const key = keyOf(about)
  const [opened, setOpened] = useState<OpenedPaper & { readonly key: string }>()
  const [coming, setComing] = useState<readonly Coming[]>([])
  const [keptAt, setKeptAt] = useState<number>()
  /** What is written and not kept yet. */
  const written = useRef<{ readonly form: PaperForm; readonly timer: number }>(undefined)

  const isOpen = status.phase === 'open'
  const hat = wearing.hat
  useEffect(() => {
    if (!isOpen) return
    let isWanted = true
    void openPaper({ about }).then((paper) => {
      if (isWanted && 'form' in paper) setOpened({ ...paper, key })
    })
    return () => void (isWanted = false)
    // A paper is opened once for what it is about and for whom one acts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, hat, isOpen])

  const flush = useCallback(async () => {
    const now = written.current
    if (now === undefined) return
    clearTimeout(now.timer)
    written.current = undefined
    await keep({ about, form: now.form })
    setKeptAt(Date.now())
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [keep, key])

  useEffect(() => {
    const hide = () => void flush()
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      void flush()
    }
  }, [flush])

  if (opened === undefined || opened.key !== key) return undefined
  const { form, files, changedAt } = opened
  const write = (next: PaperForm) => {
    clearTimeout(written.current?.timer)
    written.current = { form: next, timer: window.setTimeout(() => void flush(), settles) }
    setOpened((before) => before && { ...before, form: next })
  }
  const withFiles = (to: (before: readonly PaperFile[]) => readonly PaperFile[]) =>
    setOpened((before) => before && { ...before, files: to(before.files) })
  return {
    form,
    files,
    coming,
    ...(changedAt === undefined ? {} : { offeredFrom: changedAt }),
    ...(keptAt === undefined ? {} : { keptAt }),
    set: (change) => write({ ...(written.current?.form ?? form), ...change }),
    add: async (given, languageOf) => {
      const failed: string[] = []
      await flush()
      for (const file of given) {
        const each = { key: crypto.randomUUID(), name: file.name }
        setComing((before) => [...before, each])
        const read = file.size === 0 ? undefined : await readWords(file)
        const language = languageOf(file.name)
        const added = read && (await addFile({ about, file, language, ...read }))
        setComing((before) => before.filter((other) => other.key !== each.key))
        if (added !== undefined && 'id' in added) withFiles((before) => [...before, added])
        else failed.push(file.name)
      }
      setKeptAt(Date.now())
      return failed
    },
    changeLanguage: (id, language) => {
      withFiles((before) => before.map((file) => (file.id === id ? { ...file, language } : file)))
      void changeFile({ about, id, language })
    },
    remove: (id) => {
      withFiles((before) => before.filter((file) => file.id !== id))
      void removeFile({ about, id })
    },
    discard: async () => {
      clearTimeout(written.current?.timer)
      written.current = undefined
      await discardPaper({ about })
      const paper = await openPaper({ about })
      if ('form' in paper) setOpened({ ...paper, key })
      setKeptAt(undefined)
    },
    check: async () => {
      await flush()
      // Also what nobody touched is checked as it stands.
      await keep({ about, form: written.current?.form ?? form })
      const checked = await checkPaper({ about })
      return checked !== undefined && 'problems' in checked ? checked : undefined
    },
  }
}
