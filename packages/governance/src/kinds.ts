/** Every kind of governance event, by the stream to which it belongs. */
import { equalBytes } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { OpenPayload, Result } from '@epoc/event'
import { audienceOpened, audienceRefused } from './audiences/answered.ts'
import { audienceCreated } from './audiences/created.ts'
import { audienceRotated } from './audiences/rotated.ts'
import { audienceWrapped } from './audiences/wrapped.ts'
import { audienceOf, isMember } from './audiences/audience.ts'
import type { Act, Kind } from './kind.ts'
import { firstBreach } from './kind.ts'
import { personEnrolled } from './people/enrolled.ts'
import type { Refusal } from './refusal.ts'
import { seatKeyed, seatWrapped } from './seats/keyed.ts'
import type { GovernanceState } from './state.ts'

type Incoming = Omit<Act<unknown>, 'body'> & { readonly payload: OpenPayload }

/** R-GATE-6: reads an event by its kind and stream, then asks the rules of the kind. */
export function runKind(incoming: Incoming): Result<GovernanceState, Refusal> {
  const { payload } = incoming
  if (payload.to === undefined) {
    switch (payload.kind) {
      case 'person.enrolled':
        return run(personEnrolled, incoming, {})
      case 'seat.keyed':
        return run(seatKeyed, incoming, {})
      case 'seat.wrapped':
        return run(seatWrapped, incoming, {})
      default:
        return unknownKind(payload)
    }
  }
  const to = payload.to.audience
  if (payload.kind === 'audience.created') return run(audienceCreated, incoming, { to })

  const audience = audienceOf(incoming.state, to)
  if (audience === undefined) return err({ type: 'unknown-audience', rule: 'R-GATE-4' })
  if (!isMember(audience, incoming.seat)) return err({ type: 'not-a-member', rule: 'R-GATE-4' })
  switch (payload.kind) {
    case 'audience.rotated':
      return run(audienceRotated, incoming, { to, audience })
    case 'audience.wrapped':
      return run(audienceWrapped, incoming, { to, audience })
    case 'audience.opened':
      return run(audienceOpened, incoming, { to, audience })
    case 'audience.refused':
      return run(audienceRefused, incoming, { to, audience })
    default:
      return unknownKind(payload)
  }
}

const unknownKind = ({ kind }: OpenPayload): Result<never, Refusal> =>
  err({ type: 'unknown-kind', rule: 'R-GATE-6', kind })

function run<Body, A extends Act<Body>>(
  kind: Kind<Body, A>,
  incoming: Incoming,
  addressed: Omit<A, keyof Act<Body>>,
): Result<GovernanceState, Refusal> {
  const body = kind.shape(incoming.payload.body, 'body')
  if (!body.ok) return err({ type: 'wrong-body', rule: 'R-GATE-6', path: body.error.path })
  if (incoming.payload.subject !== undefined) {
    return err({ type: 'wrong-body', rule: 'R-GATE-6', path: 'subject' })
  }
  const brought = incoming.payload.blobs ?? []
  const named = kind.blobs(body.value)
  if (!named.every((hash) => brought.some(([blob]) => equalBytes(blob, hash)))) {
    return err({ type: 'blob-not-brought', rule: 'R-GATE-6' })
  }
  const act = { ...incoming, ...addressed, body: body.value } as unknown as A
  const refusal = firstBreach(kind.rules, act)
  return refusal === undefined ? ok(kind.apply(act)) : err(refusal)
}
