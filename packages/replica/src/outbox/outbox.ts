/**
 * Commands of a person, sent now or kept until the host can be reached. A command that no rule
 * refuses is never lost: it stands in the record, or it waits, or its person is told why not. That
 * holds wherever the program ends: a command is in the outbox before anything of it is sent.
 */
import { fromHex, identityFromSeed, recipientOf, toHex } from '@epoc/crypto'
import type { AgeIdentity } from '@epoc/crypto'
import { blobRefsOf } from '@epoc/domain'
import type { Command, DocumentFile, Voided } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Capacity, Result } from '@epoc/event'
import { sealAndStore } from '../files/seal-file.ts'
import type { SealError, SourceFile } from '../files/seal-file.ts'
import { storedSource } from '../files/stored-source.ts'
import type { Settled } from '../outgoing/pending.ts'
import type { Sent } from '../outgoing/sending.ts'
import { ownBlobs } from '../own/own-blobs.ts'
import { carryOut, prepare } from '../register/carry-out.ts'
import { audienceOf, refusedAnyway, sendWithFiles } from '../register/send-with-files.ts'
import type { Filing, FilingError, SealProgress } from '../register/send-with-files.ts'
import type { Replica } from '../replica.ts'
import { addToOutbox, changeInOutbox, removeFromOutbox, outboxItems } from './items.ts'
import type { OutboxItem, KeptCommand } from './items.ts'

/** What a person wants done. */
export type Wish =
  | { readonly type: 'plain'; readonly command: Command }
  | ({ readonly type: 'with-files' } & Filing)

/** It stands in the record without effect: something came in between, since no rule was against it. */
export type CameToNothing = { readonly type: 'came-to-nothing'; readonly voided: Voided }

/** It waits in the outbox; `why` is what stopped it. */
export type Kept = {
  readonly type: 'kept'
  readonly name: string
  readonly why: FilingError | CameToNothing | { readonly type: 'not-asked' }
}

/** `what` says what it is in the sender's words; `now` is false for one who works without the host. */
export type Wished = {
  readonly hat: Capacity
  readonly wish: Wish
  readonly what: string
  readonly now: boolean
}

/**
 * Sends what is wished, or keeps it where only the way to the host is missing. It is in the outbox
 * from before the first attempt; files are sealed to their own person only where they must wait.
 */
export async function fulfil(
  replica: Replica,
  { hat, wish, what, now }: Wished,
  progress: SealProgress = () => {},
): Promise<Result<Sent, FilingError | CameToNothing | Kept>> {
  const refused = refusedNow(replica, hat, wish)
  if (refused !== undefined) return err(refused)
  const name = toHex(replica.random(16))
  const command: KeptCommand = wish.type === 'plain' ? wish : { type: 'unsealed' }
  const item: OutboxItem = { name, hat, command, what, since: replica.now }
  await addToOutbox(replica.own, item)
  const sent = now ? await attempt(replica, item, wish, progress) : err(notAsked)
  if (sent.ok || isFinal(sent.error)) {
    await removeFromOutbox(replica.own, name)
    return sent as Result<Sent, FilingError | CameToNothing>
  }
  if (wish.type === 'with-files') {
    const kept = await keepAtHome(replica, wish)
    // What may have been sent already is followed all the same.
    if (!kept.ok && (await replica.unanswered(name)) === undefined) {
      await removeFromOutbox(replica.own, name)
    }
    if (!kept.ok) return kept
    await changeInOutbox(replica.own, name, kept.value)
  }
  return err({ type: 'kept', name, why: sent.error })
}

const notAsked = { type: 'not-asked' } as const

/** The program ended while the files were being sealed: nothing was sent, and they are not at hand. */
export type Interrupted = { readonly type: 'interrupted' }

/** What became of a command that waited. */
export type Settlement = {
  readonly item: OutboxItem
  readonly outcome: Result<Sent, FilingError | CameToNothing | Interrupted>
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
  item: OutboxItem,
  progress: SealProgress,
): Promise<Result<Sent, FilingError | CameToNothing | Interrupted>> {
  const found = replica.sentAs(item.name)
  if (found !== undefined) return withEffect(replica, found)
  if (item.command.type === 'unsealed') return err({ type: 'interrupted' })
  const wish = await wishOf(replica, item.command)
  return wish.ok ? attempt(replica, item, wish.value, progress) : wish
}

async function attempt(
  replica: Replica,
  { name: hex, hat, what, command: kept }: OutboxItem,
  wish: Wish,
  progress: SealProgress,
): Promise<Result<Sent, FilingError | CameToNothing>> {
  const bytes = fromHex(hex)
  if (!bytes.ok) throw new Error('a name was kept as hex')
  const name = bytes.value
  if (wish.type === 'with-files') {
    const { command } = wish
    const onSealed = async (files: readonly DocumentFile[], epoch: number): Promise<void> => {
      // Files that wait at home are the better ones to have.
      if (kept.type === 'with-files' && kept.epoch === undefined) return
      await changeInOutbox(replica.own, hex, { type: 'with-files', command, files, epoch })
    }
    const sent = await sendWithFiles(replica, hat, wish, { progress, name, what, onSealed })
    return sent.ok ? withEffect(replica, sent.value) : sent
  }
  const sent = await carryOut(replica, hat, [wish.command], { name, what })
  if (!sent.ok) return sent
  const [place] = sent.value
  return place === undefined ? err({ type: 'not-in-the-record' }) : withEffect(replica, place)
}

/** Two who act at once both come to stand in the record; what the rules then void is told, not hidden. */
function withEffect({ domain }: Replica, sent: Sent): Result<Sent, CameToNothing> {
  const voided = domain.voided.findLast(({ index }) => index === sent.index)
  return voided === undefined ? ok(sent) : err({ type: 'came-to-nothing', voided })
}

function refusedNow(replica: Replica, hat: Capacity, wish: Wish): FilingError | undefined {
  if (wish.type === 'with-files') return refusedAnyway(replica, hat, wish)
  const prepared = prepare(replica, hat, [wish.command])
  return prepared.ok ? undefined : prepared.error
}

/** The wish with its files sealed to its own person, in parts, at home. */
async function keepAtHome(
  { keys, storage }: Replica,
  wish: Extract<Wish, { readonly type: 'with-files' }>,
): Promise<Result<KeptCommand, SealError>> {
  const recipient = await recipientOf(keys.identity)
  const files: DocumentFile[] = []
  for (const file of wish.files) {
    const sealed = await sealAndStore(file, recipient, ownBlobs(storage), () => {})
    if (!sealed.ok) return sealed
    files.push(sealed.value)
  }
  return ok({ type: 'with-files', command: wish.command, files })
}

/** The wish again, its files as they are opened from where they are kept. */
async function wishOf(
  replica: Replica,
  kept: Exclude<KeptCommand, { readonly type: 'unsealed' }>,
): Promise<Result<Wish, FilingError>> {
  if (kept.type === 'plain') return ok(kept)
  const { epoch } = kept
  const identity = epoch === undefined ? ok(replica.keys.identity) : await keyOf(kept, replica)
  if (!identity.ok) return identity
  // What is only at the host comes home first: later, a host that is away would look like a bad file.
  for (const [hash] of epoch === undefined ? [] : blobRefsOf(kept.files)) {
    const part = await replica.blobs.get(hash)
    if (part.ok) continue
    const { error } = part
    return error.type === 'blob-altered' ? err({ type: 'host-fault', fault: error }) : part
  }
  const blobs = ownBlobs(replica.storage)
  const files: SourceFile[] = []
  for (const file of kept.files) files.push(await storedSource(file, identity.value, blobs))
  return ok({ type: 'with-files', command: kept.command, files })
}

/** The key to files that were sealed to an epoch. */
async function keyOf(
  { command, epoch = 0 }: Extract<KeptCommand, { readonly type: 'with-files' }>,
  replica: Replica,
): Promise<Result<AgeIdentity, FilingError>> {
  const { governance, secrets } = replica
  const name = audienceOf(replica, command)
  const audience = name && governance?.audiences.get(name)
  if (governance === undefined || audience === undefined) return err({ type: 'unknown-audience' })
  const secret = await secrets.epoch(governance, audience, epoch)
  return secret.ok ? ok(identityFromSeed(secret.value)) : secret
}

const finalErrors: ReadonlySet<string> = new Set([
  'came-to-nothing',
  'refused-by-a-rule',
  'event-too-long',
  'unknown-audience',
  'file-unreadable',
  'not-enrolled',
  'interrupted',
])

/** Whether asking again cannot help: a rule, or the wish itself, is against it. */
const isFinal = (
  error: FilingError | CameToNothing | Interrupted | { readonly type: 'not-asked' },
): boolean =>
  finalErrors.has(error.type) ||
  (error.type === 'problem' && error.status < 500 && error.status !== 429)

/** Whether nothing else would get through either; the alternative is a key that is still to come. */
const isOfTheWay = ({ type }: FilingError | CameToNothing | Interrupted): boolean =>
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

/** What became of acts that the outbox does not hold: of its own it tells itself. */
export async function settledElsewhere(replica: Replica): Promise<readonly Settled[]> {
  const own = new Set((await outboxItems(replica.own)).map(({ name }) => name))
  return replica.takeSettled().filter(({ names }) => !names.some((name) => own.has(name)))
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
  if (command.type !== 'with-files') return
  for (const [hash] of blobRefsOf(command.files)) await storage.dropBlob(hash)
}
