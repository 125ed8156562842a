import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Audience } from '@epoc/governance'
import { mayDay, plain, recordOf, symbolsOf } from './acts.test-support.ts'
import { anyHistory, audiencesOfActs } from './any-act.test-support.ts'
import { all, governance } from './cast.test-support.ts'
import { kinds } from './kinds.ts'
import type { OpenedAct } from './opened.ts'
import { applyAct } from './reduce.ts'
import type { Document } from './register/documents/document.ts'
import { shelfOf } from './register/register.ts'
import { lookUp } from './register/symbols/look-up.ts'
import { formatSymbol } from './register/symbols/symbol.ts'
import { chaseList } from './register/views/chase.ts'
import { inbox } from './register/views/inbox.ts'
import { listDocuments, showDocument } from './register/views/listing.ts'
import { emptyState } from './state.ts'
import type { DomainState } from './state.ts'

const fold = (acts: readonly OpenedAct[], from: DomainState = emptyState) =>
  acts.reduce(applyAct, from)
const documentsOf = (state: DomainState, audience: Audience): readonly Document[] =>
  shelfOf(state.register, audience.name).documents.toArray()

/** A state as plain data, void events in the order of the record. */
const compared = (state: DomainState) => ({
  ...(plain(state) as object),
  voided: state.voided.toArray().sort((a, b) => a.index - b.index),
})

/** The same acts, those of each audience in their order, audiences mixed as the picks say. */
function interleaved(acts: readonly OpenedAct[], picks: readonly number[]): readonly OpenedAct[] {
  const queues = [...Map.groupBy(acts, ({ audience }) => audience.name).values()]
  const mixed: OpenedAct[] = []
  for (let turn = 0; mixed.length < acts.length; turn += 1) {
    const left = queues.filter((queue) => queue.length > 0)
    const queue = left[(picks[turn % picks.length] ?? 0) % left.length] as OpenedAct[]
    mixed.push(queue.shift() as OpenedAct)
  }
  return mixed
}
const picks = fc.array(fc.nat(11), { minLength: 1, maxLength: 20 })

describe('any history of acts of all kinds', () => {
  it('is read to its end, and every event stands or is void, once', () => {
    const stood = new Set<string>()
    const voided = new Set<string>()
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const record = recordOf(acts)
        const state = fold(record)
        const gone = new Set(state.voided.map(({ index }) => index))
        expect(gone.size).toBe(state.voided.size)
        for (const { kind, index } of record) (gone.has(index) ? voided : stood).add(kind)
      }),
    )
    // Most kinds come right by chance, and most go wrong.
    expect(stood.size).toBeGreaterThan(kinds.size / 2)
    expect(voided.size).toBeGreaterThan(kinds.size / 2)
  })

  it('gives the same state however deliveries are split and audiences are mixed', () => {
    fc.assert(
      fc.property(anyHistory, picks, fc.nat(40), (acts, order, cut) => {
        const record = recordOf(acts)
        const first = fold(record.slice(0, cut))
        const kept = plain(first)
        const whole = fold(record.slice(cut), first)
        expect(plain(first)).toEqual(kept)
        expect(compared(fold(interleaved(record, order)))).toEqual(compared(whole))
        expect(plain(whole)).toEqual(plain(fold(record)))
      }),
    )
  })

  it('R-REGISTER-7: gives every document the least number that is free', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const state = fold(recordOf(acts))
        for (const audience of audiencesOfActs) {
          const firsts = documentsOf(state, audience).filter(({ issue }) => issue === undefined)
          for (const run of Map.groupBy(firsts, countedWith).values()) {
            expect(run.map(({ symbol }) => symbol.number)).toEqual(recounted(run, audience))
            expect(new Set(run.map(({ symbol }) => symbol.number)).size).toBe(run.length)
          }
        }
      }),
    )
  })

  it('R-REGISTER-7: an outsider counts the same numbers in the audiences that it sees', () => {
    fc.assert(
      fc.property(anyHistory, fc.subarray([...audiencesOfActs]), (acts, seen) => {
        const record = recordOf(acts)
        const ours = fold(record)
        const theirs = fold(record.filter(({ audience }) => seen.some((each) => each === audience)))
        for (const audience of seen) {
          expect(symbolsOf(theirs, audience)).toEqual(symbolsOf(ours, audience))
        }
      }),
    )
  })

  it('R-REGISTER-19: gives no symbol twice, and finds each by its symbol', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const state = fold(recordOf(acts))
        for (const audience of audiencesOfActs) {
          const symbols = symbolsOf(state, audience)
          expect(new Set(symbols).size).toBe(symbols.length)
          for (const document of documentsOf(state, audience)) {
            const found = lookUp(state.register, formatSymbol(document.symbol))
            expect(found.map(({ id }) => id)).toContain(document.id)
          }
        }
      }),
    )
  })

  it('R-REGISTER-18: leaves the last of its texts that was not recalled to be read, and no other', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const state = fold(recordOf(acts))
        const documents = audiencesOfActs.flatMap((audience) => documentsOf(state, audience))
        const kept = documents.filter(({ recalled }) => recalled === undefined)
        for (const chain of Map.groupBy(kept, chainOf).values()) {
          const [latest, ...before] = chain.toReversed()
          expect(latest?.replacedBy).toBeUndefined()
          for (const each of before) expect(each.replacedBy).toBeDefined()
        }
        const replacements = kept.flatMap(({ replacedBy }) => replacedBy ?? [])
        expect(new Set(replacements).size).toBe(replacements.length)
      }),
    )
  })

  it('can be looked at from every seat', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const state = fold(recordOf(acts))
        const page = { offset: 0, limit: 100 }
        const { total, rows } = listDocuments(state, governance, {}, page)
        expect(rows).toHaveLength(Math.min(total, 100))
        expect(rows.map(({ document }) => document.index)).toEqual(sortedAnew(state))
        for (const { document } of rows) {
          expect(showDocument(state, governance, document.id)?.document).toBe(document)
        }
        for (const seat of governance.seats.keys()) {
          for (const { reasons } of inbox(state.register, governance, seat)) {
            expect(reasons).not.toEqual([])
          }
          for (const { missing, document } of chaseList(state.register, governance, seat, mayDay)) {
            expect(missing).not.toEqual([])
            expect(missing).not.toContain(document.originator)
          }
        }
      }),
    )
  })
})

const countedWith = ({ series, symbol, type }: Document): string =>
  `${series} ${symbol.year} ${type === 'room-paper'}`

/** The order of lists, by sorting all documents. */
const sortedAnew = (state: DomainState): readonly number[] =>
  audiencesOfActs
    .flatMap((audience) => documentsOf(state, audience))
    .sort((a, b) => b.listedOn.localeCompare(a.listedOn) || b.index - a.index)
    .map(({ index }) => index)

/** Revisions stand in the place of one another, and of what has no such part. */
function chainOf({ root, symbol: { parts } }: Document): string {
  const shared = parts.at(-1)?.sort === 'rev' ? parts.slice(0, -1) : parts
  return JSON.stringify([root, shared])
}

/** A second count, by a list of what is taken: the numbers of documents of one series, audience and year. */
function recounted(run: readonly Document[], audience: Audience): readonly number[] {
  const taken: number[] = []
  for (const { series, symbol, stamped } of run) {
    let free = audience === all && series === 'POC' && symbol.room !== true ? 214 : 1
    while (taken.includes(free)) free += 1
    taken.push(stamped === undefined ? free : symbol.number)
  }
  return taken
}
