/** Work on many things that is done a few at a time. */

/** Each lane takes the next of what is left, and works on it with what is its own. */
export async function inLanes<T, L>(
  lanes: readonly L[],
  items: readonly T[],
  work: (item: T, lane: L) => Promise<void>,
): Promise<void> {
  const left = items.values()
  await Promise.all(
    lanes.map(async (lane) => {
      for (const item of left) await work(item, lane)
    }),
  )
}
