/** What a few typed letters may mean: a symbol in any spelling, words of a title or a summary, a seat. */
import { folded } from '../../text/folded.ts'
import { listDocuments, lookUp, nameOfSeat } from '@epoc/domain'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { Reading } from './reading.ts'

export type SearchAsked = { readonly words: string }

export type SearchView = {
  readonly documents: readonly DocumentRow[]
  readonly seats: readonly { readonly seat: string; readonly name: string }[]
}

const most = 12

export function searchView(reading: Reading, { words }: SearchAsked): SearchView {
  const { domain, governance, founding, language } = reading
  const wanted = words.trim()
  if (wanted === '') return { documents: [], seats: [] }
  const bySymbol = lookUp(domain.register, wanted)
  const { rows } = listDocuments(domain, governance, { words: wanted }, { offset: 0, limit: most })
  const found = new Set([...bySymbol, ...rows.map(({ document }) => document)])
  const seats = [...governance.seats.keys()]
    .map((seat) => ({ seat, name: nameOfSeat(founding, seat, language) }))
    .filter(({ seat, name }) => seat.toLowerCase() === wanted.toLowerCase() || has(name, wanted))
  return {
    documents: [...found].slice(0, most).map((document) => rowOf(reading, document)),
    seats: seats.slice(0, 5),
  }
}

/** Accents and capitals make no difference. */
const has = (name: string, wanted: string): boolean => folded(name).includes(folded(wanted))
