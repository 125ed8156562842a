/** Why a cable is not written. */
import type { Classification, Mark } from './classification.ts'

export type Refusal =
  | { readonly type: 'no-classification' }
  /** The mark of a paragraph, or of the subject, is above the whole. */
  | {
      readonly type: 'mark-above-classification'
      readonly path: string
      readonly mark: Mark
      readonly classification: Classification
    }
  /** Classified text without somebody who classified it. */
  | { readonly type: 'no-classified-by' }
  /** Classified text without an E.O. line that says until when. */
  | { readonly type: 'no-declassification' }
  /** A word, or a line of a quotation, that does not fit into a line. Words are never split. */
  | { readonly type: 'too-wide'; readonly text: string; readonly width: number }
  /** A text of that many lines needs a summary, closed by `End Summary.` */
  | { readonly type: 'no-summary'; readonly lines: number }
  /**
   * What would be written says something else to a reader: a text that looks like a heading, an
   * `identifier` that is not that of post and serial. `path` names the field.
   */
  | { readonly type: 'reads-otherwise'; readonly path: string }
