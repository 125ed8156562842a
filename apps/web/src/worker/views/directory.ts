/** How every seat is reached, as each says itself; offices first, then partners by name. */
import { nameOfSeat, phaseOf } from '@epoc/domain'
import type { Contact, DirectoryEntry, DirectoryPage, Phase } from '@epoc/domain'
import { toHex } from '@epoc/crypto'
import { allSeats, has, isOffice } from '@epoc/governance'
import type { SeatId } from '@epoc/governance'
import { officerOf } from './officer.ts'
import type { Officer } from './officer.ts'
import type { Reading } from './reading.ts'

/** The officer's key in hex, where the page names one. */
export type ContactRow = Omit<Contact, 'person'> & { readonly person?: string }
export type PageRow = Omit<DirectoryPage, 'contacts'> & { readonly contacts: readonly ContactRow[] }

export type SeatRow = {
  readonly seat: string
  readonly name: string
  readonly isOffice: boolean
  /** Of a partner: how it works. */
  readonly phase?: Phase
  readonly page?: PageRow
  readonly keptAt?: number
  readonly keptBy?: Officer
  /** Whether the hat that is worn may keep this page. */
  readonly mayKeep: boolean
}

export type DirectoryView = { readonly seats: readonly SeatRow[] }

export function directoryView(reading: Reading, _asked: object): DirectoryView {
  const { governance, language } = reading
  const rows = allSeats(governance).map((seat) => rowOf(reading, seat))
  const offices = rows.filter((row) => row.isOffice)
  const partners = rows.filter((row) => !row.isOffice)
  return {
    seats: [
      ...officesInOrder(offices),
      ...partners.toSorted((a, b) => a.name.localeCompare(b.name, language)),
    ],
  }
}

/** The Point of Contact before the chairs. */
const officesInOrder = (offices: readonly SeatRow[]): readonly SeatRow[] => [
  ...offices.filter(({ seat }) => seat === 'poc'),
  ...offices.filter(({ seat }) => seat !== 'poc'),
]

function rowOf(reading: Reading, seat: SeatId): SeatRow {
  const { domain, founding, person, hat, language } = reading
  const entry = domain.directory.get(seat)
  const isOwn = seat === reading.seat
  return {
    seat,
    name: nameOfSeat(founding, seat, language),
    isOffice: isOffice(seat),
    ...(isOffice(seat) ? {} : { phase: phaseOf(domain, seat) }),
    ...(entry === undefined ? {} : kept(reading, entry)),
    mayKeep: isOwn && (has(person, hat, 'speak') || has(person, hat, 'administer')),
  }
}

const kept = (reading: Reading, { page, keptAt, keptBy }: DirectoryEntry) => ({
  page: {
    ...page,
    contacts: page.contacts.map(({ person, ...contact }) => ({
      ...contact,
      ...(person === undefined ? {} : { person: toHex(person) }),
    })),
  },
  keptAt,
  keptBy: officerOf(reading, keptBy),
})
