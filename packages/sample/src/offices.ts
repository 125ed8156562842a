/** The offices of the sample regime: which partner holds each, and what it is called. */
import type { Names, Office, PartnerCode, SeatId } from '@epoc/governance'
import type { Language } from './language.ts'
import { names } from './language.ts'
import { partner, partnerOf } from './partners.ts'

type Held = { readonly holder: PartnerCode; readonly names: Names }

/** The next Chair, Spain, comes by a term of its own and not by founding. */
export const offices: { readonly [O in Office]: Held } = {
  poc: { holder: partner('FR'), names: names('Point of Contact', 'Point de contact') },
  chair: { holder: partner('KR'), names: names('Chair', 'Présidence') },
  'ie-chair': {
    holder: partner('NL'),
    names: names('Chair of the Information Exchange', 'Présidence de l’échange d’informations'),
  },
  'tem-chair': {
    holder: partner('CA'),
    names: names('Chair of the technical experts', 'Présidence des experts techniques'),
  },
  'ee-chair': {
    holder: partner('IT'),
    names: names('Chair of the enforcement experts', 'Présidence des experts de la mise en œuvre'),
  },
}

const isOffice = (seat: SeatId): seat is Office => Object.hasOwn(offices, seat)

/** What a seat is called in a language; throws for one that the sample does not have. */
export function seatName(seat: SeatId, language: Language): string {
  const of = isOffice(seat) ? offices[seat].names : partnerOf(seat).names
  return nameIn(of, language)
}

/** A name in a language; every name of the sample is given in both. */
export function nameIn(names: Names, language: Language): string {
  const name = names.get(language)
  if (name === undefined) throw new Error(`no name in ${language}`)
  return name
}
