/** What the head of a cable has shown so far: lines and simple values, not yet understood. */
import type { ClassLine } from './class-line.ts'
import type { Classification } from './classification.ts'
import type { Piece } from './pieces.ts'
import type { Record_ } from './record-header.ts'
import type { Addressee, DateTimeGroupLine } from './transmission.ts'

export type FieldKind = 'eo' | 'tags' | 'subject' | 'references' | 'classified-by'

/** A field's words without its label, and where it began. */
export type Field = { readonly text: string; readonly piece: Piece }

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
  readonly captions: Once
  /** Up to this place captions may stand: E.O., TAGS or SUBJECT are still to come. */
  captionsUpTo: number
  readonly fields: Map<FieldKind, Field>
  readonly stamps: Once
  /** Every line of the head, folded: a repetition says the same. */
  readonly seen: Set<string>
}

export const noFindings = (): Findings => ({
  record: {},
  partial: false,
  transmission: [],
  distribution: [],
  captions: new Once(),
  captionsUpTo: 0,
  fields: new Map(),
  stamps: new Once(),
  seen: new Set(),
})

/** Texts in the order in which they came, each once. */
export class Once {
  readonly list: string[] = []
  readonly #known = new Set<string>()

  add(items: readonly string[]): void {
    for (const item of items) {
      if (this.#known.has(item)) continue
      this.#known.add(item)
      this.list.push(item)
    }
  }

  /** Lets the last text go on. */
  lengthen(more: string): void {
    const last = this.list.pop()
    if (last !== undefined) this.add([`${last} ${more}`])
  }
}
