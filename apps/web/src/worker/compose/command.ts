/** From a paper as it was filled in to the command that sends it; nothing here decides or seals. */
import { idOf } from '@epoc/domain'
import type {
  Circulated,
  Day,
  Document,
  DocumentType,
  Issued,
  IssueSort,
  Marking,
  Relation,
  Submitted,
  Translated,
  Unfiled,
} from '@epoc/domain'
import type { AudienceName, SeatId } from '@epoc/governance'
import type { Reading } from '../views/reading.ts'
import type { About, PaperFile, PaperForm, Texts } from './form.ts'
import { documentAbout } from './route.ts'

type Given = {
  readonly about: About
  readonly form: PaperForm
  readonly files: readonly Pick<PaperFile, 'language'>[]
}

/** To an audience by name: that of the paper, or of its submission. */
export function commandOf(
  reading: Reading,
  { about, form, files }: Given,
  audience: AudienceName,
  isSubmitted: boolean,
): Unfiled | undefined {
  const of = documentAbout(reading, about)
  if (about.kind === 'translate') {
    return of && { type: 'translate', of: of.id, body: translated(form) }
  }
  const common = commonOf(form)
  const { series, type } = typed(form, of)
  if (isSubmitted) {
    const issue =
      about.kind === 'new' || of === undefined
        ? {}
        : { issue: { sort: about.kind, of: idOf(of.id) } }
    const body: Omit<Submitted, 'files'> = { ...common, series, type, ...issue }
    return { type: 'submit', audience, body }
  }
  if (about.kind === 'new') {
    const originator = form.originator === '' ? reading.seat : (form.originator as SeatId)
    const body: Omit<Circulated, 'files'> = { ...common, series, type, originator }
    return { type: 'circulate', audience, body }
  }
  return of && { type: 'issue', of: of.id, body: issued(about.kind, of, { about, form, files }) }
}

const typed = (form: PaperForm, of: Document | undefined) => ({
  series: of?.series ?? form.series,
  type: of?.type ?? (form.type as DocumentType),
})

function commonOf(form: PaperForm) {
  const { link, relation, matter, dated, procedure } = form
  const summaries = textsOf(form.summaries)
  return {
    titles: textsOf(form.titles),
    marking: markingOf(form),
    asksReceipt: procedure === 'receipt',
    ...(summaries.size === 0 ? {} : { summaries }),
    ...(link === '' ? {} : { links: [{ relation: relation as Relation, document: idOf(link) }] }),
    ...(matter === '' ? {} : { matter: idOf(matter) }),
    ...(dated === '' ? {} : { dated: dated as Day }),
  }
}

/** A revision keeps its sponsors, who say so anew. */
function issued(sort: IssueSort, of: Document, given: Given): Omit<Issued, 'files' | 'document'> {
  const languages = sort === 'corr' ? languagesOf(of, given) : undefined
  return {
    ...commonOf(given.form),
    sort,
    ...((sort === 'rev' || sort === 'reissue') && of.sponsors.length > 0
      ? { sponsors: of.sponsors }
      : {}),
    ...(languages === undefined ? {} : { languages }),
  }
}

/** None where it corrects the text in every language in which there is one. */
function languagesOf(of: Document, { form, files }: Given): readonly string[] | undefined {
  if (form.inAllLanguages) return undefined
  const corrected = new Set(files.map(({ language }) => language))
  return of.files.every(({ language }) => corrected.has(language)) ? undefined : [...corrected]
}

function translated(form: PaperForm): Omit<Translated, 'files' | 'document'> {
  const titles = textsOf(form.titles)
  const summaries = textsOf(form.summaries)
  return {
    ...(titles.size === 0 ? {} : { titles }),
    ...(summaries.size === 0 ? {} : { summaries }),
  }
}

/** What was left empty is not said. */
export const textsOf = (texts: Texts): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts)
      .map(([language, text]): [string, string] => [language, text.replaceAll('\r\n', '\n').trim()])
      .filter(([, text]) => text !== ''),
  )

function markingOf(form: PaperForm): Marking {
  const { level, caveats, distribution, words, ending, endsOn, endsWhen } = form
  return {
    classification: level,
    caveats,
    distribution: distribution.trim(),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
    ...(ending === 'on' ? { declassify: { on: endsOn as Day } } : {}),
    ...(ending === 'review' ? { declassify: { review: endsOn as Day } } : {}),
    ...(ending === 'event' ? { declassify: { event: endsWhen.trim() } } : {}),
  }
}
