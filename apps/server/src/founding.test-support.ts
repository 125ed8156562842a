/** A small regime for tests: three partners, one language, two series. */
import type { PublicKey } from '@epoc/crypto'
import type { Founding, Office, PartnerCode } from '@epoc/governance'
import type { Actor } from './actor.test-support.ts'

export type RecordKeysOf = {
  readonly origin: string
  readonly noteKey: PublicKey
  readonly timeKey: PublicKey
}

const partners = ['DE', 'FR', 'JP'] as readonly string[] as readonly PartnerCode[]
const name = (text: string): ReadonlyMap<string, string> => new Map([['en', text]])

/** France holds the POC and Japan the chair; the founder acts for the POC. */
export function foundingOf(record: RecordKeysOf, founder: Actor): Founding {
  return {
    names: name('A small regime'),
    languages: ['en'],
    zone: 'Europe/Paris',
    partners: partners.map((code) => ({ code, names: name(code) })),
    capacities: new Map<Office, PartnerCode>([
      ['poc', 'FR' as PartnerCode],
      ['chair', 'JP' as PartnerCode],
    ]),
    bodies: [],
    series: [
      { code: 'POC', names: name('POC'), direct: false, opening: { year: 2026, number: 1 } },
      { code: 'DIR', names: name('Direct'), direct: true, opening: { year: 2026, number: 1 } },
    ],
    marking: {
      levels: [{ code: 'OPEN', names: name('Open'), colour: '#1b6838' }],
      ceiling: 'OPEN',
      caveats: [],
    },
    policy: { countersigners: 1, margin: 0 },
    record,
    founder: { key: founder.key.publicKey, recipient: founder.recipient },
    sample: false,
  }
}
