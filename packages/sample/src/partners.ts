/**
 * The thirty-four partners of the sample regime: ISO 3166-1 codes, names in both languages, and the
 * slug from which the handles of their people are made. In the order of codes, as a founding has them.
 */
import type { PartnerCode } from '@epoc/governance'
import { names } from './language.ts'

const rows = [
  ['AR', 'argentina', 'Argentina', 'Argentine'],
  ['AT', 'austria', 'Austria', 'Autriche'],
  ['AU', 'australia', 'Australia', 'Australie'],
  ['BE', 'belgium', 'Belgium', 'Belgique'],
  ['BG', 'bulgaria', 'Bulgaria', 'Bulgarie'],
  ['BR', 'brazil', 'Brazil', 'Brésil'],
  ['CA', 'canada', 'Canada', 'Canada'],
  ['CH', 'switzerland', 'Switzerland', 'Suisse'],
  ['CZ', 'czech-republic', 'Czech Republic', 'République tchèque'],
  ['DE', 'germany', 'Germany', 'Allemagne'],
  ['DK', 'denmark', 'Denmark', 'Danemark'],
  ['ES', 'spain', 'Spain', 'Espagne'],
  ['FI', 'finland', 'Finland', 'Finlande'],
  ['FR', 'france', 'France', 'France'],
  ['GB', 'united-kingdom', 'United Kingdom', 'Royaume-Uni'],
  ['GR', 'greece', 'Greece', 'Grèce'],
  ['HU', 'hungary', 'Hungary', 'Hongrie'],
  ['IE', 'ireland', 'Ireland', 'Irlande'],
  ['IS', 'iceland', 'Iceland', 'Islande'],
  ['IT', 'italy', 'Italy', 'Italie'],
  ['JP', 'japan', 'Japan', 'Japon'],
  ['KR', 'korea', 'Republic of Korea', 'République de Corée'],
  ['LU', 'luxembourg', 'Luxembourg', 'Luxembourg'],
  ['NL', 'netherlands', 'Netherlands', 'Pays-Bas'],
  ['NO', 'norway', 'Norway', 'Norvège'],
  ['NZ', 'new-zealand', 'New Zealand', 'Nouvelle-Zélande'],
  ['PL', 'poland', 'Poland', 'Pologne'],
  ['PT', 'portugal', 'Portugal', 'Portugal'],
  ['RU', 'russia', 'Russian Federation', 'Fédération de Russie'],
  ['SE', 'sweden', 'Sweden', 'Suède'],
  ['TR', 'turkey', 'Turkey', 'Turquie'],
  ['UA', 'ukraine', 'Ukraine', 'Ukraine'],
  ['US', 'united-states', 'United States of America', 'États-Unis d’Amérique'],
  ['ZA', 'south-africa', 'South Africa', 'Afrique du Sud'],
] as const

/** A code of the table above, so that a slip is a type error. */
export type SamplePartner = (typeof rows)[number][0]

/** The partner's code as events carry it. */
export const partner = (code: SamplePartner): PartnerCode => code as string as PartnerCode

export const partners = rows.map(([code, slug, en, fr]) => ({
  code: partner(code),
  slug,
  names: names(en, fr),
}))

/** A partner of the table above by its code; throws for any other, which is a slip in the sample. */
export function partnerOf(code: PartnerCode) {
  const found = partners.find((each) => each.code === code)
  if (found === undefined) throw new Error(`${code} is no partner of the sample regime`)
  return found
}
