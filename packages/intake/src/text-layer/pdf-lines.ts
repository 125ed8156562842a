/**
 * Lines of a page of PDF, which knows only where pieces of text stand, put together to paragraphs.
 * A line goes on with the one before it when that one reaches far to the right and the next stands
 * close below it in the same size: so wrapped text becomes one paragraph, and headings, lists and
 * tables keep their lines.
 */

/** A piece of text as pdf.js gives it; measures in points, y upwards. */
export type Piece = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

type Line = {
  readonly text: string
  readonly right: number
  readonly y: number
  readonly height: number
}

/** The distance of lines, in heights of their letters. */
const farthest = 1.8
/** How much of the widest line a line must reach to be a full one, and how long it must be. */
const full = 0.8
const fewest = 30

export function paragraphsOf(pieces: readonly Piece[]): readonly string[] {
  const lines = linesOf(pieces)
  const widest = lines.reduce((most, { right }) => Math.max(most, right), 0)
  const paragraphs: string[] = []
  let before: Line | undefined
  for (const line of lines) {
    const goesOn = before !== undefined && isFollowedBy(before, line, widest)
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''} ${line.text}`)
    else paragraphs.push(line.text)
    before = line
  }
  return paragraphs
}

function isFollowedBy(before: Line, line: Line, widest: number): boolean {
  const distance = before.y - line.y
  const isClose = distance > 0 && distance < farthest * line.height
  const isSameSize = Math.abs(before.height - line.height) < 0.5
  const isFull = before.right >= full * widest && before.text.length >= fewest
  return isClose && isSameSize && isFull
}

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = []
  let parts: Piece[] = []
  const end = () => {
    const line = lineOf(parts)
    if (line.text !== '') lines.push(line)
    parts = []
  }
  for (const piece of pieces) {
    parts.push(piece)
    if (piece.hasEOL) end()
  }
  end()
  return lines
}

function lineOf(parts: readonly Piece[]): Line {
  const seen = parts.filter(({ str }) => str.trim() !== '')
  const x = (piece: Piece) => piece.transform[4] ?? 0
  return {
    text: parts
      .map(({ str }) => str)
      .join('')
      .trim(),
    right: seen.reduce((most, each) => Math.max(most, x(each) + each.width), 0),
    y: seen[0]?.transform[5] ?? 0,
    height: seen.reduce((most, { height }) => Math.max(most, height), 0),
  }
}
