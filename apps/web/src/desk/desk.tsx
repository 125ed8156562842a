/** The desk at which a tab sits, for every screen: its worker, how it stands, and how one wears it. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { proxy } from 'comlink'
import type { HomeId } from '../device/homes.ts'
import { useText } from '../text/text.ts'
import { atFirst } from '../worker/status.ts'
import type { DeskStatus } from '../worker/status.ts'
import type { Wearing } from '../worker/service.ts'
import { connect } from './connect.ts'
import { lockIfLeft } from './left-alone.ts'
import type { Service } from './connect.ts'

export type DeskAtHand = {
  readonly home: HomeId
  readonly service: Service
  readonly status: DeskStatus
  readonly wearing: Wearing
  readonly wear: (hat: string) => void
}

const hatKeptAs = 'epoc.hat'

const DeskContext = createContext<DeskAtHand | undefined>(undefined)

export function useDesk(): DeskAtHand {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('this screen stands inside a desk')
  return desk
}

export function DeskProvider({ home, children }: { home: HomeId; children: ReactNode }) {
  const { language } = useText()
  const service = useMemo(() => connect(home), [home])
  const [status, setStatus] = useState<DeskStatus>(atFirst)
  const [hat, setHat] = useState(() => sessionStorage.getItem(`${hatKeptAs} ${home}`) ?? undefined)
  // A reload does not change for whom one acts.
  const wear = useCallback(
    (next: string) => {
      sessionStorage.setItem(`${hatKeptAs} ${home}`, next)
      setHat(next)
    },
    [home],
  )
  useEffect(() => {
    const watcher = proxy(setStatus)
    void service.watch(watcher)
    return () => void service.unwatch(watcher)
  }, [service])
  useEffect(() => {
    void lockIfLeft(service, home).then(() => service.open(home, { language }))
  }, [service, home, language])
  const desk = useMemo((): DeskAtHand => {
    const wearing = hat === undefined ? { language } : { language, hat }
    return { home, service, status, wearing, wear }
  }, [home, service, status, language, hat, wear])
  return <DeskContext value={desk}>{children}</DeskContext>
}
