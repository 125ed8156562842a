/** The vectors of ../vectors, each with what is expected of it, made without this package. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as epoc from './index.ts'
import type { AccountSecret, Hash32, PublicKey, Recipient, Seed } from './index.ts'
import { isAcceptableSignature } from './public-key.ts'

type Vector = { readonly subject: string; readonly about: string } & {
  readonly [field: string]: unknown
}
type Check = (vector: Vector) => Promise<unknown>

const bytes = (vector: Vector, field: string): Uint8Array => {
  const decoded = epoc.fromHex(vector[field] as string)
  if (!decoded.ok) throw new Error(`${field} is not hex`)
  return decoded.value
}
const text = (vector: Vector, field: string): string => vector[field] as string

const sealing = (vector: Vector) => ({
  secret: bytes(vector, 'secret') as Seed,
  salt: bytes(vector, 'salt'),
  info: bytes(vector, 'info'),
  aad: bytes(vector, 'aad'),
})
const unlocking = (vector: Vector) => ({
  passphrase: text(vector, 'passphrase'),
  accountSecret: bytes(vector, 'accountSecret') as AccountSecret,
  slot: vector['slot'],
})

/** What each subject computes; compared with `expect` as a whole. */
const valid: Record<string, Check> = {
  derive: async (vector) => {
    const label = epoc.labels[vector['label'] as keyof typeof epoc.labels]
    const seed = epoc.deriveSeed(bytes(vector, 'secret'), label, text(vector, 'name'))
    return { seed: epoc.toHex(seed) }
  },
  seal: async (vector) => {
    const plaintext = bytes(vector, 'plaintext')
    const box = await epoc.sealBytes({ ...sealing(vector), plaintext })
    expect(await epoc.openSealed({ ...sealing(vector), box })).toEqual(epoc.ok(plaintext))
    return { box: epoc.toHex(box) }
  },
  pad: async (vector) => {
    const content = new Uint8Array(vector['length'] as number).fill(bytes(vector, 'byte')[0]!)
    const frame = epoc.padFrame(content)
    expect(epoc.unpadFrame(frame)).toEqual(epoc.ok(content))
    return { size: frame.length, sha256: epoc.toHex(epoc.sha256(frame)) }
  },
  commit: async (vector) => {
    const commitment = epoc.commitmentOf(bytes(vector, 'r'), bytes(vector, 'content'))
    expect(epoc.checkCommitment(commitment, bytes(vector, 'r'), bytes(vector, 'content'))).toBe(
      true,
    )
    return { commitment: epoc.toHex(commitment) }
  },
  sign: async (vector) => {
    const key = await epoc.signingKeyFromSeed(bytes(vector, 'seed') as Seed)
    const signature = await key.sign(bytes(vector, 'message'))
    expect(await epoc.verifySignature(key.publicKey, signature, bytes(vector, 'message'))).toBe(
      true,
    )
    return {
      publicKey: epoc.toHex(key.publicKey),
      keyId: epoc.toHex(key.keyId),
      signature: epoc.toHex(signature),
    }
  },
  recipient: async (vector) => {
    const identity = epoc.identityFromSeed(bytes(vector, 'seed') as Seed)
    expect(epoc.parseIdentity(identity.text)).toEqual(epoc.ok(identity))
    const raw = await epoc.recipientOf(identity)
    expect(epoc.isAcceptableRecipient(raw)).toBe(true)
    const recipient = epoc.recipientText(raw)
    expect(epoc.parseRecipient(recipient)).toEqual(epoc.ok(raw))
    return { identity: identity.text, recipient }
  },
  account: async (vector) => {
    const secret = bytes(vector, 'secret') as AccountSecret
    const printed = epoc.accountSecretText(secret)
    expect(epoc.parseAccountSecret(printed)).toEqual(epoc.ok(secret))
    return { text: printed }
  },
  slot: async (vector) => {
    const opened = await epoc.openKeyring(unlocking(vector))
    if (!opened.ok) return opened.error
    return { signing: epoc.toHex(opened.value.signing), age: epoc.toHex(opened.value.age) }
  },
}

const errorOf = (result: epoc.Result<unknown, { readonly type: string }>) =>
  result.ok ? { opened: result.value } : { error: result.error.type }

const invalid: Record<string, Check> = {
  seal: async (vector) =>
    errorOf(await epoc.openSealed({ ...sealing(vector), box: bytes(vector, 'box') })),
  pad: async (vector) => {
    const content = epoc.unpadFrame(bytes(vector, 'frame'))
    return content.ok ? {} : { error: content.error.type, reason: content.error.reason }
  },
  commit: async (vector) => ({
    holds: epoc.checkCommitment(
      bytes(vector, 'commitment'),
      bytes(vector, 'r'),
      bytes(vector, 'content'),
    ),
  }),
  key: async (vector) => ({ acceptable: epoc.isAcceptablePublicKey(bytes(vector, 'key')) }),
  recipient: async (vector) => errorOf(epoc.parseRecipient(text(vector, 'text'))),
  identity: async (vector) => errorOf(epoc.parseIdentity(text(vector, 'text'))),
  sealable: async (vector) => ({
    acceptable: epoc.isAcceptableRecipient(bytes(vector, 'recipient')),
  }),
  account: async (vector) => {
    const parsed = epoc.parseAccountSecret(text(vector, 'text'))
    return parsed.ok ? {} : { error: parsed.error }
  },
  slot: async (vector) => errorOf(await epoc.openKeyring(unlocking(vector))),
}

describe.each([
  ['valid', valid],
  ['invalid', invalid],
])('%s vectors', (sort, checks) => {
  const folder = new URL(`../vectors/${sort}/`, import.meta.url)
  const names = readdirSync(folder)
  const vectors = names.map((name): [string, Vector] => [
    name,
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector,
  ])

  it.each(vectors)('%s', async (_, vector) => {
    expect(await checks[vector.subject]!(vector)).toEqual(vector['expect'])
  })

  it('cover every subject', () => {
    const subjects = new Set(vectors.map(([, { subject }]) => subject))
    expect([...subjects].sort()).toEqual(Object.keys(checks).sort())
  })
})

describe('what a hostile recipient or key would do', () => {
  const read = (name: string): Vector =>
    JSON.parse(
      readFileSync(new URL(`../vectors/invalid/${name}.json`, import.meta.url), 'utf8'),
    ) as Vector

  it('unacceptable recipients are refused before age is asked', async () => {
    const secret = new Uint8Array(32) as Seed
    const recipient = bytes(read('sealable-first-coefficient'), 'recipient') as Recipient
    await expect(
      epoc.wrapSecrets(
        { regime: new Uint8Array(32) as Hash32, holder: 'FR', numbers: [1] },
        [secret],
        [recipient],
      ),
    ).rejects.toThrow('unacceptable')
    const sealed = await epoc.sealFile({ source: new Blob([]).stream(), recipient })
    expect(sealed).toEqual(epoc.err({ type: 'unacceptable-recipient' }))
  })

  it('no signature holds under a key of small order, and R of small order makes none', async () => {
    const key = bytes(read('key-identity'), 'key') as PublicKey
    const signature = epoc.concat(key, new Uint8Array(32))
    const honest = await epoc.signingKeyFromSeed(new Uint8Array(32).fill(1) as Seed)
    const message = epoc.utf8Bytes('any')
    expect(isAcceptableSignature(signature)).toBe(false)
    expect(await epoc.verifySignature(honest.publicKey, signature, message)).toBe(false)
    expect(await epoc.verifySignature(key, await honest.sign(message), message)).toBe(false)
  })
})
