/** What stands in the record by now, by its key in the sample; and who speaks there in which hat. */
import { toHex } from '@epoc/crypto'
import { documentId } from '@epoc/domain'
import type { Command, DocumentId, MatterId } from '@epoc/domain'
import type { Capacity } from '@epoc/event'
import { ownAudience, seatOf } from '@epoc/governance'
import type { AudienceName } from '@epoc/governance'
import { carryOut, keepUp } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import { castMember } from '../cast.ts'
import type { CastMember } from '../cast.ts'
import { everybody, governanceOf } from './set-up.ts'
import type { Troupe } from './troupe.ts'
import { done } from './troupe.ts'

export class Known {
  readonly #documents = new Map<string, DocumentId>()
  readonly #matters = new Map<string, MatterId>()

  circulated(key: string, event: Uint8Array): void {
    this.#documents.set(key, documentId(event))
  }

  opened(key: string, event: Uint8Array): void {
    this.#matters.set(key, toHex(event) as MatterId)
  }

  document(key: string): DocumentId {
    const found = this.#documents.get(key)
    if (found === undefined) throw new Error(`${key} is not circulated yet`)
    return found
  }

  matter(key: string): MatterId {
    const found = this.#matters.get(key)
    if (found === undefined) throw new Error(`there is no matter ${key}`)
    return found
  }
}

/** Somebody at work: the replica is up to date, and nobody waits for its keys. */
export type AtWork = {
  readonly member: CastMember
  readonly replica: Replica
  readonly hat: Capacity
}

export async function atWork(troupe: Troupe, handle: string): Promise<AtWork> {
  const member = castMember(handle)
  if (member === undefined) throw new Error(`nobody is called ${handle}`)
  const replica = await troupe.replicaOf(member)
  done(await replica.sync())
  done(await keepUp(replica))
  return { member, replica, hat: [...member.hats.keys()][0] ?? 'partner' }
}

/** Sends one event for each command; the ids of the events. */
export async function says(
  { replica, hat }: AtWork,
  commands: readonly Command[],
): Promise<readonly Uint8Array[]> {
  if (commands.length === 0) return []
  return done(await carryOut(replica, hat, commands)).map(({ id }) => id)
}

/** `all`, `own`, or the label of a named few. */
export function audienceOf({ replica, hat, member }: AtWork, name: string): AudienceName {
  if (name === 'all') return everybody(replica).name
  const { person, domain } = replica
  const own = person && ownAudience(governanceOf(replica), seatOf(person, hat))?.name
  const found = name === 'own' ? own : domain.audiences.findKey(({ label }) => label === name)
  if (found === undefined) throw new Error(`${member.handle} knows no audience ${name}`)
  return found
}
