/**
 * The notation in which the year's documents are written: one line for a paragraph, told apart by
 * how it begins.
 *
 *     # the title                        ## a heading
 *     > the summary                      ~ a paragraph without a number
 *     @ the distribution, if special     - an item
 *     | 20 Heading | 80 Heading |        | cell | cell |
 *
 * The first row of a table gives its columns with their widths. In all of it, `{+2 Thu}` is the
 * Thursday two working weeks after the week of the paper, `{+2 Thursday}` the same in full, and
 * `{key}` the number of another paper.
 */
import type { InEach, Language } from '../language.ts'
import type { Block, Section, Table, Version } from './document.ts'

/** What stands in place of the braces. */
export type Fill = {
  readonly day: (weeks: number, day: string, style: 'short' | 'long') => InEach<string>
  readonly number: (key: string) => string
}

type Written = Pick<Version, 'title' | 'summary' | 'sections'> & {
  readonly distribution: string | undefined
}

/** Reads the text of one language; throws where it is not as above, which is a slip in the sample. */
export function readText(text: string, language: Language, fill: Fill): Written {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => filled(line, language, fill))
  const after = (mark: string) => lines.find((line) => line.startsWith(mark))?.slice(mark.length)
  const title = after('# ')
  const summary = after('> ')
  if (title === undefined || summary === undefined) throw new Error(`no title or summary: ${text}`)
  const body = lines.filter((line) => !/^[#>@] /.test(line))
  return { title, summary, distribution: after('@ '), sections: sectionsOf(body) }
}

const days = { Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday' }
const braces = /\{([+-]?\d+) ([A-Z][a-z]+)\}|\{([a-z][a-z0-9-]*)\}/g

function filled(line: string, language: Language, { day, number }: Fill): string {
  return line.replace(braces, (_, weeks: string | undefined, name: string, key: string) => {
    if (weeks === undefined) return number(key)
    return day(Number(weeks), name.slice(0, 3), name in days ? 'short' : 'long')[language]
  })
}

function sectionsOf(lines: readonly string[]): readonly Section[] {
  const sections: { heading?: string; blocks: Block[] }[] = []
  for (const line of lines) {
    if (line.startsWith('## ')) {
      sections.push({ heading: line.slice(3), blocks: [] })
      continue
    }
    const blocks = sections.at(-1)?.blocks ?? []
    if (sections.length === 0) sections.push({ blocks })
    const last = blocks.at(-1)
    const block = blockOf(line, typeof last === 'object' ? last : undefined)
    if (block.joins) blocks.pop()
    blocks.push(block.block)
  }
  return sections
}

type Grown = { readonly joins: boolean; readonly block: Block }

/** A line as a block of its own, or as one that takes the place of the block before it. */
function blockOf(line: string, last: Exclude<Block, string> | undefined): Grown {
  if (line.startsWith('~ ')) return { joins: false, block: { unnumbered: line.slice(2) } }
  if (line.startsWith('- ')) {
    const items = last !== undefined && 'items' in last ? last.items : undefined
    return {
      joins: items !== undefined,
      block: { items: [...(items ?? []), line.slice(2)] },
    }
  }
  if (!line.startsWith('| ')) return { joins: false, block: line }
  const cells = line.slice(2, -2).split(' | ')
  if (last === undefined || !('table' in last)) {
    return { joins: false, block: { table: { columns: cells.map(columnOf), rows: [] } } }
  }
  const { columns, rows } = last.table
  return { joins: true, block: { table: { columns, rows: [...rows, cells] } } }
}

function columnOf(cell: string): Table['columns'][number] {
  const [, width, heading] = /^(\d+) (.+)$/.exec(cell) ?? []
  if (heading === undefined) throw new Error(`no width: ${cell}`)
  return { heading, width: Number(width) }
}
