/**
 * The text of a paragraph, block by block: how wrapped lines become a block, and where one ends.
 * The writer takes a text apart by the same rules, so that what it writes is read again.
 */

/** `A. `, `(1) `, `b) `, `-- `, `- `, `* `: what a sub-paragraph begins with. */
const marker =
  /^(?:\(?[A-Za-z]\)|[A-Z]\.(?! [A-Z][a-z]*\.)|\([A-Za-z0-9]{1,4}\)|\d{1,2}[.)]|-{1,2}|[—–•*o])(?: +|$)(?=\S)/

export const beginsSubParagraph = (line: string): boolean => marker.test(line)

/** The kind of a marker, for telling an item of the same list. */
function markerKind(line: string): string | undefined {
  return marker
    .exec(line)?.[0]
    .trim()
    .replace(/[A-Za-z]/, 'a')
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
  const { last } = block
  const isCompound = endsInHyphen(last) && /^[A-Za-z]/.test(line) && !/^(?:and|or|to)\b/i.test(line)
  block.parts.push(isCompound || last === '' ? line : ` ${line}`)
  block.last = line
}

/** Whether a line begins a block of its own, after `block` and whatever lies between them. */
export function beginsBlock(block: OpenBlock, line: string, afterBlank: boolean): boolean {
  const complete = isComplete(block.last)
  if (beginsSubParagraph(line)) {
    if (afterBlank || complete) return true
    const kind = markerKind(line)
    return kind !== '1.' && kind === markerKind(block.first)
  }
  return afterBlank && complete && !/^[a-z]/.test(line)
}
