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
  | 'form-number'
  | 'labelled'
  | 'labelled-from'
  | 'labelled-action'
  | 'labelled-info'
  | 'labelled-caption'
  | 'signature'
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
  'Identifier|Reference ID|Canonical ID|Message ID|Cable ID|Cable|ID|Created|Released|Released on|Modified|Date|' +
  'Classification|Original Classification|Current Classification|Handling Restrictions|Origin|Post|' +
  'Precedence|Title|Locator|Concepts|Type|Markings|Source'

/**
 * Other labels that stand before a value and a colon: who drafted and cleared a cable, and what an
 * archive adds at its end. What is labelled at that end is a label there whatever it is called.
 */
const LABELLED =
  'MRN|Date/DTG|Office distribution|Desired distribution|Dissemination rule|(?:Drafted|Cleared|Approved|Released) by|' +
  'Automatic decaptioning|Capture date|Channel indicators|Control number|Copy|Draft date|Drafter|Enclosure|Errors|' +
  'Document (?:number|source|unique ID)|Executive order|Film number|Format|Image path|ISecure|Legacy key|Line count|' +
  'Page count|Office|Retention|SAS ID|Secure|Status|(?:Decaption|Disposition|Litigation|Original|Previous|Review) [a-z ]{4,40}'

const DASHED = String.raw`(?:[-=/#*_~+|‐-―−]\s{0,8})`

/** A kind, the characters with which it can begin, and what it looks like. */
type Row = readonly [Kind, string, RegExp]

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const RULES = '-=/#*_~+|‐‑‒–—―−'
/** Letters that stand for digits count as digits. */
const DIGITS = '0123456789OlI'
const LABELS = 'IRCMDHOPTLSircmdhoptls-|"*>('
const ANY = 'MDOCARESFLIPmdocaresflip'

const rows: readonly Row[] = [
  ['rule', RULES, new RegExp(`^${DASHED}{3,}$`)],
  ['page-join', LETTERS, /^[A-Z][A-Z.' -]{1,30} \d{5,8}\s{1,6}\d{3}(?:\.\d)? OF \d{2,3}$/],
  [
    'page-join',
    LETTERS,
    /^(?:[A-Z0 ]{5,30}\s)?PAGE\s{1,3}\d{1,3}(?:\s|$)(?:.{0,60}\d{6}Z.{0,12}|[A-Z.' -]{0,40}[\dO]{0,8}[ \dOF]{0,14}|\s*OF\s*\d{1,3})$/,
  ],
  ['page-join', '-', /^-{6,}\s*[A-Z0-9]{4,8}(?:\s+\d{6}Z)?(?:\s*\/\d{2,3})?$/],
  ['page-join', '12', /^(?:19|20)\d\d[A-Z]{4,12}\d{5} - Classification: [A-Z/, ]{4,60}$/],
  ['page-join', 'Mm', /^Message (?:Text|Attributes)$/i],
  ['page-join', 'P', /^Page \d{1,3} of(?: \d{1,3})?$/],
  ['end-of-message', 'N', /^N{3,4}\b[N ]*$/],
  ['end-of-message', 'E<', /^(?:End (?:of )?Cable Text|<{1,2} ?END OF DOCUMENT ?>{1,2})$/i],
  ['vzczc', 'VZ', /^[VZ]ZCZC[A-Z0-9]{0,12}\b/],
  [
    'date-time-group',
    `ZOPRYW${DIGITS}`,
    /^(?:[ZOPRYW](?:\s[ZOPRYW])?\s{1,3})?[\dO]{6}Z\s+[A-Z]{3}\s+[\dO]{2,4}\b/i,
  ],
  ['routing', 'ZOPRY', /^(ZZ|OO|PP|RR|YY)\s+[A-Z]{5,8}(?:\s+[A-Z]{5,8})*(?:\s*#?\d{4})?$/],
  ['de', 'D', /^DE\s[A-Z]{5,8}\s#?\d{1,5}/],
  ['zny', 'Z', /^(?:ZN[YR]\s[A-Z]{5}|ZDK|ZFH\d?|ZOC)\b/],
  ['bt', 'B', /^BT$/],
  ['message-number', '#', /^#\d{3,5}(?:\/\d{2})?$/],
  ['distribution', 'AIO', /^(?:ACTION|INFO|ORIGIN)\s+[A-Z/]{1,8}-\d{2}\b/],
  ['eo', 'Ee', /^E\.?\s?[O0]\.?\s{0,2}(?::\s{0,30})?1\d{3,4}\b/i],
  ['tags', 'T', /^TAGS?(?:\s?:|\s(?=[A-Z(]))/],
  ['tags', 'Tt', /^TAGS?\s?:/i],
  ['subject', 'Ss', /^SUBJ(?:ECT)?(?:\s?\([A-Z/]{1,8}\))?\s?(?::|\s(?=\([A-Z/]{1,8}\)))/i],
  ['subject', 'S', /^SUBJ(?:ECT)?(?=\s+[A-Z]{3})/],
  ['references', 'Rr', /^REF(?:S|TELS?|\(S\)|ERENCES?)?\s?:/i],
  [
    'references',
    'R',
    /^REF(?:S|TELS?|\(S\)|ERENCES?)?\s(?=\(?[A-Z][.):]\s|(?:\d\d\s)?[A-Z ]{3,24}\s\d)/,
  ],
  ['classified-by', 'Cc(', /^(?:\([A-Z/]{1,6}\)\s)?CLAS?S?I?FIED BY\b/i],
  ['caption', LETTERS, new RegExp(`^(?:(?:${CAPTIONS})\\b[\\s,/]{0,3})+$`)],
  ['caption', 'SF', /^(?:SBU|FOUO)$/],
  ['from', 'F', /^FM\s+[A-Z]/],
  ['action', 'T', /^TO\s+[A-Z]/],
  ['info', 'I', /^INFO\s+[A-Z]/],
  ['exempt', 'X', /^XMT\s+[A-Z]/],
  [
    'record-heading',
    LABELS,
    new RegExp(
      `^\\W{0,3}(?:Reference ID|Identifier|Canonical ID)[\\s|]{1,20}(?:(?:${RECORD_LABELS})[\\s|]*)+$`,
      'i',
    ),
  ],
  ['record', LABELS, new RegExp(`^\\W{0,3}(?:${RECORD_LABELS})\\s{0,20}[:|\\t]`, 'i')],
  ['record', LABELS, new RegExp(`^(?:${RECORD_LABELS})$`)],
  [
    'form-number',
    LETTERS,
    /^[A-Z][A-Z .'-]{1,30}\s{2,}\d{1,6}\s{2,}[A-Z][a-z]{2}\.? \d{1,2},?\s+\d{1,2}:\d\d\s?[AP]M,?\s+'\d\d$/,
  ],
  ['labelled', ANY, new RegExp(`^(?:${LABELLED})\\s?:`, 'i')],
  ['labelled', 'DCAR', /^(?:DRAFTED|CLEARED|APPROVED|RELEASED) BY [A-Z]/],
  ['labelled-from', 'F', /^From\s?:\s*[A-Z]/i],
  ['labelled-action', 'A', /^Action\s?:\s*[A-Z]/i],
  ['labelled-info', 'I', /^Info\s?:\s*[A-Z]/i],
  ['labelled-caption', 'CP', /^(?:Captions|Pass Line)\s?:\s*[A-Z]/i],
  ['signature', 'S', /^Signature\s?:\s*[A-Z]/i],
  ['record', 'Vv', /^Viewing cable\b/i],
  ['record', 'CR', /^(?:Created|Released) \d{4}-\d\d-\d\d/],
  ['record', 'CO', /^(?:Classification [A-Z]{6}|Origin (?:Embassy|Consulate|Mission|Secretary)\b)/],
  ['record', DIGITS, /^[\dO]{2}(?:S?ECTION\d\dOF\d\d)?[A-Z]{3,25}[\dO]{1,7}(?:_[a-z])?$/],
  [
    'partial',
    'TtNnP(["*',
    /^.{0,40}(?:partial extract|extract of the original cable)|^.{0,60}original cable is not available/i,
  ],
  [
    'stamp',
    'DRUCG*-"(',
    /^(?:GP-\d\.?$|\W{0,3}(?:Declassified|Released?)\b.{0,40}(?:US|U\.S\.|Department of State)|UNCLASSIFIED U\.?S\.? DEPARTMENT OF STATE|Case No\.)/i,
  ],
  ['paragraph', DIGITS, new RegExp(`^[\\dOlI]{1,3}\\s?[.)]?\\s{0,4}${MARK_PATTERN}`)],
  ['number', DIGITS, /^[\dOlI]{1,3}\s?[.)]\s{0,4}(?=[^\s\d.)]|$)/],
]

/** Most lines are words; by their first letter most rows are out of the question. */
const rowsByFirst = new Map<string, Row[]>()
for (const row of rows) {
  for (const first of new Set(row[1])) {
    rowsByFirst.set(first, [...(rowsByFirst.get(first) ?? []), row])
  }
}

export function kindOf(text: string): Kind {
  if (text === '') return 'blank'
  const level = classLineKind(text)
  if (level !== undefined) return level
  for (const [kind, , pattern] of rowsByFirst.get(text.charAt(0)) ?? []) {
    if (pattern.test(text)) return kind
  }
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
