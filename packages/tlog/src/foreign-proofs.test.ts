import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { verifyConsistency, verifyInclusion } from './verify-proof.ts'

// Proofs made and judged by another implementation, looked for beside the checkout.
const folder = fileURLToPath(new URL('../../../../shared/vectors/merkle/', import.meta.url))
const present = existsSync(folder)
const files = present ? globSync('**/*.json', { cwd: folder }).sort() : []

/** Cases accepted there and refused here. */
const stricter: Readonly<Record<string, string>> = {
  // Its roots are twelve bytes of text; here a root is a SHA-256 hash even where nothing is hashed.
  'consistency/additional/sizes-are-equal-one-and-proof-is-empty.json': 'bad-hash-length',
}

interface Case {
  readonly leafIdx: number
  readonly treeSize: number
  readonly root: string
  readonly leafHash: string
  readonly size1: number
  readonly size2: number
  readonly root1: string
  readonly root2: string
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

function judge(file: string, given: Case) {
  const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'))
  const proof = (given.proof ?? []).map(bytes)
  return file.startsWith('inclusion')
    ? verifyInclusion(sha256, {
        index: given.leafIdx,
        size: given.treeSize,
        leafHash: bytes(given.leafHash),
        root: bytes(given.root),
        proof,
      })
    : verifyConsistency(sha256, {
        from: given.size1,
        fromRoot: bytes(given.root1),
        to: given.size2,
        toRoot: bytes(given.root2),
        proof,
      })
}

/** 'accepted', or why not: only whether, where the other implementation gives no reason. */
function expectedOf(file: string, given: Case): string {
  return stricter[file] ?? (given.wantErr ? 'refused' : 'accepted')
}

describe('proofs of another implementation', () => {
  it('are there', ({ skip }) => {
    skip(!present, 'not beside this checkout: ../shared/vectors/merkle')
    expect(files.length).toBeGreaterThanOrEqual(100)
    expect(files).toEqual(expect.arrayContaining(Object.keys(stricter)))
  })

  it.each(files)('%s', (file) => {
    const given = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Case
    const verdict = judge(file, given)
    const refusal = file in stricter ? !verdict.ok && verdict.error.type : 'refused'
    expect(verdict.ok ? 'accepted' : refusal).toBe(expectedOf(file, given))
    expect(file in stricter && given.wantErr).toBe(false)
  })
})
