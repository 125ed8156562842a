/**
 * A small regime for the tests of this package: four partners, their officers, the audience `all`
 * and two named few. Keys and ids are made of names and mean nothing; no signature is checked here.
 */
import { sha256, utf8Bytes } from '@epoc/crypto'
import type { Hash32, KeyId, PublicKey, Recipient } from '@epoc/crypto'
import type { AudienceId, Capacity } from '@epoc/event'
import { audienceName, personId } from '@epoc/governance'
import type {
  Audience,
  AudienceSort,
  Founding,
  GovernanceState,
  PartnerCode,
  Person,
  Right,
  SeatId,
} from '@epoc/governance'

export const hashOf = (name: string): Hash32 => sha256(utf8Bytes(name))
const names = (en: string, fr = en) =>
  new Map([
    ['en', en],
    ['fr', fr],
  ])
const partner = (code: string, en: string, fr: string) => ({
  code: code as PartnerCode,
  names: names(en, fr),
})

export const [canada, france, korea, norway] = ['CA', 'FR', 'KR', 'NO'] as [
  PartnerCode,
  PartnerCode,
  PartnerCode,
  PartnerCode,
]

export const founding: Founding = {
  names: names('Sample Regime', 'Régime exemple'),
  languages: ['en', 'fr'],
  zone: 'Europe/Paris',
  partners: [
    partner('CA', 'Canada', 'Canada'),
    partner('FR', 'France', 'France'),
    partner('KR', 'Republic of Korea', 'République de Corée'),
    partner('NO', 'Norway', 'Norvège'),
  ],
  capacities: new Map([
    ['poc', france],
    ['chair', norway],
  ]),
  bodies: [{ code: 'IE', names: names('Information Exchange', "Échange d'informations") }],
  series: [
    {
      code: 'POC',
      names: names('POC documents', 'Documents POC'),
      direct: true,
      opening: { year: 2026, number: 214 },
    },
    {
      code: 'CHAIR',
      names: names('Letters of the Chair', 'Lettres de la présidence'),
      direct: false,
      opening: { year: 2026, number: 1 },
    },
    {
      code: 'IE2',
      names: names('Papers', 'Contributions'),
      direct: true,
      opening: { year: 2026, number: 1 },
    },
  ],
  marking: {
    levels: [
      { code: 'U', names: names('Unclassified', 'Non classifié'), colour: '#006400' },
      { code: 'R', names: names('Restricted', 'Diffusion restreinte'), colour: '#0033aa' },
      { code: 'C', names: names('Confidential', 'Confidentiel'), colour: '#aa0000' },
    ],
    ceiling: 'R',
    caveats: [
      { code: 'PARTNERS', names: names('Partners only', 'Partenaires seulement') },
      { code: 'PAPER', names: names('On paper', 'Sur papier') },
    ],
  },
  policy: { countersigners: 2, margin: 7_200_000 },
  record: {
    origin: 'epoc.example/sample',
    noteKey: new Uint8Array(32) as PublicKey,
    timeKey: new Uint8Array(32) as PublicKey,
  },
  founder: {
    key: new Uint8Array(32) as PublicKey,
    recipient: new Uint8Array(1216) as Recipient,
  },
  sample: true,
}

/** The key id of an officer, and the officer. */
export const keyIdOf = (name: string): KeyId => hashOf(`key of ${name}`) as unknown as KeyId
const officer = (
  name: string,
  code: PartnerCode,
  hats: readonly (readonly [Capacity, readonly Right[]])[],
): Person => ({
  id: personId(keyIdOf(name)),
  key: new Uint8Array(32) as PublicKey,
  recipient: new Uint8Array(1216) as Recipient,
  partner: code,
  hats: new Map(hats),
})

export const chloe = officer('chloe', canada, [['partner', ['read', 'speak']]])
export const claire = officer('claire', france, [['poc', ['read', 'speak', 'administer']]])
export const felix = officer('felix', france, [['partner', ['read', 'speak', 'administer']]])
export const flore = officer('flore', france, [['partner', ['read', 'draft']]])
export const kim = officer('kim', korea, [['partner', ['read', 'speak']]])
export const nils = officer('nils', norway, [
  ['partner', ['read', 'speak']],
  ['chair', ['read', 'speak']],
])
const people = [chloe, claire, felix, flore, kim, nils]

const audience = (
  name: string,
  sort: AudienceSort,
  creator: Person,
  members: readonly SeatId[],
): Audience => {
  const id = hashOf(`audience ${name}`).subarray(0, 16) as AudienceId
  return {
    name: audienceName(id),
    id,
    sort,
    creator: creator.id,
    members,
    epochs: [],
    owed: new Map(),
  }
}

export const all = audience('all', 'all', claire, [canada, france, korea, norway, 'chair', 'poc'])
export const ownOfFrance = audience('own', 'own', felix, [france])
export const few = audience('few', 'named', kim, [france, korea, 'poc'])
export const others = audience('others', 'named', chloe, [canada, norway])
/** Canada and the POC. */
export const desk = audience('desk', 'named', chloe, [canada, 'poc'])
const audiences = [all, ownOfFrance, few, others, desk]

export const governance: GovernanceState = {
  regime: hashOf('regime'),
  founding,
  people: new Map(people.map((each) => [each.id, each])),
  seats: new Map(
    ([canada, france, korea, norway, 'chair', 'poc'] as const).map((id) => [
      id,
      { id, generations: [] },
    ]),
  ),
  audiences: new Map(audiences.map((each) => [each.name, each])),
}
