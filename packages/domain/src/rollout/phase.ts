/** How a partner works: with paper, with both, without. What the roll-out says last stands. */
import type { PartnerCode } from '@epoc/governance'
import type { DomainState } from '../state.ts'

export const phases = ['paper', 'test', 'no-paper', 'full'] as const
export type Phase = (typeof phases)[number]

/** `from` is the `receivedAt` at which it was said, in milliseconds. */
export type PhaseOfPartner = { readonly phase: Phase; readonly from: number }

/** Where nothing was said of a partner, it works on the record in full. */
export const phaseOf = ({ phases: said }: DomainState, partner: PartnerCode): Phase =>
  said.get(partner)?.phase ?? 'full'
