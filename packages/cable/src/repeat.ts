/**
 * Headers that are repeated, at the head of every section or by a mirror. What was said before is
 * passed over.
 */
import { captionsIn } from './captions.ts'
import type { FieldKind, Findings } from './findings.ts'
import type { Kind } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import { folded } from './plain-text.ts'

/** Two lines are the same but for blanks and for O and 0. */
export const sameness = (line: string): string => folded(line).replaceAll('O', '0')

/** Kinds that only a header has; in a repetition they need not be the same as before. */
const ofHeaders: ReadonlySet<Kind> = new Set<Kind>([
  'class-line',
  'vzczc',
  'routing',
  'de',
  'zny',
  'bt',
  'message-number',
  'date-time-group',
  'page-join',
  'end-of-message',
])
const isField = (kind: Kind): kind is FieldKind =>
  kind === 'eo' ||
  kind === 'tags' ||
  kind === 'subject' ||
  kind === 'references' ||
  kind === 'classified-by'

/** Whether a header that was read before begins again here. */
export const beginsRepeat = (kind: Kind): boolean =>
  kind === 'class-line' || kind === 'vzczc' || kind === 'date-time-group'

/**
 * Passes over a header that was read before, as it stands at the head of every section. A field
 * that says something else than before is left to the residue.
 */
export function readRepeat(ledger: Ledger, { seen, captions, fields }: Findings): void {
  ledger.say('repeated-header', ledger.peek() ?? { line: 1, column: 1 })
  for (;;) {
    const next = ledger.peek()
    if (next === undefined) return
    const { kind } = next
    if (kind === 'blank') ledger.take('blank')
    else if (
      ofHeaders.has(kind) ||
      (kind !== 'rule' && kind !== 'paragraph' && seen.has(sameness(next.text)))
    ) {
      ledger.take('repeat')
    } else if (kind === 'caption') {
      captions.add(captionsIn(ledger.take('caption').text))
    } else if (isField(kind) && fields.has(kind) && next.opensLine) {
      ledger.say('repeat-differs', ledger.take('residue'))
    } else return
  }
}
