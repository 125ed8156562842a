/**
 * Names of what the founding configures, and of the offices, in a language.
 *
 * A language without names of its own falls back to its base ("fr-CA" to "fr"), then to the
 * regime's default; a code that the founding does not know is its own name.
 */
import { isOffice } from '@epoc/governance'
import type { Founding, Names, Office, SeatId } from '@epoc/governance'

type OfficeNames = Readonly<Record<Office, string>>

const officesInEnglish: OfficeNames = {
  poc: 'Point of Contact',
  chair: 'Chair',
  'ie-chair': 'IE Chair',
  'tem-chair': 'TEM Chair',
  'ee-chair': 'EE Chair',
}

const officeNames: ReadonlyMap<string, OfficeNames> = new Map([
  ['en', officesInEnglish],
  [
    'fr',
    {
      poc: 'Point de contact',
      chair: 'Présidence',
      'ie-chair': 'Présidence IE',
      'tem-chair': 'Présidence TEM',
      'ee-chair': 'Présidence EE',
    },
  ],
])

const baseOf = (language: string): string => language.replace(/-.*$/, '')

/** The first of the names of something in a language, its base, or the regime's default. */
function inLanguage(founding: Founding, names: Names, language: string): string | undefined {
  const [standard = ''] = founding.languages
  return names.get(language) ?? names.get(baseOf(language)) ?? names.get(standard)
}

type Coded = { readonly code: string; readonly names: Names }

const nameIn =
  (coded: (founding: Founding) => readonly Coded[]) =>
  (founding: Founding, code: string, language: string): string => {
    const names = coded(founding).find((each) => each.code === code)?.names
    return (names && inLanguage(founding, names, language)) ?? code
  }

export const nameOfPartner = nameIn(({ partners }) => partners)
export const nameOfBody = nameIn(({ bodies }) => bodies)
export const nameOfSeries = nameIn(({ series }) => series)
export const nameOfLevel = nameIn(({ marking }) => marking.levels)
export const nameOfCaveat = nameIn(({ marking }) => marking.caveats)

/** The name of a partner or of an office. */
export function nameOfSeat(founding: Founding, seat: SeatId, language: string): string {
  if (!isOffice(seat)) return nameOfPartner(founding, seat, language)
  const names = officeNames.get(baseOf(language)) ?? officesInEnglish
  return names[seat]
}

/** The name of the regime. */
export const nameOfRegime = (founding: Founding, language: string): string =>
  inLanguage(founding, founding.names, language) ?? founding.record.origin
