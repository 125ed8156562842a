/**
 * The directory of the sample: a page for each seat. Posts and no persons; telephone numbers are of
 * those that France keeps for works of fiction, addresses of a domain that there is not.
 */
import type { Day, DirectoryPage } from '@epoc/domain'
import { isOffice } from '@epoc/governance'
import type { Office, PartnerCode, SeatId } from '@epoc/governance'
import { nameIn, seatName } from './offices.ts'
import { partnerOf, partners } from './partners.ts'
import type { SamplePartner } from './partners.ts'

type Row = readonly [hours: string, languages: string, holiday: string, name: string]

const usual = 'Mon–Fri 9:00–17:00'

/** Office hours, languages of work, and the national holiday on which the embassy is closed. */
const rows: Readonly<Record<SamplePartner, Row>> = {
  AR: ['Mon–Fri 9:30–17:00', 'en fr es', '05-25', 'Day of the May Revolution'],
  AT: [usual, 'en fr de', '10-26', 'National Day'],
  AU: [usual, 'en fr', '01-26', 'Australia Day'],
  BE: ['Mon–Thu 9:00–17:30, Fri 9:00–16:00', 'fr en nl', '07-21', 'National Day'],
  BG: ['Mon–Fri 9:00–12:30, 14:00–17:00', 'fr en bg', '03-03', 'Liberation Day'],
  BR: ['Mon–Fri 10:00–18:00', 'en fr pt', '09-07', 'Independence Day'],
  CA: ['Mon–Fri 9:00–17:30', 'en fr', '07-01', 'Canada Day'],
  CH: ['Mon–Fri 8:30–12:00, 13:30–17:00', 'fr en de', '08-01', 'National Day'],
  CZ: [usual, 'en fr cs', '10-28', 'Independence Day'],
  DE: ['Mon–Thu 9:00–18:00, Fri 9:00–16:00', 'en fr de', '10-03', 'Day of German Unity'],
  DK: ['Mon–Fri 9:00–16:30', 'en fr da', '06-05', 'Constitution Day'],
  ES: ['Mon–Fri 9:00–14:30, 16:00–18:00', 'fr en es', '10-12', 'National Day'],
  FI: ['Mon–Fri 8:30–16:30', 'en fr fi', '12-06', 'Independence Day'],
  FR: ['Mon–Fri 9:00–18:30', 'fr en', '07-14', 'National Day'],
  GB: ['Mon–Fri 9:30–17:30', 'en fr', '12-26', 'Boxing Day'],
  GR: [usual, 'fr en el', '03-25', 'Independence Day'],
  HU: [usual, 'en fr hu', '08-20', 'State Foundation Day'],
  IE: ['Mon–Fri 9:30–17:30', 'en fr', '03-17', 'Saint Patrick’s Day'],
  IS: ['Mon–Fri 9:00–16:00', 'en is', '06-17', 'National Day'],
  IT: ['Mon–Fri 9:00–13:30, 15:00–18:00', 'fr en it', '06-02', 'Day of the Republic'],
  JP: ['Mon–Fri 9:30–18:00', 'en fr ja', '11-03', 'Culture Day'],
  KR: ['Mon–Fri 9:30–18:00', 'en fr ko', '10-03', 'National Foundation Day'],
  LU: [usual, 'fr de en', '06-23', 'National Day'],
  NL: ['Mon–Fri 9:00–17:30', 'en fr nl', '05-05', 'Liberation Day'],
  NO: ['Mon–Fri 8:45–16:15', 'en fr nb', '05-17', 'Constitution Day'],
  NZ: [usual, 'en fr', '02-06', 'Waitangi Day'],
  PL: ['Mon–Fri 8:30–16:30', 'en fr pl', '11-11', 'Independence Day'],
  PT: ['Mon–Fri 10:00–18:00', 'fr en pt', '06-10', 'Portugal Day'],
  RU: ['Mon–Fri 9:00–18:00', 'fr en ru', '06-12', 'National Day'],
  SE: ['Mon–Fri 8:30–17:00', 'en fr sv', '06-06', 'National Day'],
  TR: [usual, 'en fr tr', '10-29', 'Republic Day'],
  UA: ['Mon–Fri 9:00–18:00', 'en fr uk', '08-24', 'Independence Day'],
  US: ['Mon–Fri 9:00–18:00', 'en fr', '07-04', 'Independence Day'],
  ZA: ['Mon–Thu 8:30–17:15, Fri 8:30–15:00', 'en fr', '04-27', 'Freedom Day'],
}

/** The page of a seat as it would stand on `today` (`yyyy-mm-dd`). */
export const pageOf = (seat: SeatId, today: string): DirectoryPage =>
  isOffice(seat) ? officePage(seat) : partnerPage(seat, today)

function officePage(seat: Office): DirectoryPage {
  const place = ['poc', 'chair', 'ie-chair', 'tem-chair', 'ee-chair'].indexOf(seat)
  return {
    contacts: [
      {
        name: seat === 'poc' ? 'Officer on duty' : 'Staff',
        post: seatName(seat, 'en'),
        telephone: telephone(90 + place, 10),
        mail: `${seat}@regime.example`,
        languages: ['en', 'fr'],
      },
    ],
    languages: ['en', 'fr'],
    ...(seat === 'poc' && {
      hours: 'Mon, Wed, Fri 10:00–12:00 and 14:30–16:30; by telephone at any hour',
      notes: 'Compare the fingerprint of the record at the number that you have always used.',
    }),
  }
}

function partnerPage(partner: PartnerCode, today: string): DirectoryPage {
  const { slug, names, code } = partnerOf(partner)
  const place = partners.findIndex((each) => each.code === code) + 1
  const [hours, spoken, holiday, name] = rows[code as string as SamplePartner]
  const languages = spoken.split(' ')
  const mail = (post: string) => `${post}@${slug}.example`
  const year = Number(today.slice(0, 4))
  const day = `${today.slice(5) <= holiday ? year : year + 1}-${holiday}`
  return {
    contacts: [
      {
        name: code === 'FR' ? 'National delegation officer' : 'Embassy officer',
        post: 'Point of contact of the partner',
        telephone: telephone(place, 10),
        mail: mail('contact'),
        languages,
      },
      {
        name: 'Administrator',
        post: 'Persons and keys',
        telephone: telephone(place, 20),
        mail: mail('keys'),
        languages: languages.slice(0, 2),
      },
    ],
    address: code === 'FR' ? 'Ministry, Paris' : `Embassy of ${nameIn(names, 'en')}, Paris`,
    telephone: telephone(place, 0),
    hours,
    languages,
    holidays: [{ day: day as Day, name }],
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

const telephone = (line: number, extension: number): string =>
  `+33 1 99 00 ${two(line)} ${two(extension)}`
