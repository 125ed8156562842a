/** What stands around every screen: who one is, for whom one acts, what waits, how it is marked. */
import { inbox, nameOfPartner, nameOfRegime, nameOfSeat, outcomeOf } from '@epoc/domain'
import type { DomainState } from '@epoc/domain'
import { has, seatOf } from '@epoc/governance'
import { toHex } from '@epoc/crypto'
import { markOf } from './documents.ts'
import type { Mark } from './documents.ts'
import type { Reading } from './reading.ts'

export type Hat = {
  readonly hat: string
  readonly seat: string
  /** “Point of Contact”, “Japan”. */
  readonly name: string
  readonly maySpeak: boolean
  readonly mayDraft: boolean
}

export type ShellView = {
  readonly regime: string
  readonly fingerprint: string
  readonly sample: boolean
  /** The name of one's government. */
  readonly government: string
  /** For whom one acts in the hat that one wears. */
  readonly acting: Hat
  readonly hats: readonly Hat[]
  readonly me: { readonly name: string; readonly post: string }
  readonly zone: string
  readonly languages: readonly string[]
  /** How many matters need the action of the seat. */
  readonly needsAction: number
  /** How many submissions wait for the POC; 0 for everybody else. */
  readonly submissions: number
  /** The highest marking that may stand here. */
  readonly ceiling: Mark
}

export function shellView(reading: Reading, _asked: object): ShellView {
  const { domain, governance, founding, person, hat, seat, language, replica } = reading
  const described = domain.people.get(replica.me)
  const hats = [...person.hats.keys()].map((each): Hat => {
    const worn = seatOf(person, each)
    return {
      hat: each,
      seat: worn,
      name: nameOfSeat(founding, worn, language),
      maySpeak: has(person, each, 'speak'),
      mayDraft: has(person, each, 'draft'),
    }
  })
  const acting = hats.find((each) => each.hat === hat)
  if (acting === undefined) throw new Error('one acts in a hat that one wears')
  // As the inbox has them: a document on which two things are asked stands there twice.
  const asked = inbox(domain.register, governance, seat).flatMap(({ reasons }) =>
    reasons.filter(({ type }) => type !== 'not-delivered'),
  )
  return {
    regime: nameOfRegime(founding, language),
    fingerprint: toHex(replica.regime),
    sample: founding.sample,
    government: nameOfPartner(founding, person.partner, language),
    acting,
    hats,
    me: { name: described?.name ?? '', post: described?.post ?? '' },
    zone: founding.zone,
    languages: founding.languages,
    needsAction: asked.length,
    submissions: hat === 'poc' ? submissionsWaiting(domain) : 0,
    ceiling: markOf(founding, founding.marking.ceiling, language),
  }
}

const submissionsWaiting = (domain: DomainState): number =>
  [...domain.submissions.values()].filter((each) => outcomeOf(domain, each).type === 'waiting')
    .length
