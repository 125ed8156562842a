/**
 * How the sample regime is configured: an export-control regime of thirty-four partners without a
 * secretariat, as such bodies stood in 2005. Everything a founding event holds except its keys.
 */
import type { Founding, Office } from '@epoc/governance'
import { languages, names } from './language.ts'
import { offices } from './offices.ts'
import { partners } from './partners.ts'

export const regimeNames = names(
  'Sample Export Control Regime',
  'Régime de contrôle des exportations (exemple)',
)

const bodies: Founding['bodies'] = [
  { code: 'PLENARY', names: names('Plenary', 'Réunion plénière') },
  {
    code: 'RPOC',
    names: names('Reinforced Point of Contact meeting', 'Réunion renforcée du point de contact'),
  },
  { code: 'POC', names: names('Point of Contact meeting', 'Réunion du point de contact') },
  { code: 'IE', names: names('Information Exchange', 'Échange d’informations') },
  { code: 'TEM', names: names('Technical Experts Meeting', 'Réunion des experts techniques') },
  {
    code: 'EE',
    names: names('Enforcement Experts Meeting', 'Réunion des experts de la mise en œuvre'),
  },
]

export const marking: Founding['marking'] = {
  levels: [
    { code: 'U', names: names('UNCLASSIFIED', 'NON CLASSIFIÉ'), colour: '#017e2c' },
    { code: 'OFF', names: names('REGIME OFFICIAL', 'RÉGIME – OFFICIEL'), colour: '#4f2a86' },
    {
      code: 'RR',
      names: names('REGIME RESTRICTED', 'RÉGIME – DIFFUSION RESTREINTE'),
      colour: '#01329f',
    },
  ],
  ceiling: 'RR',
  caveats: [
    {
      code: 'PARTNERS',
      names: names('NOT TO BE PASSED TO NON-PARTNERS', 'NE PAS COMMUNIQUER AUX NON-PARTENAIRES'),
    },
    { code: 'EXPERTS', names: names('FOR EXPERTS', 'À L’USAGE DES EXPERTS') },
    {
      code: 'COMMERCE',
      names: names('COMMERCIALLY SENSITIVE', 'SECRET DES AFFAIRES'),
    },
  ],
}

/** Two other governments countersign; other roads have two hours after a close. */
const policy: Founding['policy'] = { countersigners: 2, margin: 7_200_000 }

/** Where the record takes over from paper: the first number of a series in the year of the founding. */
export const openings: Readonly<Record<string, number>> = { POC: 43 }

/** The founding of the sample regime in `year`, in which every series opens with its number 1 unless it is said. */
export function sampleFounding(
  year: number,
  opening: Readonly<Record<string, number>> = {},
): Omit<Founding, 'record' | 'founder'> {
  return {
    names: regimeNames,
    languages,
    zone: 'Europe/Paris',
    partners: partners.map(({ code, names }) => ({ code, names })),
    capacities: new Map(
      Object.entries(offices).map(([office, { holder }]) => [office as Office, holder]),
    ),
    bodies,
    series: series.map((each) => ({
      ...each,
      opening: { year, number: opening[each.code] ?? 1 },
    })),
    marking,
    policy,
    sample: true,
  }
}

/** In a direct series partners circulate by themselves; in the others the POC does it for them. */
export const series: readonly Omit<Founding['series'][number], 'opening'>[] = [
  { code: 'POC', names: names('Point of Contact', 'Point de contact'), direct: false },
  { code: 'PLEN', names: names('Plenary', 'Réunion plénière'), direct: false },
  { code: 'IE', names: names('Information Exchange', 'Échange d’informations'), direct: true },
  { code: 'TEM', names: names('Technical experts', 'Experts techniques'), direct: true },
  { code: 'EE', names: names('Enforcement experts', 'Experts de la mise en œuvre'), direct: true },
  { code: 'CHAIR', names: names('Chair', 'Présidence'), direct: true },
  { code: 'OUT', names: names('Outreach', 'Actions de sensibilisation'), direct: true },
]
