/** The day that was chosen, in words: browsers order its figures as their machine is set. */
import type { Text } from '../../text/text.ts'

export const dayHint = (day: string, text: Text): { readonly hint?: string } =>
  /^[12]\d{3}-\d{2}-\d{2}$/.test(day)
    ? { hint: text.instant(Date.parse(`${day}T12:00:00Z`), 'UTC').replace(/,? (?:à )?12:00$/, '') }
    : {}
