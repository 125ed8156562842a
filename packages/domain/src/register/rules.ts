/** Rules that several kinds of the register share. */
import { bytes, list } from '@epoc/event'
import type { EventId } from '@epoc/event'
import { has } from '@epoc/governance'
import type { Breach } from '../breach.ts'
import type { Given, Rule } from '../kind.ts'
import { stands } from './documents/document.ts'
import type { Document } from './documents/document.ts'
import { documentOn } from './register.ts'

/** R-REGISTER-2: what is done to documents needs the right to speak in the hat that acts. */
export const maySpeak: Rule<unknown> = ({ author, hat }) =>
  has(author, hat, 'speak') ? undefined : { rule: 'R-REGISTER-2', reason: 'no-right-to-speak' }

/** R-REGISTER-8: only the hat `partner` gives receipts. */
export const isAPartner: Rule<unknown> = ({ hat }) =>
  hat === 'partner' ? undefined : { rule: 'R-REGISTER-8', reason: 'not-a-partner' }

export const eventIdShape = bytes<EventId>(32)

export const eventIdsShape = list(eventIdShape, { min: 1 })

/** The documents that an act names; `undefined` for each that is not on the shelf of its audience. */
export const documentsNamed = ({
  state,
  audience,
  body,
}: Given<{ readonly documents: readonly EventId[] }>): readonly (Document | undefined)[] =>
  body.documents.map((id) => documentOn(state.register, audience.name, id))

/** Where those documents stand on their shelf. */
export const positionsNamed = (
  given: Given<{ readonly documents: readonly EventId[] }>,
): readonly number[] => documentsNamed(given).flatMap((document) => document?.position ?? [])

/** An act upon one document of its audience. */
export type UponDocument = { readonly document: EventId }

/** The document that an act names, if it is on the shelf of the act's audience. */
export const documentNamed = ({
  state,
  audience,
  body,
}: Given<UponDocument>): Document | undefined =>
  documentOn(state.register, audience.name, body.document)

/** R-REGISTER-15: an act upon a document names one of its own audience, circulated before it, neither withdrawn nor recalled. */
export function namesWhatStands(given: Given<UponDocument>): Breach | undefined {
  const document = documentNamed(given)
  if (document === undefined) return { rule: 'R-REGISTER-15', reason: 'no-such-document' }
  return stands(document) ? undefined : { rule: 'R-REGISTER-15', reason: 'no-longer-stands' }
}

/** R-REGISTER-16: it is its originator's affair, for which the POC may act. */
export function isItsOriginators(given: Given<UponDocument>): Breach | undefined {
  const { seat, hat } = given
  return hat === 'poc' || documentNamed(given)?.originator === seat
    ? undefined
    : { rule: 'R-REGISTER-16', reason: 'not-the-originator' }
}
