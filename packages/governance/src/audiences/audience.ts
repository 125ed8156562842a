/** Questions about audiences that rules, the host and readers ask alike. */
import { toHex } from '@epoc/crypto'
import type { AudienceId } from '@epoc/event'
import { liveGeneration } from '../seat.ts'
import type { Audience, AudienceName, Epoch, GovernanceState, SeatId } from '../state.ts'

export const audienceName = (id: AudienceId): AudienceName => toHex(id) as AudienceName

export const audienceOf = (state: GovernanceState, id: AudienceId): Audience | undefined =>
  state.audiences.get(audienceName(id))

/** The epoch to which members seal. Every audience has one from its creation on. */
export function currentEpoch(audience: Audience): Epoch {
  const epoch = audience.epochs.at(-1)
  if (epoch === undefined) throw new Error('an audience has an epoch from its creation on')
  return epoch
}

export const isMember = (audience: Audience, seat: SeatId): boolean =>
  audience.members.includes(seat)

/**
 * R-SEAL-6: whether what is sealed to an epoch is void: at least as many refusals count as members
 * open it, its maker among these.
 */
export function isEpochVoid({ maker, answers, refusals }: Epoch): boolean {
  const opened = new Set([maker])
  for (const [seat, said] of answers) if (said === 'opened') opened.add(seat)
  return refusals.length > 0 && refusals.length >= opened.size
}

/** R-GOV-13: whether a seat may say that it cannot open an epoch: not if it made it, or sealed to it. */
export const mayRefuse = ({ maker, sealers }: Epoch, seat: SeatId): boolean =>
  maker !== seat && !sealers.includes(seat)

/** Takes note that a member sealed something to the current epoch of an audience. */
export function sealedBy(state: GovernanceState, id: AudienceId, seat: SeatId): GovernanceState {
  const audience = audienceOf(state, id)
  const epoch = audience && currentEpoch(audience)
  if (audience === undefined || epoch === undefined || epoch.sealers.includes(seat)) return state
  const sealed = { ...epoch, sealers: [...epoch.sealers, seat] }
  return withAudience(state, { ...audience, epochs: [...audience.epochs.slice(0, -1), sealed] })
}

/** The audience `all`, once the POC has created it. */
export const audienceAll = (state: GovernanceState): Audience | undefined =>
  [...state.audiences.values()].find(({ sort }) => sort === 'all')

/** The audience of one seat alone. */
export const ownAudience = (state: GovernanceState, seat: SeatId): Audience | undefined =>
  [...state.audiences.values()].find(
    ({ sort, members }) => (sort === 'own' || sort === 'capacity') && members[0] === seat,
  )

/** The members to whose seats one can wrap a secret now, and those to whom it will be owed. */
export const wrappable = (state: GovernanceState, members: readonly SeatId[]) => ({
  live: members.filter((seat) => liveGeneration(state, seat) !== undefined),
  owed: members.filter((seat) => liveGeneration(state, seat) === undefined),
})

export const withAudience = (state: GovernanceState, audience: Audience): GovernanceState => ({
  ...state,
  audiences: new Map([...state.audiences, [audience.name, audience]]),
})

/** An audience with one more epoch, and with what that leaves owed. */
export function withEpoch(
  state: GovernanceState,
  audience: Audience,
  epoch: Omit<Epoch, 'answers' | 'refusals' | 'sealers' | 'wraps'> & {
    readonly wrap: Epoch['wraps'][number]['blob']
  },
): Audience {
  const { live, owed } = wrappable(state, audience.members)
  const { wrap, ...rest } = epoch
  return {
    ...audience,
    epochs: [
      ...audience.epochs,
      {
        ...rest,
        wraps: [{ blob: wrap, to: live, epochs: [epoch.number] }],
        answers: new Map(),
        refusals: [],
        sealers: [],
      },
    ],
    owed: new Map([...audience.owed, ...owed.map((seat) => owing(audience, seat, epoch.number))]),
  }
}

/** What a seat is owed once it is owed this epoch too. */
export const owing = (
  audience: Audience,
  seat: SeatId,
  epoch: number,
): readonly [SeatId, readonly number[]] => [seat, [...(audience.owed.get(seat) ?? []), epoch]]
