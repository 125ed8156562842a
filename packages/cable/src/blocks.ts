/**
 * The text of a paragraph, block by block: how wrapped lines become a block, and where one ends.
 * The writer takes a text apart by the same rules, so that what it writes is read again.
 */

/** `A. `, `ii. `, `(1) `, `b) `, `-- `, `- `, `* `: what a sub-paragraph begins with. */
const marker =
  /^(?:\(?[A-Za-z]\)|[A-Z]\.(?! [A-Z][a-z]*\.)|(?:[a-hj-z]|i{1,3}|iv|vi{1,3}|ix)\.|\([A-Za-z0-9]{1,4}\)|\d{1,2}[.)]|-{1,2}|[—–•*o])(?: +|$)(?=\S)/

export const beginsSubParagraph = (line: string): boolean => marker.test(line)

/** The kind of a marker, for telling an item of the same list. */
function markerKind(line: string): string | undefined {
  return marker
    .exec(line)?.[0]
    .trim()
    .replace(/[A-Za-z]+/, 'a')
    .replace(/\d+/, '1')
}

/** Whether a text may end here: with the sign of a sentence, closed or not. */
export const isComplete = (text: string): boolean => /[.?!:;][\])"'’”*]*$/.test(text) || text === ''

/** Ends in a hyphen that belongs to a word; the next word follows without a blank. */
export const endsInHyphen = (text: string): boolean => /[A-Za-z]-$/.test(text)

/** A block that is being read, line by line. Only its first and last line are ever looked at. */
export type OpenBlock = {
  readonly first: string
  last: string
  /** Joined, they are the text. */
  readonly parts: string[]
}

export const blockOf = (line: string): OpenBlock => ({ first: line, last: line, parts: [line] })

/** Adds a line that goes on with the block. */
export function addLine(block: OpenBlock, line: string): void {
  appendLine(block.parts, block.last, line)
  block.last = line
}

/** Adds a line to parts that are joined later: after a blank, or after the hyphen of a word. */
export function appendLine(parts: string[], last: string, line: string): void {
  const isCompound = endsInHyphen(last) && /^[A-Za-z]/.test(line) && !/^(?:and|or|to)\b/i.test(line)
  if (isCompound && isCutWord(last, line)) parts.push((parts.pop() ?? '').slice(0, -1))
  parts.push(isCompound || last === '' ? line : ` ${line}`)
}

/** Endings that are no words and so stand in no compound: `NEGOTIA-` / `TIONS`. */
const ending =
  /^(?:[cst]ion(?:s|al|ally)?|[ct]ious(?:ly)?|[ct]ial(?:ly)?|[ai]?bl[ey]|ments?|ness|ings?|tives?|tively|it(?:y|ies)|[ae]nc(?:e|es|y|ies)|ous(?:ly)?|[ao]ry|tures?|iz(?:e|es|ed|ing|ation))(?![A-Za-z'’-])/i

/** Beginnings that are no words, before the consonant that they double: `ap-` / `proach`. */
const doubled = /(?:^|[^A-Za-z])(?:a([cfgpr])|co([lmr])|di(f)|e(f)|i([lmr])|o([cp])|su([cfpr]))-$/i

/** Whether a hyphen at the end of a line only cuts a word in two; a compound keeps it. */
function isCutWord(last: string, line: string): boolean {
  const before = last.charAt(last.length - 2)
  const after = line.charAt(0)
  if (/[A-Z]/.test(before) !== /[A-Z]/.test(after)) return false
  if (ending.test(line)) return true
  return doubled.exec(last.slice(-5))?.slice(1).includes(after) ?? false
}

/** How a line stands below the text above it. */
export type Below = { readonly afterBlank: boolean; readonly indented: boolean }

/** Whether a line begins a block of its own, after `block` and whatever lies between them. */
export function beginsBlock(
  block: OpenBlock,
  line: string,
  { afterBlank, indented }: Below,
): boolean {
  const complete = isComplete(block.last)
  if (beginsSubParagraph(line)) {
    if (afterBlank || complete || indented) return true
    const kind = markerKind(line)
    return kind !== '1.' && kind === markerKind(block.first)
  }
  return afterBlank && complete && !/^[a-z]/.test(line)
}
