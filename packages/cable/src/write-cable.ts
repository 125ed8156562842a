/**
 * The writer. What it writes it reads again, and refuses what would come out different: so a cable
 * that is written is read as it was meant, by this reader at least.
 */
import type { Cable } from './cable.ts'
import { differenceIn } from './difference.ts'
import { surnames } from './ending.ts'
import { needsClassifiedBy, needsDeclassification, rankOf, rankOfMark } from './classification.ts'
import { readIdentifier } from './identifier.ts'
import { readCable } from './read-cable.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import type { Refusal } from './refusal.ts'
import type { Style } from './style.ts'
import { isSummaryClosed } from './summary.ts'
import { bodyLines } from './write-body.ts'
import { classLine, headLines, preambleLines } from './write-head.ts'

/**
 * A cable as text, with a line feed at the end of each line.
 *
 * Fields that are understood from others (`identifier`, `declassify`, `reasons` …) may be missing;
 * where they are given they must be what a reader finds. A heading comes out in capitals where the
 * style asks for it. Sections of a long cable are cut at the end of a paragraph where that is possible.
 */
export function writeCable(cable: Cable, style: Style): Result<string, Refusal> {
  const refusal = refusalByRule(cable)
  if (refusal !== undefined) return err(refusal)
  const head = headLines(cable, style)
  if (!head.ok) return head
  const body = bodyLines(cable.sections, style)
  if (!body.ok) return body
  const count = body.value.reduce((sum, { lines }) => sum + lines.length, 0)
  if (count > (style.summaryFromLines ?? Infinity) && !isSummaryClosed(cable)) {
    return err({ type: 'no-summary', lines: count })
  }
  const sections = cut(body.value, style.sectionLines)
  const text = [
    ...preambleLines(cable),
    ...classLine(cable, style, 1, sections.length),
    ...head.value,
    ...sections.flatMap((lines, i) => [
      ...(i === 0 ? [] : ['', ...classLine(cable, style, i + 1, sections.length)]),
      ...(lines.length === 0 ? [] : ['', ...lines]),
    ]),
    ...(cable.signOff === undefined ? [] : ['', signOffLine(cable.signOff)]),
    ...(cable.stamps ?? []).flatMap((stamp) => ['', stamp]),
    '',
  ].join('\n')
  const path = differenceIn(cable, readCable(text).cable, style)
  return path === undefined ? ok(text) : err({ type: 'reads-otherwise', path })
}

/** Names in small letters are told from the text by a label. */
const signOffLine = (name: string): string =>
  /[a-z]{2}/.test(name) && !surnames.test(name) ? `Signature: ${name}` : name

const yearOf = ({ identifier }: Cable): number | undefined =>
  identifier === undefined ? undefined : readIdentifier(identifier)?.year

function refusalByRule(cable: Cable): Refusal | undefined {
  const { classification, classifiedBy, eo, sections, subjectMark } = cable
  if (classification === undefined) return { type: 'no-classification' }
  const marks = [
    { path: 'subjectMark', mark: subjectMark },
    ...sections.flatMap(({ paragraphs }, i) =>
      paragraphs.map(({ mark }, j) => ({ path: `sections[${i}].paragraphs[${j}].mark`, mark })),
    ),
  ]
  for (const { path, mark } of marks) {
    if (mark !== undefined && (rankOfMark(mark) ?? 0) > rankOf(classification)) {
      return { type: 'mark-above-classification', path, mark, classification }
    }
  }
  const year = yearOf(cable)
  if (classifiedBy === undefined && needsClassifiedBy(classification, eo?.order, year)) {
    return { type: 'no-classified-by' }
  }
  if (!needsDeclassification(classification, year)) return undefined
  if (eo === undefined || !/\S/.test(eo.text) || /^N\s?\/\s?A\b/i.test(eo.text)) {
    return { type: 'no-declassification' }
  }
  return undefined
}

/** A stretch of lines before and after which a section may be cut. */
export type Stretch = {
  readonly lines: readonly string[]
  /** A section may begin before it. */
  readonly opens: boolean
  /** A section may begin before any of its lines but the first: words go on there. */
  readonly divisible: boolean
}

/** Stretches as sections of at most so many lines, as far as they let themselves be cut. */
function cut(stretches: readonly Stretch[], most = Infinity): readonly (readonly string[])[] {
  const sections: string[][] = [[]]
  for (const { lines, opens, divisible } of stretches) {
    let section = sections.at(-1) ?? []
    if (opens && section.length > 0 && section.length + lines.length > most) {
      while (section.at(-1) === '') section.pop()
      section = []
      sections.push(section)
    }
    for (const [i, line] of lines.entries()) {
      if (section.length === 0 && line === '') continue
      if (divisible && section.length >= most && i > 1) {
        section = []
        sections.push(section)
      }
      section.push(line)
    }
  }
  return sections
}
