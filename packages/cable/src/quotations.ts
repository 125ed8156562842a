/**
 * What stands between `Begin text` and `End text` is quoted: its lines stay as they are, and numbers
 * in it begin no paragraph. Quotations may stand in each other; only the outermost counts.
 */

const what = String.raw`(?:(?:OF |THE |UNOFFICIAL |INFORMAL |OFFICIAL |EMBASSY |DRAFT |FULL |VERBATIM ){0,3}(?:TEXT|QUOTE|TRANSLATION|NON-?PAPER|LETTER|STATEMENT|TALKING POINTS|POINTS|EXCERPT|QUESTIONNAIRE|NOTE VERBALE|JOINT STATEMENT|DECLARATION)S?)`
const begin = new RegExp(`(?:^|[\\s(-])BEGIN ${what}\\b(?:[^.:]{0,60}[:.])?[\\s)-]*$`, 'i')
const end = new RegExp(`(?:^[\\s("'-]*|[.!?"')] *[("-]?)END (?:OF )?${what}\\b`, 'i')

/** A cable inside a cable: `QUOTE` and `UNQUOTE`, each at the head of a line. */
const beginQuote = /^(?:\d{1,3}\. (?:\([A-Z/]{1,8}\) )?)?QUOTE(?::\s|[:.]?$)/
const endQuote = /^UNQUOTE[.:)]*$/

/** Which word closes what a line begins, or what a line closes. */
type Pair = 'end' | 'unquote'

const begun = (line: string): Pair | undefined => {
  if (line.length < 400 && begin.test(line)) return 'end'
  return beginQuote.test(line) ? 'unquote' : undefined
}
const ended = (line: string): Pair | undefined => {
  if (endQuote.test(line)) return 'unquote'
  return end.test(/^\W{0,4}END /i.test(line) ? line : line.slice(-120)) ? 'end' : undefined
}

export const beginsQuotation = (line: string): boolean => begun(line) !== undefined
export const endsQuotation = (line: string): boolean => ended(line) !== undefined

export type Quotations = {
  /** By index of the line that begins an outermost quotation: the index of the line that ends it. */
  readonly endByBegin: ReadonlyMap<number, number>
  readonly notClosed: readonly number[]
  readonly notOpened: readonly number[]
}

/** Pairs what begins with what ends, in one pass. */
export function quotationsIn(lines: readonly string[]): Quotations {
  const open: Record<Pair, number[]> = { end: [], unquote: [] }
  const pairs = new Map<number, number>()
  const notOpened: number[] = []
  for (const [i, line] of lines.entries()) {
    if (!/(?:begin|end) |QUOTE/i.test(line)) continue
    const opens = begun(line)
    if (opens !== undefined) {
      open[opens].push(i)
      continue
    }
    const closes = ended(line)
    if (closes === undefined) continue
    const from = open[closes].pop()
    if (from !== undefined) pairs.set(from, i)
    else if (/^\W{0,4}END /i.test(line)) notOpened.push(i)
  }
  const endByBegin = new Map<number, number>()
  let reached = -1
  for (const [from, to] of [...pairs].sort(([a], [b]) => a - b)) {
    if (from <= reached) continue
    endByBegin.set(from, to)
    reached = to
  }
  return { endByBegin, notClosed: open.end, notOpened }
}
