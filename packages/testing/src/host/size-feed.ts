/** Tells those who follow a host in memory how far it has come. */
export class SizeFeed {
  readonly #listeners = new Set<(size: number) => void>()

  announce(size: number): void {
    for (const listener of this.#listeners) listener(size)
  }

  /** Tells the size at once and whenever it grows; resolves once `signal` aborts. */
  follow(size: number, listener: (size: number) => void, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        this.#listeners.delete(listener)
        resolve()
      }
      if (signal.aborted) {
        end()
        return
      }
      this.#listeners.add(listener)
      signal.addEventListener('abort', end, { once: true })
      listener(size)
    })
  }
}
