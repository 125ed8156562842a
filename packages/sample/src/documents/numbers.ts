/**
 * The numbers that stood on paper, counted as the register counts: by series, audience and year,
 * room papers apart. The first year was under way when these documents begin, and its numbers with it.
 */
import type { DocumentSymbol } from '@epoc/domain'

/** About how many documents a series has in a year. */
const perYear: Readonly<Record<string, number>> = {
  POC: 44,
  PLEN: 10,
  CHAIR: 10,
  IE: 15,
  TEM: 20,
  EE: 8,
  OUT: 12,
}

export class Numbers {
  readonly #thisYear: number
  readonly #openings: ReadonlyMap<string, number>
  readonly #counts = new Map<string, number>()
  readonly #symbols = new Map<string, DocumentSymbol>()
  readonly #parts = new Map<string, number>()

  /** The numbers with which this year's papers begin; 1 where none is given. */
  constructor(thisYear: number, openings: ReadonlyMap<string, number>) {
    this.#thisYear = thisYear
    this.#openings = openings
  }

  /** The symbol of a first text, dated `day` (`yyyy-mm-dd`). */
  next(key: string, prefix: string, day: string, room: boolean): DocumentSymbol {
    const year = Number(day.slice(0, 4))
    const count = `${prefix} ${year} ${room}`
    const number = this.#counts.get(count) ?? (room ? 1 : this.#first(prefix, day))
    this.#counts.set(count, number + 1)
    const symbol = { prefix, number, year, ...(room ? { room } : {}), parts: [], stars: 0 }
    this.#symbols.set(key, symbol)
    return symbol
  }

  /** The symbol of a further issue of another document, and the number of its part. */
  part(of: string, key: string, sort: 'rev' | 'add' | 'corr') {
    const parent = this.#symbols.get(of)
    if (parent === undefined) throw new Error(`${of} has no number yet`)
    const last = parent.parts.at(-1)
    const revises = sort === 'rev' && last?.sort === 'rev'
    const part = revises ? last.number + 1 : (this.#parts.get(`${of} ${sort}`) ?? 0) + 1
    this.#parts.set(`${of} ${sort}`, part)
    const before = revises ? parent.parts.slice(0, -1) : parent.parts
    const symbol: DocumentSymbol = { ...parent, parts: [...before, { sort, number: part }] }
    this.#symbols.set(key, symbol)
    return { part, symbol }
  }

  #first(prefix: string, day: string): number {
    const yearly = perYear[prefix] ?? 0
    if (Number(day.slice(0, 4)) >= this.#thisYear) return this.#openings.get(prefix) ?? 1
    const [, month = 1, date = 1] = day.split('-').map(Number)
    return 1 + Math.floor((yearly * ((month - 1) * 30.4 + date - 1)) / 366)
  }
}
