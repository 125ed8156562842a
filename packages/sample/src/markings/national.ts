/**
 * A second marking scheme, in the manner of a government's own: five levels, of which the regime
 * may carry the lower three, and caveats that say who may read. Nobody uses it by default; it shows
 * that levels, ceiling, caveats and colours are data of the founding.
 */
import type { Founding } from '@epoc/governance'
import { names } from '../language.ts'

export const nationalMarking: Founding['marking'] = {
  levels: [
    { code: 'O', names: names('OPEN', 'PUBLIC'), colour: '#2e7d32' },
    { code: 'IN', names: names('INTERNAL', 'USAGE INTERNE'), colour: '#5d4037' },
    { code: 'P', names: names('PROTECTED', 'PROTÉGÉ'), colour: '#0b5394' },
    { code: 'S', names: names('SECRET', 'SECRET'), colour: '#b00020' },
    { code: 'TS', names: names('TOP SECRET', 'TRÈS SECRET'), colour: '#e65100' },
  ],
  ceiling: 'P',
  caveats: [
    { code: 'EYES', names: names('NATIONALS ONLY', 'SPÉCIAL NATIONAL') },
    {
      code: 'REL-PARTNERS',
      names: names('RELEASABLE TO PARTNERS', 'COMMUNICABLE AUX PARTENAIRES'),
    },
    { code: 'ORCON', names: names('ORIGINATOR CONTROLLED', 'SOUS CONTRÔLE DE L’ORIGINATEUR') },
    { code: 'PERSONAL', names: names('PERSONAL DATA', 'DONNÉES PERSONNELLES') },
  ],
}
