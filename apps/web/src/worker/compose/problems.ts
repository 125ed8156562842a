/** What stands in the way of a paper, beside which field; asked again before anything is sent. */
import { decide, filed, isBlank, isDay } from '@epoc/domain'
import { outlineOf } from '@epoc/replica'
import type { SourceFile } from '@epoc/replica'
import type { Reading } from '../views/reading.ts'
import { commandOf, textsOf } from './command.ts'
import { dueOf } from './due.ts'
import type { About, PaperFile, PaperForm, Problem } from './form.ts'
import { overtakenBy } from './overtaken.ts'
import { documentAbout, routeOf } from './route.ts'

export type PaperGiven = {
  readonly about: About
  readonly form: PaperForm
  readonly files: readonly PaperFile[]
}

export function problemsOf(reading: Reading, given: PaperGiven): readonly Problem[] {
  const { about, form, files } = given
  const of = documentAbout(reading, about)
  if (about.kind !== 'new' && of === undefined)
    return [{ field: 'whole', reason: 'no-such-document' }]
  const needsLatest = of !== undefined && about.kind !== 'add' && about.kind !== 'amend'
  const overtaken = needsLatest ? overtakenBy(reading, of) : undefined
  if (overtaken !== undefined) return [overtaken]
  const own = [
    ...(files.length === 0 ? [{ field: 'files', reason: 'no-file' }] : []),
    ...titleProblems(given),
    ...(about.kind === 'new' ? numberProblems(reading, form) : []),
    ...(about.kind === 'translate' ? [] : markingProblems(form)),
    ...(about.kind === 'new' ? toProblems(reading, given) : []),
    ...(about.kind === 'translate' ? [] : procedureProblems(reading, given)),
  ]
  return own.length > 0 ? own : ruleProblems(reading, given)
}

/** A title in each language in which there is a file; a translation may go without. */
function titleProblems({ about, form, files }: PaperGiven): readonly Problem[] {
  const titles = textsOf(form.titles)
  const long = [...titles].filter(([, title]) => title.length > 300)
  const languages = [...new Set(files.map(({ language }) => language))]
  const missing = about.kind === 'translate' ? [] : languages.filter((each) => !titles.has(each))
  const strange =
    about.kind === 'translate' ? [...titles.keys()].filter((each) => !languages.includes(each)) : []
  return [
    ...(titles.size === 0 && files.length === 0 && about.kind !== 'translate'
      ? [{ field: 'title', reason: 'no-title' }]
      : []),
    ...missing.map((language) => ({ field: 'title', reason: 'no-title', language })),
    ...long.map(([language]) => ({ field: 'title', reason: 'too-long', language })),
    ...strange.map((language) => ({ field: 'title', reason: 'no-file-in-it', language })),
    ...[...textsOf(form.summaries)]
      .filter(([, summary]) => summary.length > 8_000)
      .map(([language]) => ({ field: 'summary', reason: 'too-long', language })),
    ...(form.dated !== '' && !isDay(form.dated) ? [{ field: 'dated', reason: 'no-day' }] : []),
  ]
}

const numberProblems = ({ founding }: Reading, { series }: PaperForm): readonly Problem[] =>
  founding.series.some(({ code }) => code === series)
    ? []
    : [{ field: 'series', reason: 'no-series' }]

function markingProblems({ level, ending, endsOn, endsWhen }: PaperForm): readonly Problem[] {
  const isDated = ending === 'on' || ending === 'review'
  return [
    ...(level === '' ? [{ field: 'level', reason: 'no-level' }] : []),
    ...(isDated && !isDay(endsOn) ? [{ field: 'endsOn', reason: 'no-day' }] : []),
    ...(ending === 'event' && isBlank(endsWhen) ? [{ field: 'endsWhen', reason: 'no-event' }] : []),
  ]
}

function toProblems(reading: Reading, { about, form }: PaperGiven): readonly Problem[] {
  const { audience, members } = routeOf(reading, about, form)
  if (form.to === 'all')
    return audience === undefined ? [{ field: 'to', reason: 'no-audience' }] : []
  if (form.to === 'named') {
    return audience === undefined ? [{ field: 'named', reason: 'no-audience' }] : []
  }
  if (members.length < 2) return [{ field: 'few', reason: 'nobody' }]
  if (audience !== undefined) return []
  const label = form.fewLabel.trim()
  const taken = [...reading.domain.audiences.values()].some((each) => each.label === label)
  return [
    ...(/^[A-Z0-9]{1,8}$/.test(label) ? [] : [{ field: 'fewLabel', reason: 'no-label' }]),
    ...(taken ? [{ field: 'fewLabel', reason: 'label-taken' }] : []),
    ...(isBlank(form.fewTitle) ? [{ field: 'fewTitle', reason: 'no-name' }] : []),
  ]
}

function procedureProblems(reading: Reading, { about, form }: PaperGiven): readonly Problem[] {
  const { procedure, ask, dueDay, dueTime } = form
  if (procedure !== 'answers' || routeOf(reading, about, form).isSubmitted) return []
  const due = dueOf(dueDay, dueTime, reading.founding.zone)
  const close = due?.type === 'instant' ? due.at : due?.type === 'day' ? due.until : undefined
  return [
    ...(isBlank(ask) ? [{ field: 'ask', reason: 'no-question' }] : []),
    ...(ask.length > 300 ? [{ field: 'ask', reason: 'too-long' }] : []),
    ...(dueDay === '' ? [{ field: 'dueDay', reason: 'no-day' }] : []),
    ...(dueDay !== '' && due === undefined ? [{ field: 'dueDay', reason: 'no-such-time' }] : []),
    ...(close !== undefined && close <= reading.now ? [{ field: 'dueDay', reason: 'past' }] : []),
  ]
}

/** The rules of the record themselves, where the audience is there already. */
function ruleProblems(reading: Reading, given: PaperGiven): readonly Problem[] {
  const { about, form, files } = given
  const { audience, isSubmitted } = routeOf(reading, about, form)
  if (audience === undefined || isSubmitted) return []
  const command = commandOf(reading, given, audience.name, false)
  if (command === undefined) return [{ field: 'whole', reason: 'no-such-document' }]
  const { domain, governance, person, hat } = reading
  const outlines = files.map((file, at) => outlineOf(file as Omit<SourceFile, 'open'>, at))
  const decided = decide(domain, { governance, author: person, hat }, filed(command, outlines))
  if (decided.ok) return []
  const reason = 'reason' in decided.error ? decided.error.reason : decided.error.type
  return [{ field: 'whole', reason }]
}
