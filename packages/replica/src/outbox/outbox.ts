/**
 * Commands of a person, sent now or kept until the host can be reached. A command that no rule
 * refuses is never lost: it stands in the record, or it waits, or its person is told why not.
 */
import { fromHex, recipientOf, toHex } from '@epoc/crypto'
import type { DocumentId } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Capacity, Result } from '@epoc/event'
import { openStored } from '../files/open-file.ts'
import { sealAndStore } from '../files/seal-file.ts'
import type { SealError, SourceFile, StoredFile } from '../files/seal-file.ts'
import type { Sent } from '../outgoing/sending.ts'
import { ownBlobs } from '../own/own-blobs.ts'
import { carryOut, prepare } from '../register/carry-out.ts'
import { circulate, refusedAnyway } from '../register/circulate.ts'
import type { CirculateError, NewDocument, SealProgress } from '../register/circulate.ts'
import type { Replica } from '../replica.ts'
import { addToOutbox, removeFromOutbox, outboxItems } from './items.ts'
import type { OutboxItem, KeptCommand } from './items.ts'

/** What a person wants done. */
export type Wish =
  | { readonly type: 'confirm'; readonly documents: readonly DocumentId[] }
  | { readonly type: 'circulate'; readonly document: NewDocument }

/** It waits in the outbox; `why` is what stopped it. */
export type Kept = {
  readonly type: 'kept'
  readonly name: string
  readonly why: CirculateError | { readonly type: 'not-asked' }
}

/** `what` says what it is in the sender's words; `now` is false for one who works without the host. */
export type Wished = {
  readonly hat: Capacity
  readonly wish: Wish
  readonly what: string
  readonly now: boolean
}

/** Sends what is wished, or keeps it where only the way to the host is missing. */
export async function fulfil(
  replica: Replica,
  { hat, wish, what, now }: Wished,
  progress: SealProgress = () => {},
): Promise<Result<Sent, CirculateError | Kept>> {
  const refused = refusedNow(replica, hat, wish)
  if (refused !== undefined) return err(refused)
  const name = replica.random(16)
  const sent = now ? await attempt(replica, hat, wish, name, progress) : err(notAsked)
  if (sent.ok || isFinal(sent.error)) return sent as Result<Sent, CirculateError>
  const kept = await keepAtHome(replica, wish)
  if (!kept.ok) return kept
  const item: OutboxItem = { name: toHex(name), hat, command: kept.value, what, since: replica.now }
  await addToOutbox(replica.own, item)
  return err({ type: 'kept', name: item.name, why: sent.error })
}

const notAsked = { type: 'not-asked' } as const

/** What became of a command that waited. */
export type Settlement = {
  readonly item: OutboxItem
  readonly outcome: Result<Sent, CirculateError>
}

/** Sends what waits, in its order, until the way is barred again. What is left goes on waiting. */
export async function sendWaiting(
  replica: Replica,
  progress: SealProgress = () => {},
): Promise<readonly Settlement[]> {
  const settled: Settlement[] = []
  for (const item of await outboxItems(replica.own)) {
    const outcome = await settle(replica, item, progress)
    if (!outcome.ok && !isFinal(outcome.error)) {
      if (isOfTheWay(outcome.error)) break
      continue
    }
    await remove(replica, item)
    settled.push({ item, outcome })
  }
  return settled
}

/** An act that arrived without an answer is found; any other is sent again under its name. */
async function settle(
  replica: Replica,
  { name, hat, command }: OutboxItem,
  progress: SealProgress,
): Promise<Result<Sent, CirculateError>> {
  const found = replica.sentAs(name)
  if (found !== undefined) return ok(found)
  const bytes = fromHex(name)
  if (!bytes.ok) throw new Error('a name was kept as hex')
  return attempt(replica, hat, wishOf(replica, command), bytes.value, progress)
}

async function attempt(
  replica: Replica,
  hat: Capacity,
  wish: Wish,
  name: Uint8Array,
  progress: SealProgress,
): Promise<Result<Sent, CirculateError>> {
  if (wish.type === 'circulate') return circulate(replica, hat, wish.document, { progress, name })
  const command = { type: 'confirm', documents: wish.documents } as const
  const sent = await carryOut(replica, hat, [command], { name })
  if (!sent.ok) return sent
  const [place] = sent.value
  return place === undefined ? err({ type: 'not-in-the-record' }) : ok(place)
}

function refusedNow(replica: Replica, hat: Capacity, wish: Wish): CirculateError | undefined {
  if (wish.type === 'circulate') return refusedAnyway(replica, hat, wish.document)
  const prepared = prepare(replica, hat, [{ type: 'confirm', documents: wish.documents }])
  return prepared.ok ? undefined : prepared.error
}

/** The wish with its files sealed to its own person, in parts, at home. */
async function keepAtHome(
  { keys, storage }: Replica,
  wish: Wish,
): Promise<Result<KeptCommand, SealError>> {
  if (wish.type === 'confirm') return ok(wish)
  const recipient = await recipientOf(keys.identity)
  const files: StoredFile[] = []
  for (const file of wish.document.files) {
    const sealed = await sealAndStore(file, recipient, ownBlobs(storage), () => {})
    if (!sealed.ok) return sealed
    files.push(sealed.value)
  }
  return ok({ type: 'circulate', document: { ...wish.document, files } })
}

function wishOf({ keys, storage }: Replica, command: KeptCommand): Wish {
  if (command.type === 'confirm') return command
  const blobs = ownBlobs(storage)
  const read = async function* (file: StoredFile): AsyncGenerator<Uint8Array> {
    const opened = await openStored(file, keys.identity, blobs)
    if (!opened.ok) throw new Error(opened.error.type)
    const reader = opened.value.stream.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
    const done = await opened.value.done
    if (!done.ok) throw new Error(done.error.type)
  }
  const files = command.document.files.map((file): SourceFile => {
    const { name, language, mediaType, size } = file
    return { name, language, mediaType, size, open: () => read(file) }
  })
  return { type: 'circulate', document: { ...command.document, files } }
}

const finalErrors: ReadonlySet<string> = new Set([
  'refused-by-a-rule',
  'event-too-long',
  'unknown-audience',
  'file-unreadable',
  'not-enrolled',
])

/** Whether asking again cannot help: a rule, or the wish itself, is against it. */
const isFinal = (error: CirculateError | { readonly type: 'not-asked' }): boolean =>
  finalErrors.has(error.type) ||
  (error.type === 'problem' && error.status < 500 && error.status !== 429)

/** Whether nothing else would get through either; the alternative is a key that is still to come. */
const isOfTheWay = ({ type }: CirculateError): boolean =>
  type !== 'not-wrapped-to-me' && type !== 'wrap-is-wrong'

/** How an item stands: never sent so far, or sent without an answer and possible until a time. */
export type OutboxRow = OutboxItem & {
  readonly unanswered?: { readonly sentAt: number; readonly until: number }
}

export async function outboxRows(replica: Replica): Promise<readonly OutboxRow[]> {
  const rows: OutboxRow[] = []
  for (const item of await outboxItems(replica.own)) {
    const pending = await replica.unanswered(item.name)
    if (pending === undefined) rows.push(item)
    else rows.push({ ...item, unanswered: { sentAt: pending.sentAt, until: pending.until } })
  }
  return rows
}

/** Takes an item out of the outbox. What was sent of it may still arrive, and is then told. */
export async function dropFromOutbox(replica: Replica, item: OutboxItem): Promise<void> {
  const pending = await replica.unanswered(item.name)
  if (pending !== undefined) await replica.tellOf(pending, item.what)
  await remove(replica, item)
}

/** The files that waited with it go with it: what was sent is sealed to its audience. */
async function remove({ own, storage }: Replica, { name, command }: OutboxItem): Promise<void> {
  await removeFromOutbox(own, name)
  if (command.type === 'confirm') return
  for (const { parts } of command.document.files) {
    for (const [hash] of parts) await storage.dropBlob(hash)
  }
}
