import { everybody, paperTo, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { fewWith, fulfil } from '@epoc/replica'
import type { Replica, Wish } from '@epoc/replica'
import { utf8Bytes } from '@epoc/crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { remindersFor } from '../letters/reminder.ts'
import { messageView, messagesView } from './messages.ts'
import { owedView } from './owed.ts'
import { readingOf } from './reading.ts'
import { receiptsView } from './receipts.ts'
import { registerView } from './register.ts'

type Shown = ReturnType<typeof receiptsView>

describe('what partners owe, in the client', () => {
  let w: World
  let id: string

  const reads = (replica: Replica, hat: string, language = 'en') => {
    const reading = readingOf(replica, { language, hat }, w.now())
    if (reading === undefined) throw new Error('it can be read')
    return reading
  }
  const does = async (replica: Replica, hat: 'poc' | 'partner', wish: Wish) => {
    const done = await fulfil(replica, { hat, wish, what: 'it', now: true })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    return done.value
  }
  const receipts = (replica: Replica, hat: string): Extract<Shown, { type: 'receipts' }> => {
    const shown = receiptsView(reads(replica, hat), { id })
    if (shown.type !== 'receipts') throw new Error('it is known')
    return shown
  }

  beforeAll(async () => {
    w = await world('client')
    const paper = paperTo(everybody(w.poc).name, {
      title: 'A paper',
      content: utf8Bytes('Line.\n'),
      asksReceipt: false,
    })
    await does(w.poc, 'poc', paper)
    for (const each of [w.germany, w.japan, w.korea]) await each.sync()
    const [document] = [...w.poc.domain.register.places.keys()]
    id = String(document)
  })

  it('is asked for where it was not, by the one whose document it is', async () => {
    expect(receipts(w.poc, 'poc')).toMatchObject({ mayAsk: true, toRemind: [] })
    expect(receipts(w.germany, 'partner').mayAsk).toBe(false)
    await does(w.poc, 'poc', { type: 'plain', command: { type: 'ask-receipt', of: id as never } })
    expect(receipts(w.poc, 'poc').mayAsk).toBe(false)
    await w.germany.sync()
    expect(receipts(w.germany, 'partner').asksReceipt).toBe(true)
    expect(
      registerView(reads(w.germany, 'partner'), {
        filter: { unconfirmed: true },
        offset: 0,
        limit: 9,
      }),
    ).toMatchObject({ total: 1, unconfirmed: 1 })
  })

  it('is gone once it is confirmed, and its officer is named', async () => {
    await does(w.germany, 'partner', {
      type: 'plain',
      command: { type: 'confirm', documents: [id as never] },
    })
    await w.poc.sync()
    const { lines, toRemind, counts } = receipts(w.poc, 'poc')
    const germany = lines.find(({ partner }) => partner === 'DE')
    expect(germany).toMatchObject({ name: 'Germany', isMissing: false })
    expect(germany?.confirmedBy?.name).not.toBe('')
    expect(toRemind).toEqual(['FR', 'JP', 'KR'])
    expect(counts).toMatchObject({ partners: 4, asked: 4, confirmed: 1, served: 0 })
    const rest = registerView(reads(w.germany, 'partner'), {
      filter: { unconfirmed: true },
      offset: 0,
      limit: 9,
    })
    expect(rest).toMatchObject({ total: 0, rows: [] })
  })

  it('is listed by partner, for the POC and not for others', () => {
    const { partners, documents } = owedView(reads(w.poc, 'poc'), { overdue: false })
    expect(documents).toBe(1)
    expect(partners.map(({ name }) => name)).toEqual(['France', 'Japan', 'Republic of Korea'])
    expect(owedView(reads(w.poc, 'poc'), { overdue: true }).partners).toEqual([])
    expect(owedView(reads(w.japan, 'partner'), { overdue: false }).partners).toEqual([])
  })

  it('is reminded of in the language of the officer, each alone', () => {
    const [french] = remindersFor(reads(w.poc, 'poc', 'fr'), { partners: ['JP'], words: 'Merci.' })
    expect(french?.message.subject).toMatch(/^Rappel : /)
    expect(french?.message.text).toMatch(/^Merci\.\n\nRestent attendus/)
    const all = remindersFor(reads(w.poc, 'poc'), {})
    for (const { name, message } of all) {
      const others = all.filter((each) => each.name !== name)
      expect(others.some((each) => message.text.includes(each.name))).toBe(false)
    }
  })

  it('becomes a message, and an answer to it stands in the same conversation', async () => {
    const [reminder] = remindersFor(reads(w.poc, 'poc'), { partners: ['JP'] })
    const few = await fewWith(w.poc, 'poc', ['poc', 'JP' as never])
    if (!few.ok || reminder === undefined) throw new Error('there is one')
    const audience = few.value
    await does(w.poc, 'poc', {
      type: 'plain',
      command: { type: 'send-message', audience, ...reminder.message },
    })
    await w.japan.sync()
    const [first] = messagesView(reads(w.japan, 'partner'), {}).conversations
    expect(first).toMatchObject({ count: 1, last: { reminder: true, isOwn: false } })
    const { subject, text, marking } = reminder.message
    await does(w.japan, 'partner', {
      type: 'plain',
      command: {
        type: 'send-message',
        audience,
        subject: `Re: ${subject}`,
        text,
        marking,
        inReplyTo: first?.last.id as never,
      },
    })
    await w.poc.sync()
    const { conversations } = messagesView(reads(w.poc, 'poc'), {})
    expect(conversations).toHaveLength(1)
    expect(conversations[0]).toMatchObject({ count: 2, subject, last: { from: 'Japan' } })
    const whole = messageView(reads(w.poc, 'poc'), { id: conversations[0]?.last.id ?? '' })
    expect(whole.type === 'conversation' && whole.messages.map(({ to }) => to)).toEqual([
      ['Japan'],
      ['Point of Contact'],
    ])
  })
})
