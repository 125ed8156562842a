/** Rules that several kinds of the register share. */
import { has } from '@epoc/governance'
import type { Rule } from '../kind.ts'

/** R-REGISTER-2: circulating and confirming need the right to speak in the hat that acts. */
export const maySpeak: Rule<unknown> = ({ author, hat }) =>
  has(author, hat, 'speak') ? undefined : { rule: 'R-REGISTER-2', reason: 'no-right-to-speak' }

/** R-REGISTER-8: only the hat `partner` gives receipts. */
export const isAPartner: Rule<unknown> = ({ hat }) =>
  hat === 'partner' ? undefined : { rule: 'R-REGISTER-8', reason: 'not-a-partner' }
