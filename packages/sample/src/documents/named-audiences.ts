/** The named few of the sample: who is in them, and the label that stands in their symbols. */
import type { SeatId } from '@epoc/governance'
import type { Names } from '@epoc/governance'
import { names } from '../language.ts'
import { partner } from '../partners.ts'

export type NamedAudience = {
  readonly label: string
  readonly title: Names
  /** Handle of the person who creates it. */
  readonly creator: string
  /** In the order in which an audience lists its members. */
  readonly members: readonly SeatId[]
}

export const namedAudiences: readonly NamedAudience[] = [
  {
    label: 'TEST',
    title: names('Test group for work without paper', 'Groupe d’essai du travail sans papier'),
    creator: 'france-poc-1',
    members: [...(['CA', 'DE', 'FR', 'GB', 'JP', 'KR'] as const).map(partner), 'poc'],
  },
  {
    label: 'VISIT',
    title: names('Participants in the visit to Orvenia', 'Participants à la visite en Orvénie'),
    creator: 'korea-chair',
    members: [...(['ES', 'FR', 'JP', 'KR'] as const).map(partner), 'chair', 'poc'],
  },
  {
    label: 'TROIKA',
    title: names(
      'Outgoing, present and incoming Chair',
      'Présidences sortante, actuelle et entrante',
    ),
    creator: 'korea-chair',
    members: [...(['ES', 'KR', 'SE'] as const).map(partner), 'chair', 'poc'],
  },
  {
    label: 'ES',
    title: names('Spain and the Point of Contact', 'Espagne et point de contact'),
    creator: 'spain-embassy',
    members: [partner('ES'), 'poc'],
  },
]
