/** Sends a paper once its minute is over: finds or makes its audience, seals, sends, asks. */
import type { ByteSource } from '@epoc/crypto'
import { documentId } from '@epoc/domain'
import type { Command, Unfiled } from '@epoc/domain'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { AudienceName } from '@epoc/governance'
import { fewWith, fulfil, openAudience } from '@epoc/replica'
import type { SourceFile } from '@epoc/replica'
import { failed, placeOf, send } from '../acts/outcome.ts'
import type { Outcome } from '../acts/outcome.ts'
import type { Desk } from '../desk.ts'
import type { Reading } from '../views/reading.ts'
import { commandOf } from './command.ts'
import type { Departed, Sort } from './departure.ts'
import { dueOf } from './due.ts'
import type { About } from './form.ts'
import { overtakenBy } from './overtaken.ts'
import { shown, sourcesOf } from './papers.ts'
import type { Paper } from './papers.ts'
import { problemsOf } from './problems.ts'
import { documentAbout, routeOf } from './route.ts'

type Progress = (done: number, total: number) => void

export async function sendPaper(
  desk: Desk,
  reading: Reading,
  about: About,
  signal: AbortSignal,
  progress: Progress,
): Promise<Departed> {
  const { replica } = reading
  const paper = await desk.papers.read(replica, about)
  if (paper === undefined) return { type: 'refused', reason: 'no-draft' }
  const given = { about, form: paper.form, files: paper.files.map(shown) }
  const [problem] = problemsOf(reading, given)
  if (problem !== undefined) return refused(problem)
  const { isSubmitted } = routeOf(reading, about, paper.form)
  const audience = await audienceFor(desk, reading, about, paper)
  if (!audience.ok) return audience.error
  const command = commandOf(reading, given, audience.value, isSubmitted)
  if (command === undefined) return { type: 'refused', reason: 'no-such-document' }
  const files = await sourcesOf(replica, paper)
  const what = `“${whatOf(paper)}”`
  const departed = await sendFiles(desk, reading, { what, command, files }, signal, progress)
  if (departed.type === 'refused') return { ...departed, ...overtaken(reading, about) }
  if (departed.type !== 'done' && departed.type !== 'kept') return departed
  await desk.papers.discard(replica, about)
  if (departed.type !== 'done' || departed.sort !== 'document') return departed
  return { ...departed, ...(await askFor(desk, reading, departed.id, paper)) }
}

const refused = ({ reason, overtaken }: { reason: string; overtaken?: object }): Departed =>
  ({ type: 'refused', reason, ...(overtaken === undefined ? {} : { overtaken }) }) as Departed

const overtaken = (reading: Reading, about: About) => {
  const of = documentAbout(reading, about)
  const problem =
    of && about.kind !== 'add' && about.kind !== 'amend' ? overtakenBy(reading, of) : undefined
  return problem?.overtaken === undefined
    ? {}
    : { overtaken: problem.overtaken, reason: problem.reason }
}

/** What a paper is called, in its outbox and while it leaves. */
export const whatOf = ({ form, files }: Paper): string =>
  Object.values(form.titles).find((title) => title.trim() !== '') ?? files[0]?.stored.name ?? ''

/** Sends one command with its files, until it is stopped; once they are sealed, what is sent is sent. */
export async function sendFiles(
  desk: Desk,
  { replica, hat }: Reading,
  {
    what,
    command,
    files,
  }: { readonly what: string; readonly command: Unfiled; readonly files: readonly SourceFile[] },
  signal: AbortSignal,
  progress: Progress,
): Promise<Departed> {
  if (replica.fault !== undefined) return { type: 'host-fault' }
  const stoppable = files.map((file) => ({ ...file, open: () => until(file.open(), signal) }))
  const wish = { type: 'with-files' as const, command, files: stoppable }
  const now = desk.status.freshness?.type === 'up-to-date'
  const sent = await fulfil(replica, { hat, wish, what, now }, progress)
  if (sent.ok) {
    return {
      type: 'done',
      sort: sortOf(command),
      id: idIn(command, sent.value.id),
      place: placeOf(sent.value),
    }
  }
  if (sent.error.type === 'file-unreadable' && signal.aborted) return { type: 'stopped' }
  const outcome = failed(sent.error)
  return outcome.type === 'done' ? { type: 'stopped' } : outcome
}

const sortOf = ({ type }: Unfiled): Sort =>
  type === 'submit' ? 'submission' : type === 'translate' ? 'translation' : 'document'

const idIn = (command: Unfiled, event: Uint8Array): string =>
  command.type === 'translate' ? command.of : documentId(event)

async function* until(source: ByteSource, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    signal.throwIfAborted()
    yield piece
  }
}

/** The audience is there, or is made now: with the host, since nobody makes one alone. */
async function audienceFor(
  desk: Desk,
  reading: Reading,
  about: About,
  { form }: Paper,
): Promise<Result<AudienceName, Departed>> {
  const { replica, hat, seat } = reading
  const { audience, members, isSubmitted } = routeOf(reading, about, form)
  if (!isSubmitted && audience !== undefined) return ok(audience.name)
  if (isSubmitted) {
    const made = await fewWith(replica, hat, [seat, 'poc'])
    return made.ok ? made : err({ type: 'refused', reason: `audience-${made.error.type}` })
  }
  if (desk.status.freshness?.type !== 'up-to-date') {
    return err({ type: 'refused', reason: 'audience-unreachable' })
  }
  const made = await openAudience(replica, hat, { sort: 'named', members })
  if (!made.ok) return err({ type: 'refused', reason: `audience-${made.error.type}` })
  const named = await send(desk, reading, form.fewTitle, {
    type: 'plain',
    command: {
      type: 'name-audience',
      audience: made.value,
      label: form.fewLabel.trim(),
      title: form.fewTitle.trim(),
    },
  })
  return named.type === 'done' ? ok(made.value) : err(asDeparted(named))
}

const asDeparted = (outcome: Outcome): Departed =>
  outcome.type === 'done' ? { type: 'stopped' } : outcome

/** An answer is asked for once the document stands; a receipt was asked for with it. */
async function askFor(
  desk: Desk,
  reading: Reading,
  id: string,
  { form }: Paper,
): Promise<{ readonly asked?: Outcome['type'] }> {
  const due = dueOf(form.dueDay, form.dueTime, reading.founding.zone)
  if (form.procedure !== 'answers' || due === undefined) return {}
  const command = { type: 'ask', of: id, text: form.ask.trim(), due } as Command
  const { type } = await send(desk, reading, form.ask.trim(), { type: 'plain', command })
  return { asked: type }
}
