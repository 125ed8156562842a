import { sha256 } from '@noble/hashes/sha2.js'
import { expect, it } from 'vitest'
import { leafHash, rootOf } from './tree.ts'

it('a leaf never looks like a node', () => {
  const [left, right] = [leafHash(sha256, Uint8Array.of()), leafHash(sha256, Uint8Array.of(0))]
  const node = Buffer.concat([left, right])
  expect(leafHash(sha256, node)).not.toEqual(rootOf(sha256, [left, right]))
})
