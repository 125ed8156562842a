/**
 * Rate limits: a bucket of tokens per caller, refilled steadily, in memory. A bucket that is full
 * again says nothing and is forgotten, and the number of buckets is bounded, so that many callers
 * cannot fill the memory.
 */

export type Rate = { readonly burst: number; readonly perSecond: number }

type Bucket = { tokens: number; at: number }

const mostBuckets = 50_000

export class TokenBuckets {
  readonly #rate: Rate
  readonly #now: () => number
  readonly #buckets = new Map<string, Bucket>()

  /** `now` counts milliseconds from any beginning. */
  constructor(rate: Rate, now: () => number) {
    this.#rate = rate
    this.#now = now
  }

  /** Takes a token: 0, or the whole seconds to wait for one. */
  take(caller: string): number {
    const now = this.#now()
    const bucket = this.#buckets.get(caller) ?? { tokens: this.#rate.burst, at: now }
    bucket.tokens = this.#refilled(bucket, now)
    bucket.at = now
    if (!this.#buckets.has(caller)) this.#remember(caller, bucket)
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#rate.perSecond)
    bucket.tokens -= 1
    return 0
  }

  /** The whole seconds until a caller has a token, 0 where there is one; takes none. */
  waitOf(caller: string): number {
    const bucket = this.#buckets.get(caller)
    const tokens = bucket === undefined ? this.#rate.burst : this.#refilled(bucket, this.#now())
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / this.#rate.perSecond)
  }

  /** Forgets the buckets that are full by now. */
  sweep(): void {
    const now = this.#now()
    for (const [caller, bucket] of this.#buckets) {
      if (this.#refilled(bucket, now) >= this.#rate.burst) this.#buckets.delete(caller)
    }
  }

  /** A clock that is set back takes nothing away. */
  #refilled({ tokens, at }: Bucket, now: number): number {
    const { burst, perSecond } = this.#rate
    return Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond)
  }

  #remember(caller: string, bucket: Bucket): void {
    if (this.#buckets.size >= mostBuckets) {
      const [oldest] = this.#buckets.keys()
      if (oldest !== undefined) this.#buckets.delete(oldest)
    }
    this.#buckets.set(caller, bucket)
  }
}
