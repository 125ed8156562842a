/**
 * Watches the clock by what was signed. A clock that is set far ahead would carry the record's time
 * with it, for good; so while the program runs, time may not run further ahead of the last signed
 * time than this program has itself seen pass. After a start the clock is taken as it is.
 */

/** Milliseconds by which a clock may be ahead. */
const allowance = 5 * 60_000

export class SignedTime {
  readonly #elapsed: () => number
  #signed: { readonly headTime: number; readonly at: number } | undefined

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed
  }

  /** Whether `now` is too far ahead of what was signed; `headTime` is the head's, under the lock. */
  isAhead(now: number, headTime: number): boolean {
    if (this.#signed === undefined || now <= this.#signed.headTime + allowance) return false
    const passed = Math.max(0, this.#elapsed() - this.#signed.at)
    const expected = Math.max(this.#signed.headTime + passed, headTime)
    return now > expected + allowance
  }

  /** A head with this time was committed just now. */
  note(headTime: number): void {
    this.#signed = { headTime, at: this.#elapsed() }
  }
}
