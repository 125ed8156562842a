/** Locks a home that nobody has touched for its while, in whatever tab. */
import { useEffect } from 'react'
import { useDesk } from './desk.tsx'
import { lockIfLeft, minute, touch } from './left-alone.ts'

export function useIdleLock(): void {
  const { home, service, status } = useDesk()
  const isOpen = status.phase === 'open'
  useEffect(() => {
    if (!isOpen) return undefined
    // A touch after a long sleep comes too late: it is looked first.
    const touched = () => void lockIfLeft(service, home).then(touch)
    const timer = setInterval(() => void lockIfLeft(service, home), minute / 2)
    for (const kind of ['pointerdown', 'keydown']) {
      addEventListener(kind, touched, { passive: true })
    }
    return () => {
      clearInterval(timer)
      for (const kind of ['pointerdown', 'keydown']) removeEventListener(kind, touched)
    }
  }, [home, service, isOpen])
}
