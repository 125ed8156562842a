/**
 * How a document refers to others, and to the matter that it belongs to. A link may name what some
 * of its readers do not hold: a link is followed where it can be, and makes nothing void.
 */
import { bytes, list, oneOf, record } from '@epoc/event'
import type { EventId } from '@epoc/event'
import { documentId } from './document.ts'
import type { DocumentId } from './document.ts'

export const relations = ['in-reply-to', 'supersedes', 'see-also', 'released-from'] as const
export type Relation = (typeof relations)[number]

export type Link = { readonly relation: Relation; readonly document: DocumentId }

export const linksShape = list(
  record({ relation: oneOf(relations), document: bytes<EventId>(32) }),
  { min: 1, max: 50 },
)

export const readLinks = (
  links: readonly { readonly relation: Relation; readonly document: EventId }[] = [],
): readonly Link[] =>
  links.map(({ relation, document }) => ({ relation, document: documentId(document) }))
