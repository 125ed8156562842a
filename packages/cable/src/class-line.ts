/**
 * The class line: `C O N F I D E N T I A L SECTION 01 OF 02 PARIS 004977`. Captions may follow on
 * the same line, `SENSITIVE` also right after the level.
 */
import { leadingClassification } from './classification.ts'
import type { Classification } from './classification.ts'
import { captionsIn } from './captions.ts'
import { digitsIn } from './identifier.ts'
import { folded } from './plain-text.ts'

export type ClassLine = {
  readonly classification: Classification
  readonly section?: { readonly number: number; readonly of: number }
  readonly post?: string
  readonly serial?: number
  readonly captions: readonly string[]
  /** An O stood for a zero in the serial, or the reverse in the level. */
  readonly letterForDigit: boolean
}

const shape =
  /^(?<before>(?:\/{1,2} ?)?(?:(?:SENSITIVE|NOFORN|NODIS|EXDIS|LIMDIS|STADIS|SBU|FOUO|EFTO|E F T O|NF|REL TO [A-Z, ]{2,20})[ /,]{0,3}){0,4})(?:(?:SECTION|SEC) (?<number>\d{1,3}) OF (?<of>\d{1,3}) ?)?(?:(?<post>[A-Z][A-Z.']{1,20}(?: [A-Z.']{2,20}){0,3}) (?<serial>[\dO]{1,8})(?= |$))?(?<after>.*)$/

/** Reads what `kindOf` calls a class line or a level. */
export function readClassLine(text: string): ClassLine {
  const line = folded(text)
  const leading = leadingClassification(line)
  const { classification, length } = leading ?? { classification: 'UNCLASSIFIED', length: 0 }
  const {
    before = '',
    number,
    of,
    post,
    serial,
    after = '',
  } = shape.exec(line.slice(length).trim())?.groups ?? {}
  const isComplete = post !== undefined && serial !== undefined
  return {
    classification,
    ...(number === undefined || of === undefined
      ? {}
      : { section: { number: Number(number), of: Number(of) } }),
    ...(isComplete ? { post, serial: digitsIn(serial) } : {}),
    captions: [...captionsIn(before.replaceAll('/', ' ')), ...captionsIn(after)],
    letterForDigit: /O/.test(serial ?? '') || line.slice(0, length).includes('0'),
  }
}

/** The rest of a class line that was too long: `004977`, `RIO DE JANEIRO 001291 SIPDIS`. */
export function readClassLineRest(text: string): Pick<ClassLine, 'post' | 'serial'> | undefined {
  const found = /^(?:([A-Z][A-Z.' ]{1,40}?)\s+)?([\dO]{3,8})$/.exec(folded(text))
  if (found === null) return undefined
  const [, post, serial = ''] = found
  return { ...(post === undefined ? {} : { post }), serial: digitsIn(serial) }
}
