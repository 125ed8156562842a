/** How long a home was left alone on this device, by every tab's last touch; too long, and it locks. */
import { homeCalled } from '../device/homes.ts'
import type { HomeId } from '../device/homes.ts'
import type { Service } from './connect.ts'

const touchedAs = 'epoc.touched'
export const minute = 60_000

/** Whether it was left for too long; then it is locked. Before anything of it is opened. */
export async function lockIfLeft(service: Service, home: HomeId): Promise<void> {
  const { lockAfter = 0, keys } = (await homeCalled(home)) ?? {}
  const untouched = Date.now() - Number(localStorage.getItem(touchedAs))
  if (lockAfter === 0 || keys === undefined || untouched < lockAfter * minute) return
  await service.lock(home)
}

export const touch = (): void => localStorage.setItem(touchedAs, String(Date.now()))
