import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labels, seededRandom } from '@epoc/crypto'
import type { Seed } from '@epoc/crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leaveUnlocked, lock, readUnlocked } from './unlocked.ts'

const random = seededRandom(new Uint8Array(32), labels.sample, 'unlocked homes')
const secrets = { signing: random(32) as Seed, age: random(32) as Seed }
const now = Date.UTC(2026, 0, 5, 9)
const until = now + 3_600_000

let home = ''
beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), 'epoc-unlocked-'))))
afterEach(async () => rm(home, { recursive: true }))

const unlock = (at = { now, until }) => leaveUnlocked(home, secrets, at, random)

describe('a home that is unlocked', () => {
  it('R-HOME-8: opens to its session key until its time, and to no other', async () => {
    const session = await unlock()
    expect(await readUnlocked(home, session, now)).toEqual(secrets)
    expect(await readUnlocked(home, session, until)).toBeUndefined()
    for (const other of ['', 'no base64 !', session.slice(4), session.replace(/^./, '_')]) {
      expect(await readUnlocked(home, other, now)).toBeUndefined()
    }
  })

  it('stands open to two shells at once, and to none once it is locked', async () => {
    const first = await unlock()
    const second = await unlock()
    expect(await readUnlocked(home, first, now)).toEqual(secrets)
    expect(await readUnlocked(home, second, now)).toEqual(secrets)
    await lock(home)
    expect(await readUnlocked(home, first, now)).toBeUndefined()
    expect(await readUnlocked(home, second, now)).toBeUndefined()
    await lock(home)
  })

  it('keeps nothing of those whose time is over', async () => {
    await unlock()
    await unlock({ now: until, until: until + 1 })
    expect(await readdir(join(home, 'unlocked'))).toHaveLength(1)
  })
})
