import { systemRandom } from '@epoc/crypto'
import { chaseList, documentOf, inbox, receiptMatrix } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import { Replica, eraseRecalled, deliver, memoryStorage } from '@epoc/replica'
import { MemoryHost } from '@epoc/testing'
import { describe, expect, it } from 'vitest'
import { sampleDocuments } from '../documents/documents.ts'
import { partner } from '../partners.ts'
import { keysOf, sampleSecrets } from './keys.ts'
import { setUpSample } from './living.ts'
import { done } from './troupe.ts'

const now = Date.UTC(2026, 10, 24, 9)
const clock = () => now
const random = systemRandom
const host = await MemoryHost.create(random, clock)
const steps: (readonly [number, number])[] = []
const regime = done(
  await setUpSample({ host, hostToken: 'token', clock, random }, (...step) => steps.push(step)),
)

async function replicaOf(handle: string): Promise<Replica> {
  const keys = await keysOf(sampleSecrets(handle))
  const ports = { host, storage: memoryStorage(), clock, random }
  const replica = done(await Replica.open(regime, keys, ports))
  done(await replica.sync())
  return replica
}
const [poc, japan, spain] = await Promise.all(
  ['france-poc-2', 'japan-embassy', 'spain-embassy'].map(replicaOf),
)
const { register } = poc!.domain
const written = sampleDocuments('2026-11-24')
const all = [...register.shelves.values()].flatMap(({ documents }) => documents.toArray())
const titled = (key: string): Document => {
  const title = written.find((each) => each.key === key)!.versions[0].title
  return all.find(({ titles }) => [...titles.values()].includes(title))!
}

describe('the sample that was set up', () => {
  it('is accepted as a whole: nothing is void, and nothing waits for a key', () => {
    for (const { domain, waiting } of [poc!, japan!, spain!]) {
      expect(domain.voided.toArray()).toEqual([])
      expect(waiting).toEqual([])
    }
  })

  it('shows how far it has come, up to the end', () => {
    const done = steps.map(([done]) => done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    const [last, total] = steps.at(-1)!
    expect(last).toBe(total)
  })

  it('has every document under the number and the date of its paper (R-REGISTER-14)', () => {
    expect(all).toHaveLength(written.length)
    const { symbol, dated, stamped } = titled('poc-11-record')
    expect([symbol.year, dated, stamped]).toEqual([2026, '2026-11-13', true])
    const ofToday = titled('poc-meeting-draft-agenda')
    expect([symbol.number, ofToday.symbol.number]).toEqual([42, 43])
    expect(titled('intangible-transfers-of-technology').symbol.number).toBe(45)
    expect(ofToday.stamped).toBeUndefined()
  })

  it('has the words of every file beside it', () => {
    const files = all.flatMap((document) => document.files)
    expect(files.filter(({ text }) => (text?.size ?? 0) < 500)).toEqual([])
  })

  it('leaves partners and the POC something to do', () => {
    const items = inbox(register, poc!.governance!, partner('JP'))
    const reasons = items.flatMap((item) => item.reasons.map(({ type }) => type))
    expect(new Set(reasons)).toEqual(
      new Set(['receipt-asked', 'not-delivered', 'answer-asked', 'sponsorship-named']),
    )
    const chased = chaseList(register, poc!.governance!, 'poc', now)
    expect(chased.filter(({ wanted }) => wanted === 'receipt').length).toBeGreaterThan(8)
    expect(chased.filter(({ wanted }) => wanted !== 'receipt')).toHaveLength(2)
  })

  it('has receipts of some, more of some than of others, and service on paper (R-REGISTER-24)', () => {
    const { rows } = receiptMatrix(register, poc!.governance!, titled('rpoc-record'))
    const confirming = rows.filter(({ confirmedAt }) => confirmedAt !== undefined)
    expect(confirming.map(({ partner }) => partner)).toEqual(['CA', 'DE', 'ES', 'NO'].map(code))
    const [shelf] = [...register.shelves.values()].filter(({ receipts }) => receipts.size > 5)
    const served = [...shelf!.receipts].filter(([, { served }]) => served.size > 0)
    expect(served.map(([partner]) => partner).sort()).toEqual(['BG', 'IS', 'NZ', 'ZA'].map(code))
  })

  it('has the directory, matters, phases, answers and messages', () => {
    const { directory, matters, phases, messages, drafts, submissions } = poc!.domain
    expect(directory.size).toBe(39)
    expect(matters.size).toBe(6)
    expect(phases.size).toBe(12)
    expect(messages.size).toBe(5)
    expect(drafts.size).toBe(0)
    expect(submissions.size).toBe(1)
    expect(japan!.domain.drafts.size).toBe(1)
    expect(japan!.domain.submissions.size).toBe(0)
    const answered = [...register.shelves.values()]
      .flatMap(({ requests }) => requests.toArray())
      .map(({ answers }) => answers.size)
    expect(answered).toEqual([3, 1])
  })

  it('has one paper withdrawn, and one recalled of which the text is gone', () => {
    expect(all.filter(({ withdrawn }) => withdrawn !== undefined)).toHaveLength(1)
    const recalled = all.filter(({ recalled }) => recalled !== undefined)
    expect(recalled.map(({ titles }) => titles.size)).toEqual([0])
  })

  it('can be received by whoever signs in, in either language', async () => {
    expect(done(await deliver(japan!, 'fr'))).toBeGreaterThan(100)
    expect(done(await eraseRecalled(japan!))).toHaveLength(1)
    const left = inbox(japan!.domain.register, japan!.governance!, partner('JP'))
    expect(
      left.flatMap(({ reasons }) => reasons).some(({ type }) => type === 'not-delivered'),
    ).toBe(false)
    expect(documentOf(japan!.domain.register, titled('ie-parcels').id)).toBeDefined()
  })
})

function code(text: string) {
  return text as ReturnType<typeof partner>
}
