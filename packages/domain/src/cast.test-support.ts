/**
 * A small regime for the tests of this package: four partners, their officers, the audience `all`
 * and two named few. Keys and ids are made of names and mean nothing; no signature is checked here.
 */
import { sha256, utf8Bytes } from '@epoc/crypto'
import type { Hash32, KeyId, PublicKey, Recipient } from '@epoc/crypto'
import type { AudienceId, BlobRef, Capacity, Encodable } from '@epoc/event'
import { audienceName, personId, seatOf } from '@epoc/governance'
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
import { cborMapOf } from './cbor-of.ts'
import type { Decision } from './decide.ts'
import type { OpenedAct } from './opened.ts'
import { applyAct } from './reduce.ts'
import type { Circulated } from './register/circulated.ts'
import { shelfOf } from './register/register.ts'
import { formatSymbol } from './register/symbol.ts'
import { emptyState } from './state.ts'
import type { DomainState } from './state.ts'

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
export const people = [chloe, claire, felix, flore, kim, nils]

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
export const audiences = [all, ownOfFrance, few, others]

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

/** An act before it has a place. */
export type Said = {
  readonly by: Person
  readonly hat?: Capacity
  readonly to?: Audience
  readonly kind: string
  readonly body: { readonly [field: string]: Encodable | undefined }
  readonly subject?: Uint8Array
  readonly blobs?: readonly BlobRef[]
  readonly at?: number
  readonly seenStream?: number
}

/** 1 May 2026, noon UTC, in milliseconds. */
export const mayDay = 1_777_636_800_000

/**
 * Gives acts their places: indexes count through, `seq` by audience, and every author has seen all
 * that stood before.
 */
export function recordOf(acts: readonly Said[]): readonly OpenedAct[] {
  const heads = new Map<string, number>()
  return acts.map((said, index) => {
    const { by, hat = 'partner', to = all, kind, body, subject, blobs = [], at = mayDay } = said
    const last = heads.get(to.name) ?? 0
    heads.set(to.name, last + 1)
    return {
      governance,
      audience: to,
      author: by,
      hat,
      seat: seatOf(by, hat),
      blobs,
      kind,
      ...(subject === undefined ? {} : { subject }),
      body: cborMapOf(body),
      index,
      receivedAt: at,
      seq: last + 1,
      id: hashOf(`event ${to.name} ${last + 1}`),
      seen: { size: index, root: hashOf('root'), clear: 1, stream: said.seenStream ?? last },
    }
  })
}

export const stateAfter = (acts: readonly Said[], from: DomainState = emptyState): DomainState =>
  recordOf(acts).reduce(applyAct, from)

/** What a decision says when it is sealed by somebody and has come to stand. */
export const saidBy = (
  by: Person,
  hat: Capacity,
  { audience, content, blobs }: Decision,
): Said => ({
  by,
  hat,
  to: audience,
  blobs,
  kind: content.kind,
  body: content.body,
})

export const part = (name: string, size = 1_000): BlobRef => [hashOf(`part ${name}`), size]

export const paper: Circulated = {
  series: 'POC',
  title: 'Proposed amendment to item 12.B',
  type: 'working-paper',
  originator: canada,
  marking: { classification: 'R', caveats: ['PARTNERS'], distribution: 'Partners' },
  files: [
    {
      name: 'amendment.pdf',
      language: 'en',
      mediaType: 'application/pdf',
      size: 900,
      plain: hashOf('plain'),
      cipher: hashOf('cipher'),
      parts: [part('one')],
    },
  ],
  asksReceipt: true,
}

/** Canada circulates its paper to all; fields and frame may be changed. */
export const circulates = (
  fields: { readonly [field: string]: Encodable | undefined } = {},
  frame: Partial<Said> = {},
): Said => ({
  by: chloe,
  kind: 'document.circulated',
  body: { ...paper, ...fields },
  blobs: [part('one')],
  ...frame,
})

export const delivers = (by: Person, frame: Partial<Said> = {}): Said => ({
  by,
  kind: 'receipt.delivered',
  body: { except: [] },
  ...frame,
})

export const confirms = (
  by: Person,
  ids: readonly Uint8Array[],
  frame: Partial<Said> = {},
): Said => ({
  by,
  kind: 'receipt.confirmed',
  body: { documents: ids },
  ...frame,
})

/** The id of the n-th event of an audience, counted from 1. */
export const eventId = (n: number, to: Audience = all): Hash32 => hashOf(`event ${to.name} ${n}`)

export const labels = (to: Audience, by: Person, label: string): Said => ({
  by,
  to,
  kind: 'audience.named',
  body: { label, title: `The ${label} few` },
})

/** A state as plain data, so that two of them can be compared. */
export const plain = (state: DomainState): unknown => JSON.parse(JSON.stringify(state))

/** Why the last event is void; `undefined` if none is. */
export const lastVoid = (state: DomainState): string | undefined => {
  const last = state.voided.last()
  return last && `${last.rule} ${last.reason}`
}

/** The symbols of one audience's documents, in their order. */
export const symbolsOf = (state: DomainState, of: Audience = all): readonly string[] =>
  [...shelfOf(state.register, of.name).documents].map(({ symbol }) => formatSymbol(symbol))
