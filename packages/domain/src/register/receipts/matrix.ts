/** Who has received a document, partner by partner. Times are `receivedAt`, in milliseconds. */
import type { AudienceName, GovernanceState, PartnerCode, PersonId } from '@epoc/governance'
import type { Document } from '../documents/document.ts'
import { deliveredAt, isConfirmed, isDelivered } from './receipts.ts'
import type { MissReason, PaperService } from './receipts.ts'
import { receiptsOf, shelfOf } from '../register.ts'
import type { RegisterState } from '../register.ts'

export type ReceiptRow = {
  readonly partner: PartnerCode
  /** It is this partner's own document: nobody waits for its confirmation. */
  readonly own: boolean
  readonly deliveredAt?: number
  readonly missed?: MissReason
  readonly confirmedAt?: number
  readonly confirmedBy?: PersonId
  /** It confirmed the notice, without having the file. */
  readonly withoutFile?: true
  /** The POC handed it over on paper. */
  readonly served?: PaperService
  /** It was recalled, and this partner's program erased its copies. */
  readonly erasedAt?: number
}

export type ReceiptCounts = {
  /** Partners that are members of the audience, and those among them that have the document. */
  readonly partners: number
  readonly delivered: number
  /** Partners that are asked to confirm, and those among them that did or were served on paper; 0 if nobody is asked. */
  readonly asked: number
  readonly confirmed: number
}

export type ReceiptMatrix = {
  /** Every partner of the audience, in the regime's order. */
  readonly rows: readonly ReceiptRow[]
  readonly counts: ReceiptCounts
}

/** The partners that are members of an audience, in the regime's order. */
export function partnersOf(
  governance: GovernanceState,
  audience: AudienceName,
): readonly PartnerCode[] {
  const members = new Set(governance.audiences.get(audience)?.members)
  return governance.founding.partners.map(({ code }) => code).filter((code) => members.has(code))
}

function rowOf(register: RegisterState, document: Document, partner: PartnerCode): ReceiptRow {
  const receipts = receiptsOf(shelfOf(register, document.audience), partner)
  const delivered = deliveredAt(receipts, document.position)
  const missed = receipts.missed.get(document.position)
  const confirmed = receipts.confirmed.get(document.position)
  const served = receipts.served.get(document.position)
  const erased = receipts.erased.get(document.position)
  return {
    partner,
    own: document.originator === partner,
    ...(delivered === undefined ? {} : { deliveredAt: delivered }),
    ...(missed === undefined ? {} : { missed }),
    ...(confirmed === undefined ? {} : { confirmedAt: confirmed.at, confirmedBy: confirmed.by }),
    ...(confirmed?.withoutFile === undefined ? {} : { withoutFile: true }),
    ...(served === undefined ? {} : { served }),
    ...(erased === undefined ? {} : { erasedAt: erased }),
  }
}

export function receiptMatrix(
  register: RegisterState,
  governance: GovernanceState,
  document: Document,
): ReceiptMatrix {
  const partners = partnersOf(governance, document.audience)
  return {
    rows: partners.map((each) => rowOf(register, document, each)),
    counts: receiptCounts(register, partners, document),
  }
}

/** How many of these partners have received a document. */
export function receiptCounts(
  register: RegisterState,
  partners: readonly PartnerCode[],
  { audience, position, asksReceipt, originator }: Document,
): ReceiptCounts {
  const shelf = shelfOf(register, audience)
  let [delivered, asked, confirmed] = [0, 0, 0]
  for (const partner of partners) {
    const receipts = receiptsOf(shelf, partner)
    if (isDelivered(receipts, position)) delivered += 1
    if (!asksReceipt || partner === originator) continue
    asked += 1
    if (isConfirmed(receipts, position)) confirmed += 1
  }
  return { partners: partners.length, delivered, asked, confirmed }
}
