/** What came of an act, as a notice. */
import { useCallback } from 'react'
import type { Notice } from '../components/notice.tsx'
import { useText } from '../text/text.ts'
import { reasonInWords } from '../text/reasons.ts'
import type { Outcome } from '../worker/acts/outcome.ts'

type Given = Outcome | readonly Outcome[] | { readonly type: 'not-open' }

/** The first outcome that is not as it was wished; else that it is done. */
export function useOutcome(): (outcome: Given, done: string) => Notice {
  const { t, language } = useText()
  return useCallback(
    (given, done) => {
      const outcomes = Array.isArray(given) ? (given as readonly Outcome[]) : [given as Outcome]
      const other = outcomes.find(({ type }) => type !== 'done')
      switch (other?.type) {
        case undefined:
        case 'done':
          return { tone: 'done', words: done }
        case 'kept':
          return { tone: 'wait', words: t('act.kept') }
        case 'host-fault':
          return { tone: 'bad', words: t('act.hostFault') }
        case 'refused':
          return {
            tone: 'bad',
            words: t('act.refused', { reason: reasonInWords(other.reason, language) }),
          }
      }
      return { tone: 'bad', words: t('failed.title') }
    },
    [t, language],
  )
}
