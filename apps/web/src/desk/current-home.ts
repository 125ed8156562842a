/** Which home this tab has open: its own choice, else the last one on this device. */
import type { HomeId } from '../device/homes.ts'

const keptAs = 'epoc.home'

export const currentHome = (): HomeId | undefined =>
  sessionStorage.getItem(keptAs) ?? localStorage.getItem(keptAs) ?? undefined

export function enter(home: HomeId): void {
  sessionStorage.setItem(keptAs, home)
  localStorage.setItem(keptAs, home)
}

/** Back to the choice; other tabs stay where they are. */
export function leave(): void {
  sessionStorage.setItem(keptAs, '')
  localStorage.removeItem(keptAs)
}
