/** Who has not yet done what was asked about documents: for whoever asked, so that it can remind them. */
import { isMember } from '@epoc/governance'
import type { GovernanceState, PartnerCode, SeatId } from '@epoc/governance'
import { isLate } from '../../when.ts'
import { isCurrent, stands } from '../documents/document.ts'
import type { Document } from '../documents/document.ts'
import { awaitedFrom } from '../receipts/awaited.ts'
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
      const partners = partnersOf(governance, name)
      const requests = requestRows(register, shelf, partners, now)
      return [
        ...receiptRows(shelf, partners, seat),
        ...requests.filter(
          ({ document, missing }) => missing.length > 0 && isTheirs(document, seat),
        ),
      ]
    })
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

function receiptRows(
  shelf: Shelf,
  partners: readonly PartnerCode[],
  seat: SeatId,
): readonly ChaseRow[] {
  const missing = new Map<number, PartnerCode[]>()
  for (const partner of partners) {
    for (const position of awaitedFrom(shelf, partner, receiptsOf(shelf, partner))) {
      const before = missing.get(position)
      if (before === undefined) missing.set(position, [partner])
      else before.push(partner)
    }
  }
  const rows: ChaseRow[] = []
  // Typed, so that positions are sorted as numbers and fast.
  for (const position of Int32Array.from(missing.keys()).sort()) {
    const document = shelf.documents.get(position) as Document
    if (!isCurrent(document) || !isTheirs(document, seat)) continue
    rows.push({ document, wanted: 'receipt', missing: missing.get(position) ?? [], overdue: false })
  }
  return rows
}

const requestRows = (
  register: RegisterState,
  shelf: Shelf,
  partners: readonly PartnerCode[],
  now: number,
): readonly ChaseRow[] =>
  shelf.requests.toArray().flatMap((request) => {
    const document = documentOf(register, request.document)
    if (document === undefined || !stands(document)) return []
    return {
      document,
      wanted: request,
      missing: partners.filter(
        (each) => each !== document.originator && !request.answers.has(each),
      ),
      overdue: isLate(request.due, now),
    }
  })
