/** Acts by which a paper is made, kept on this device, checked, and sent once its minute is over. */
import { formatSymbol } from '@epoc/domain'
import { begunForm } from '../compose/begun.ts'
import { checkOf } from '../compose/check.ts'
import type { CheckView } from '../compose/check.ts'
import type { About, PaperFile, PaperForm, WordsRead } from '../compose/form.ts'
import { mediaTypeOf } from '../compose/media-type.ts'
import { shown } from '../compose/papers.ts'
import type { Paper } from '../compose/papers.ts'
import { documentAbout, routeOf } from '../compose/route.ts'
import { sendPaper, whatOf } from '../compose/send-paper.ts'
import { reachOf } from '../compose/reach.ts'
import type { Desk } from '../desk.ts'
import { readingOf } from '../views/reading.ts'
import type { Reading } from '../views/reading.ts'

type Asked = { readonly about: About }

export type OpenedPaper = {
  readonly form: PaperForm
  readonly files: readonly PaperFile[]
  /** When what is offered again was last written on; absent where it is begun now. */
  readonly changedAt?: number
}

export async function openPaper(
  desk: Desk,
  reading: Reading,
  { about }: Asked,
): Promise<OpenedPaper> {
  const paper = await desk.papers.read(reading.replica, about)
  if (paper === undefined) return { form: begun(reading, about), files: [] }
  const { form, files, changedAt } = paper
  return { form, files: files.map(shown), changedAt }
}

const begun = (reading: Reading, about: About): PaperForm =>
  begunForm(about, documentAbout(reading, about))

export async function keepPaper(
  desk: Desk,
  { replica }: Reading,
  { about, form }: Asked & { readonly form: PaperForm },
): Promise<void> {
  await desk.papers.change(replica, about, (before) => ({
    form,
    files: before?.files ?? [],
    changedAt: replica.now,
  }))
}

export type FileAsked = Asked & {
  readonly file: File
  readonly language: string
  readonly words: WordsRead
  readonly text?: string
}

/** A file is sealed on this device at once; `undefined` where it cannot be read. */
export async function addFile(
  desk: Desk,
  reading: Reading,
  { about, file, language, words, text }: FileAsked,
): Promise<PaperFile | undefined> {
  const { name, size } = file
  const source = {
    name: name.normalize('NFC'),
    language,
    mediaType: mediaTypeOf(name),
    size,
    ...(text === undefined ? {} : { text }),
    open: () => streamOf(file),
  }
  return desk.papers.addFile(reading.replica, about, source, words, begun(reading, about))
}

async function* streamOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

export async function changeFile(
  desk: Desk,
  { replica }: Reading,
  { about, id, language }: Asked & { readonly id: string; readonly language: string },
): Promise<void> {
  const changed = (paper: Paper): Paper => ({
    ...paper,
    files: paper.files.map((file) =>
      file.id === id ? { ...file, stored: { ...file.stored, language } } : file,
    ),
  })
  await desk.papers.change(replica, about, (before) => before && changed(before))
}

export const removeFile = (
  desk: Desk,
  { replica }: Reading,
  { about, id }: Asked & { readonly id: string },
): Promise<void> => desk.papers.removeFile(replica, about, id)

export const discardPaper = (desk: Desk, { replica }: Reading, { about }: Asked): Promise<void> =>
  desk.papers.discard(replica, about)

/** What the recipients will see; `undefined` where there is nothing to check. */
export async function checkPaper(
  desk: Desk,
  reading: Reading,
  { about }: Asked,
): Promise<CheckView | undefined> {
  const paper = await desk.papers.read(reading.replica, about)
  if (paper === undefined) return undefined
  const given = { about, form: paper.form, files: paper.files.map(shown) }
  return checkOf(reading, given, desk.status.freshness?.type !== 'up-to-date')
}

export type LeaveAsked = Asked & {
  readonly lock: string
  readonly from: string
  readonly forecast?: string
}

/** Begins the minute after which it is sent. */
export async function leave(
  desk: Desk,
  reading: Reading,
  { about, lock, from, forecast }: LeaveAsked,
): Promise<{ readonly type: 'leaving' | 'busy' | 'no-draft' }> {
  const { replica, language, hat } = reading
  const paper = await desk.papers.read(replica, about)
  if (paper === undefined) return { type: 'no-draft' }
  const { members, isSubmitted } = routeOf(reading, about, paper.form)
  const of = documentAbout(reading, about)
  const title = whatOf(paper)
  const begins = desk.departure.begin({
    id: crypto.randomUUID(),
    what: of === undefined ? title : `${formatSymbol(of.symbol)} · ${title}`,
    partners: isSubmitted ? 0 : reachOf(reading, members).partners,
    from,
    lock,
    ...(forecast === undefined ? {} : { forecast }),
    go: async (signal, progress) => {
      const then = readingOf(replica, { language, hat }, Date.now())
      if (then === undefined) return { type: 'host-fault' }
      const departed = await sendPaper(desk, then, about, signal, progress)
      await desk.countWaiting()
      desk.changed()
      return departed
    },
  })
  return { type: begins ? 'leaving' : 'busy' }
}

export async function cancelLeaving(desk: Desk): Promise<void> {
  desk.departure.cancel()
}

export async function forgetLeaving(
  desk: Desk,
  _: Reading,
  { id }: { readonly id: string },
): Promise<void> {
  desk.departure.forget(id)
}
