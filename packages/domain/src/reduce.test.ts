import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '@epoc/crypto'
import {
  circulates,
  confirms,
  delivers,
  eventId,
  labels,
  lastVoid,
  mayDay,
  plain,
  recordOf,
  stateAfter,
  symbolsOf,
} from './acts.test-support.ts'
import type { Said } from './acts.test-support.ts'
import { all, chloe, claire, felix, few, flore, kim, nils, others } from './cast.test-support.ts'
import type { OpenedAct } from './opened.ts'
import { applyAct, applyUnopened } from './reduce.ts'
import { emptyState } from './state.ts'
import type { DomainState } from './state.ts'

describe('void events', () => {
  it('R-REGISTER-1: a kind that no page gives is void', () => {
    const state = stateAfter([{ by: kim, kind: 'meeting.convened', body: {} }])
    expect(lastVoid(state)).toBe('R-REGISTER-1 unknown-kind')
  })

  it('keeps its place, and nothing else changes', () => {
    const before = stateAfter([circulates()])
    const [, act] = recordOf([circulates(), circulates({ title: '' })])
    const after = applyAct(before, act!)
    expect(after.register).toBe(before.register)
    expect(after.voided.toArray()).toEqual([
      {
        index: 1,
        id: toHex(eventId(2)),
        rule: 'R-REGISTER-1',
        reason: 'wrong-fields',
        path: 'body.title',
      },
    ])
  })

  it.each([
    ['box-does-not-open', 'R-SEAL-1'],
    ['box-wrongly-padded', 'R-SEAL-2'],
    ['wrong-commitment', 'R-SEAL-3'],
    ['box-wrong-content', 'R-SEAL-4'],
    ['repeated-act', 'R-RECORD-5'],
  ] as const)('an event that is void for %s breaks %s', (reason, rule) => {
    const state = applyUnopened(emptyState, { index: 7, id: eventId(1), reason })
    expect(state.voided.toArray()).toEqual([{ index: 7, id: toHex(eventId(1)), rule, reason }])
  })
})

/** Anything that officers of the cast may say, sound or not. */
const hostile = fc.constantFrom(
  '',
  ' ',
  '\u202e',
  'a\u0000b',
  '\ud800',
  '\u200b',
  '__proto__',
  '🇳🇴',
)
const audience = fc.constantFrom(all, few, others)
const officer = fc.constantFrom(chloe, claire, felix, flore, kim, nils)
const ids = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 12 }), audience).map(([n, to]) => eventId(n, to)),
  { maxLength: 3 },
)
const circulation: fc.Arbitrary<Said> = fc
  .record({
    by: officer,
    to: audience,
    title: fc.oneof(fc.constant('A paper'), fc.constant('A paper'), hostile),
    series: fc.constantFrom('POC', 'CHAIR', 'IE2', 'NONE'),
    asksReceipt: fc.boolean(),
  })
  .map(({ by, to, title, series, asksReceipt }) => {
    const hat = by.hats.has('partner') ? 'partner' : 'poc'
    return circulates({ title, series, asksReceipt, originator: by.partner }, { by, to, hat })
  })
const receipt: fc.Arbitrary<Said> = fc
  .record({ by: officer, to: audience, ids, back: fc.nat(3), confirm: fc.boolean() })
  .map(({ by, to, ids, back, confirm }) =>
    confirm
      ? confirms(by, ids, { to })
      : delivers(by, {
          to,
          seenStream: 6 - back,
          body: { except: ids.map((id) => [id, 'not-fetched'] as const) },
        }),
  )
const other: fc.Arbitrary<Said> = fc.constantFrom(
  labels(few, kim, 'TEM'),
  labels(few, felix, 'TEM'),
  labels(others, chloe, 'X'),
  { by: kim, kind: 'unknown.kind', body: {} },
  { by: kim, kind: 'person.described', body: { person: 1 } },
)
const history = fc
  .array(fc.oneof(circulation, receipt, other), { maxLength: 30 })
  .map((acts) => [
    labels(few, kim, 'TEM'),
    labels(others, chloe, 'X'),
    ...acts.map((act, i) => ({ ...act, at: mayDay + i })),
  ])

const byIndex = (state: DomainState) => ({
  ...(plain(state) as object),
  voided: state.voided.toArray().sort((a, b) => a.index - b.index),
})
const fold = (acts: readonly OpenedAct[], from = emptyState) => acts.reduce(applyAct, from)

describe('any history', () => {
  it('gives the same state however it is cut', () => {
    fc.assert(
      fc.property(history, fc.nat(30), fc.nat(30), (acts, one, two) => {
        const record = recordOf(acts)
        const [low, high] = [Math.min(one, two), Math.max(one, two)]
        const first = fold(record.slice(0, low))
        const kept = plain(first)
        const whole = fold(record.slice(high), fold(record.slice(low, high), first))
        expect(plain(whole)).toEqual(plain(fold(record)))
        expect(plain(first)).toEqual(kept)
      }),
    )
  })

  it('gives the same state in whatever order its audiences are read', () => {
    fc.assert(
      fc.property(
        history,
        fc.shuffledSubarray([all, few, others], { minLength: 3 }),
        (acts, order) => {
          const record = recordOf(acts)
          const sorted = order.flatMap((each) => record.filter(({ audience }) => audience === each))
          expect(byIndex(fold(sorted))).toEqual(byIndex(fold(record)))
        },
      ),
    )
  })

  it('R-REGISTER-7: numbers are gap-free and unique in every audience', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const state = stateAfter(acts)
        for (const [audience, prefix, opening] of [
          [all, 'POC', 214],
          [all, 'IE2', 1],
          [few, 'POC-TEM', 1],
          [others, 'POC-X', 1],
        ] as const) {
          const symbols = symbolsOf(state, audience).filter((each) => each.startsWith(`${prefix} `))
          expect(symbols).toEqual(symbols.map((_, i) => `${prefix} ${opening + i}/2026`))
        }
      }),
    )
  })

  it('has every event stand or be void, and never both', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const state = stateAfter(acts)
        const voided = new Set(state.voided.map(({ index }) => index))
        const documents = [...state.register.shelves.values()].flatMap((shelf) => [
          ...shelf.documents,
        ])
        expect(voided.size).toBe(state.voided.size)
        expect(documents.filter(({ index }) => voided.has(index))).toEqual([])
        const circulations = acts.filter(({ kind }) => kind === 'document.circulated').length
        expect(documents.length).toBeLessThanOrEqual(circulations)
      }),
    )
  })
})
