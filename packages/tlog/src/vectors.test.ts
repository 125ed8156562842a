/** The vectors of ../vectors: published roots, notes and paths, and what stands against each rule. */
import { readdirSync, readFileSync } from 'node:fs'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { vectors as made } from '../vectors/make.ts'
import * as tlog from './index.ts'

type Vector = { readonly subject: string; readonly expect: unknown } & {
  readonly [field: string]: unknown
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytesOf = (vector: Vector, field: string): Uint8Array =>
  Uint8Array.from(Buffer.from(vector[field] as string, 'hex'))
const hashesOf = (vector: Vector, field: string): readonly Uint8Array[] =>
  (vector[field] as readonly string[]).map((each) => Uint8Array.from(Buffer.from(each, 'hex')))
const textOf = (vector: Vector, field: string): string => vector[field] as string
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function verify(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) {
  const raw = new Uint8Array(publicKey)
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message))
}

/** What was found, or the name of the refusal. */
function outcome<T>(
  result: { ok: true; value: T } | { ok: false; error: { type: string } },
  found: (value: T) => object,
): object {
  return result.ok ? found(result.value) : { error: result.error.type }
}

const subjects: Readonly<Record<string, (vector: Vector) => object | Promise<object>>> = {
  root: (vector) => {
    const leaves = hashesOf(vector, 'leaves').map((record) => tlog.leafHash(sha256, record))
    const history = new tlog.TreeHistory(sha256)
    for (const leaf of leaves) history.append(leaf)
    const root = hex(history.rootAt(leaves.length))
    expect(hex(tlog.rootOf(sha256, leaves))).toBe(root)
    const frontier = tlog.append(sha256, tlog.emptyFrontier, leaves)
    expect(hex(tlog.frontierRoot(sha256, frontier))).toBe(root)
    return { root }
  },
  inclusion: (vector) =>
    outcome(
      tlog.verifyInclusion(sha256, {
        index: vector['index'] as number,
        size: vector['size'] as number,
        leafHash: bytesOf(vector, 'leafHash'),
        root: bytesOf(vector, 'root'),
        proof: hashesOf(vector, 'proof'),
      }),
      () => ({}),
    ),
  consistency: (vector) =>
    outcome(
      tlog.verifyConsistency(sha256, {
        from: vector['from'] as number,
        fromRoot: bytesOf(vector, 'fromRoot'),
        to: vector['to'] as number,
        toRoot: bytesOf(vector, 'toRoot'),
        proof: hashesOf(vector, 'proof'),
      }),
      () => ({}),
    ),
  path: (vector) => {
    const path = textOf(vector, 'path')
    return outcome(tlog.parseTilePath(path), (tile) => {
      expect(tlog.tilePath(tile)).toBe(path)
      return { tile }
    })
  },
  tiles: (vector) => {
    const tiles = tlog.tilesOf(vector['size'] as number)
    const full: number[] = []
    for (const { level } of tiles.filter(({ width }) => width === 256)) {
      full[level] = (full[level] ?? 0) + 1
    }
    return { full, partial: tiles.filter(({ width }) => width < 256).map(tlog.tilePath) }
  },
  form: (vector) => {
    const bytes = 'note' in vector ? utf8(textOf(vector, 'note')) : bytesOf(vector, 'bytes')
    return outcome(tlog.parseNote(bytes), (note) => {
      expect(tlog.formatNote(note)).toEqual(bytes)
      const names = note.signatures.map(({ name }) => name)
      const times = note.signatures.map(({ signature }) =>
        signature.length === 72 ? tlog.cosignatureTime(signature) : null,
      )
      return times.some((time) => time !== null) ? { names, times } : { names }
    })
  },
  note: async (vector) => {
    const note = tlog.parseNote(utf8(textOf(vector, 'note')))
    const key = tlog.parseVerifierKey(sha256, textOf(vector, 'key'))
    if (!note.ok || !key.ok) throw new Error('refused')
    return outcome(await tlog.verifyNote(note.value, [key.value], verify), () => ({ holds: true }))
  },
  key: (vector) => {
    const key = textOf(vector, 'key')
    return outcome(tlog.parseVerifierKey(sha256, key), (read) => {
      expect(tlog.formatVerifierKey(read)).toBe(key)
      return { name: read.name, id: read.id }
    })
  },
  checkpoint: (vector) => {
    const text = textOf(vector, 'text')
    return outcome(tlog.parseCheckpoint(text), (checkpoint) => {
      expect(tlog.formatCheckpoint(checkpoint)).toBe(text)
      return { ...checkpoint, root: hex(checkpoint.root) }
    })
  },
  proof: (vector) => {
    const text = utf8(textOf(vector, 'text'))
    return outcome(tlog.parseTlogProof(text), (read) => {
      expect(tlog.formatTlogProof(read)).toEqual(text)
      return { index: read.index, extra: hex(read.extra), proof: read.proof.map(hex) }
    })
  },
}

const folder = new URL('../vectors/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const paths = ['valid', 'invalid'].flatMap((each) =>
  readdirSync(new URL(each, folder)).map((name) => `${each}/${name}`),
)

describe('vectors', () => {
  it.each(paths)('%s', async (path) => {
    const vector = JSON.parse(read(path)) as Vector
    expect(await subjects[vector.subject]!(vector)).toEqual(vector.expect)
    expect('error' in (vector.expect as object)).toBe(path.startsWith('invalid'))
  })

  it('cover every subject', () => {
    const covered = paths.map((path) => (JSON.parse(read(path)) as Vector).subject)
    expect(new Set(covered)).toEqual(new Set(Object.keys(subjects)))
  })

  it('come out the same when they are made again', () => {
    expect([...made.keys()].toSorted()).toEqual(paths.toSorted())
    for (const [path, text] of made) expect(read(path)).toBe(text)
  })
})
