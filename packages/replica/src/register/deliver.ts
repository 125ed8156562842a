/**
 * Receives what was circulated: fetches the files of one language of every document that one's
 * government does not hold yet, checks them, and says so once for each audience.
 */
import { inbox } from '@epoc/domain'
import type { Document, DocumentId, MissReason } from '@epoc/domain'
import { identityFromSeed } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { AudienceName } from '@epoc/governance'
import { checkStored } from '../files/open-file.ts'
import type { OpenError } from '../files/open-file.ts'
import type { SendError } from '../outgoing/sending.ts'
import type { Replica } from '../replica.ts'
import { carryOut } from './carry-out.ts'
import type { Refused } from './carry-out.ts'
import { epochSecretOf } from './epoch-secret.ts'

/** Documents whose files are fetched, of all that are to be. */
export type DeliverProgress = (done: number, total: number) => void

export type DeliverError = SendError | Refused | OpenError

/** How many documents were received. */
export async function deliver(
  replica: Replica,
  language: string,
  progress: DeliverProgress = () => {},
): Promise<Result<number, DeliverError>> {
  const { governance, person, domain } = replica
  if (governance === undefined || person?.hats.has('partner') !== true) return ok(0)
  const due = inbox(domain.register, governance, person.partner)
    .filter(({ reasons }) => reasons.some(({ type }) => type === 'not-delivered'))
    .map(({ document }) => document)

  const missed = new Map<AudienceName, Map<DocumentId, MissReason>>()
  for (const [i, document] of due.entries()) {
    progress(i, due.length)
    const ofAudience = missed.get(document.audience) ?? new Map<DocumentId, MissReason>()
    missed.set(document.audience, ofAudience)
    const miss = await receive(replica, document, language)
    if (!miss.ok) return miss
    if (miss.value !== undefined) ofAudience.set(document.id, miss.value)
  }
  progress(due.length, due.length)

  let received = 0
  for (const [audience, except] of missed) {
    const said = await sayDelivered(replica, audience, except)
    if (!said.ok) return said
    if (said.value)
      received += due.filter((each) => each.audience === audience && !except.has(each.id)).length
  }
  return ok(received)
}

/** One event lists so many exceptions; the next one goes on. Nobody has more papers that fail. */
const slices = 100

/** Whether something was said of an audience. */
async function sayDelivered(
  replica: Replica,
  audience: AudienceName,
  except: ReadonlyMap<DocumentId, MissReason>,
): Promise<Result<boolean, DeliverError>> {
  for (let slice = 0; slice < slices; slice++) {
    const sent = await carryOut(replica, 'partner', [{ type: 'deliver', audience, except }])
    if (sent.ok) continue
    return isForLater(sent.error) ? ok(slice > 0) : sent
  }
  return ok(true)
}

/** Why a document is not held, or nothing; an error is one of the host's, and ends it all. */
async function receive(
  replica: Replica,
  document: Document,
  language: string,
): Promise<Result<MissReason | undefined, DeliverError>> {
  for (const file of inOneLanguage(document, language)) {
    const secret = await epochSecretOf(replica, document.audience, file.index)
    if (!secret.ok) return ok('not-opened')
    const identity = identityFromSeed(secret.value)
    const checked = await checkStored(file, identity, replica.blobs)
    if (checked.ok) continue
    const { error } = checked
    if (error.type === 'file-does-not-open') return ok('not-opened')
    if (error.type === 'wrong-file') return ok('wrong-file')
    if (error.type === 'problem' && error.status === 404) return ok('not-fetched')
    return err(error)
  }
  return ok(undefined)
}

/** The files in a language, or in the document's first where it has none in that one. */
export function inOneLanguage({ files }: Document, language: string): Document['files'] {
  const wanted = files.filter((file) => file.language === language)
  return wanted.length > 0 ? wanted : files.filter((file) => file.language === files[0]?.language)
}

/** Somebody of the same government was quicker, or the audience is waiting for a key. */
const isForLater = (error: SendError | Refused): boolean =>
  error.type === 'wrap-is-wrong' ||
  error.type === 'not-wrapped-to-me' ||
  (error.type === 'refused-by-a-rule' && error.refusal.type === 'nothing-to-deliver')
