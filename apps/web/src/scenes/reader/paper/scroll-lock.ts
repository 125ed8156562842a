/** Keeps two papers side by side at the same place, as a part of their whole: translations differ in length. */
import { useCallback, useRef } from 'react'

export type Side = 'first' | 'second'

const placeIn = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number =>
  scrollTop / Math.max(1, scrollHeight - clientHeight)

/** Gives the two scrollers' refs and what to call when one of them was scrolled. */
export function useScrollLock(isLocked: boolean) {
  const sides = useRef<Record<Side, HTMLElement | null>>({ first: null, second: null })
  // A scroll that this made itself is not followed back.
  const led = useRef<HTMLElement | null>(null)
  const hold = useCallback((side: Side, element: HTMLElement | null) => {
    sides.current[side] = element
  }, [])
  const scrolled = useCallback(
    (side: Side) => {
      const { first, second } = sides.current
      const [from, to] = side === 'first' ? [first, second] : [second, first]
      if (!isLocked || from === null || to === null) return
      if (led.current === from) {
        led.current = null
        return
      }
      const top = Math.round(placeIn(from) * Math.max(0, to.scrollHeight - to.clientHeight))
      if (Math.abs(to.scrollTop - top) < 2) return
      led.current = to
      to.scrollTop = top
    },
    [isLocked],
  )
  return { hold, scrolled }
}
