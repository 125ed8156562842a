/**
 * `epoc revise`, `correct`, `add`, `amend`: further issues of a document. What takes a text's place
 * names the text that stands; so nobody replaces what they have not seen.
 */
import { err, ok } from '@epoc/crypto'
import { documentId, documentOf, formatSymbol, latestOf } from '@epoc/domain'
import type { Document, Issued, IssueSort } from '@epoc/domain'
import type { SourceFile, Wish } from '@epoc/replica'
import { example, openActing, placeJson, placeOf, send, withHat } from '../acting.ts'
import type { ActOptions } from '../acting.ts'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { Context } from '../context.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, shortName } from '../documents.ts'
import { failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { sourceFiles } from '../files.ts'
import { markingBy } from '../marking.ts'
import { paperSaid, saidFields, withPaper } from '../paper.ts'
import type { PaperOptions, PaperSaid } from '../paper.ts'

type Options = ActOptions &
  PaperOptions & {
    readonly reissue?: boolean
    readonly allLanguages?: boolean
    readonly stamped?: string
  }

const nothing = 'Nothing was circulated.'

type Kind = {
  readonly name: string
  readonly sort: IssueSort
  readonly description: string
  readonly example: string
}

const kinds: readonly Kind[] = [
  {
    name: 'revise',
    sort: 'rev',
    description: 'circulate a revision, which takes the place of the text: /Rev.1',
    example: 'epoc revise poc3 agenda-2.pdf',
  },
  {
    name: 'correct',
    sort: 'corr',
    description: 'circulate a corrigendum to a text, in the languages of its files: /Corr.1',
    example: 'epoc correct poc3/rev1 fr:corrigendum.pdf',
  },
  {
    name: 'add',
    sort: 'add',
    description: 'circulate an addendum, which stands beside the text: /Add.1',
    example: 'epoc add poc3 annex.pdf --title "Annex: list of participants"',
  },
  {
    name: 'amend',
    sort: 'amend',
    description: 'circulate an amendment, which stands beside the text: /Amend.1',
    example: 'epoc amend poc3 amendment.pdf --title "Proposed amendment"',
  },
]

export const issueCommands: Register = (program, context, end) => {
  for (const kind of kinds) {
    const command = withHat(program.command(`${kind.name} <document> <file...>`))
      .description(kind.description)
      .option('--stamped <number>', 'the number of its part, as it stood on paper')
    if (kind.sort === 'rev') {
      command.option('--reissue', 'a technical reissue instead, which bears a * and no new number')
    }
    if (kind.sort === 'corr') {
      command.option('--all-languages', 'it corrects the text in every language')
    }
    example(withPaper(command), kind.example)
      .addHelpText(
        'after',
        '\nMarking, titles and what is asked are those of the document, if not said.',
      )
      .action(async (spelling: string, files: readonly string[], options: Options) => {
        const sort = options.reissue === true ? 'reissue' : kind.sort
        end(conclude(context, options, await issue(context, sort, spelling, files, options)))
      })
  }
}

async function issue(
  context: Context,
  sort: IssueSort,
  spelling: string,
  names: readonly string[],
  options: Options,
): Promise<Outcome> {
  const stamped = options.stamped === undefined ? undefined : Number(options.stamped)
  if (stamped !== undefined && !Number.isSafeInteger(stamped)) {
    return err(failure('usage', '--stamped takes the number of a part.'))
  }
  const files = await sourceFiles(context, names, { nothing })
  if (!files.ok) return files
  const opened = await openActing(context, options, { nothing })
  if (!opened.ok) return opened
  const acting = opened.value
  const { desk } = acting
  const found = documentCalled(desk, spelling)
  if (!found.ok) return found
  const of = found.value
  const passedOver = notTheLatest(desk, sort, of)
  if (passedOver !== undefined) return err(passedOver)
  const marking = markingBy(options, of.marking)
  if (!marking.ok) return marking
  const said = await paperSaid(desk, files.value, options)
  if (!said.ok) return said

  const languages = sort === 'corr' ? languagesOf(of, files.value, options) : undefined
  const body: Omit<Issued, 'files' | 'document'> = {
    ...keptFrom(sort, of, said.value),
    ...saidFields(said.value),
    sort,
    titles: said.value.titles.size > 0 ? said.value.titles : of.titles,
    marking: marking.value,
    asksReceipt: options.confirmReceipt ?? of.asksReceipt,
    ...(languages === undefined ? {} : { languages }),
    ...(stamped === undefined ? {} : { stamped }),
  }
  const wish: Wish = {
    type: 'with-files',
    files: files.value,
    command: { type: 'issue', of: of.id, body },
  }
  const symbol = formatSymbol(of.symbol)
  const sent = await send(context, acting, `${nouns[sort]} ${symbol}`, wish)
  if (!sent.ok) return sent
  const document = documentOf(desk.replica.domain.register, documentId(sent.value.id))
  if (document === undefined) return err(failureOf({ type: 'not-in-the-record' }))
  const issued = formatSymbol(document.symbol)
  const place = sort === 'rev' || sort === 'reissue' ? ` It takes the place of ${symbol}.` : ''
  return ok({
    json: { document: issued, of: symbol, ...placeJson(sent.value) },
    text: `${issued} is circulated: ${placeOf(desk, sent.value)}.${place}\nSee who has it:  npx epoc receipts ${shortName(document)}`,
  })
}

const nouns: Readonly<Record<IssueSort, string>> = {
  rev: 'The revision of',
  reissue: 'The reissue of',
  corr: 'The corrigendum to',
  add: 'The addendum to',
  amend: 'The amendment to',
}

/** A reissue says the same again; a revision keeps its sponsors, who say so anew. */
const keptFrom = (sort: IssueSort, of: Document, said: PaperSaid) => ({
  ...((sort === 'rev' || sort === 'reissue') && said.sponsors.length === 0 && of.sponsors.length > 0
    ? { sponsors: of.sponsors }
    : {}),
  ...(sort === 'reissue' && of.summaries.size > 0 ? { summaries: of.summaries } : {}),
})

/** None where it corrects the text in every language in which there is one. */
function languagesOf(
  of: Document,
  files: readonly SourceFile[],
  { allLanguages }: Options,
): readonly string[] | undefined {
  if (allLanguages === true) return undefined
  const corrected = new Set(files.map(({ language }) => language))
  const isAll = of.files.every(({ language }) => corrected.has(language))
  return isAll ? undefined : [...corrected]
}

/** What is named is not the latest text: that one is told, for its author to look at. */
function notTheLatest({ replica }: Desk, sort: IssueSort, of: Document): Failure | undefined {
  if (sort === 'add' || sort === 'amend') return undefined
  const latest = latestOf(replica.domain.register, of)
  if (latest === undefined || latest.id === of.id) return undefined
  const [symbol, other] = [of, latest].map((each) => formatSymbol(each.symbol))
  const why =
    of.recalled === undefined
      ? `${symbol} was replaced by ${other}`
      : `${symbol} was recalled, and ${other} stands in its place`
  return failure('refused', `${why}. Look at it, and name it:  npx epoc show ${shortName(latest)}`)
}
