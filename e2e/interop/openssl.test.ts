/** OpenSSL verifies both signatures of a checkpoint, from the note's text alone (C2SP signed-note, tlog-cosignature). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { world } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { mayLeaveOut } from '../world/tools.ts'

/** A raw Ed25519 key as SubjectPublicKeyInfo (RFC 8410 §4). */
const pem = (key: Uint8Array): string => {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key])
  return `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`
}

function opensslAccepts(key: Uint8Array, message: string, signature: Uint8Array): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'openssl '))
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const args = ['-pubin', '-inkey', file('key.pem', pem(key)), '-rawin']
  const parts = ['-in', file('message', message), '-sigfile', file('signature', signature)]
  try {
    execFileSync('openssl', ['pkeyutl', '-verify', ...args, ...parts], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(mayLeaveOut('openssl'))('OpenSSL', () => {
  let text: string
  let lines: readonly { readonly name: string; readonly bytes: Buffer }[]
  let keys: { readonly noteKey: Uint8Array; readonly timeKey: Uint8Array }

  beforeAll(async () => {
    const w = await world('openssl')
    const note = await w.host.checkpoint()
    const [head = '', tail = ''] = note.split('\n\n')
    text = `${head}\n`
    lines = tail
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([, name = '', bytes = '']) => ({ name, bytes: Buffer.from(bytes, 'base64') }))
    keys = w.japan.governance!.founding.record
  })

  it('accepts the note signature, over the text', () => {
    const signature = lines[0]!.bytes.subarray(4)
    expect(opensslAccepts(keys.noteKey, text, signature)).toBe(true)
    expect(opensslAccepts(keys.noteKey, text.replace(/\d+/, '1'), signature)).toBe(false)
    expect(opensslAccepts(keys.timeKey, text, signature)).toBe(false)
  })

  it('accepts the cosignature, over the time and the text', () => {
    const { name, bytes } = lines[1]!
    const time = bytes.readBigUInt64BE(4)
    const signature = bytes.subarray(12)
    expect(name).toMatch(/\/time$/)
    expect(opensslAccepts(keys.timeKey, `cosignature/v1\ntime ${time}\n${text}`, signature)).toBe(
      true,
    )
    const later = `cosignature/v1\ntime ${time + 1n}\n${text}`
    expect(opensslAccepts(keys.timeKey, later, signature)).toBe(false)
  })
})
