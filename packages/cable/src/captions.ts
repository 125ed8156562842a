/**
 * Captions: words of handling such as `SIPDIS` and `NOFORN`, and lines that call somebody's
 * attention, such as `FOR NP/CBM`.
 */
import { CAPTIONS } from './kinds.ts'
import { folded } from './plain-text.ts'

const known = new RegExp(`^(${CAPTIONS})\\b[\\s,/]{0,3}`)
const shortForms: Readonly<Record<string, string>> = { NF: 'NOFORN', 'E F T O': 'EFTO' }

/** The captions of a line: the known ones one by one, then what is left as one. */
export function captionsIn(line: string): readonly string[] {
  const captions: string[] = []
  let rest = folded(line)
  while (rest !== '') {
    const found = known.exec(rest) ?? /^(NF|FOUO|SBU)\b[\s,/]{0,3}/.exec(rest)
    if (found === null) {
      captions.push(rest)
      break
    }
    captions.push(canonical(found[1] ?? ''))
    rest = rest.slice(found[0].length)
  }
  return captions
}

const canonical = (caption: string): string => {
  const squeezed = caption.replaceAll(' ', '')
  return squeezed === 'CORRECTEDCOPY' ? 'CORRECTED COPY' : (shortForms[caption] ?? caption)
}

/** Lines that are told apart from text by what they say: `DEPT FOR EUR/WE`, `STATE PASS USTR`. */
const attention =
  /^(?:(?:FOR|ATTN|PASS|DEPT|DEPARTMENT|STATE|SECSTATE|TREASURY|USDOC|DOD|OSD|NSC|JOINT STAFF|[A-Z][A-Z./ ]{1,24} (?:ALSO )?(?:FOR|PASS))\b)/

export const attentionLine = (line: string): boolean => attention.test(line)

/** Whether a line before the fields can be a caption; what cannot begins the text. */
export function looksLikeCaption(line: string): boolean {
  if (line.length > 240) return false
  if (attention.test(line) && !/[a-z]{3,}.*[.!?]$/.test(line)) return true
  return !/[a-z]/.test(line) && !/[.!?]$/.test(line) && line.length < 120
}

/** Whether a line goes on with the caption before it. */
export function continuesCaption(caption: string, line: string): boolean {
  if (caption.length > 300) return false
  const opened = caption.split('(').length > caption.split(')').length
  return (
    opened ||
    /[,/-]$/.test(caption) ||
    /^(?:[(/]|AND |OR )/.test(line) ||
    /\b(?:AND|FOR)$/.test(caption)
  )
}
