/**
 * Headers that are repeated, at the head of every section or by a mirror. What was said before is
 * passed over.
 */
import { captionsIn } from './captions.ts'
import type { FieldKind, Findings } from './findings.ts'
import type { Kind } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import { folded } from './plain-text.ts'
import { readAddressee } from './transmission.ts'

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
/** Lines of a transmission that name stations. */
const ofStations: ReadonlySet<Kind> = new Set<Kind>(['from', 'action', 'info', 'exempt'])
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
  // Between the time of a transmission and the class line, lines name stations.
  let part: 'other' | 'transmission' | 'stations' = 'other'
  for (;;) {
    const next = ledger.peek()
    if (next === undefined) return
    const { kind } = next
    if (kind === 'date-time-group') part = 'transmission'
    else if (part !== 'other' && ofStations.has(kind)) part = 'stations'
    else if (kind !== 'text') part = 'other'
    if (kind === 'blank') ledger.take('blank')
    else if (part === 'stations' && (kind !== 'text' || !/[a-z]{2}/.test(next.text))) {
      // Each transmission has serials of its own.
      const { name } = readAddressee('info', next.text.replace(/^(?:FM|TO|INFO|XMT)\s+/, ''))
      const isSaid = seen.has(sameness(name)) || seen.has(sameness(next.text))
      if (!isSaid) ledger.say('repeat-differs', next)
      ledger.take(isSaid ? 'repeat' : 'residue')
    } else if (kind === 'distribution' && !seen.has(sameness(next.text))) {
      ledger.say('repeat-differs', ledger.take('residue'))
    } else if (
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
