import {
  deriveSeed,
  identityFromSeed,
  labels,
  recipientOf,
  sha256,
  signingKeyFromSeed,
  utf8Bytes,
} from '@epoc/crypto'
import { decodeCbor, encodeCbor } from '@epoc/event'
import { foundingShape, yearIn } from '@epoc/governance'
import { describe, expect, it } from 'vitest'
import { foundingIsComplete, foundingKeysAreSound } from '../../governance/src/regime/rules.ts'
import { languages } from './language.ts'
import { nationalMarking } from './markings/national.ts'
import { partner, partners } from './partners.ts'
import { sampleFounding } from './regime.ts'

const founding = sampleFounding(2026)

async function withKeys() {
  const seed = (use: string) => deriveSeed(sha256(utf8Bytes('regime.test')), labels.sample, use)
  const keyOf = async (use: string) => (await signingKeyFromSeed(seed(use))).publicKey
  return {
    ...founding,
    record: {
      origin: 'sample.epoc.invalid/record',
      noteKey: await keyOf('note'),
      timeKey: await keyOf('time'),
    },
    founder: {
      key: await keyOf('founder'),
      recipient: await recipientOf(identityFromSeed(seed('age'))),
    },
  }
}

describe('the founding of the sample regime', () => {
  it('is a founding as the specification has it (R-GOV-1, R-GOV-2)', async () => {
    const decoded = decodeCbor(encodeCbor(await withKeys()))
    if (!decoded.ok) throw new Error(decoded.error.type)
    const read = foundingShape(decoded.value)
    if (!read.ok) throw new Error(`wrong at ${read.error.path}`)
    expect(foundingIsComplete(read.value)).toBeUndefined()
    expect(foundingKeysAreSound(read.value)).toBeUndefined()
  })

  it('has the thirty-four partners of 2005, in the order of codes', () => {
    const codes = founding.partners.map(({ code }) => code)
    expect(codes).toHaveLength(34)
    expect(codes.join(' ')).toBe(
      'AR AT AU BE BG BR CA CH CZ DE DK ES FI FR GB GR HU IE IS IT JP KR LU NL NO NZ PL PT RU SE TR UA US ZA',
    )
  })

  it('names every partner as the platform does, or as it was named then', () => {
    const then = new Set(['CZ', 'TR', 'KR', 'RU', 'US'])
    for (const language of languages) {
      const platform = new Intl.DisplayNames(language, { type: 'region' })
      for (const { code, names } of partners.filter((each) => !then.has(each.code))) {
        expect(names.get(language)).toBe(platform.of(code))
      }
    }
  })

  it('seats the Point of Contact in France and the Chair in the Republic of Korea', () => {
    expect(founding.capacities.get('poc')).toBe(partner('FR'))
    expect(founding.capacities.get('chair')).toBe(partner('KR'))
    expect([...founding.capacities.keys()].sort()).toEqual([
      'chair',
      'ee-chair',
      'ie-chair',
      'poc',
      'tem-chair',
    ])
  })

  it('opens every series with number 1 of the year it is given', () => {
    expect(founding.series.map(({ opening }) => opening)).toEqual(
      founding.series.map(() => ({ year: 2026, number: 1 })),
    )
    expect(yearIn(founding.zone, Date.UTC(2026, 11, 31, 23, 30))).toBe(2027)
  })

  it('lets partners circulate by themselves except in the POC and plenary series', () => {
    const submitted = founding.series.filter(({ direct }) => !direct).map(({ code }) => code)
    expect(submitted).toEqual(['POC', 'PLEN'])
  })

  it('marks up to restricted, with its ceiling on top', () => {
    const codes = founding.marking.levels.map(({ code }) => code)
    expect(codes).toEqual(['U', 'OFF', 'RR'])
    expect(codes.at(-1)).toBe(founding.marking.ceiling)
  })

  it('may bear another scheme of markings, in a government’s own manner (R-GOV-1)', async () => {
    const decoded = decodeCbor(encodeCbor({ ...(await withKeys()), marking: nationalMarking }))
    const read = decoded.ok ? foundingShape(decoded.value) : decoded
    if (!read.ok) throw new Error('not a founding')
    expect(read.value.marking).toEqual(nationalMarking)
    expect(foundingIsComplete(read.value)).toBeUndefined()
    const codes = nationalMarking.levels.map(({ code }) => code)
    expect(codes.indexOf(nationalMarking.ceiling)).toBe(2)
    expect(codes.some((code) => founding.marking.levels.some((level) => level.code === code))).toBe(
      false,
    )
  })

  it('says that it is a sample', () => {
    expect(founding.sample).toBe(true)
  })
})
