// The examples of README.md, word for word, and what they do.

import { readFileSync } from 'node:fs'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import * as tlog from './index.ts'
import {
  append,
  type Checkpoint,
  type CheckpointTrust,
  consistencyProof,
  consistencySpans,
  cosign,
  emptyFrontier,
  formatNote,
  formatTlogProof,
  type Frontier,
  frontierRoot,
  leafHash,
  openTiles,
  parseTilePath,
  parseTlogProof,
  signCheckpoint,
  subtreesOf,
  tilePath,
  tilesHolding,
  tileWidth,
  TreeHistory,
  verifierKey,
  verifyCheckpoint,
  verifyConsistency,
  verifyTlogProof,
} from './index.ts'

async function verify(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) {
  const raw = new Uint8Array(publicKey)
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message))
}

/** The next checkpoint of the log, or why it is refused. Any refusal is worth keeping as evidence. */
async function follow(
  held: Checkpoint,
  trust: CheckpointTrust,
  get: (path: string) => Promise<Uint8Array>,
) {
  const next = await verifyCheckpoint(await get('checkpoint'), trust, verify)
  if (!next.ok) return next
  const { size, root } = next.value
  if (size < held.size) return { ok: false, error: { type: 'log-shrank' } } as const

  const subtrees = subtreesOf(consistencySpans(held.size, size))
  const fetched = tilesHolding(size, subtrees).map(async (tile) => {
    return { tile, bytes: await get(tilePath(tile)) }
  })
  const tiles = openTiles(sha256, { size, root }, await Promise.all(fetched))
  if (!tiles.ok) return tiles

  const consistent = verifyConsistency(sha256, {
    from: held.size,
    fromRoot: held.root,
    to: size,
    toRoot: root,
    proof: await consistencyProof(sha256, { from: held.size, to: size }, tiles.value),
  })
  return consistent.ok ? next : consistent
}

/** Whether the receipt shows that this very record is in the log, and seen by k cosigners. */
async function isLogged(
  record: Uint8Array,
  receipt: Uint8Array,
  trust: CheckpointTrust,
  k: number,
) {
  const proof = parseTlogProof(receipt)
  if (!proof.ok) return false
  const claim = { proof: proof.value, leafHash: leafHash(sha256, record), trust }
  const checkpoint = await verifyTlogProof(sha256, claim, verify)
  return checkpoint.ok && checkpoint.value.cosignatures.length >= k
}

/** The bytes for a path such as `tile/0/x001/234.p/56`, or undefined: not found. */
function serveTile(history: TreeHistory, path: string): Uint8Array | undefined {
  const tile = parseTilePath(path)
  if (!tile.ok) return undefined
  const { level, index, width } = tile.value
  return tileWidth(history.size, level, index) < width ? undefined : history.tileBytes(tile.value)
}

/** Size, root and edge after a batch of records: to be stored, and signed once it is stored. */
function integrate(frontier: Frontier, records: readonly Uint8Array[]) {
  const leafHashes = records.map((record) => leafHash(sha256, record))
  const next = append(sha256, frontier, leafHashes)
  return { frontier: next, size: next.size, root: frontierRoot(sha256, next), leafHashes }
}

async function signer(name: string, seed: number, type: number) {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
  const pkcs8 = Buffer.concat([prefix, new Uint8Array(32).fill(seed)])
  const secret = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', secret)
  const key = verifierKey(sha256, name, type, Uint8Array.from(Buffer.from(x, 'base64url')))
  if (!key.ok) throw new Error(key.error.type)
  const sign = async (message: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', secret, new Uint8Array(message)))
  return { key: key.value, sign }
}

const recordAt = (index: number) => Uint8Array.of(index >> 8, index & 255)

/** A small log that serves what the README says, with one witness. */
async function world() {
  const log = await signer('log.example', 1, tlog.NOTE_SIGNATURE)
  const witness = await signer('witness.example', 2, tlog.COSIGNATURE)
  const trust: CheckpointTrust = {
    origin: 'log.example',
    log: log.key,
    cosigners: [witness.key],
  }
  const history = new TreeHistory(sha256)
  let frontier = emptyFrontier
  let checkpoint = new Uint8Array(0)
  const grow = async (count: number, root?: Uint8Array): Promise<Checkpoint> => {
    const records = Array.from({ length: count }, (_, offset) => recordAt(history.size + offset))
    const integrated = integrate(frontier, records)
    frontier = integrated.frontier
    for (const leaf of integrated.leafHashes) history.append(leaf)
    const head = { origin: trust.origin, size: integrated.size, root: root ?? integrated.root }
    const note = await signCheckpoint(head, log.key, log.sign)
    const seen = await cosign(note.text, 1_700_000_000, witness.key, witness.sign)
    checkpoint = new Uint8Array(formatNote({ ...note, signatures: [...note.signatures, seen] }))
    return head
  }
  const get = async (path: string): Promise<Uint8Array> => {
    const found = path === 'checkpoint' ? checkpoint : serveTile(history, path)
    if (found === undefined) throw new Error(`not found: ${path}`)
    return found
  }
  return { trust, history, grow, get }
}

describe('the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const source = readFileSync(new URL(import.meta.url), 'utf8')
  const examples = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code)

  it('shows the code that is tested here', () => {
    expect(examples.length).toBe(5)
    for (const example of examples) {
      expect(source).toContain(example.replace(/^import [^]*? from '[^']+'\n\n/, ''))
    }
  })

  it('imports what the package exports', () => {
    const imported = [...readme.matchAll(/^import \{([^}]*)\} from '@epoc\/tlog'/gm)]
      .flatMap(([, names = '']) => names.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
    expect(Object.keys(tlog)).toEqual(expect.arrayContaining(imported))
  })
})

describe('the examples', () => {
  it('follow a log as it grows', async () => {
    const { trust, grow, get } = await world()
    let held = await grow(3)
    for (const count of [0, 1, 252, 1, 700]) {
      const head = await grow(count)
      const next = await follow(held, trust, get)
      expect(next).toMatchObject({ ok: true, value: head })
      held = head
    }
  })

  it('do not follow a log that shrinks, forks or invents a root', async () => {
    const { trust, grow, get } = await world()
    const held = await grow(300)
    const fault = async (held: Checkpoint) => {
      const next = await follow(held, trust, get)
      return next.ok ? undefined : next.error.type
    }
    await grow(10)
    expect(await fault({ ...held, size: 400 })).toBe('log-shrank')
    expect(await fault({ ...held, root: new Uint8Array(32) })).toBe('old-root-mismatch')
    await grow(10, new Uint8Array(32))
    expect(await fault(held)).toBe('edge-mismatch')
  })

  it('check a receipt', async () => {
    const { trust, history, grow, get } = await world()
    await grow(300)
    const receipt = formatTlogProof({
      extra: new Uint8Array(0),
      index: 299,
      proof: history.inclusionProof(299, 300),
      checkpoint: await get('checkpoint'),
    })
    expect(await isLogged(recordAt(299), receipt, trust, 1)).toBe(true)
    expect(await isLogged(recordAt(298), receipt, trust, 1)).toBe(false)
    expect(await isLogged(recordAt(299), receipt, trust, 2)).toBe(false)
    expect(await isLogged(recordAt(299), receipt.slice(1), trust, 1)).toBe(false)
  })

  it('serve tiles, partial ones of earlier sizes too, and nothing else', async () => {
    const { history, grow } = await world()
    await grow(300)
    const lengthOf = (path: string) => serveTile(history, path)?.length
    expect(lengthOf('tile/0/000')).toBe(8_192)
    expect(lengthOf('tile/0/001.p/44')).toBe(44 * 32)
    expect(lengthOf('tile/0/001.p/7')).toBe(7 * 32)
    expect(lengthOf('tile/1/000.p/1')).toBe(32)
    expect(['tile/0/001', 'tile/0/001.p/45', 'tile/2/000.p/1', 'tile/0/1'].map(lengthOf)).toEqual(
      Array.from({ length: 4 }),
    )
  })
})
