/**
 * Remembers the results of a function for its latest distinct keys. The returned function owns the
 * memory; a failed promise is forgotten, so that it is tried again.
 */
export function boundedMemo<A, T>(
  limit: number,
  keyOf: (argument: A) => string,
  make: (argument: A) => Promise<T>,
): (argument: A) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return (argument) => {
    const key = keyOf(argument)
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(argument)
    made.set(key, fresh)
    fresh.catch(() => made.delete(key))
    const [oldest] = made.keys()
    if (made.size > limit && oldest !== undefined) made.delete(oldest)
    return fresh
  }
}
