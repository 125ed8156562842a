/**
 * What a line may be, judged by itself: a table, read from the top, the first that fits. What it is
 * then depends on where it stands: `TO THE MINISTER` looks like an addressee and is one only in a
 * header. Every pattern is anchored and looks at each character a bounded number of times.
 */
import { MARK_PATTERN, leadingClassification } from './classification.ts'

export type Kind =
  | 'blank'
  | 'rule'
  | 'page-join'
  | 'class-line'
  | 'level'
  | 'vzczc'
  | 'routing'
  | 'de'
  | 'zny'
  | 'date-time-group'
  | 'from'
  | 'action'
  | 'info'
  | 'exempt'
  | 'bt'
  | 'message-number'
  | 'distribution'
  | 'end-of-message'
  | 'eo'
  | 'tags'
  | 'subject'
  | 'references'
  | 'classified-by'
  | 'caption'
  | 'record'
  | 'record-heading'
  | 'partial'
  | 'stamp'
  | 'paragraph'
  | 'number'
  | 'text'

/** Captions that are known by themselves, wherever they stand alone. */
export const CAPTIONS =
  'SIPDIS|NOFORN|NODIS|EXDIS|LIMDIS|STADIS|ROGER CHANNEL|SENSITIVE|NOCONTRACT|ORCON|TERREP|CORRECTED COPY|' +
  'C ?O ?R ?R ?E ?C ?T ?E ?D {1,3}C ?O ?P ?Y|DEA SENSITIVE|PROTECT AS SBU|EFTO|E F T O'

export const RECORD_LABELS =
  'Identifier|Reference ID|Canonical ID|Message ID|Created|Released|Released on|Modified|Date|' +
  'Classification|Original Classification|Current Classification|Handling Restrictions|Origin|Post|' +
  'Precedence|Title|Locator|Concepts|Type|Markings|Source'

const DASHED = String.raw`(?:[-=/#*_~+|‐-―−]\s{0,8})`

const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['rule', new RegExp(`^${DASHED}{3,}$`)],
  ['page-join', /^[A-Z][A-Z.' -]{1,30} \d{5,8}\s{1,6}\d{3}(?:\.\d)? OF \d{2,3}$/],
  ['page-join', /^(?:[A-Z0 ]{5,30}\s)?PAGE\s{1,3}\d{1,3}(?:\s|$)(?:.{0,60}\d{6}Z.{0,12}|[A-Z.' -]{0,40}[\dO]{0,8}[ \dOF]{0,14}|\s*OF\s*\d{1,3})$/],
  ['page-join', /^Message (?:Text|Attributes)$/i],
  ['end-of-message', /^NNNN\b[N ]*$/],
  ['vzczc', /^[VZ]ZCZC[A-Z0-9]{0,12}\b/],
  ['date-time-group', /^(?:[ZOPRYW](?:\s[ZOPRYW])?\s{1,3})?[\dO]{6}Z\s+[A-Z]{3}\s+[\dO]{2,4}\b/],
  ['routing', /^(ZZ|OO|PP|RR|YY)\s+[A-Z]{5,8}(?:\s+[A-Z]{5,8})*(?:\s*#?\d{4})?$/],
  ['de', /^DE\s[A-Z]{5,8}\s#?\d{1,5}/],
  ['zny', /^(?:ZN[YR]\s[A-Z]{5}|ZDK|ZFH\d?|ZOC)\b/],
  ['bt', /^BT$/],
  ['message-number', /^#\d{3,5}(?:\/\d{2})?$/],
  ['distribution', /^(?:ACTION|INFO)\s+[A-Z/]{1,8}-\d{2}\b/],
  ['eo', /^E\.?\s?[O0]\.?\s?1\d{3,4}\b/i],
  ['tags', /^TAGS?(?:\s?:|\s(?=[A-Z(]))/],
  ['tags', /^TAGS?\s?:/i],
  ['subject', /^SUBJ(?:ECT)?(?:\s?\([A-Z/]{1,8}\))?\s?(?::|\s(?=\([A-Z/]{1,8}\)))/i],
  ['subject', /^SUBJ(?:ECT)?(?=\s+[A-Z]{3})/],
  ['references', /^REF(?:S|TELS?|\(S\)|ERENCES?)?\s?:/i],
  ['references', /^REF(?:S|TELS?|\(S\)|ERENCES?)?\s(?=\(?[A-Z][.):]\s|(?:\d\d\s)?[A-Z ]{3,24}\s\d)/],
  ['classified-by', /^(?:\([A-Z/]{1,6}\)\s)?CLAS?S?I?FIED BY\b/i],
  ['caption', new RegExp(`^(?:(?:${CAPTIONS})\\b[\\s,/]{0,3})+$`)],
  ['from', /^FM\s+[A-Z]/],
  ['action', /^TO\s+[A-Z]/],
  ['info', /^INFO\s+[A-Z]/],
  ['exempt', /^XMT\s+[A-Z]/],
  ['record-heading', new RegExp(`^\\W{0,3}(?:Reference ID|Identifier|Canonical ID)[\\s|]{1,20}(?:(?:${RECORD_LABELS})[\\s|]*)+$`, 'i')],
  ['record', new RegExp(`^\\W{0,3}(?:${RECORD_LABELS})\\s{0,20}[:|\\t]`, 'i')],
  ['record', new RegExp(`^(?:${RECORD_LABELS})$`)],
  ['record', /^Viewing cable\b/i],
  ['partial', /partial extract|extract of the original cable|original cable is not available/i],
  ['stamp', /^(?:\W{0,3}(?:Declassified|Released?)\b.{0,40}(?:US|U\.S\.|Department of State)|UNCLASSIFIED U\.?S\.? DEPARTMENT OF STATE|Case No\.)/i],
  ['paragraph', new RegExp(`^[\\dOlI]{1,3}\\s?[.)]?\\s{0,4}${MARK_PATTERN}`)],
  ['number', /^[\dOlI]{1,3}\s?[.)]\s{0,4}(?=[^\s\d.)]|$)/],
]

/** Letters and signs that some pattern begins with; everything else is text. */
const mayBegin = /^[-=/#*_~+|‐-―−\dOlIA-Zacdegilmoprstuv([<"'.]/

export function kindOf(text: string): Kind {
  if (text === '') return 'blank'
  if (!mayBegin.test(text)) return 'text'
  const class_ = classLineKind(text)
  if (class_ !== undefined) return class_
  for (const [kind, pattern] of patterns) if (pattern.test(text)) return kind
  return 'text'
}

/**
 * A level alone on a line, or a class line: a level in spaced letters, or one that a section count
 * or a post and a serial follow.
 */
function classLineKind(text: string): 'class-line' | 'level' | undefined {
  const leading = leadingClassification(text)
  if (leading === undefined) return undefined
  const rest = text.slice(leading.length).trim()
  if (/^(?:\/{1,2}\s?[A-Z /]{1,30})?$/.test(rest)) {
    return text.charAt(1) === ' ' ? 'class-line' : 'level'
  }
  // A head of a page of the older systems.
  if (/^PAGE\s+\d/.test(rest)) return undefined
  const isSpaced = /^(?:T O P|S E|C [O0]|U N|L I|R E)/.test(text)
  if (isSpaced && /^[/A-Z\d(]/.test(rest)) return 'class-line'
  return /^(?:[/A-Z ]{0,30}\b)?(?:SECTION\s+\d|[A-Z][A-Z.' ]{1,30}\s[\dO]{1,8}(?:\s|$))/.test(rest)
    ? 'class-line'
    : undefined
}
