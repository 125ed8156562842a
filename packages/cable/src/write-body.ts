/** The text of a cable as lines: headings, paragraphs, blocks, quotations. */
import type { Paragraph, Section } from './cable.ts'
import { quotationsIn } from './quotations.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import type { Refusal } from './refusal.ts'
import type { Style } from './style.ts'
import { wrapped } from './wrap.ts'
import type { Stretch } from './write-cable.ts'

type Lines = Result<readonly string[], Refusal>

/** Stretches of lines, each with the empty line before it. */
export function bodyLines(
  sections: readonly Section[],
  style: Style,
): Result<readonly Stretch[], Refusal> {
  const stretches: Stretch[] = []
  for (const { heading, paragraphs } of sections) {
    if (heading !== undefined) {
      const lines = headingLines(heading, style)
      if (!lines.ok) return lines
      stretches.push({ lines: ['', ...lines.value], opens: true, divisible: false })
    }
    for (const [i, paragraph] of paragraphs.entries()) {
      const written = paragraphStretches(paragraph, style)
      if (!written.ok) return written
      const [first, ...rest] = written.value
      if (first === undefined) continue
      // Right below a heading nothing is cut.
      const opens = paragraph.number !== undefined && (heading === undefined || i > 0)
      stretches.push({ ...first, opens }, ...rest)
    }
  }
  return ok(stretches)
}

/** A heading of one line or more, with rules as long as its lines. */
function headingLines(heading: string, { width, headings }: Style): Lines {
  const text = headings.capitals ? heading.toUpperCase() : heading
  const lines = wrapped(text, { width, isPlain: () => true })
  if (!lines.ok) return lines
  const rules = lines.value.map((line) => '-'.repeat(Math.max(3, line.length)))
  return ok(
    headings.rules === 'around' ? [...rules, ...lines.value, ...rules] : [...lines.value, ...rules],
  )
}

/** A paragraph's blocks; quotations keep their lines. */
function paragraphStretches(
  paragraph: Paragraph,
  style: Style,
): Result<readonly Stretch[], Refusal> {
  const { number, mark, text } = paragraph
  const numbered = number === undefined ? [] : [`${number}.`]
  const first = [...numbered, ...(mark === undefined ? [] : [`(${mark})`])]
  const given = text.split('\n')
  const { endByBegin } = quotationsIn(given)
  const stretches: Stretch[] = []
  for (let i = 0; i < given.length; i += 1) {
    const block = given[i] ?? ''
    const whole = i === 0 ? [...first, block].join(' ') : block
    const close = endByBegin.get(i)
    const lines = wrapped(whole, {
      width: style.width,
      ...(close === undefined ? {} : { isPlain: keepsBegin }),
    })
    if (!lines.ok) return lines
    stretches.push({ lines: ['', ...lines.value], opens: false, divisible: close === undefined })
    if (close === undefined) continue
    const quoted = given.slice(i + 1, close + 1)
    const wide = quoted.find((line) => line.length > style.width)
    if (wide !== undefined) return err({ type: 'too-wide', text: wide, width: style.width })
    stretches.push({ lines: quoted, opens: false, divisible: false })
    i = close
  }
  return ok(stretches)
}

/** `Begin text:` must stand on one line for the quotation to begin there. */
const keepsBegin = (line: string): boolean =>
  !/^(?!begin )(?:\S+ ){0,3}(?:text|quote|translation|letter|statement|note|points|non-?paper|excerpt)s?\b/i.test(
    line,
  )
