/** What a paper brings with it, whether it is circulated, issued again, submitted or drafted. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { documentTypes, idOf, relations, textIn } from '@epoc/domain'
import type { Day, DocumentType, Matter, Relation } from '@epoc/domain'
import type { EventId } from '@epoc/event'
import type { SeatId } from '@epoc/governance'
import type { SourceFile } from '@epoc/replica'
import type { Command } from 'commander'
import { collect } from './acting.ts'
import type { Desk } from './desk.ts'
import { documentCalled } from './documents.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { textGiven } from './files.ts'
import { withMarking } from './marking.ts'
import type { MarkingOptions } from './marking.ts'
import { seatsCalled } from './naming.ts'
import { parseDay } from './when.ts'

export type PaperOptions = MarkingOptions & {
  readonly title: readonly string[]
  readonly summary: readonly string[]
  readonly sponsor: readonly string[]
  readonly link: readonly string[]
  readonly matter?: string
  readonly dated?: string
  readonly confirmReceipt?: boolean
}

/** Options of whatever brings a paper. */
export const withPaper = (command: Command): Command =>
  withMarking(
    command
      .option(
        '--title <text>',
        'its title; in a further language as fr:…; may be given several times',
        collect,
        [],
      )
      .option(
        '--summary <text>',
        'an executive summary, as fr:… in a further language; @file reads it from there',
        collect,
        [],
      ),
  )
    .option('--sponsor <seat>', 'another sponsor; may be given several times', collect, [])
    .option(
      '--link <relation:document>',
      `a link, such as in-reply-to:poc3; one of ${relations.join(', ')}`,
      collect,
      [],
    )
    .option('--matter <matter>', 'the matter that it belongs to, by title or number')
    .option('--dated <day>', 'the date that the paper itself bears')
    .option('--confirm-receipt', 'ask for a confirmation of receipt')

/** What is said of a paper besides its marking and files; what is not said is not there. */
export type PaperSaid = {
  readonly titles: ReadonlyMap<string, string>
  readonly summaries: ReadonlyMap<string, string>
  readonly sponsors: readonly SeatId[]
  readonly links: readonly { readonly relation: Relation; readonly document: EventId }[]
  readonly matter?: EventId
  readonly dated?: Day
}

export async function paperSaid(
  desk: Desk,
  files: readonly Pick<SourceFile, 'language'>[],
  options: PaperOptions,
): Promise<Result<PaperSaid, Failure>> {
  const languages = [...new Set(files.map(({ language }) => language))]
  const titles = await inLanguages(options.title, languages, '--title')
  if (!titles.ok) return titles
  const summaries = await inLanguages(options.summary, languages, '--summary')
  if (!summaries.ok) return summaries
  const sponsors = seatsCalled(desk, options.sponsor)
  if (!sponsors.ok) return sponsors
  const links = linksGiven(desk, options.link)
  if (!links.ok) return links
  const matter = options.matter === undefined ? ok(undefined) : matterCalled(desk, options.matter)
  if (!matter.ok) return matter
  const dated = options.dated === undefined ? ok(undefined) : parseDay(options.dated, '--dated')
  if (!dated.ok) return dated
  return ok({
    titles: titles.value,
    summaries: summaries.value,
    sponsors: sponsors.value,
    links: links.value,
    ...(matter.value === undefined ? {} : { matter: idOf(matter.value.id) }),
    ...(dated.value === undefined ? {} : { dated: dated.value }),
  })
}

/** The same as optional fields of an event. */
export const saidFields = ({ summaries, sponsors, links, matter, dated }: PaperSaid) => ({
  ...(summaries.size === 0 ? {} : { summaries }),
  ...(sponsors.length === 0 ? {} : { sponsors }),
  ...(links.length === 0 ? {} : { links }),
  ...(matter === undefined ? {} : { matter }),
  ...(dated === undefined ? {} : { dated }),
})

/**
 * Texts by language. Only a language of one of the files stands before a colon: anything else there
 * belongs to the text. What names none is in the language of the first file.
 */
export async function inLanguages(
  given: readonly string[],
  languages: readonly string[],
  option: string,
): Promise<Result<ReadonlyMap<string, string>, Failure>> {
  const texts = new Map<string, string>()
  for (const each of given) {
    const [, tag = '', rest] = /^([A-Za-z-]+):\s*(.+)$/s.exec(each) ?? []
    const isTagged = rest !== undefined && languages.includes(tag)
    const language = isTagged ? tag : (languages[0] ?? 'en')
    if (texts.has(language)) {
      return err(failure('usage', `${option} is given twice in “${language}”.`))
    }
    const text = await textGiven(isTagged ? rest : each)
    if (!text.ok) return text
    texts.set(language, text.value)
  }
  return ok(texts)
}

function linksGiven(desk: Desk, given: readonly string[]): Result<PaperSaid['links'], Failure> {
  const links: PaperSaid['links'][number][] = []
  for (const each of given) {
    const [, said = '', spelling = ''] = /^([a-z-]+):(.+)$/.exec(each) ?? []
    const relation = relations.find((known) => known === said)
    if (relation === undefined) {
      return err(
        failure('usage', `“${each}” is no link. Say one of ${relations.join(', ')}, then :poc3.`),
      )
    }
    const document = documentCalled(desk, spelling)
    if (!document.ok) return document
    links.push({ relation, document: idOf(document.value.id) })
  }
  return ok(links)
}

/** A matter by the number of its entry, or by words that stand in the title of one alone. */
export function matterCalled({ replica, home }: Desk, spelling: string): Result<Matter, Failure> {
  const { matters } = replica.domain
  const wanted = spelling.toLowerCase().trim()
  const all = [...matters.values()]
  const found = /^\d+$/.test(wanted)
    ? all.filter(({ index }) => String(index) === wanted)
    : all.filter(({ titles }) =>
        [...titles.values()].some((title) => title.toLowerCase().includes(wanted)),
      )
  const [first, another] = found
  if (first === undefined) {
    return err(failure('unknown', `There is no matter “${spelling}”. See: epoc matter`))
  }
  if (another === undefined) return ok(first)
  const names = found.map((each) => `${each.index} ${textIn(each.titles, home.language)}`)
  return err(failure('usage', `“${spelling}” may mean several matters: ${names.join('; ')}.`))
}

export function typeGiven(given: string): Result<DocumentType, Failure> {
  const type = documentTypes.find((each) => each === given)
  return type === undefined
    ? err(
        failure(
          'usage',
          `“${given}” is no type of document. There is ${documentTypes.join(', ')}.`,
        ),
      )
    : ok(type)
}
