/** The contents of receipts: what has come, what is confirmed, served on paper, erased. */
import { err, ok } from '@epoc/event'
import type { EventId, Result } from '@epoc/event'
import type { AudienceName, PartnerCode } from '@epoc/governance'
import type { Draft } from '../../draft.ts'
import { idOf } from '../../id-of.ts'
import type { Confirm, Deliver, Erase, RegisterRefusal, Serve } from '../command.ts'
import type { Document, DocumentId } from '../documents/document.ts'
import { documentOf, receiptsOf, shelfOf, undeliveredOn } from '../register.ts'
import type { RegisterState } from '../register.ts'
import { coveredBelow } from './receipts.ts'
import type { MissReason } from './receipts.ts'

type Drafted = Result<Draft, RegisterRefusal>

/** What one event can list; what is left is for the next. */
const mostAtOnce = 1_000

export function draftConfirmation(
  register: RegisterState,
  partner: PartnerCode,
  { documents, withoutFile }: Confirm,
): Drafted {
  const audience = oneAudience(register, documents)
  if (!audience.ok) return audience
  const { confirmed } = receiptsOf(shelfOf(register, audience.value), partner)
  const unconfirmed = new Set(
    documents.filter((id) => {
      const before = confirmed.get(documentOf(register, id)?.position ?? -1)
      return before === undefined || (before.withoutFile === true && withoutFile === undefined)
    }),
  )
  if (unconfirmed.size === 0) return err({ type: 'nothing-to-confirm', rule: 'R-REGISTER-8' })
  const body = {
    documents: [...unconfirmed].map(idOf),
    ...(withoutFile === undefined ? {} : { withoutFile }),
  }
  return ok({ audience: audience.value, content: { kind: 'receipt.confirmed', body }, blobs: [] })
}

export function draftService(register: RegisterState, command: Serve): Drafted {
  const audience = oneAudience(register, command.documents)
  if (!audience.ok) return audience
  const { partner, on, channel } = command
  const body = { partner, documents: command.documents.map(idOf), on, channel }
  return ok({ audience: audience.value, content: { kind: 'receipt.served', body }, blobs: [] })
}

export function draftErasure(register: RegisterState, { documents }: Erase): Drafted {
  const audience = oneAudience(register, documents)
  if (!audience.ok) return audience
  const body = { documents: documents.map(idOf) }
  return ok({ audience: audience.value, content: { kind: 'receipt.erased', body }, blobs: [] })
}

/** Refused when it would say nothing that is not known: receipts never call for receipts. */
export function draftDelivery(
  register: RegisterState,
  partner: PartnerCode,
  { audience, except }: Deliver,
): Drafted {
  const shelf = shelfOf(register, audience)
  const receipts = receiptsOf(shelf, partner)
  const missing: (readonly [EventId, MissReason])[] = []
  const come: EventId[] = []
  let below = coveredBelow(receipts)
  for (const [position, missed] of undeliveredOn(shelf, receipts)) {
    if (missing.length === mostAtOnce || come.length === mostAtOnce) break
    const { id } = shelf.documents.get(position) as Document
    const reason = except.get(id)
    if (reason !== undefined && reason !== missed) missing.push([idOf(id), reason])
    if (reason === undefined && missed !== undefined) come.push(idOf(id))
    below = Math.max(below, position + 1)
  }
  if (missing.length + come.length === 0 && below === coveredBelow(receipts)) {
    return err({ type: 'nothing-to-deliver', rule: 'R-REGISTER-8' })
  }
  const through = shelf.documents.get(below - 1)?.seq ?? 0
  const body = { through, except: missing, come }
  return ok({ audience, content: { kind: 'receipt.delivered', body }, blobs: [] })
}

/** The audience of documents that all stand in the register. */
function oneAudience(
  register: RegisterState,
  documents: readonly DocumentId[],
): Result<AudienceName, RegisterRefusal> {
  let audience: AudienceName | undefined
  for (const id of documents) {
    const document = documentOf(register, id)
    if (document === undefined) return err({ type: 'unknown-document', rule: 'R-REGISTER-9', id })
    audience ??= document.audience
    if (document.audience !== audience) {
      return err({ type: 'several-audiences', rule: 'R-REGISTER-9' })
    }
  }
  return audience === undefined
    ? err({ type: 'nothing-to-confirm', rule: 'R-REGISTER-8' })
    : ok(audience)
}
