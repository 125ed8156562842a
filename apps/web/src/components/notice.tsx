/** What came of an act, in words at the foot of the screen, until it is closed or time has passed. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { Button } from './button.tsx'
import styles from './notice.module.css'

export type Notice = { readonly tone: 'done' | 'wait' | 'bad'; readonly words: string }

const NoticeContext = createContext<(notice: Notice) => void>(() => {})

/** Tells the person something. Those who hear the page hear it. */
export const useNotice = () => useContext(NoticeContext)

export function NoticeProvider({
  children,
  closeLabel,
}: {
  children: ReactNode
  closeLabel: string
}) {
  const [notice, setNotice] = useState<Notice | undefined>()
  const close = useCallback(() => setNotice(undefined), [])
  const tell = useMemo(() => (next: Notice) => setNotice(next), [])
  return (
    <NoticeContext value={tell}>
      {children}
      <div className={styles['place']} role="status">
        {notice !== undefined && (
          <div className={`${styles['notice']} ${styles[notice.tone]}`}>
            <span>{notice.words}</span>
            <Button look="quiet" aria-label={closeLabel} onPress={close}>
              <X size={16} aria-hidden />
            </Button>
          </div>
        )}
      </div>
    </NoticeContext>
  )
}
