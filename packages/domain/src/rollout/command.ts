/** The command that says in which phase a partner works. */
import type { AudienceName, PartnerCode } from '@epoc/governance'
import type { Draft } from '../draft.ts'
import type { Phase } from './phase.ts'

export type SetPhase = {
  readonly type: 'set-phase'
  readonly partner: PartnerCode
  readonly phase: Phase
}

export const draftPhase = (audience: AudienceName, { partner, phase }: SetPhase): Draft => ({
  audience,
  content: { kind: 'rollout.phased', body: { partner, phase } },
  blobs: [],
})
