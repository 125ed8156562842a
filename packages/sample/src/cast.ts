/**
 * The people of the sample regime, invented and known by their posts alone: no names of persons.
 * Listed in an order in which they can be enrolled: everyone stands after whoever enrols them.
 */
import type { Capacity } from '@epoc/event'
import type { Names, PartnerCode, Right } from '@epoc/governance'
import { names } from './language.ts'
import { nameIn, offices } from './offices.ts'
import { partner, partnerOf, partners } from './partners.ts'

export const duties = [
  'administrator',
  'embassy',
  'capital',
  'expert',
  'poc',
  'chair',
  'group-chair',
] as const
export type Duty = (typeof duties)[number]

export type CastMember = {
  /** Stable, lower-case, unique: `japan-embassy`, `france-poc-1`. */
  readonly handle: string
  readonly partner: PartnerCode
  readonly duty: Duty
  readonly hats: ReadonlyMap<Capacity, readonly Right[]>
  readonly post: Names
  /** The handle of the administrator who enrols them; the founder is enrolled by founding. */
  readonly enrolledBy: string | undefined
}

type Post = Omit<CastMember, 'handle' | 'post' | 'enrolledBy'> & {
  readonly name: string
  readonly en: string
  readonly fr: string
  readonly enrolledBy?: string
}

/** Handle and post follow from the partner; unless it is said, the partner's own administrator enrols. */
function member({ name, en, fr, enrolledBy, ...rest }: Post): CastMember {
  const of = partnerOf(rest.partner)
  return {
    ...rest,
    handle: `${of.slug}-${name}`,
    post: names(`${en}, ${nameIn(of.names, 'en')}`, `${fr}, ${nameIn(of.names, 'fr')}`),
    enrolledBy: enrolledBy ?? `${of.slug}-administrator`,
  }
}

const wearing = (hat: Capacity, ...rights: readonly Right[]) => new Map([[hat, rights]])

const pocPartner = offices.poc.holder
export const founderHandle = 'france-poc-1'

const founder: CastMember = {
  ...member({
    name: 'poc-1',
    partner: pocPartner,
    duty: 'poc',
    hats: wearing('poc', 'read', 'draft', 'clear', 'speak', 'administer'),
    en: 'Head of the Point of Contact',
    fr: 'Responsable du point de contact',
  }),
  enrolledBy: undefined,
}

const administrators = partners.map(({ code }) =>
  member({
    name: 'administrator',
    partner: code,
    duty: 'administrator',
    hats: wearing('partner', 'read', 'administer'),
    en: 'Administrator',
    fr: 'Administrateur',
    enrolledBy: founderHandle,
  }),
)

/** The serving partner has no embassy at home: its national delegation does the same work. */
const embassies = partners.map(({ code }) =>
  member({
    partner: code,
    duty: 'embassy',
    hats: wearing('partner', 'read', 'draft', 'speak'),
    ...(code === pocPartner
      ? { name: 'delegation', en: 'National delegation officer', fr: 'Délégation nationale' }
      : { name: 'embassy', en: 'Embassy officer', fr: 'Agent d’ambassade' }),
  }),
)

/** Partners whose ministries at home are seen at work too. */
const capitals = (['CA', 'DE', 'ES', 'FR', 'GB', 'JP', 'KR', 'US'] as const).map(partner)

const desks = capitals.map((code) =>
  member({
    name: 'capital',
    partner: code,
    duty: 'capital',
    hats: wearing('partner', 'read', 'draft', 'clear'),
    en: 'Capital desk officer',
    fr: 'Rédacteur en capitale',
  }),
)

const experts = capitals.map((code) =>
  member({
    name: 'expert',
    partner: code,
    duty: 'expert',
    hats: wearing('partner', 'read', 'draft'),
    en: 'Licensing expert',
    fr: 'Expert des licences',
  }),
)

const pocStaff = [2, 3].map((number) =>
  member({
    name: `poc-${number}`,
    partner: pocPartner,
    duty: 'poc',
    hats: wearing('poc', 'read', 'draft', 'speak'),
    en: 'Point of Contact officer',
    fr: 'Agent du point de contact',
    enrolledBy: founderHandle,
  }),
)

const chairStaff = [
  member({
    name: 'chair',
    partner: offices.chair.holder,
    duty: 'chair',
    hats: wearing('chair', 'read', 'draft', 'speak', 'administer'),
    en: 'Head of the Chair’s staff',
    fr: 'Chef du secrétariat de la présidence',
  }),
  member({
    name: 'chair-2',
    partner: offices.chair.holder,
    duty: 'chair',
    hats: wearing('chair', 'read', 'draft', 'speak'),
    en: 'Chair’s staff officer',
    fr: 'Agent du secrétariat de la présidence',
  }),
]

const groupChairs = (['ie-chair', 'tem-chair', 'ee-chair'] as const).map((office) =>
  member({
    name: office,
    partner: offices[office].holder,
    duty: 'group-chair',
    hats: wearing(office, 'read', 'draft', 'speak', 'administer'),
    en: nameIn(offices[office].names, 'en'),
    fr: nameIn(offices[office].names, 'fr'),
  }),
)

/** Everyone, in an order in which they can be enrolled; the first is the founder. */
export const cast: readonly CastMember[] = [
  founder,
  ...administrators,
  ...pocStaff,
  ...chairStaff,
  ...groupChairs,
  ...embassies,
  ...desks,
  ...experts,
]

const byHandle = new Map(cast.map((each) => [each.handle, each]))

/** Somebody of the cast; `undefined` for an unknown handle. */
export const castMember = (handle: string): CastMember | undefined => byHandle.get(handle)
