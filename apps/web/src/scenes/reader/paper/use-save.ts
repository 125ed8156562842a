/** Opens a file, checked to its last byte, and only then gives it to the browser to save. */
import { useCallback, useRef, useState } from 'react'
import { proxy } from 'comlink'
import { useNotice } from '../../../components/notice.tsx'
import { useDesk } from '../../../desk/desk.tsx'
import { useText } from '../../../text/text.ts'
import type { FileRow } from '../../../worker/views/document-files.ts'
import { save as give } from '../../../components/save.ts'
import { wordsFor } from './words-for.ts'

type Saving = { readonly done: number; readonly total: number }

export function useSave(document: string, { at, name, size }: FileRow) {
  const { service, wearing } = useDesk()
  const { t } = useText()
  const tell = useNotice()
  const [saving, setSaving] = useState<Saving | undefined>()
  const key = useRef('')
  const save = useCallback(async () => {
    key.current = crypto.randomUUID()
    setSaving({ done: 0, total: size })
    const onProgress = proxy((done: number, total: number) => setSaving({ done, total }))
    const asked = { document, at, toSave: true } as const
    const opened = await service.openFile(key.current, wearing, asked, onProgress)
    setSaving(undefined)
    if (opened.type !== 'opened') return tell({ tone: 'bad', words: t(wordsFor(opened.type)) })
    give(name, opened.blob)
    tell({ tone: 'done', words: t('reader.saved', { name }) })
  }, [service, wearing, document, at, name, size, tell, t])
  const stop = useCallback(() => void service.stopOpening(key.current), [service])
  return { saving, save: () => void save(), stop }
}
