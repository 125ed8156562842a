/** A few seats among themselves, and what one of them gives the POC. */
import { utf8Bytes } from '@epoc/crypto'
import type { Result } from '@epoc/event'
import { documentId, documentOf, outcomeOf } from '@epoc/domain'
import type { Submission } from '@epoc/domain'
import { everybody, paperTo, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { fulfil, outboxRows } from '../outbox/outbox.ts'
import { keepUp } from '../outgoing/keep-up.ts'
import { fewWith } from '../outgoing/few.ts'
import type { Replica } from '../replica.ts'
import { sendWithFiles } from './send-with-files.ts'
import { wishOfSubmission } from './submitted-wish.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function look(replica: Replica): Promise<void> {
  unwrap(await replica.sync())
  unwrap(await keepUp(replica))
}

describe('a paper that goes through the POC', () => {
  let w: World
  beforeEach(async () => {
    w = await world('submitted')
  })

  async function submit(): Promise<Submission> {
    const audience = unwrap(await fewWith(w.japan, 'partner', ['JP' as never, 'poc']))
    const { command, files } = paperTo(audience, { title: 'Steps', dated: '2026-01-05' as never })
    if (command.type !== 'circulate') throw new Error('a paper is circulated')
    const { originator: _, ...body } = command.body
    const file = { ...files[0]!, text: 'The words of it' }
    unwrap(
      await sendWithFiles(w.japan, 'partner', {
        command: { ...command, type: 'submit', body },
        files: [file],
      }),
    )
    await look(w.poc)
    return w.poc.domain.submissions.first()!
  }

  it('R-SUBMIT-3: is circulated as it was given, words, files and date', async () => {
    const submission = await submit()
    const wish = unwrap(await wishOfSubmission(w.poc, submission, everybody(w.poc).name))
    const sent = unwrap(await sendWithFiles(w.poc, 'poc', wish))
    await look(w.japan)
    const theirs = w.japan.domain.submissions.get(submission.id)!
    expect(outcomeOf(w.japan.domain, theirs)).toMatchObject({ type: 'circulated', differences: [] })
    const document = documentOf(w.japan.domain.register, documentId(sent.id))
    expect(document).toMatchObject({ originator: 'JP', dated: '2026-01-05' })
    expect(document?.files[0]?.text?.size).toBe(utf8Bytes('The words of it').length)
    expect(document?.files[0]?.plain).toEqual(submission.files[0]?.plain)
    expect(document?.files[0]?.cipher).not.toEqual(submission.files[0]?.cipher)
  })

  it('R-SUBMIT-1: is between the two, in the audience that they have already', async () => {
    const before = (await submit()).audience
    expect(unwrap(await fewWith(w.japan, 'partner', ['poc', 'JP' as never]))).toBe(before)
    expect(unwrap(await fewWith(w.poc, 'poc', ['JP' as never, 'poc']))).toBe(before)
    const three = unwrap(await fewWith(w.japan, 'partner', ['DE', 'JP', 'poc'] as never))
    expect(three).not.toBe(before)
  })

  it('R-REGISTER-18: of two who replace the same, the second is told that it came to nothing', async () => {
    const audience = everybody(w.poc).name
    const { id } = unwrap(await sendWithFiles(w.poc, 'poc', paperTo(audience)))
    const second = await w.again('france-poc-1')
    await look(second)
    const { command, files } = paperTo(audience)
    if (command.type !== 'circulate') throw new Error('a paper is circulated')
    const { titles, marking, asksReceipt } = command.body
    const revise = (by: Replica) =>
      fulfil(by, {
        hat: 'poc',
        what: 'A revision',
        now: true,
        wish: {
          type: 'with-files',
          files,
          command: {
            type: 'issue',
            of: documentId(id),
            body: { titles, marking, asksReceipt, sort: 'rev' },
          },
        },
      })
    // Each decides on what it knew before the other's came.
    const outcomes = await Promise.all([revise(w.poc), revise(second)])
    const told = outcomes.map((each) => (each.ok ? 'done' : each.error.type)).sort()
    expect(told).toEqual(['came-to-nothing', 'done'])
    expect([await outboxRows(w.poc), await outboxRows(second)]).toEqual([[], []])
  })
})
