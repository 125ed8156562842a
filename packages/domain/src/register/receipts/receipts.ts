/**
 * What one partner has received of one audience's documents.
 *
 * A delivery covers all documents up to a point, so it is kept as one mark and not once for every
 * document: the marks answer by binary search. Only exceptions are kept one by one.
 * A position is that of a document among the documents of its audience, from 0.
 */
import { List, Map } from 'immutable'
import type { PersonId } from '@epoc/governance'
import type { Day } from '../../day.ts'

/** Why a document was not delivered although its partner's program knows of it. */
export const missReasons = ['not-opened', 'not-fetched', 'wrong-file'] as const
export type MissReason = (typeof missReasons)[number]

/** The positions below `below` were covered at a `receivedAt` in milliseconds. */
type Mark = { readonly below: number; readonly at: number }

/** `withoutFile`: the officer has the notice of it and not the paper. */
export type Confirmation = {
  readonly at: number
  readonly by: PersonId
  readonly withoutFile?: true
}

/** Handed over on paper by the POC, who says on which day and by which channel. */
export type PaperService = {
  readonly at: number
  readonly by: PersonId
  readonly on: Day
  readonly channel: string
}

export type Receipts = {
  /** `below` rises from mark to mark. */
  readonly marks: List<Mark>
  /** Exceptions that still stand. */
  readonly missed: Map<number, MissReason>
  /** Exceptions that were delivered later, and when. */
  readonly late: Map<number, number>
  readonly confirmed: Map<number, Confirmation>
  readonly served: Map<number, PaperService>
  /** Positions that it is asked to confirm and has not, among the first `asked` of those that ask. */
  readonly awaited: Map<number, true>
  readonly asked: number
  /** Recalled documents of which this partner's program erased its copies, and when it said so. */
  readonly erased: Map<number, number>
}

export const noReceipts: Receipts = {
  marks: List(),
  missed: Map(),
  late: Map(),
  confirmed: Map(),
  served: Map(),
  awaited: Map(),
  asked: 0,
  erased: Map(),
}

/** Positions below this were covered by a delivery, whether delivered or missed. */
export const coveredBelow = ({ marks }: Receipts): number => marks.last()?.below ?? 0

/** Whether a document was delivered, then or later. */
export const isDelivered = (receipts: Receipts, position: number): boolean =>
  position < coveredBelow(receipts) && !receipts.missed.has(position)

/** R-REGISTER-24: whether a partner confirmed a document, or was served it on paper. */
export const isConfirmed = ({ confirmed, served }: Receipts, position: number): boolean =>
  confirmed.has(position) || served.has(position)

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
  /** Positions that were exceptions before, and have come. */
  readonly come: readonly number[]
}

/** R-REGISTER-8: the first delivery of a document stands; one that was missed may still come. */
export function withDelivery(receipts: Receipts, delivery: Delivery): Receipts {
  const { below, at, except } = delivery
  const { marks, missed, late } = receipts
  const covered = coveredBelow(receipts)
  const come = delivery.come.filter((each) => missed.has(each) && !except.has(each))
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

/** R-REGISTER-8: the first confirmation of a document stands; one that had no file gives way to one that has. */
export const withConfirmation = (
  receipts: Receipts,
  positions: readonly number[],
  confirmation: Confirmation,
): Receipts => ({
  ...receipts,
  awaited: receipts.awaited.deleteAll(positions),
  confirmed: receipts.confirmed.withMutations((confirmed) => {
    for (const each of positions) {
      const before = confirmed.get(each)
      const completes = before?.withoutFile === true && confirmation.withoutFile !== true
      if (before === undefined || completes) confirmed.set(each, confirmation)
    }
  }),
})

/** R-REGISTER-24: the first service on paper of a document stands, and counts as its confirmation. */
export const withService = (
  receipts: Receipts,
  positions: readonly number[],
  service: PaperService,
): Receipts => ({
  ...receipts,
  awaited: receipts.awaited.deleteAll(positions),
  served: firstOf(receipts.served, positions, service),
})

/** A map with an entry for each position that has none: what was said first stands. */
export const firstOf = <T>(said: Map<number, T>, positions: readonly number[], value: T) =>
  said.withMutations((map) => {
    for (const each of positions) if (!map.has(each)) map.set(each, value)
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
