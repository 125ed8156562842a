import { describe, expect, it } from 'vitest'
import type { Seed } from './bytes.ts'
import { labels } from './labels.ts'
import { seededRandom } from './random.ts'
import { err, ok } from './result.ts'
import { openUnlocked, sealUnlocked } from './unlocked.ts'

const random = seededRandom(new Uint8Array(32), labels.sample, 'unlocked')
const secrets = { signing: random(32) as Seed, age: random(32) as Seed }
const sessionKey = random(32) as Seed
const until = Date.UTC(2026, 0, 5, 18)
const box = await sealUnlocked({ secrets, sessionKey, until })
const closed = err({ type: 'cannot-open' })

describe('a keyring that stands open for a while', () => {
  it('R-HOME-8: opens with its session key until its time', async () => {
    expect(await openUnlocked({ sessionKey, until, box, now: until - 1 })).toEqual(ok(secrets))
    expect(await openUnlocked({ sessionKey, until, box, now: until })).toEqual(closed)
  })

  it('R-HOME-8: gains no time from another end written beside it', async () => {
    const later = until + 1
    expect(await openUnlocked({ sessionKey, until: later, box, now: until })).toEqual(closed)
  })

  it('does not open with another key, nor when altered or cut', async () => {
    const now = until - 1
    const other = random(32) as Seed
    expect(await openUnlocked({ sessionKey: other, until, box, now })).toEqual(closed)
    for (let at = 0; at < box.length; at += 1) {
      const altered = box.with(at, (box[at] ?? 0) ^ 1)
      expect(await openUnlocked({ sessionKey, until, box: altered, now })).toEqual(closed)
      const cut = box.slice(0, at)
      expect(await openUnlocked({ sessionKey, until, box: cut, now })).toEqual(closed)
    }
  })
})
