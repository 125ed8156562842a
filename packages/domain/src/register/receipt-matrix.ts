/** Who has received a document, partner by partner. Times are `receivedAt`, in milliseconds. */
import type { GovernanceState, PartnerCode, PersonId } from '@epoc/governance'
import type { Document } from './document.ts'
import { deliveredAt } from './receipts.ts'
import type { MissReason } from './receipts.ts'
import { receiptsOf, shelfOf } from './register.ts'
import type { RegisterState } from './register.ts'

export type ReceiptRow = {
  readonly partner: PartnerCode
  /** It is this partner's own document: nobody waits for its confirmation. */
  readonly own: boolean
  readonly deliveredAt?: number
  readonly missed?: MissReason
  readonly confirmedAt?: number
  readonly confirmedBy?: PersonId
}

export type ReceiptCounts = {
  /** Partners that are members of the audience, and those among them that have the document. */
  readonly partners: number
  readonly delivered: number
  /** Partners that are asked to confirm, and those among them that did; 0 if nobody is asked. */
  readonly asked: number
  readonly confirmed: number
}

export type ReceiptMatrix = {
  /** Every partner of the audience, in the regime's order. */
  readonly rows: readonly ReceiptRow[]
  readonly counts: ReceiptCounts
}

/** The partners that are members of a document's audience, in the regime's order. */
function partnersOf(governance: GovernanceState, document: Document): readonly PartnerCode[] {
  const members = new Set(governance.audiences.get(document.audience)?.members)
  return governance.founding.partners.map(({ code }) => code).filter((code) => members.has(code))
}

function rowOf(register: RegisterState, document: Document, partner: PartnerCode): ReceiptRow {
  const receipts = receiptsOf(shelfOf(register, document.audience), partner)
  const delivered = deliveredAt(receipts, document.position)
  const missed = receipts.missed.get(document.position)
  const confirmed = receipts.confirmed.get(document.position)
  return {
    partner,
    own: document.originator === partner,
    ...(delivered === undefined ? {} : { deliveredAt: delivered }),
    ...(missed === undefined ? {} : { missed }),
    ...(confirmed === undefined ? {} : { confirmedAt: confirmed.at, confirmedBy: confirmed.by }),
  }
}

export function receiptMatrix(
  register: RegisterState,
  governance: GovernanceState,
  document: Document,
): ReceiptMatrix {
  const rows = partnersOf(governance, document).map((each) => rowOf(register, document, each))
  const asked = document.asksReceipt ? rows.filter(({ own }) => !own) : []
  return {
    rows,
    counts: {
      partners: rows.length,
      delivered: rows.filter((row) => row.deliveredAt !== undefined).length,
      asked: asked.length,
      confirmed: asked.filter((row) => row.confirmedAt !== undefined).length,
    },
  }
}
