/** Who wrote to whom, in a few words. */
import { useCallback } from 'react'
import { useText } from '../../text/text.ts'
import type { MessageRow } from '../../worker/views/messages.ts'

export function useToInWords(): (message: Pick<MessageRow, 'from' | 'to'>) => string {
  const { t, list } = useText()
  return useCallback(
    ({ from, to }) =>
      to.length === 0
        ? t('messages.ownAlone', { from })
        : t('messages.fromTo', { from, to: list(to) }),
    [t, list],
  )
}
