/** What stands on every printed page: the marking, what it is, who printed it and when. */
import { useMemo } from 'react'
import { useShell } from '../../../shell/shell-context.ts'
import { useText } from '../../../text/text.ts'
import type { ShownDocument } from '../../../worker/views/document.ts'
import type { FileRow } from '../../../worker/views/document-files.ts'

export type PrintWords = {
  readonly marking: string
  /** “POC 45/2026/Rev.1 · Revision · EN” */
  readonly what: string
  /** That it does not stand any more, and why. */
  readonly standing?: string
  readonly by: string
}

export function usePrintWords(shown: ShownDocument, file: FileRow | undefined): PrintWords {
  const { t } = useText()
  const { me, government } = useShell()
  return useMemo(() => {
    const { document, thread, marking } = shown
    const sort = thread.find(({ isThis }) => isThis)?.sort ?? 'first'
    const language = file === undefined ? [] : [file.language.toUpperCase()]
    // To the minute, in UTC, as every government reads it.
    const at = new Date().toISOString().slice(0, 16).replace('T', ' ')
    return {
      marking,
      what: [document.number, t(`reader.sort.${sort}`), ...language].join(' · '),
      ...(document.standing === 'current'
        ? {}
        : { standing: t(`reader.standing.${document.standing}`) }),
      by: t('reader.printedBy', { post: me.post === '' ? me.name : me.post, government, at }),
    }
  }, [shown, file, me, government, t])
}
