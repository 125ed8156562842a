/** The commands of the register: circulate, confirm, deliver. */
import { fromHex } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { AudienceName, PartnerCode } from '@epoc/governance'
import type { Draft } from '../draft.ts'
import type { Circulated } from './circulated.ts'
import type { Document, DocumentId } from './document.ts'
import { blobsOf } from './files.ts'
import type { MissReason } from './receipts.ts'
import { documentOf, receiptsOf, shelfOf, undeliveredOn } from './register.ts'
import type { RegisterState } from './register.ts'

export type Circulate = {
  readonly type: 'circulate'
  readonly audience: AudienceName
  readonly document: Circulated
}

/** Documents of one audience; those that the partner confirmed before are left out. */
export type Confirm = { readonly type: 'confirm'; readonly documents: readonly DocumentId[] }

/** All documents of the audience that stand in the state are held, except these. */
export type Deliver = {
  readonly type: 'deliver'
  readonly audience: AudienceName
  readonly except: ReadonlyMap<DocumentId, MissReason>
}

export type RegisterRefusal =
  | { readonly type: 'unknown-document'; readonly rule: 'R-REGISTER-9'; readonly id: DocumentId }
  | { readonly type: 'several-audiences'; readonly rule: 'R-REGISTER-9' }
  | {
      readonly type: 'nothing-to-confirm' | 'nothing-to-deliver'
      readonly rule: 'R-REGISTER-8'
    }

export const draftCirculation = ({ audience, document }: Circulate): Draft => ({
  audience,
  content: { kind: 'document.circulated', body: document },
  blobs: blobsOf(document.files),
})

export function draftConfirmation(
  register: RegisterState,
  partner: PartnerCode,
  { documents }: Confirm,
): Result<Draft, RegisterRefusal> {
  const unconfirmed = new Set<DocumentId>()
  let audience: AudienceName | undefined
  for (const id of documents) {
    const document = documentOf(register, id)
    if (document === undefined) return err({ type: 'unknown-document', rule: 'R-REGISTER-9', id })
    audience ??= document.audience
    if (document.audience !== audience) {
      return err({ type: 'several-audiences', rule: 'R-REGISTER-9' })
    }
    const { confirmed } = receiptsOf(shelfOf(register, audience), partner)
    if (!confirmed.has(document.position)) unconfirmed.add(id)
  }
  if (audience === undefined || unconfirmed.size === 0) {
    return err({ type: 'nothing-to-confirm', rule: 'R-REGISTER-8' })
  }
  const body = { documents: [...unconfirmed].map(bytesOf) }
  return ok({ audience, content: { kind: 'receipt.confirmed', body }, blobs: [] })
}

/** Refused when it would say nothing that is not known: receipts never call for receipts. */
export function draftDelivery(
  register: RegisterState,
  partner: PartnerCode,
  { audience, except }: Deliver,
): Result<Draft, RegisterRefusal> {
  const shelf = shelfOf(register, audience)
  const missing: (readonly [Uint8Array, MissReason])[] = []
  let tells = false
  for (const [position, missed] of undeliveredOn(shelf, receiptsOf(shelf, partner))) {
    const id = (shelf.documents.get(position) as Document).id
    const reason = except.get(id)
    if (reason !== undefined) missing.push([bytesOf(id), reason])
    tells ||= reason === undefined || reason !== missed
  }
  if (!tells) return err({ type: 'nothing-to-deliver', rule: 'R-REGISTER-8' })
  const body = { except: missing }
  return ok({ audience, content: { kind: 'receipt.delivered', body }, blobs: [] })
}

/** A document that stands in the register has a name in hex. */
const bytesOf = (id: DocumentId): Uint8Array => {
  const bytes = fromHex(id)
  if (!bytes.ok) throw new Error('the id of a document is hex')
  return bytes.value
}
