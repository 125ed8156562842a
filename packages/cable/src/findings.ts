/** What the head of a cable has shown so far: lines and simple values, not yet understood. */
import type { ClassLine } from './class-line.ts'
import type { Classification } from './classification.ts'
import type { Piece } from './pieces.ts'
import type { Record_ } from './record-header.ts'
import type { Addressee, DateTimeGroupLine } from './transmission.ts'

export type FieldKind = 'eo' | 'tags' | 'subject' | 'references' | 'classified-by'

/** A field's words without its label, and where it began. */
export type Field = { readonly text: string; readonly label: string; readonly piece: Piece }

/** Owned by the reading of one head, which fills it. */
export type Findings = {
  readonly record: Record_
  partial: boolean
  readonly transmission: string[]
  readonly distribution: string[]
  dateTimeGroup?: DateTimeGroupLine
  /** The letter of the routing line, where there is no date-time group. */
  routingPrecedence?: string
  from?: string
  addressees?: Addressee[]
  messageNumber?: number | undefined
  classLine?: ClassLine & { readonly piece: Piece }
  /** A level alone on its line. */
  level?: Classification
  readonly captions: string[]
  readonly fields: Map<FieldKind, Field>
  readonly stamps: string[]
  /** Every line of the head, folded: a repetition says the same. */
  readonly seen: Set<string>
}

export const noFindings = (): Findings => ({
  record: {},
  partial: false,
  transmission: [],
  distribution: [],
  captions: [],
  fields: new Map(),
  stamps: [],
  seen: new Set(),
})

/** Adds to a list what is not in it. */
export function addOnce(list: string[], items: readonly string[]): void {
  for (const item of items) if (!list.includes(item)) list.push(item)
}
