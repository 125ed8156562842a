/**
 * What one partner has received of one audience's documents.
 *
 * A delivery covers all documents up to a point, so it is kept as one mark and not once for every
 * document: the marks answer by binary search. Only exceptions are kept one by one.
 * A position is that of a document among the documents of its audience, from 0.
 */
import { List, Map } from 'immutable'
import type { PersonId } from '@epoc/governance'

/** Why a document was not delivered although its partner's program knows of it. */
export const missReasons = ['not-opened', 'not-fetched', 'wrong-file'] as const
export type MissReason = (typeof missReasons)[number]

/** The positions below `below` were covered at a `receivedAt` in milliseconds. */
type Mark = { readonly below: number; readonly at: number }

export type Confirmation = { readonly at: number; readonly by: PersonId }

export type Receipts = {
  /** `below` rises from mark to mark. */
  readonly marks: List<Mark>
  /** Exceptions that still stand. */
  readonly missed: Map<number, MissReason>
  /** Exceptions that were delivered later, and when. */
  readonly late: Map<number, number>
  readonly confirmed: Map<number, Confirmation>
}

export const noReceipts: Receipts = { marks: List(), missed: Map(), late: Map(), confirmed: Map() }

/** Positions below this were covered by a delivery, whether delivered or missed. */
export const coveredBelow = ({ marks }: Receipts): number => marks.last()?.below ?? 0

/** When a document was delivered; `undefined` while it was not. */
export function deliveredAt(receipts: Receipts, position: number): number | undefined {
  const { marks, missed, late } = receipts
  if (missed.has(position)) return undefined
  const covering = firstWhere(marks.size, (i) => (marks.get(i) as Mark).below > position)
  return late.get(position) ?? marks.get(covering)?.at
}

export type Delivery = Mark & {
  /** Positions that were not delivered; those that it does not cover are passed over. */
  readonly except: ReadonlyMap<number, MissReason>
}

/** R-REGISTER-8: the first delivery of a document stands; one that was missed may still come. */
export function withDelivery(receipts: Receipts, { below, at, except }: Delivery): Receipts {
  const { marks, missed, late } = receipts
  const covered = coveredBelow(receipts)
  const come = [...missed.keys()].filter((each) => each < below && !except.has(each))
  const amiss = [...except].filter(
    ([each]) => each < below && (each >= covered || missed.has(each)),
  )
  return {
    ...receipts,
    marks: below > covered ? marks.push({ below, at }) : marks,
    missed: missed.deleteAll(come).concat(amiss),
    late: late.concat(come.map((each): [number, number] => [each, at])),
  }
}

/** R-REGISTER-8: the first confirmation of a document stands. */
export const withConfirmation = (
  receipts: Receipts,
  positions: readonly number[],
  confirmation: Confirmation,
): Receipts => ({
  ...receipts,
  confirmed: receipts.confirmed.withMutations((confirmed) => {
    for (const each of positions) {
      if (!confirmed.has(each)) confirmed.set(each, confirmation)
    }
  }),
})

/** The least of 0 … size − 1 for which `holds`, else `size`; from there on it holds for all. */
export function firstWhere(size: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
