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
  readonly #elapsed: () => number
  readonly #buckets = new Map<string, Bucket>()

  /** `elapsed` counts milliseconds from any beginning. */
  constructor(rate: Rate, elapsed: () => number) {
    this.#rate = rate
    this.#elapsed = elapsed
  }

  /** Takes a token: 0, or the whole seconds to wait for one. */
  take(caller: string): number {
    const now = this.#elapsed()
    const bucket = this.#buckets.get(caller) ?? { tokens: this.#rate.burst, at: now }
    const refilled = bucket.tokens + ((now - bucket.at) / 1000) * this.#rate.perSecond
    bucket.tokens = Math.min(this.#rate.burst, refilled)
    bucket.at = now
    if (!this.#buckets.has(caller)) this.#remember(caller, bucket)
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#rate.perSecond)
    bucket.tokens -= 1
    return 0
  }

  /** Forgets the buckets that are full by now. */
  sweep(): void {
    const now = this.#elapsed()
    for (const [caller, { tokens, at }] of this.#buckets) {
      const refilled = tokens + ((now - at) / 1000) * this.#rate.perSecond
      if (refilled >= this.#rate.burst) this.#buckets.delete(caller)
    }
  }

  #remember(caller: string, bucket: Bucket): void {
    if (this.#buckets.size >= mostBuckets) {
      const [oldest] = this.#buckets.keys()
      if (oldest !== undefined) this.#buckets.delete(oldest)
    }
    this.#buckets.set(caller, bucket)
  }
}
