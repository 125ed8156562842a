/**
 * Values that one person's program keeps for itself: sealed under a key that follows from the
 * person's identity and bound to regime, person and name, so that whoever holds the home's disk
 * reads none of them, and can make none, nor put one in another's place.
 */
import { deriveSeed, labels, openSealed, sealBytes } from '@epoc/crypto'
import type { AgeIdentity, Random, Seed } from '@epoc/crypto'
import { decodeCbor, encodeCbor } from '@epoc/event'
import type { RegimeId } from '@epoc/event'
import type { PersonId } from '@epoc/governance'
import type { Storage } from '../ports/storage.ts'

export type OwnValues = {
  /** `undefined` where there is none, or none that this person sealed under this name. */
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  /** Durable when it returns. */
  readonly set: (name: string, value: Uint8Array) => Promise<void>
}

/** Who owns the values, and where they are kept. */
export type Owner = {
  readonly regime: RegimeId
  readonly me: PersonId
  readonly identity: AgeIdentity
  readonly storage: Storage
  readonly random: Random
}

export function ownValues({ regime, me, identity, storage, random }: Owner): OwnValues {
  const secret: Seed = deriveSeed(identity.seed, labels.home)
  const bound = (name: string) => encodeCbor([labels.homeValue, regime, me, name])
  return {
    get: async (name) => {
      const bytes = await storage.value(name)
      const kept = bytes === undefined ? undefined : decodeCbor(bytes)
      if (kept?.ok !== true || !Array.isArray(kept.value)) return undefined
      const [salt, box] = kept.value
      if (!(salt instanceof Uint8Array) || !(box instanceof Uint8Array)) return undefined
      const aad = bound(name)
      const opened = await openSealed({ secret, salt, info: aad, aad, box })
      return opened.ok ? opened.value : undefined
    },
    set: async (name, plaintext) => {
      const salt = random(32)
      const aad = bound(name)
      const box = await sealBytes({ secret, salt, info: aad, aad, plaintext })
      await storage.setValue(name, encodeCbor([salt, box]))
    },
  }
}
