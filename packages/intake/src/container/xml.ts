/**
 * XML read as a stream of elements and text, by namespace and not by prefix. Ill-formed XML and any
 * document type declaration are refused, so that no entity can be defined; elements may be only so
 * deep inside one another. Nothing outside the document is looked at.
 */
import { SaxesParser } from 'saxes'
import type { SaxesTagNS } from 'saxes'
import type { Limits } from '../limits.ts'
import { damaged, tooLarge } from '../refusal.ts'

export type XmlElement = {
  readonly uri: string
  readonly local: string
  /** An attribute by its local name, of whatever namespace. */
  readonly attribute: (local: string) => string | undefined
}

type Decoder = InstanceType<typeof TextDecoder>

export type XmlVisitor = {
  readonly open?: (element: XmlElement) => void
  readonly close?: (element: Pick<XmlElement, 'uri' | 'local'>) => void
  readonly text?: (text: string) => void
  /** Asked now and then; true ends the reading. */
  readonly isDone?: () => boolean
}

/** Throws a Refusal, or what the visitor throws. */
export function walkXml(
  pieces: Iterable<Uint8Array>,
  visitor: XmlVisitor,
  { limits, part }: { readonly limits: Limits; readonly part: string },
): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('error', () => {
    throw damaged('not well-formed', { part })
  })
  parser.on('doctype', () => {
    throw damaged('declares a document type', { part })
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > limits.depth) throw tooLarge('depth', limits, { part })
    visitor.open?.(elementOf(tag))
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    visitor.close?.(tag)
  })
  parser.on('text', (text) => visitor.text?.(text))
  parser.on('cdata', (text) => visitor.text?.(text))

  let decoder: Decoder | undefined
  for (const piece of pieces) {
    if (piece.length === 0) continue
    decoder ??= decoderFor(piece)
    parser.write(decode(decoder, piece, part))
    if (visitor.isDone?.() === true) return
  }
  parser.write(decode(decoder ?? new TextDecoder(), undefined, part))
  parser.close()
}

function elementOf(tag: SaxesTagNS): XmlElement {
  const attribute = (local: string) =>
    Object.values(tag.attributes).find((each) => each.local === local)?.value
  return { uri: tag.uri, local: tag.local, attribute }
}

/** XML here is UTF-8, or UTF-16 with a byte order mark (XML 1.0, 4.3.3). */
function decoderFor([first, second]: Uint8Array): Decoder {
  const fatal = { fatal: true }
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', fatal)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', fatal)
  return new TextDecoder('utf-8', fatal)
}

/** The last call, without a piece, says that no half character may be left. */
function decode(decoder: Decoder, piece: Uint8Array | undefined, part: string): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
  } catch {
    throw damaged('not in its encoding', { part })
  }
}
