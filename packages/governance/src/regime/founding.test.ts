import { describe, expect, it } from 'vitest'
import { TestRecord, foundingOf, keysFor } from '../cast.test-support.ts'
import type { Doing } from '../cast.test-support.ts'
import type { EventPayload } from '@epoc/event'
import type { Founding } from './founding.ts'
import { founderKeyOf } from './found.ts'
import { isTimeZone, yearIn } from './zone.ts'

const founding = async (change: Partial<Founding> = {}, doing: Partial<Doing> = {}) => {
  const by = await keysFor('founder')
  const body = (await foundingOf(change)) as never
  return new TestRecord().propose({ by, hat: 'poc', kind: 'regime.founded', body, ...doing })
}
const names = (...languages: string[]) => new Map(languages.map((each) => [each, 'Name']))

describe('a founding', () => {
  it('enrols its founder with all rights in the hat of the POC, and makes every seat', async () => {
    const founded = await founding()
    const state = founded.ok ? founded.value : undefined
    expect([...(state?.people.values() ?? [])]).toMatchObject([{ partner: 'FR' }])
    expect([...(state?.seats.keys() ?? [])]).toEqual(['FR', 'JP', 'KR', 'poc', 'chair'])
    expect([...(state?.people.values() ?? [])][0]?.hats.get('poc')).toContain('administer')
  })

  it('R-GATE-1: is the first event, and names no regime', async () => {
    const { record } = await foundingOf()
    expect(await founding({}, { regime: record.noteKey as never })).toMatchObject({
      error: { type: 'wrong-regime' },
    })
    expect(await founding({}, { to: { audience: new Uint8Array(16) as never } })).toMatchObject({
      error: { type: 'wrong-regime' },
    })
    expect(await founding({}, { kind: 'person.enrolled' })).toMatchObject({
      error: { type: 'wrong-regime' },
    })
    expect(await founding({}, { hat: 'chair' })).toMatchObject({ error: { type: 'hat-not-worn' } })
    const subject = new Uint8Array(16)
    expect(await founding({}, { subject })).toMatchObject({ error: { path: 'subject' } })
    expect(await founding({}, { body: {} })).toMatchObject({ error: { type: 'wrong-body' } })
  })

  it.each<[string, Partial<Founding>]>([
    ['one partner', { partners: [{ code: 'FR' as never, names: names('en', 'fr') }] }],
    [
      'a partner twice',
      {
        partners: ['FR', 'JP', 'JP'].map((code) => ({
          code: code as never,
          names: names('en', 'fr'),
        })),
      },
    ],
    ['no chair', { capacities: new Map([['poc', 'FR']]) as never }],
    [
      'an office held by a stranger',
      {
        capacities: new Map([
          ['poc', 'FR'],
          ['chair', 'US'],
        ]) as never,
      },
    ],
    ['a name that is missing in a language', { names: names('en') }],
    [
      'a ceiling that is no level',
      {
        marking: {
          levels: [{ code: 'RR', names: names('en', 'fr'), colour: '#000000' }],
          ceiling: 'TS',
          caveats: [],
        },
      },
    ],
  ])('R-GOV-1: is refused with %s', async (_, change) => {
    expect(await founding(change)).toMatchObject({
      error: { type: 'against-a-rule', rule: 'R-GOV-1' },
    })
  })

  it('R-GOV-2: is refused with a key of small order, or one key for two things', async () => {
    const { record, founder } = await foundingOf()
    const small = new Uint8Array(32) as never
    expect(await founding({ record: { ...record, noteKey: small } })).toMatchObject({
      error: { rule: 'R-GOV-2' },
    })
    expect(await founding({ record: { ...record, timeKey: record.noteKey } })).toMatchObject({
      error: { rule: 'R-GOV-2' },
    })
    expect(await founding({ founder: { ...founder, key: record.noteKey } })).toMatchObject({
      error: { rule: 'R-GOV-2' },
    })
  })

  it('is valid in any zone that has a name, whatever the tables of a reader know', async () => {
    expect(await founding({ zone: 'Europe/Atlantis' })).toMatchObject({ ok: true })
    expect([isTimeZone('Europe/Atlantis'), isTimeZone('Europe/Paris')]).toEqual([false, true])
    for (const zone of ['', '+01:00', 'Europe/', '/Paris', 'Europe/Paris ', 'x'.repeat(65)]) {
      expect(await founding({ zone })).toMatchObject({
        error: { type: 'wrong-body', path: 'body.zone' },
      })
    }
  })

  it('tells its founder’s key, and no other event does', async () => {
    const { founder } = await foundingOf()
    const payload = { kind: 'regime.founded', body: new Map() } as unknown as EventPayload
    expect(founderKeyOf(payload)).toBeUndefined()
    const body = new Map([['founder', new Map([['key', founder.key]])]])
    expect(founderKeyOf({ ...payload, body } as never)).toEqual(founder.key)
    expect(founderKeyOf({ ...payload, body, kind: 'person.enrolled' })).toBeUndefined()
    expect(founderKeyOf({ body } as never)).toBeUndefined()
  })
})

it('the year turns in the zone of the regime', () => {
  const instant = Date.UTC(2026, 11, 31, 23, 30)
  expect(yearIn('Europe/Paris', instant)).toBe(2027)
  expect(yearIn('UTC', instant)).toBe(2026)
  expect(yearIn('America/New_York', instant)).toBe(2026)
  // As in UTC, where the tables do not know it.
  expect(yearIn('Europe/Atlantis', instant)).toBe(2026)
  expect(yearIn('Europe/Atlantis', instant + 3_600_000)).toBe(2027)
})
