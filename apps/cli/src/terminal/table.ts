/** Tables as plain text: columns as wide as what is in them, one of them giving way to the window. */

export type Column<Row> = {
  readonly title: string
  readonly of: (row: Row) => string
  /** This column is cut short where the window is too narrow. */
  readonly gives?: boolean
  readonly right?: boolean
}

const gap = '  '

/** Lines without trailing blanks, titles first. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
): string {
  const cells = rows.map((row) => columns.map((column) => column.of(row)))
  const natural = columns.map((column, i) =>
    Math.max(widthOf(column.title), ...cells.map((line) => widthOf(line[i] ?? ''))),
  )
  const excess =
    natural.reduce((sum, each) => sum + each, gap.length * (columns.length - 1)) - width
  const widths = natural.map((each, i) =>
    columns[i]?.gives === true && excess > 0 ? Math.max(16, each - excess) : each,
  )
  const line = (values: readonly string[]): string =>
    values
      .map((value, i) => fit(value, widths[i] ?? 0, columns[i]?.right === true))
      .join(gap)
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...cells.map(line)].join('\n')
}

/** Cuts or pads a text to a width. */
function fit(text: string, width: number, right = false): string {
  const cut =
    widthOf(text) > width
      ? `${characters(text)
          .slice(0, width - 1)
          .join('')}…`
      : text
  const blanks = ' '.repeat(Math.max(0, width - widthOf(cut)))
  return right ? blanks + cut : cut + blanks
}

const segmenter = new Intl.Segmenter()

/** What a reader takes for one character each. */
const characters = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

const widthOf = (text: string): number => characters(text).length

/** Breaks a text at blanks into lines of at most `width`. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/)) {
      if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    lines.push(line)
  }
  return lines
}
