import { Stanza } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { identityOf, recipientFor, recipientOfSeed } from './age-hybrid.ts'
import type { Seed } from './bytes.ts'

const seedOf = (byte: number) => new Uint8Array(32).fill(byte) as unknown as Seed
const fileKey = new Uint8Array(16).fill(7)
const seeds = [1, 2, 3, 4].map(seedOf)
const stanzas = (
  await Promise.all(
    seeds.map(async (seed) => recipientFor(await recipientOfSeed(seed)).wrapFileKey(fileKey)),
  )
).flat()

describe('a stanza among others', () => {
  it.each([0, 1, 2, 3])('is found wherever it was thought to be: place %i', async (place) => {
    for (const seed of seeds) {
      expect(await identityOf(seed, place).unwrapFileKey(stanzas)).toEqual(fileKey)
    }
    expect(await identityOf(seedOf(9), place).unwrapFileKey(stanzas)).toBeNull()
  })

  it('is found also where its place is none', async () => {
    for (const place of [4, 1_000, -1]) {
      for (const seed of seeds) {
        expect(await identityOf(seed, place).unwrapFileKey(stanzas)).toEqual(fileKey)
      }
    }
  })

  it('stands for nobody where it is of another type, and is refused where it is malformed', async () => {
    const other = [new Stanza(['X25519', 'AAAA'], new Uint8Array(32))]
    expect(await identityOf(seedOf(1)).unwrapFileKey(other)).toBeNull()
    const [first] = stanzas
    const short = [new Stanza([...first!.args], first!.body.subarray(1))]
    await expect(async () => identityOf(seedOf(1)).unwrapFileKey(short)).rejects.toThrow(
      'not a stanza',
    )
  })
})
