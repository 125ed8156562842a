/** A lock that this tab holds for as long as it lives: whoever gets it knows that the tab is gone. */
let held: Promise<string> | undefined

export const tabLock = (): Promise<string> =>
  (held ??= new Promise((resolve) => {
    const name = `epoc-tab-${crypto.randomUUID()}`
    void navigator.locks.request(name, () => {
      resolve(name)
      return new Promise(() => {})
    })
  }))
