/** The id of an event, of which the state keeps the hex. */
import { fromHex } from '@epoc/crypto'
import type { EventId } from '@epoc/event'

/** @throws where it is not 32 bytes in hex: what stands in the state was read from an event. */
export function idOf(id: string): EventId {
  const bytes = fromHex(id)
  if (!bytes.ok || bytes.value.length !== 32)
    throw new Error('the id of an event is 32 bytes in hex')
  return bytes.value as EventId
}
