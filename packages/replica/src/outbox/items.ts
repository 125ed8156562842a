/**
 * What its person has decided to send and could not yet: commands, not events. They are decided,
 * sealed and signed when they are sent, each time under the same name, so that none is done twice.
 */
import type { Capacity } from '@epoc/event'
import type { DocumentId } from '@epoc/domain'
import type { StoredFile } from '../files/seal-file.ts'
import type { OwnValues } from '../own/own-values.ts'
import type { NewDocument } from '../register/circulate.ts'
import { flatten, unflatten } from '../snapshot/flat.ts'

/** Files stand as they were sealed to their own person, at home. */
export type KeptCommand =
  | { readonly type: 'confirm'; readonly documents: readonly DocumentId[] }
  | {
      readonly type: 'circulate'
      readonly document: Omit<NewDocument, 'files'> & { readonly files: readonly StoredFile[] }
    }

export type OutboxItem = {
  /** The name of its act, 16 bytes in lower-case hex. */
  readonly name: string
  readonly hat: Capacity
  readonly command: KeptCommand
  /** What it is, in its sender's words. */
  readonly what: string
  /** Milliseconds since 1970, by the sender's clock. */
  readonly since: number
}

const valueName = 'outbox'

/** In the order in which they were decided. */
export async function outboxItems(own: OwnValues): Promise<readonly OutboxItem[]> {
  const bytes = await own.get(valueName)
  return bytes === undefined ? [] : (unflatten(bytes) as readonly OutboxItem[])
}

const write = (own: OwnValues, list: readonly OutboxItem[]): Promise<void> =>
  own.set(valueName, flatten(list))

/** Adds one at the end; one of the same name keeps its place. */
export async function addToOutbox(own: OwnValues, added: OutboxItem): Promise<void> {
  const list = await outboxItems(own)
  if (!list.some(({ name }) => name === added.name)) await write(own, [...list, added])
}

export async function removeFromOutbox(own: OwnValues, name: string): Promise<void> {
  const list = await outboxItems(own)
  await write(
    own,
    list.filter((each) => each.name !== name),
  )
}
