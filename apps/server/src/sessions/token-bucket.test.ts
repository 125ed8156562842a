/** Rate limits by an injected clock. */
import { describe, expect, it } from 'vitest'
import { TokenBuckets } from './token-bucket.ts'

describe('token buckets', () => {
  let now = 0
  const buckets = () => {
    now = 0
    return new TokenBuckets({ burst: 3, perSecond: 2 }, () => now)
  }
  const takeAll = (from: TokenBuckets, caller: string, times: number) =>
    Array.from({ length: times }, () => from.take(caller))

  it('let a burst through, then one for each token that comes', () => {
    const limited = buckets()
    expect(takeAll(limited, 'a', 4)).toEqual([0, 0, 0, 1])
    now = 500
    expect(takeAll(limited, 'a', 2)).toEqual([0, 1])
    now = 60_000
    expect(takeAll(limited, 'a', 4)).toEqual([0, 0, 0, 1])
  })

  it('hold nobody up for what another did', () => {
    const limited = buckets()
    takeAll(limited, 'a', 9)
    expect(limited.take('b')).toBe(0)
  })

  it('say how long to wait, in whole seconds', () => {
    const slow = new TokenBuckets({ burst: 1, perSecond: 0.1 }, () => now)
    expect([slow.take('a'), slow.take('a')]).toEqual([0, 10])
  })

  it('forget who has a full bucket, and nobody else', () => {
    const limited = buckets()
    takeAll(limited, 'a', 4)
    limited.sweep()
    expect(limited.take('a')).toBe(1)
    now = 1_500
    limited.sweep()
    expect(takeAll(limited, 'a', 4)).toEqual([0, 0, 0, 1])
  })

  it('are not filled by a clock that is set back', () => {
    const limited = buckets()
    now = 10_000
    takeAll(limited, 'a', 3)
    now = 0
    expect(limited.take('a')).toBeGreaterThan(0)
    now = 1_000
    expect(limited.take('a')).toBe(0)
  })
})
