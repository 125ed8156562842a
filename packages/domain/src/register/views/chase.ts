/** Who has not yet done what was asked about documents: for whoever asked, so that it can remind them. */
import { isMember } from '@epoc/governance'
import type { GovernanceState, PartnerCode, SeatId } from '@epoc/governance'
import { isLate } from '../../when.ts'
import { isCurrent, stands } from '../documents/document.ts'
import type { Document } from '../documents/document.ts'
import { partnersOf } from '../receipts/matrix.ts'
import { documentOf, receiptsOf } from '../register.ts'
import type { RegisterState, Shelf } from '../register.ts'
import type { Request } from '../requests/request.ts'

export type ChaseRow = {
  readonly document: Document
  /** What is missing: a confirmation of receipt, or an answer to this request. */
  readonly wanted: 'receipt' | Request
  /** In the regime's order; at least one. */
  readonly missing: readonly PartnerCode[]
  /** The time for it is over. */
  readonly overdue: boolean
}

/** What a seat may chase: its own documents, and for the POC everybody's. Oldest first. */
export function chaseList(
  register: RegisterState,
  governance: GovernanceState,
  seat: SeatId,
  now: number,
): readonly ChaseRow[] {
  return [...governance.audiences.values()]
    .filter((audience) => isMember(audience, seat))
    .flatMap(({ name }) => {
      const shelf = register.shelves.get(name)
      if (shelf === undefined) return []
      return [...receiptRows(shelf, governance), ...requestRows(register, shelf, governance, now)]
    })
    .filter(({ document, missing }) => missing.length > 0 && isTheirs(document, seat))
    .sort((a, b) => a.document.index - b.document.index)
}

/** The same by who owes it, in the regime's order: what a reminder to one partner alone is about. */
export function owedByPartner(
  rows: readonly ChaseRow[],
  { founding }: GovernanceState,
): ReadonlyMap<PartnerCode, readonly ChaseRow[]> {
  const owed = founding.partners.map(({ code }): [PartnerCode, readonly ChaseRow[]] => [
    code,
    rows.filter(({ missing }) => missing.includes(code)),
  ])
  return new Map(owed.filter(([, theirs]) => theirs.length > 0))
}

const isTheirs = ({ originator }: Document, seat: SeatId): boolean =>
  seat === 'poc' || originator === seat

const receiptRows = (shelf: Shelf, governance: GovernanceState): readonly ChaseRow[] =>
  shelf.asking
    .toArray()
    .map((position) => shelf.documents.get(position) as Document)
    .filter(isCurrent)
    .map((document) => ({
      document,
      wanted: 'receipt',
      missing: othersThan(document, governance).filter((partner) => {
        const { confirmed, served } = receiptsOf(shelf, partner)
        return !confirmed.has(document.position) && !served.has(document.position)
      }),
      overdue: false,
    }))

const requestRows = (
  register: RegisterState,
  shelf: Shelf,
  governance: GovernanceState,
  now: number,
): readonly ChaseRow[] =>
  shelf.requests.toArray().flatMap((request) => {
    const document = documentOf(register, request.document)
    if (document === undefined || !stands(document)) return []
    return {
      document,
      wanted: request,
      missing: othersThan(document, governance).filter((each) => !request.answers.has(each)),
      overdue: isLate(request.due, now),
    }
  })

const othersThan = (document: Document, governance: GovernanceState): readonly PartnerCode[] =>
  partnersOf(governance, document).filter((partner) => partner !== document.originator)
