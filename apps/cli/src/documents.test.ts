import type { Replica } from '@epoc/replica'
import { describe, expect, it } from 'vitest'
import { freshness } from './documents.ts'

const now = Date.UTC(2026, 10, 24, 12)
const minutes = (count: number) => now / 1000 - 60 * count
const shown = (time: number, offline?: string) =>
  freshness({ offline, replica: { checkpoint: { time } } as Replica }, now)

describe('what closes every view', () => {
  it('says that it is up to date only where the host has signed a time close to now', () => {
    expect(shown(minutes(1))).toMatch(/^Up to date · \d\d:\d\d$/)
    expect(shown(minutes(6))).toMatch(/^The host shows nothing newer than \d\d:\d\d$/)
    expect(shown(minutes(60 * 40))).toMatch(/nothing newer than 2[23] Nov 2026, /)
  })

  it('says of when it is where nobody was asked', () => {
    expect(shown(minutes(6), 'not asked')).toMatch(/^Offline · as of \d\d:\d\d · not asked$/)
  })
})
