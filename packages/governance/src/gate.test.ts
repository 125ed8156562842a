import { sha256, utf8Bytes } from '@epoc/crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  audienceId,
  cast,
  creating,
  enrolling,
  keying,
  keysFor,
  someRoot,
} from './cast.test-support.ts'
import type { Cast, Doing } from './cast.test-support.ts'

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const refused = (doing: Doing) => {
  const before = c.record.state
  const answer = c.record.propose(doing)
  if (answer.ok) return 'admitted'
  if (c.record.state !== before) throw new Error('a refusal changed the state')
  return answer.error
}

/** Something that Japan's administrator may always do. */
const harmless = (): Doing => keying(c.japan, 'partner', 'JP', [c.japan, c.officer])

describe('the place of an event', () => {
  it('R-RECORD-1: its number is the next of its stream', () => {
    const next = c.record.streams.last('' as never) + 1
    expect(refused({ ...harmless(), seq: next + 1 })).toEqual({
      type: 'wrong-seq',
      rule: 'R-RECORD-1',
      expected: next,
    })
    expect(refused({ ...harmless(), seq: next - 1 })).toMatchObject({ type: 'wrong-seq' })
  })

  it('R-RECORD-2: time does not run back', () => {
    c.record.do({ ...harmless(), receivedAt: 500 })
    const later = creating(c.japan, 'partner', 'own', 'own', ['JP'])
    expect(refused({ ...later, receivedAt: 499 })).toMatchObject({ type: 'time-runs-back' })
  })

  it('R-RECORD-3: it is not later than its author allows', () => {
    expect(refused({ ...harmless(), until: 10, receivedAt: 11 })).toMatchObject({
      type: 'too-late',
    })
    expect(refused({ ...harmless(), until: 10, receivedAt: 10 })).toBe('admitted')
  })

  it('R-RECORD-4: what its author had seen is what was there', () => {
    const { size } = c.record
    const clear = c.record.streams.last('' as never)
    const seen = { size, root: someRoot, clear, stream: clear }
    for (const [field, wrong] of [
      ['size', { ...seen, size: size + 1 }],
      ['root', { ...seen, root: sha256(utf8Bytes('other')) }],
      ['root', { ...seen, size: 0 }],
      ['clear', { ...seen, clear: clear - 1 }],
      ['stream', { ...seen, stream: clear + 1 }],
    ] as const) {
      expect(refused({ ...harmless(), seen: wrong })).toEqual({
        type: 'wrong-seen',
        rule: 'R-RECORD-4',
        field,
      })
    }
    expect(refused({ ...harmless(), seen })).toBe('admitted')
  })
})

describe('the gate', () => {
  it('R-GATE-1: admits events of this regime, and one founding', () => {
    expect(refused({ ...harmless(), regime: someRoot })).toMatchObject({ type: 'wrong-regime' })
    expect(refused({ ...harmless(), regime: undefined })).toMatchObject({ type: 'wrong-regime' })
    const again = { by: c.founder, hat: 'poc', kind: 'regime.founded' } as const
    expect(refused(again)).toMatchObject({ type: 'wrong-regime', rule: 'R-GATE-1' })
  })

  it('R-GATE-2: admits nobody who is not enrolled', () => {
    expect(refused({ ...harmless(), by: c.stranger })).toMatchObject({ type: 'not-enrolled' })
  })

  it('R-GATE-3: admits no hat that its author does not wear', () => {
    expect(refused({ ...harmless(), hat: 'poc' })).toMatchObject({ type: 'hat-not-worn' })
    expect(refused({ ...harmless(), by: c.founder })).toMatchObject({ type: 'hat-not-worn' })
  })

  it('R-GATE-4: admits members of an audience, and audiences that exist', () => {
    c.record.do(harmless())
    c.record.do(creating(c.japan, 'partner', 'own', 'own', ['JP']))
    const to = { audience: audienceId('own'), epoch: 1 }
    expect(refused({ by: c.officer, to })).toBe('admitted')
    expect(refused({ by: c.korea, to })).toMatchObject({ type: 'not-a-member' })
    const unknown = { audience: audienceId('unknown'), epoch: 1 }
    expect(refused({ by: c.officer, to: unknown })).toMatchObject({ type: 'unknown-audience' })
    const answer = { kind: 'audience.opened', body: { epoch: 1 } }
    const own = { audience: audienceId('own') }
    expect(refused({ by: c.korea, to: own, ...answer })).toMatchObject({ type: 'not-a-member' })
    const nowhere = { audience: audienceId('unknown') }
    expect(refused({ by: c.korea, to: nowhere, ...answer })).toMatchObject({
      type: 'unknown-audience',
    })
  })

  it('R-GATE-5: admits sealed events of the current epoch', () => {
    c.record.do(harmless())
    c.record.do(creating(c.japan, 'partner', 'own', 'own', ['JP']))
    const to = { audience: audienceId('own'), epoch: 2 }
    expect(refused({ by: c.officer, to })).toEqual({
      type: 'wrong-epoch',
      rule: 'R-GATE-5',
      current: 1,
    })
  })

  it('R-GATE-6: admits the kinds of governance, with their fields, blobs and streams', () => {
    const known = harmless()
    expect(refused({ ...known, kind: 'king.crowned' })).toMatchObject({ type: 'unknown-kind' })
    expect(refused({ ...known, kind: 'audience.created' })).toMatchObject({ type: 'unknown-kind' })
    c.record.do(known)
    c.record.do(creating(c.japan, 'partner', 'own', 'own', ['JP']))
    const own = { audience: audienceId('own') }
    expect(refused({ ...known, to: own })).toMatchObject({ type: 'unknown-kind' })
    const next = keying(c.japan, 'partner', 'JP', [c.japan, c.officer], 2)
    expect(refused({ ...next, body: { seat: 'JP' } })).toMatchObject({ type: 'wrong-body' })
    expect(refused({ ...next, subject: new Uint8Array(32) })).toMatchObject({
      type: 'wrong-body',
      path: 'subject',
    })
    const { blobs: _, ...without } = next
    expect(refused(without)).toMatchObject({ type: 'blob-not-brought' })
    expect(refused({ ...next, blobs: [[someRoot, 1]] })).toMatchObject({ type: 'blob-not-brought' })
  })

  it('refuses recipients to which nobody can seal', async () => {
    const person = await keysFor('somebody')
    const bad = { ...person, recipient: new Uint8Array(1216).fill(255) as never }
    expect(refused(enrolling(c.japan, 'partner', 'JP', bad, { partner: ['read'] }))).toMatchObject({
      type: 'wrong-body',
      path: 'body.recipient',
    })
  })
})
