/** The summary of a cable; it may go on over several paragraphs. */
import type { Cable, Section } from './cable.ts'

const opening =
  /^\W{0,3}(?:executive )?(?:begin )?summary\b(?: and (?:comment|introduction|action request))?\s?[-.:]{0,2}\s*/i
const closing = /\s*\W?\bend (?:of )?summary\b.{0,40}$/i

/**
 * The words of the summary, paragraphs parted by line feeds: from `Summary:`, or the first paragraph
 * under a heading that says so, to `End Summary`. Where it is not closed, one paragraph.
 */
export function summaryOf({ sections }: Cable): string | undefined {
  const at = sections.findIndex(
    ({ heading, paragraphs }) =>
      isSummary(heading) || paragraphs.some(({ text }) => opening.test(text)),
  )
  const section = sections[at]
  if (section === undefined) return undefined
  const texts = textsFrom(section)
  const end = texts.findIndex((text) => closing.test(text))
  const count = end < 0 ? 1 : end + 1
  return texts
    .slice(0, count)
    .map((text) => text.replace(opening, '').replace(closing, '').trim())
    .join('\n')
}

/** Whether the cable has a summary that is closed. */
export const isSummaryClosed = ({ sections }: Cable): boolean =>
  sections.some(({ paragraphs }) => paragraphs.some(({ text }) => closing.test(text)))

const isSummary = (heading: string | undefined): boolean => /\bsummary\b/i.test(heading ?? '')

function textsFrom({ heading, paragraphs }: Section): readonly string[] {
  const texts = paragraphs.map(({ text }) => text)
  const from = texts.findIndex((text) => opening.test(text))
  return texts.slice(from >= 0 ? from : isSummary(heading) ? 0 : texts.length)
}
