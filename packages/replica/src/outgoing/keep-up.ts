/** Sends what is due from this person by itself. */
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { SendError } from './sending.ts'
import type { Replica } from '../replica.ts'
import { dueUpkeep } from './upkeep.ts'

/** What is done may make more due: a refused epoch is followed by a new one, which is answered. */
const rounds = 3

/** What the host refuses, somebody else has done in the meantime. */
export async function keepUp(replica: Replica): Promise<Result<void, SendError>> {
  for (let left = rounds; left > 0; left--) {
    const due = await dueFrom(replica)
    if (due.length === 0) break
    for (const { act, blobs } of due) {
      const sent = await replica.send<never>(async () => ok({ acts: [act], blobs }))
      if (!sent.ok && !isRefused(sent.error)) return err(sent.error)
    }
  }
  return ok(undefined)
}

async function dueFrom({ governance, person, secrets, random, copy }: Replica) {
  if (governance === undefined || person === undefined) return []
  return dueUpkeep(governance, person, { secrets, random, streams: copy.streams })
}

const isRefused = (error: SendError): boolean =>
  error.type === 'problem' && error.name === 'refused'
