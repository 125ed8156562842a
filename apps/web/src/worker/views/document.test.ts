/** A document as a reader of another government is shown it, and its file. */
import { shelfOf } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import type { Result } from '@epoc/event'
import { carryOut, deliver, keepUp, sendWithFiles } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import { everybody, paperTo, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentFile } from '../files/document-file.ts'
import { documentView } from './document.ts'
import type { ShownDocument } from './document.ts'
import { readingOf } from './reading.ts'
import type { Reading } from './reading.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a document that is shown', () => {
  let w: World
  let paper: Document
  const documents = ({ domain }: Replica) =>
    shelfOf(domain.register, everybody(w.poc).name).documents
  const catchUp = async (replica: Replica) => {
    unwrap(await replica.sync())
    unwrap(await keepUp(replica))
  }
  const asJapan = (): Reading => readingOf(w.japan, { language: 'en' }, w.now())!
  const shown = (id: string = paper.id): ShownDocument => {
    const view = documentView(asJapan(), { id })
    if (view.type !== 'document') throw new Error('it is there')
    return view
  }

  beforeEach(async () => {
    w = await world('reader')
    await catchUp(w.poc)
    const given = paperTo(everybody(w.poc).name, {
      title: 'Terms',
      content: 'The terms.\n',
      summaries: new Map([
        ['en', 'In short.'],
        ['fr', 'En bref.'],
      ]),
      sponsors: ['JP'] as never,
    })
    unwrap(await sendWithFiles(w.poc, 'poc', given))
    await catchUp(w.japan)
    unwrap(await deliver(w.japan, 'en'))
    paper = documents(w.japan).first()!
  })

  it('says what it is, what is asked, and what may be done', () => {
    const view = shown()
    expect(view).toMatchObject({
      document: { number: 'POC 1/2026', title: 'Terms', standing: 'current' },
      summaries: [
        { language: 'en', text: 'In short.' },
        { language: 'fr', text: 'En bref.' },
      ],
      sponsors: [{ name: 'Japan', hasSaidSo: false }],
      files: [{ at: 0, name: 'a.txt', language: 'en', size: 11 }],
      may: { confirm: true, answer: false, confirmSponsorship: true },
    })
    expect(view.history.map(({ what }) => what)).toEqual(['circulated', 'delivered'])
    expect(view.proof.size).toBeGreaterThan(view.proof.index)
  })

  it('tells of a request, an answer and a confirmation', async () => {
    const due = { type: 'none' } as const
    unwrap(await carryOut(w.poc, 'poc', [{ type: 'ask', of: paper.id, text: 'Views', due }]))
    await catchUp(w.japan)
    expect(shown()).toMatchObject({ may: { answer: true }, requests: [{ hasOwn: false }] })
    const { audience, id } = paper
    const request = shelfOf(w.japan.domain.register, audience).requests.first()!.id
    const answer = { type: 'answer', audience, request, text: 'None.' } as const
    unwrap(await carryOut(w.japan, 'partner', [answer, { type: 'confirm', documents: [id] }]))
    const view = shown()
    expect(view.requests).toMatchObject([{ hasOwn: true, answers: [{ name: 'Japan' }] }])
    expect(view.may.confirm).toBe(false)
    expect(view.history.map(({ what }) => what)).toContain('answered')
    expect(view.history.map(({ what }) => what)).toContain('confirmed')
  })

  it('says what took its place', async () => {
    const { command, files } = paperTo(everybody(w.poc).name, { title: 'Terms, again' })
    const {
      series: _,
      type: __,
      originator: ___,
      ...body
    } = command.body as never as Record<string, unknown>
    const issue = { type: 'issue', of: paper.id, body: { ...body, sort: 'rev' } }
    unwrap(await sendWithFiles(w.poc, 'poc', { command: issue as never, files }))
    await catchUp(w.japan)
    const view = shown()
    expect(view).toMatchObject({
      document: { standing: 'replaced' },
      replacedBy: { number: 'POC 1/2026/Rev.1' },
      thread: [
        { number: 'POC 1/2026', sort: 'first', isThis: true },
        { number: 'POC 1/2026/Rev.1', sort: 'rev', isThis: false },
      ],
      may: { confirm: false, confirmSponsorship: false },
    })
  })

  it('gives its file, checked to the last byte; after a recall it gives none', async () => {
    const told: number[] = []
    const { signal } = new AbortController()
    const opening = { onProgress: (done: number) => void told.push(done), signal }
    const asked = { document: paper.id, at: 0 }
    const opened = await documentFile(asJapan(), asked, opening)
    if (opened.type !== 'opened') throw new Error(opened.type)
    expect(await opened.blob.text()).toBe('The terms.\n')
    expect(told.at(-1)).toBeGreaterThan(0)

    const recall = { type: 'recall', of: paper.id, reason: 'A spill' } as const
    unwrap(await carryOut(w.poc, 'poc', [recall]))
    await catchUp(w.japan)
    expect(shown()).toMatchObject({ files: [], gone: { type: 'recalled', reason: 'A spill' } })
    expect(await documentFile(asJapan(), asked, opening)).toEqual({ type: 'not-there' })
  })

  it('gives no file that was stopped, or that is no archive where one is to be unpacked', async () => {
    const stopped = { onProgress: () => {}, signal: AbortSignal.abort() }
    const asked = { document: paper.id, at: 0 }
    expect(await documentFile(asJapan(), asked, stopped)).toEqual({ type: 'cancelled' })
    const opening = { onProgress: () => {}, signal: new AbortController().signal }
    const toUnpack = await documentFile(asJapan(), { ...asked, toUnpack: true }, opening)
    expect(toUnpack).toEqual({ type: 'damaged' })
    expect(await documentFile(asJapan(), { ...asked, at: 7 }, opening)).toEqual({
      type: 'not-there',
    })
  })

  it('is not known where it is for others', () => {
    expect(documentView(asJapan(), { id: 'ff'.repeat(32) })).toEqual({ type: 'unknown' })
  })
})
