/** Locks a home that nobody has touched for its while, in whatever tab. */
import { useEffect } from 'react'
import { homeCalled } from '../device/homes.ts'
import { useDesk } from './desk.tsx'

const touchedAs = 'epoc.touched'
const minute = 60_000

export function useIdleLock(): void {
  const { home, service, status } = useDesk()
  const isOpen = status.phase === 'open'
  useEffect(() => {
    if (!isOpen) return undefined
    const touch = () => localStorage.setItem(touchedAs, String(Date.now()))
    const look = async () => {
      const { lockAfter = 0 } = (await homeCalled(home)) ?? {}
      const untouched = Date.now() - Number(localStorage.getItem(touchedAs))
      if (lockAfter > 0 && untouched >= lockAfter * minute) await service.lock()
    }
    touch()
    const timer = setInterval(() => void look(), minute / 2)
    for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, touch, { passive: true })
    return () => {
      clearInterval(timer)
      for (const kind of ['pointerdown', 'keydown']) removeEventListener(kind, touch)
    }
  }, [home, service, isOpen])
}
