/** Has the worker do an act, and says what came of it. */
import { useCallback, useState } from 'react'
import type { ActName, Acts } from '../worker/acts/acts.ts'
import { useDesk } from './desk.tsx'

type AskedOf<Name extends ActName> = Parameters<Acts[Name]>[2]
type OutcomeOf<Name extends ActName> =
  | Awaited<ReturnType<Acts[Name]>>
  | { readonly type: 'not-open' }

type Act<Name extends ActName> = (asked: AskedOf<Name>) => Promise<OutcomeOf<Name>>

export function useAct<Name extends ActName>(
  name: Name,
): readonly [act: Act<Name>, isUnderWay: boolean] {
  const { service, wearing } = useDesk()
  const [isUnderWay, setUnderWay] = useState(false)
  const act = useCallback(
    async (asked: AskedOf<Name>): Promise<unknown> => {
      setUnderWay(true)
      try {
        return await service.act(name, wearing, asked)
      } finally {
        setUnderWay(false)
      }
    },
    [service, name, wearing],
  )
  // What goes through the worker's door comes back as the act gives it.
  return [act as Act<Name>, isUnderWay]
}
