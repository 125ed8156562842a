/** The age test kit (C2SP/CCTV): files of one post-quantum recipient as it says, all others refused. */
import { inflateSync } from 'node:zlib'
import * as kit from 'cctv-age'
import { describe, expect, it } from 'vitest'
import { aeadInJavaScript, aeadInNode, aeadInWebCrypto, isInWebCrypto } from './aead.ts'
import type { AeadOf } from './aead.ts'
import { parseIdentity } from './age-identity.ts'
import { openFile } from './file.ts'
import { sha256Hasher } from './hash.ts'
import { nodeCrypto } from './in-node.ts'
import { toHex } from './text.ts'

type Case = {
  readonly fields: ReadonlyMap<string, string>
  readonly identities: readonly string[]
  readonly file: Uint8Array
}

/** A head of `key: value` lines, an empty line, the file. */
function caseOf(bytes: Uint8Array): Case {
  const at = Buffer.from(bytes).indexOf('\n\n')
  const lines = Buffer.from(bytes.subarray(0, at)).toString('utf8').split('\n')
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(': ')
    return [line.slice(0, colon), line.slice(colon + 2)]
  })
  const fields = new Map(pairs)
  const rest = bytes.subarray(at + 2)
  const file = fields.get('compressed') === 'zlib' ? new Uint8Array(inflateSync(rest)) : rest
  const identities = pairs.flatMap(([key, value]) => (key === 'identity' ? [value] : []))
  return { fields, identities, file }
}

const cases = Object.entries<Uint8Array>(kit).map(([name, bytes]) => [name, caseOf(bytes)] as const)

/** Ours by its form: not armoured, one identity, and that a post-quantum one. */
const ours = cases.filter(
  ([, { fields, identities }]) =>
    fields.get('armored') !== 'yes' &&
    identities.length === 1 &&
    identities[0]?.startsWith('AGE-SECRET-KEY-PQ-') === true,
)

/** Right by age's rules, and refused here: one recipient is what a file of ours has. */
const stricter: ReadonlySet<string> = new Set([
  'hybrid_and_x25519',
  'hybrid_grease',
  'hybrid_multiple_recipients',
])

async function opened({ identities, file }: Case, aead?: AeadOf) {
  const identity = parseIdentity(identities[0]!)
  if (!identity.ok) return { verdict: 'no identity', payload: '' }
  const source = async function* () {
    yield file
  }
  const options = { source: source(), identity: identity.value, size: file.length }
  const stream = await openFile(options, aead)
  if (!stream.ok) return { verdict: stream.error.type, payload: '' }
  const hasher = sha256Hasher()
  const reader = stream.value.stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      hasher.update(next.value)
    }
  } catch {
    // `done` says why.
  }
  const done = await stream.value.done
  return { verdict: done.ok ? 'success' : done.error.type, payload: toHex(hasher.digest()) }
}

const ways: readonly (readonly [string, AeadOf, boolean])[] = [
  ['Node', aeadInNode(nodeCrypto!), true],
  ['WebCrypto', aeadInWebCrypto, await isInWebCrypto()],
  ['JavaScript', aeadInJavaScript, true],
]

describe('the age test kit', () => {
  it('has files of our form, right and wrong', () => {
    const right = ours.filter(([, { fields }]) => fields.get('expect') === 'success')
    expect(ours.length).toBeGreaterThan(15)
    expect(right.length).toBeGreaterThan(1)
  })

  describe.each(ways)('by the cipher in %s', (_, aead, isThere) => {
    it.skipIf(!isThere).each(ours)('%s', async (name, given) => {
      const { verdict, payload } = await opened(given, aead)
      const isRight = given.fields.get('expect') === 'success' && !stricter.has(name)
      const found = verdict === 'success' ? payload : 'refused'
      expect(found).toBe(isRight ? given.fields.get('payload') : 'refused')
    })
  })

  it.each([...stricter])('%s is right by the rules of age alone', (name) => {
    const [, { fields }] = cases.find(([each]) => each === name)!
    expect(fields.get('expect')).toBe('success')
  })

  it('of any other form opens with none of our identities', async () => {
    const [, own] = ours.find(([name]) => name === 'hybrid')!
    const others = cases.filter(([name]) => !ours.some(([each]) => each === name))
    expect(others.length).toBeGreaterThan(100)
    for (const [, { file }] of others) {
      const { verdict } = await opened({ ...own, file })
      expect(verdict).not.toBe('success')
    }
  })

  it('classical identities are none', () => {
    const classical = cases.flatMap(([, { identities }]) =>
      identities.filter((each) => each.startsWith('AGE-SECRET-KEY-1')),
    )
    expect(classical.length).toBeGreaterThan(50)
    for (const each of new Set(classical)) expect(parseIdentity(each).ok).toBe(false)
  })
})
