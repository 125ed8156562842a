/**
 * Everybody who follows a record at this host. Owns the open streams: they end with their session, with
 * their connection, or with the host.
 */
import { DatabaseUnavailable } from '../database/transaction.ts'
import type { Hosted } from '../regimes/registry.ts'
import type { EventStream } from './event-stream.ts'

export type Follower = {
  /** The same for all streams of one person. */
  readonly person: string
  readonly hosted: Hosted
  /** Whether the session still lives. */
  readonly isLetIn: () => Promise<boolean>
  readonly stream: EventStream
}

export class Followers {
  readonly #perPerson: number
  readonly #open = new Map<Follower, () => void>()
  #ended = false

  constructor(perPerson: number) {
    this.#perPerson = perPerson
  }

  /** Whether one more may follow; asked just before the stream is made. */
  refusal(person: string): 'unavailable' | 'too-many-requests' | undefined {
    if (this.#ended) return 'unavailable'
    const theirs = [...this.#open.keys()].filter((each) => each.person === person)
    return theirs.length < this.#perPerson ? undefined : 'too-many-requests'
  }

  /** Tells the size from now on. The function that is returned is for when the connection is gone. */
  add(follower: Follower): () => void {
    const silence = follower.hosted.feed.listen((size) => follower.stream.size(size))
    this.#open.set(follower, silence)
    return () => this.#forget(follower)
  }

  /** Looks for what another node added to the records that are followed, and for sessions that ended. */
  async look(): Promise<void> {
    const followed = new Set([...this.#open.keys()].map(({ hosted }) => hosted))
    await unlessAway(async () => {
      for (const { store, feed } of followed) feed.announce((await store.head())?.size ?? 0)
    })
    for (const follower of this.#open.keys()) {
      await unlessAway(async () => {
        if (!(await follower.isLetIn())) this.#end(follower)
      })
    }
  }

  beat(): void {
    for (const { stream } of this.#open.keys()) stream.beat()
  }

  /** Ends every stream, and takes no more. */
  end(): void {
    this.#ended = true
    for (const follower of this.#open.keys()) this.#end(follower)
  }

  #end(follower: Follower): void {
    this.#forget(follower)
    follower.stream.end()
  }

  #forget(follower: Follower): void {
    this.#open.get(follower)?.()
    this.#open.delete(follower)
  }
}

/** A database that is away for a while ends no stream: the next look finds what there is. */
async function unlessAway(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error
  }
}
