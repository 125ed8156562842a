/**
 * Headers of age files: how the recipients are named and the file key is wrapped. The age library
 * writes and reads them. How every age file is opened here: by one post-quantum identity, and only
 * if the recipients in its header are the ones we expect; the library itself opens files that a
 * classical key could open as well.
 */
import { Decrypter, Encrypter } from 'age-encryption'
import { identityOf, recipientFor } from './age-hybrid.ts'
import type { AgeIdentity } from './age-identity.ts'
import { unread } from './byte-source.ts'
import type { Puller } from './byte-source.ts'
import { concat, equalBytes } from './bytes.ts'
import type { Recipient } from './bytes.ts'
import { utf8Bytes } from './text.ts'

type HeaderRules = {
  /** Whether a header with recipient stanzas of these types, in this order, may be opened. */
  accepts(types: readonly string[]): boolean
  /** Makes what is thrown for a header that is not accepted. */
  unexpected(): Error
  /** Makes what is thrown if none of the stanzas was made for this identity. */
  notForUs(): Error
}

/**
 * A decrypter that asks, in this order: are the recipients as expected, does the identity open
 * one, that in `place` before all others, and if it does not, says so in our words.
 */
export function decrypterFor(identity: AgeIdentity, rules: HeaderRules, place = 0): Decrypter {
  const decrypter = new Decrypter()
  decrypter.addIdentity({
    unwrapFileKey: (stanzas) => {
      if (!rules.accepts(stanzas.map(({ args: [type = ''] }) => type))) throw rules.unexpected()
      return null
    },
  })
  decrypter.addIdentity(identityOf(identity.seed, place))
  decrypter.addIdentity({
    unwrapFileKey: () => {
      throw rules.notForUs()
    },
  })
  return decrypter
}

/** A header to one recipient, and the 16-byte key that it wraps. */
export async function makeHeader(
  recipient: Recipient,
): Promise<{ readonly header: Uint8Array; readonly fileKey: Uint8Array }> {
  let fileKey: Uint8Array | undefined
  const encrypter = new Encrypter()
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = key.slice()
      return []
    },
  })
  encrypter.addRecipient(recipientFor(recipient))
  const file = await encrypter.encrypt(nothing)
  if (fileKey === undefined) throw new Error('age asks every recipient')
  return { header: file.slice(0, -emptyPayload), fileKey }
}

const nothing = new Uint8Array(0)
/** 16 bytes of nonce and the tag of an empty chunk. */
const emptyPayload = 32

/** How every header that has a recipient begins. */
const opening = utf8Bytes('age-encryption.org/v1\n-> ')

/** One stanza takes 1,627 bytes; what is much longer is not ours. */
const headerLimit = 262_144

export type CutHeader =
  | { readonly type: 'header'; readonly header: Uint8Array; readonly rest: Puller }
  /** The source ended before the header did. */
  | { readonly type: 'truncated' }
  | { readonly type: 'not-an-age-file' }

/**
 * Cuts the header off a file, without reading it: lines of printable ASCII, of which the first that
 * begins with three hyphens is the last. Throws what the source throws.
 */
export async function cutHeader(source: Puller): Promise<CutHeader> {
  let head: Uint8Array = nothing
  let scanned = 0
  let lineStart = 0
  for (;;) {
    const compared = Math.min(head.length, opening.length)
    if (!equalBytes(head.subarray(0, compared), opening.subarray(0, compared))) break
    for (; scanned < head.length; scanned += 1) {
      const byte = head[scanned] ?? 0
      if (byte !== lineFeed && (byte < space || byte > tilde)) return { type: 'not-an-age-file' }
      if (byte !== lineFeed) continue
      if (isLastLine(head.subarray(lineStart, scanned))) {
        const header = head.slice(0, scanned + 1)
        return { type: 'header', header, rest: unread(head.subarray(scanned + 1), source) }
      }
      lineStart = scanned + 1
    }
    if (head.length > headerLimit) break
    const piece = await source.next()
    if (piece === null) return { type: 'truncated' }
    head = concat(head, piece)
  }
  return { type: 'not-an-age-file' }
}

const [lineFeed, space, tilde, hyphen] = [0x0a, 0x20, 0x7e, 0x2d]

const isLastLine = (line: Uint8Array): boolean =>
  line.length >= 3 && line.subarray(0, 3).every((byte) => byte === hyphen)
