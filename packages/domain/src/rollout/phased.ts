/** `rollout.phased`: from now on a partner works in a phase. */
import { oneOf, record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { has, partnerShape } from '@epoc/governance'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import type { DomainState } from '../state.ts'
import { phases } from './phase.ts'

const shape = record({ partner: partnerShape, phase: oneOf(phases) })
type Phased = ShapeOf<typeof shape>

/** R-ROLLOUT-1: the POC says in the audience `all`, with the right to speak, in which phase a partner of the regime works. */
function isThePocsToSay({
  governance,
  audience,
  author,
  hat,
  body,
}: Given<Phased>): Breach | undefined {
  if (audience.sort !== 'all') return { rule: 'R-ROLLOUT-1', reason: 'not-audience-all' }
  if (hat !== 'poc' || !has(author, hat, 'speak')) {
    return { rule: 'R-ROLLOUT-1', reason: 'not-the-poc' }
  }
  return governance.seats.has(body.partner)
    ? undefined
    : { rule: 'R-ROLLOUT-1', reason: 'no-such-seat' }
}

const phase = ({ state, receivedAt, body }: Standing<Phased>): DomainState => ({
  ...state,
  phases: state.phases.set(body.partner, { phase: body.phase, from: receivedAt }),
})

export const rolloutPhased: Kind<Phased> = { shape, rules: [isThePocsToSay], apply: phase }
