/**
 * What its person has decided to send: commands, not events, from before they are first tried until
 * it is known what became of them. They are decided, sealed and signed when they are sent, each time
 * under the same name, so that none is done twice.
 */
import type { Capacity } from '@epoc/event'
import type { Command, DocumentFile, Unfiled } from '@epoc/domain'
import type { OwnValues } from '../own/own-values.ts'
import { flatten, unflatten } from '../snapshot/flat.ts'

export type KeptCommand =
  | { readonly type: 'plain'; readonly command: Command }
  | {
      readonly type: 'with-files'
      readonly command: Unfiled
      readonly files: readonly DocumentFile[]
      /** The epoch to which its files are sealed, at the host; else to their own person, at home. */
      readonly epoch?: number
    }
  /** Its files were being sealed: nothing of it was sent, and nothing but its name is known. */
  | { readonly type: 'unsealed' }

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

/** Keeps another command under a name that is there. */
export async function changeInOutbox(
  own: OwnValues,
  name: string,
  command: KeptCommand,
): Promise<void> {
  const list = await outboxItems(own)
  await write(
    own,
    list.map((each) => (each.name === name ? { ...each, command } : each)),
  )
}

export async function removeFromOutbox(own: OwnValues, name: string): Promise<void> {
  const list = await outboxItems(own)
  await write(
    own,
    list.filter((each) => each.name !== name),
  )
}
