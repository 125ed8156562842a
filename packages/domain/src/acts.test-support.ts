/** Acts of the cast, and the records that they make: no seals, no signatures, places as a host gives them. */
import type { Hash32 } from '@epoc/crypto'
import type { BlobRef, Capacity, Encodable } from '@epoc/event'
import { seatOf } from '@epoc/governance'
import type { Audience, Person } from '@epoc/governance'
import { all, canada, chloe, governance, hashOf } from './cast.test-support.ts'
import { cborMapOf } from './cbor-of.ts'
import type { Decision } from './decide.ts'
import type { OpenedAct } from './opened.ts'
import { applyAct } from './reduce.ts'
import type { Circulated } from './register/documents/circulated.ts'
import { documentId } from './register/documents/document.ts'
import type { Document, IssueSort } from './register/documents/document.ts'
import { documentOf, shelfOf } from './register/register.ts'
import { formatSymbol } from './register/symbols/symbol.ts'
import { emptyState } from './state.ts'
import type { DomainState } from './state.ts'

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

/** A title or a summary in one language. */
export const english = (text: string): ReadonlyMap<string, string> => new Map([['en', text]])

export const part = (name: string, size = 1_000): BlobRef => [hashOf(`part ${name}`), size]

export const paper: Circulated = {
  series: 'POC',
  titles: english('Proposed amendment to item 12.B'),
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

type Fields = Said['body']

/** Canada does something to the document that the n-th event of its audience brought. */
export const upon = (
  n: number,
  kind: string,
  fields: Fields = {},
  frame: Partial<Said> = {},
): Said => ({
  by: chloe,
  kind,
  body: { document: eventId(n, frame.to), ...fields },
  ...frame,
})

/** Canada issues further what the n-th event of the audience brought. */
export function issues(
  sort: IssueSort,
  n: number,
  fields: Fields = {},
  frame: Partial<Said> = {},
): Said {
  const { titles, marking, files, asksReceipt } = paper
  const body = { sort, titles, marking, files, asksReceipt, ...fields }
  return upon(n, 'document.issued', body, { blobs: [part('one')], ...frame })
}

/** All that was seen has come, but for what the body says. */
export const delivers = (by: Person, { body, ...frame }: Partial<Said> = {}): Said => ({
  by,
  kind: 'receipt.delivered',
  body: { through: 1_000, except: [], come: [], ...body },
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
export const plain = (state: DomainState): unknown =>
  JSON.parse(
    JSON.stringify(state, (_, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value,
    ),
  )

/** Why the last event is void; `undefined` if none is. */
export const lastVoid = (state: DomainState): string | undefined => {
  const last = state.voided.last()
  return last && `${last.rule} ${last.reason}`
}

/** Why the last of these acts is void; `undefined` if it stands. All before it must stand. */
export function reasonOf(...acts: readonly Said[]): string | undefined {
  const { voided } = stateAfter(acts)
  const early = voided.find(({ index }) => index < acts.length - 1)
  if (early !== undefined) throw new Error(`act ${early.index} is void: ${early.rule}`)
  const last = voided.last()
  return last && `${last.rule} ${last.reason}`
}

/** The document that the n-th event of an audience brought. */
export const documentAt = (state: DomainState, n: number, of: Audience = all): Document =>
  documentOf(state.register, documentId(eventId(n, of))) as Document

/** The symbols of one audience's documents, in their order. */
export const symbolsOf = (state: DomainState, of: Audience = all): readonly string[] =>
  [...shelfOf(state.register, of.name).documents].map(({ symbol }) => formatSymbol(symbol))
