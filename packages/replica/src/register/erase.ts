/**
 * After a recall: erases the ciphertexts of recalled documents from this home, and says so once for
 * each audience. Where its person opened such a document, the paths are named: a program does not
 * delete files in folders that are not its own.
 */
import { blobRefsOf, formatSymbol, receiptsOf, shelfOf } from '@epoc/domain'
import type { Document, DocumentId } from '@epoc/domain'
import { ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { isMember } from '@epoc/governance'
import { isNotFound } from '../blobs/blobs.ts'
import { orderFor } from '../blobs/erasure.ts'
import type { SendError } from '../outgoing/sending.ts'
import { openedPaths } from '../own/opened.ts'
import type { OwnValues } from '../own/own-values.ts'
import type { TransportError } from '../ports/transport.ts'
import type { Replica } from '../replica.ts'
import { flatten, unflatten } from '../snapshot/flat.ts'
import { carryOut } from './carry-out.ts'
import type { Refused } from './carry-out.ts'

/** What was erased, and where its person had put copies. */
export type ErasedDocument = { readonly symbol: string; readonly paths: readonly string[] }

export async function eraseRecalled(
  replica: Replica,
): Promise<Result<readonly ErasedDocument[], SendError | Refused>> {
  const erased: ErasedDocument[] = []
  for (const documents of dueFrom(replica)) {
    for (const { files } of documents) {
      for (const [hash] of blobRefsOf(files)) await replica.storage.dropBlob(hash)
    }
    const command = { type: 'erase', documents: documents.map(({ id }) => id) } as const
    const sent = await carryOut(replica, 'partner', [command])
    if (!sent.ok) return sent
    for (const { id, symbol } of documents) {
      const paths = await openedPaths(replica.own, id)
      erased.push({ symbol: formatSymbol(symbol), paths })
    }
  }
  return ok(erased)
}

/**
 * Has what this person recalled erased at the host as well. An answer that is lost is asked for
 * again: until all orders were taken, the document stays on the list of what is to be erased.
 */
export async function orderErasure(replica: Replica): Promise<Result<number, TransportError>> {
  const { regime, me, keys, own, blobs, domain } = replica
  const done = await orderedOf(own)
  let count = 0
  for (const { documents, recalled } of domain.register.shelves.values()) {
    for (const position of recalled) {
      const document = documents.get(position) as Document
      if (document.recalled?.by !== me || done.has(document.id)) continue
      for (const [hash] of blobRefsOf(document.files)) {
        const erased = await blobs.erase(hash, await orderFor(keys.signing, regime, hash))
        if (!erased.ok && !isNotFound(erased.error)) return erased
      }
      done.add(document.id)
      await own.set(orderedName, flatten([...done]))
      count++
    }
  }
  return ok(count)
}

const orderedName = 'erased-at-host'

async function orderedOf(own: OwnValues): Promise<Set<DocumentId>> {
  const bytes = await own.get(orderedName)
  return new Set(bytes === undefined ? [] : (unflatten(bytes) as readonly DocumentId[]))
}

/** What one event names at most. */
const most = 1_000

/** Recalled documents of which this partner has not said that they are erased, by audience. */
function dueFrom({ governance, person, domain }: Replica): readonly (readonly Document[])[] {
  if (governance === undefined || person?.hats.has('partner') !== true) return []
  const { partner } = person
  return [...governance.audiences.values()]
    .filter((audience) => isMember(audience, partner))
    .map(({ name }) => {
      const shelf = shelfOf(domain.register, name)
      const { erased } = receiptsOf(shelf, partner)
      return shelf.recalled
        .toArray()
        .filter((position) => !erased.has(position))
        .slice(0, most)
        .map((position) => shelf.documents.get(position) as Document)
    })
    .filter((documents) => documents.length > 0)
}
