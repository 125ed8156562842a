/** A view of the worker's, asked again whenever it may show something else; the last one stays meanwhile. */
import { useEffect, useState } from 'react'
import type { AskedOf, ViewName, ViewOf } from '../worker/views/views.ts'
import { useDesk } from './desk.tsx'

export function useView<Name extends ViewName>(
  name: Name,
  asked: AskedOf<Name>,
): ViewOf<Name> | undefined {
  const { service, status, wearing } = useDesk()
  const [view, setView] = useState<ViewOf<Name> | undefined>()
  const { phase, version } = status
  const key = JSON.stringify([name, asked, wearing])
  useEffect(() => {
    if (phase !== 'open') return
    let isWanted = true
    const [, said, worn] = JSON.parse(key) as [Name, AskedOf<Name>, typeof wearing]
    const answer = service.view(name, worn, said) as Promise<ViewOf<Name> | undefined>
    void answer.then((shown) => {
      if (isWanted && shown !== undefined) setView(shown)
    })
    return () => void (isWanted = false)
  }, [service, name, key, phase, version])
  return view
}
