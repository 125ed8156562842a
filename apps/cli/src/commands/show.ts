/** `epoc show`: one document, with everything that is known of it. */
import { err, ok } from '@epoc/crypto'
import {
  documentOf,
  formatSymbol,
  isCurrent,
  isMainText,
  nameOfSeat,
  receiptMatrix,
  showDocument,
  standingOf,
  textIn,
  textStandingOf,
} from '@epoc/domain'
import type { Document, Request, Shown } from '@epoc/domain'
import { conclude, withDesk } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import type { CommonOptions, Context } from '../context.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { documentCalled, documentJson, freshness, standingNote, titleOf } from '../documents.ts'
import { failure } from '../failure.ts'
import { markingHead, markingRows } from '../marking.ts'
import { requestInWords, requestJson } from '../requests.ts'
import { wrapText } from '../terminal/table.ts'
import { dayInWords, whenInWords } from '../when.ts'
import { instantIn, sizeInWords } from '../words.ts'

export const showCommand: Register = (program, context, end) => {
  withDesk(program.command('show <document>'))
    .description('show one document: epoc show "POC 3/2026", or poc3')
    .action(async (spelling: string, options: CommonOptions) => {
      end(conclude(context, options, await show(context, spelling, options)))
    })
}

async function show(context: Context, spelling: string, options: CommonOptions): Promise<Outcome> {
  const opened = await openDesk(context, options)
  if (!opened.ok) return opened
  const desk = opened.value
  const document = documentCalled(desk, spelling)
  if (!document.ok) return document
  const shown = showDocument(desk.replica.domain, desk.state, document.value.id)
  if (shown === undefined) return err(failure('unknown', `There is no document “${spelling}”.`))
  const now = context.clock()
  return ok({
    text: `${sheet(desk, shown, context.terminal.width, now)}\n\n${freshness(desk, now)}`,
    json: shownJson(desk, shown, now),
  })
}

type Row = readonly [string, string]

function sheet(desk: Desk, shown: Shown, width: number, now: number): string {
  const { home } = desk
  const { document } = shown
  const summary = textIn(document.summaries, home.language)
  const head = markingHead(desk, document.marking)
  const files = document.files.map(
    (file) => `  ${file.language.toUpperCase()}  ${file.name}  ${sizeInWords(file.size)}`,
  )
  return [
    head,
    ...standingNote(desk, document).map((each) => `** ${each} **`),
    '',
    ...wrapText(titleOf(home, document), width),
    '',
    ...rowsOf(desk, shown, now).map(([name, value]) => `${name.padEnd(13)} ${value}`),
    '',
    ...(summary === '' ? [] : [...wrapText(summary, Math.min(width, 76)), '']),
    ...(document.recalled === undefined ? files : ['  Its files are deleted.']),
    ...translationLines(document),
    ...threadLines(desk, shown),
    ...requestLines(desk, shown),
    '',
    head,
  ].join('\n')
}

function rowsOf(desk: Desk, shown: Shown, now: number): readonly Row[] {
  const { state, home } = desk
  const { founding } = state
  const { document, audience, circulatedBy, receipts } = shown
  const { symbol, type, originator, receivedAt, index, dated, stamped, issue } = document
  const by = nameOfSeat(founding, document.circulatedBy.seat, home.language)
  const at = `${instantIn(founding.zone, receivedAt)} (${founding.zone})`
  const of = issue && documentOf(desk.replica.domain.register, issue.of)
  const optional = (name: string, value: string | undefined): readonly Row[] =>
    value === undefined || value === '' ? [] : [[name, value]]
  return [
    ['Number', `${formatSymbol(symbol)}${stamped === true ? ', as it bears it on paper' : ''}`],
    ...optional('Issue', issue && `${sorts[issue.sort]} ${of ? formatSymbol(of.symbol) : ''}`),
    ...optional('Corrects', document.languages?.map((each) => each.toUpperCase()).join(', ')),
    ['Type', type.replaceAll('-', ' ')],
    ['From', nameOfSeat(founding, originator, home.language)],
    ...optional('Sponsors', sponsorsInWords(desk, document)),
    ...optional('Dated', dated && dayInWords(dated)),
    [stamped === true ? 'Entered' : 'Circulated', `${at} by ${circulatedBy?.name ?? by}`],
    ['To', audience === undefined ? 'all partners' : `${audience.title} (${audience.label})`],
    ...markingRows(desk, document, now),
    ['Receipts', receiptsText(receipts)],
    ...optional('On paper', servedInWords(desk, document)),
    ...optional('Matter', matterInWords(desk, document)),
    ...linkRows(desk, shown),
    ['Record', `entry ${index}`],
  ]
}

const sorts = {
  rev: 'a revision of',
  reissue: 'a technical reissue of',
  corr: 'a corrigendum to',
  add: 'an addendum to',
  amend: 'an amendment to',
} as const

/** Who says so itself, and who was named and has not said so. */
const sponsorsInWords = ({ state, home }: Desk, { sponsors, confirmedSponsors }: Document) =>
  sponsors
    .map((seat) => {
      const name = nameOfSeat(state.founding, seat, home.language)
      return confirmedSponsors.includes(seat) ? name : `${name} (named, has not said so)`
    })
    .join(', ')

const receiptsText = ({ partners, delivered, asked, confirmed }: Shown['receipts']): string =>
  asked === 0
    ? `delivered to ${delivered} of ${partners}; no confirmation asked for`
    : `delivered to ${delivered} of ${partners}, confirmed by ${confirmed} of ${asked}`

const servedInWords = ({ replica, state, home }: Desk, document: Document): string =>
  receiptMatrix(replica.domain.register, state, document)
    .rows.flatMap(({ partner, served }) =>
      served === undefined
        ? []
        : `${nameOfSeat(state.founding, partner, home.language)} on ${dayInWords(served.on)}, ${served.channel}`,
    )
    .join('; ')

function matterInWords({ replica, home }: Desk, { id, matter }: Document): string {
  const { matters, register } = replica.domain
  const joined = [...matters.values()].filter(
    (each) => each.id === matter || register.mentions.get(each.id)?.has(id) === true,
  )
  return joined.map(({ titles, index }) => `${textIn(titles, home.language)} (${index})`).join('; ')
}

const linkNames = {
  'in-reply-to': 'In reply to',
  supersedes: 'Supersedes',
  'see-also': 'See also',
  'released-from': 'Released from',
} as const
const backNames = {
  'in-reply-to': 'Replied to by',
  supersedes: 'Superseded by',
  'see-also': 'Mentioned by',
  'released-from': 'Released as',
} as const

function linkRows({ replica }: Desk, { document, mentionedBy }: Shown): readonly Row[] {
  const there = document.links.map((link): Row => {
    const linked = documentOf(replica.domain.register, link.document)
    const name =
      linked === undefined ? 'a document that is not yours to read' : formatSymbol(linked.symbol)
    return [linkNames[link.relation], name]
  })
  const back = mentionedBy.flatMap(({ symbol, links }) =>
    links
      .filter((link) => link.document === document.id)
      .map(({ relation }): Row => [backNames[relation], formatSymbol(symbol)]),
  )
  return [...there, ...back]
}

const translationLines = ({ translations }: Document): readonly string[] =>
  translations.map(
    ({ language, with: whom, expected }) =>
      `  ${language.toUpperCase()}  awaited, with ${whom}: ${whenInWords(expected)}`,
  )

/** All that bears its number, where there is more than it. */
function threadLines(desk: Desk, { document, thread }: Shown): readonly string[] {
  if (thread.length < 2) return []
  const lines = thread.map((each) => {
    const mark = each.id === document.id ? '>' : ' '
    const languages =
      each.languages === undefined ? '' : ` ${each.languages.join(' ').toUpperCase()}`
    const standing = isCurrent(each)
      ? isMainText(each)
        ? 'the text that stands'
        : 'stands'
      : textStandingOf(each)
    const name = `${formatSymbol(each.symbol)}${languages}`
    return `${mark} ${name}  ${standing}  ${titleOf(desk.home, each)}`
  })
  return ['', 'All that bears its number:', ...lines]
}

function requestLines(desk: Desk, { requests }: Shown): readonly string[] {
  return requests.flatMap((request, i) => [
    '',
    `Request ${i + 1}: ${requestInWords(request)}`,
    ...answerLines(desk, request),
  ])
}

function answerLines({ state, home, replica }: Desk, { answers }: Request): readonly string[] {
  const { founding } = state
  const inOrder = new Intl.Collator(home.language).compare
  return [...answers]
    .map(([partner, answer]) => {
      const name = nameOfSeat(founding, partner, home.language)
      const document = answer.document && documentOf(replica.domain.register, answer.document)
      const says = [
        answer.text.replaceAll('\n', '\n    '),
        document ? `see ${formatSymbol(document.symbol)}` : '',
      ]
        .filter((each) => each !== '')
        .join(' · ')
      const late = answer.late ? ', late' : ''
      return { name, line: `  ${name} (${instantIn(founding.zone, answer.at)}${late}): ${says}` }
    })
    .toSorted((a, b) => inOrder(a.name, b.name))
    .map(({ line }) => line)
}

function shownJson(desk: Desk, shown: Shown, now: number) {
  const { document, receipts, thread, mentionedBy, requests, audience } = shown
  const { register } = desk.replica.domain
  const { zone } = desk.state.founding
  const symbolOf = (id: Document['id']): string | null => {
    const found = documentOf(register, id)
    return found === undefined ? null : formatSymbol(found.symbol)
  }
  const { withdrawn, recalled, issue, languages, dated, replacedBy } = document
  const { sponsors, confirmedSponsors, translations, links } = document
  return {
    ...documentJson(desk, document),
    receipts,
    audience: audience?.label ?? 'all',
    originator: document.originator,
    markingStanding: standingOf(document, zone, now),
    issue: issue === undefined ? null : { sort: issue.sort, of: symbolOf(issue.of) },
    corrects: languages ?? null,
    dated: dated ?? null,
    replacedBy: replacedBy === undefined ? null : symbolOf(replacedBy),
    withdrawn: withdrawn === undefined ? null : doneJson(withdrawn),
    recalled: recalled === undefined ? null : doneJson(recalled),
    sponsors: sponsors.map((seat) => ({ seat, confirmed: confirmedSponsors.includes(seat) })),
    translationsAwaited: translations,
    links: links.map(({ relation, document: id }) => ({ relation, document: symbolOf(id) })),
    mentionedBy: mentionedBy.map(({ symbol }) => formatSymbol(symbol)),
    thread: thread.map((each) => ({
      number: formatSymbol(each.symbol),
      standing: textStandingOf(each),
      corrects: each.languages ?? null,
    })),
    requests: requests.map((each) => requestJson(desk, each)),
  }
}

const doneJson = ({ at, seat, reason }: NonNullable<Document['withdrawn']>) => ({
  at: new Date(at).toISOString(),
  seat,
  reason,
})
