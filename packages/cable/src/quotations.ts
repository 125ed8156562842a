/**
 * What stands between `Begin text` and `End text` is quoted: its lines stay as they are, and numbers
 * in it begin no paragraph. Quotations may stand in each other; only the outermost counts.
 */

const what = String.raw`(?:(?:OF |THE |UNOFFICIAL |INFORMAL |OFFICIAL |EMBASSY |DRAFT |FULL |VERBATIM ){0,3}(?:TEXT|QUOTE|TRANSLATION|NON-?PAPER|LETTER|STATEMENT|TALKING POINTS|POINTS|EXCERPT)S?)`
const begin = new RegExp(`(?:^|[\\s(-])BEGIN ${what}\\b(?:[^.:]{0,60}[:.])?[\\s)-]*$`, 'i')
const end = new RegExp(`(?:^[\\s("'-]*|[.!?"')] *[("-]?)END (?:OF )?${what}\\b`, 'i')

export const beginsQuotation = (line: string): boolean => line.length < 400 && begin.test(line)
export const endsQuotation = (line: string): boolean =>
  /^\W{0,4}END /i.test(line) ? end.test(line) : end.test(line.slice(-120))

export type Quotations = {
  /** By index of the line that begins an outermost quotation: the index of the line that ends it. */
  readonly endByBegin: ReadonlyMap<number, number>
  readonly notClosed: readonly number[]
  readonly notOpened: readonly number[]
}

/** Pairs what begins with what ends, in one pass. */
export function quotationsIn(lines: readonly string[]): Quotations {
  const open: number[] = []
  const pairs = new Map<number, number>()
  const notOpened: number[] = []
  for (const [i, line] of lines.entries()) {
    if (!/(?:begin|end) /i.test(line)) continue
    if (beginsQuotation(line)) open.push(i)
    else if (endsQuotation(line)) {
      const from = open.pop()
      if (from === undefined) {
        if (/^\W{0,4}END /i.test(line)) notOpened.push(i)
      } else pairs.set(from, i)
    }
  }
  const endByBegin = new Map<number, number>()
  let reached = -1
  for (const [from, to] of [...pairs].sort(([a], [b]) => a - b)) {
    if (from <= reached) continue
    endByBegin.set(from, to)
    reached = to
  }
  return { endByBegin, notClosed: open, notOpened }
}
