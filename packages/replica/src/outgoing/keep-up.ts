/** Sends what is due from this person by itself. */
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { SendError } from './sending.ts'
import type { Replica } from '../replica.ts'
import { dueUpkeep } from './upkeep.ts'
import type { Upkeep } from './upkeep.ts'

/** What is done may make more due: a refused epoch is followed by a new one, which is answered. */
const rounds = 3

/** How many acts are sent together. */
const most = 100

/** What the host refuses, somebody else has done in the meantime. */
export async function keepUp(replica: Replica): Promise<Result<void, SendError>> {
  for (let left = rounds; left > 0; left--) {
    const due = await dueFrom(replica)
    if (due.length === 0) break
    for (const batch of batchesOf(due)) {
      const sent = await sendBatch(replica, batch)
      if (!sent.ok) return sent
    }
  }
  return ok(undefined)
}

/** Acts without blobs go out together: answers to many epochs are one request. */
function batchesOf(due: readonly Upkeep[]): readonly (readonly Upkeep[])[] {
  const batches: Upkeep[][] = []
  for (const each of due) {
    const last = batches.at(-1)
    const joins = each.blobs.length === 0 && last?.[0]?.blobs.length === 0 && last.length < most
    if (joins) last.push(each)
    else batches.push([each])
  }
  return batches
}

/** A request is taken as a whole or not at all, so what is refused together is sent one by one. */
async function sendBatch(
  replica: Replica,
  batch: readonly Upkeep[],
): Promise<Result<void, SendError>> {
  const acts = batch.map(({ act }) => act)
  const blobs = batch.flatMap((each) => each.blobs)
  const sent = await replica.send<never>(async () => ok({ acts, blobs }))
  if (sent.ok) return ok(undefined)
  if (!isRefused(sent.error)) return err(sent.error)
  if (batch.length === 1) return ok(undefined)
  for (const each of batch) {
    const alone = await sendBatch(replica, [each])
    if (!alone.ok) return alone
  }
  return ok(undefined)
}

async function dueFrom({ governance, person, secrets, random, copy }: Replica) {
  if (governance === undefined || person === undefined) return []
  return dueUpkeep(governance, person, { secrets, random, streams: copy.streams })
}

const isRefused = (error: SendError): boolean =>
  error.type === 'problem' && error.name === 'refused'
