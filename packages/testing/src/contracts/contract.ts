/**
 * A contract is what users of a port may rely on, as a list of promises: every implementation is
 * held to all of them, each on a subject of its own.
 *
 *   it.each(storageContract)('$promise', async ({ holds }) => {
 *     await expect(holds(emptyHome)).resolves.toBeUndefined()
 *   })
 */
export type Maker<Subject> = () => Promise<Subject>

export type Promised<Subject> = {
  /** Continues a sentence that begins with the subject: "keeps a value". */
  readonly promise: string
  /** Throws where the promise is broken. */
  readonly holds: (make: Maker<Subject>) => Promise<void>
}

export type Contract<Subject> = readonly Promised<Subject>[]

/** The promises that a subject breaks: what shows that a contract can tell good from bad. */
export async function brokenBy<Subject>(
  contract: Contract<Subject>,
  make: Maker<Subject>,
): Promise<readonly string[]> {
  const broken: string[] = []
  for (const { promise, holds } of contract) {
    try {
      await holds(make)
    } catch {
      broken.push(promise)
    }
  }
  return broken
}
