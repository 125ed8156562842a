/** A clock that a test sets while a program runs by it: libfaketime, which Debian packages. */
import { existsSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folder } from './homes.ts'

const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'

export function mayLeaveOutFaketime(): boolean {
  const isThere = existsSync(library)
  if (!isThere && process.env['EPOC_REQUIRE'] === 'all' && process.arch === 'x64') {
    throw new Error('missing: libfaketime; tools/debian.txt names the package')
  }
  return !isThere
}

/** Time that passes is not changed, only what o'clock it is. */
const always = { LD_PRELOAD: library, FAKETIME_DONT_FAKE_MONOTONIC: '1' }

/** The environment of a program whose clock is off from its start to its end, such as by `+3h`. */
export const clockOff = (offset: string): Readonly<Record<string, string>> => ({
  ...always,
  FAKETIME: offset,
})

export type Clock = {
  /** The environment of a program that goes by this clock. */
  readonly env: Readonly<Record<string, string>>
  /** Sets it, such as to `-3h`: so much off the clock of the machine. */
  readonly set: (offset: string) => Promise<void>
}

export async function settableClock(): Promise<Clock> {
  const home = await folder('clock')
  // Read by programs that run as somebody else.
  await chmod(home, 0o755)
  const file = join(home, 'offset')
  const set = (offset: string) => writeFile(file, `${offset}\n`, { mode: 0o644 })
  await set('+0')
  return { env: { ...always, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1' }, set }
}
