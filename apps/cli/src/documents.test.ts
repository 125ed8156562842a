import type { Replica } from '@epoc/replica'
import { describe, expect, it } from 'vitest'
import { freshness } from './documents.ts'

const now = Date.UTC(2026, 10, 24, 12)
const minutes = (count: number) => now / 1000 - 60 * count
const shown = (time: number, offline?: string, events: readonly number[] = []) => {
  const waiting = events.map((each) => ({ events: each }))
  return freshness(
    { offline, replica: { checkpoint: { time }, waiting } as unknown as Replica },
    now,
  )
}

describe('what closes every view', () => {
  it('says that it is up to date only where the host has signed a time close to now', () => {
    for (const close of [0, 1, 2, -1, -2]) {
      expect(shown(minutes(close))).toMatch(/^Up to date · \d\d:\d\d$/)
    }
  })

  it('R-HOME-6: says by how much the host’s time is behind this machine’s clock, or it before', () => {
    const behind =
      /^The host shows nothing newer than \d\d:\d\d, 6 minutes before this machine’s clock$/
    expect(shown(minutes(6))).toMatch(behind)
    expect(shown(minutes(2) - 1)).toMatch(/nothing newer than .*, 2 minutes before/)
    expect(shown(minutes(60 * 40))).toMatch(
      /nothing newer than 2[23] Nov 2026, .*, 40 hours before/,
    )
    expect(shown(minutes(60 * 72))).toMatch(/3 days before this machine’s clock$/)
    const ahead = /^The host’s signed time is \d\d:\d\d, 6 minutes after this machine’s clock$/
    expect(shown(minutes(-6))).toMatch(ahead)
    expect(shown(minutes(-2) + 1)).toMatch(/signed time is .*, 2 minutes after/)
  })

  it('R-RECORD-14: says where the host has signed a time to come', () => {
    expect(shown(minutes(-6))).toMatch(/^The host’s signed time is .*after this machine’s clock$/)
  })

  it('R-SEAL-6: says that something waits, and that numbers are provisional while it does', () => {
    expect(shown(minutes(1), undefined, [1, 2]).split('\n')).toEqual([
      expect.stringMatching(/^Up to date · /),
      '3 events wait for a key: documents may be missing, and numbers are provisional.',
    ])
    expect(shown(minutes(1), 'not asked', [1])).toMatch(/\n1 event waits for a key: /)
  })

  it('says of when it is where nobody was asked', () => {
    expect(shown(minutes(6), 'not asked')).toMatch(/^Offline · as of \d\d:\d\d · not asked$/)
  })
})
