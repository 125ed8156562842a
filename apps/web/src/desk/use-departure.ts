/** What is about to be sent, on its way, or has just gone: the seconds that are left, and how to stop it. */
import { useCallback, useEffect, useState } from 'react'
import type { DepartureState } from '../worker/compose/departure.ts'
import { useDesk } from './desk.tsx'
import { useAct } from './use-act.ts'

export type DepartureAtHand = {
  readonly departure: DepartureState | undefined
  /** Whole seconds until it is sent. */
  readonly left: number
  readonly cancel: () => void
  readonly forget: (id: string) => Promise<unknown>
}

export function useDeparture(): DepartureAtHand {
  const { departure } = useDesk().status
  const [cancelLeaving] = useAct('cancelLeaving')
  const [forgetLeaving] = useAct('forgetLeaving')
  const [now, setNow] = useState(() => Date.now())
  const isCounting = departure?.stage === 'grace'
  useEffect(() => {
    if (!isCounting) return
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [isCounting])
  const until = departure?.stage === 'grace' ? departure.until : now
  const cancel = useCallback(() => void cancelLeaving(undefined), [cancelLeaving])
  const forget = useCallback((id: string) => forgetLeaving({ id }), [forgetLeaving])
  return { departure, left: Math.max(0, Math.ceil((until - now) / 1_000)), cancel, forget }
}
