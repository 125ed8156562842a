import type { PublicKey, Recipient } from '@epoc/crypto'
import type { Capacity } from '@epoc/event'
import { describe, expect, it } from 'vitest'
import type { PartnerCode, Person, PersonId, Right, SeatId } from '../state.ts'
import { mayErase } from './rights.ts'

const officer = (partner: string, hat: Capacity, rights: readonly Right[]): Person => ({
  id: partner as PersonId,
  key: new Uint8Array(32) as PublicKey,
  recipient: new Uint8Array(1216) as Recipient,
  partner: partner as PartnerCode,
  hats: new Map([[hat, rights]]),
})
const japan = 'JP' as SeatId
const bringing = (...members: readonly string[]) => ({
  sealer: japan,
  members: members as readonly SeatId[],
})

describe('R-HTTP-2: that something is erased is ordered', () => {
  it('by the people of the seat that sealed it, with the right to speak', () => {
    expect(mayErase(officer('JP', 'partner', ['read', 'speak']), bringing('JP'))).toBe(true)
    expect(mayErase(officer('JP', 'partner', ['read', 'draft']), bringing('JP'))).toBe(false)
    expect(mayErase(officer('FR', 'partner', ['speak']), bringing('FR', 'JP'))).toBe(false)
    expect(mayErase(officer('JP', 'chair', ['speak']), bringing('JP', 'chair'))).toBe(false)
  })

  it('by the POC where it is a member, and nowhere else', () => {
    expect(mayErase(officer('FR', 'poc', ['speak']), bringing('JP', 'poc'))).toBe(true)
    expect(mayErase(officer('FR', 'poc', ['read']), bringing('JP', 'poc'))).toBe(false)
    expect(mayErase(officer('FR', 'poc', ['speak']), bringing('JP'))).toBe(false)
  })
})
