/** Does pieces of work one after another, in the order in which they are asked for. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** One that fails fails for its own asker, and for nobody after it. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
