/** Locking and leaving: what the person does to be nobody here any more. */
import { useCallback, useEffect, useState } from 'react'
import { forgetViews } from '../scenes/register/saved-views.ts'
import { homeCalled } from '../device/homes.ts'
import { leave } from './current-home.ts'
import { useDesk } from './desk.tsx'

export function useLeave() {
  const { home, service } = useDesk()
  const [isLockable, setLockable] = useState(false)
  useEffect(() => {
    void homeCalled(home).then((here) => setLockable(here?.slot !== undefined))
  }, [home])
  const wipe = useCallback(async () => {
    await service.wipe(home)
    forgetViews(home)
    leave()
    location.assign('/')
  }, [service, home])
  const lock = useCallback(() => service.lock(home), [service, home])
  return { wipe, lock, isLockable }
}
