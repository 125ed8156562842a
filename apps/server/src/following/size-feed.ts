/** How far one record has come, for whoever waits to hear of more: in batches, the newest size alone. */

/** At most ten a second, in milliseconds. */
const pauseMs = 100

export class SizeFeed {
  readonly #listeners = new Set<(size: number) => void>()
  #size = 0
  #pause: NodeJS.Timeout | undefined

  /** From whichever side one hears of it first: a record never becomes shorter. */
  announce(size: number): void {
    if (size <= this.#size) return
    this.#size = size
    if (this.#listeners.size > 0 && this.#pause === undefined) this.#tell()
  }

  /** Tells the size at once and after every batch, until the function that is returned is called. */
  listen(listener: (size: number) => void): () => void {
    this.#listeners.add(listener)
    listener(this.#size)
    return () => void this.#listeners.delete(listener)
  }

  #tell(): void {
    const told = this.#size
    for (const listener of this.#listeners) listener(told)
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      if (this.#size > told) this.#tell()
    }, pauseMs)
    // Nobody waits for this at the end.
    this.#pause.unref()
  }
}
