/**
 * The words of an ODT file (OASIS OpenDocument 1.3): headers, body with its notes, footers. As it
 * reads with every tracked change accepted; deleted text, comments, the descriptions of pictures and
 * whatever lies outside the file are not part of it.
 */
import { walkXml } from '../container/xml.ts'
import type { XmlElement, XmlVisitor } from '../container/xml.ts'
import { openZip } from '../container/zip.ts'
import type { Zip } from '../container/zip.ts'
import type { Limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { createTextSink, toTextLayer } from './text-layer.ts'
import type { TextLayer } from './text-layer.ts'

const namespace = 'urn:oasis:names:tc:opendocument:xmlns:'
const manifest = 'META-INF/manifest.xml'

/** Throws a Refusal. */
export function readOdt(bytes: Uint8Array, limits: Limits): TextLayer {
  const zip = openZip(bytes, limits)
  if (isEncrypted(zip, limits)) throw new Refusal({ type: 'encrypted' })
  const header = createTextSink(limits)
  const footer = createTextSink(limits)
  const body = createTextSink(limits)
  if (zip.has('styles.xml')) {
    const visitor = paragraphsInto((region) => (region === 'footer' ? footer : header))
    walkXml(zip.pieces('styles.xml'), visitor, { limits, part: 'styles.xml' })
  }
  const visitor = { ...paragraphsInto(() => body), isDone: body.isFull }
  walkXml(zip.pieces('content.xml'), visitor, { limits, part: 'content.xml' })
  const text = [header, body, footer].map((each) => each.text()).filter((each) => each !== '')
  return toTextLayer(text.join('\n'), limits)
}

function isEncrypted(zip: Zip, limits: Limits): boolean {
  if (!zip.has(manifest)) return false
  let found = false
  const open = ({ local }: XmlElement) => {
    found ||= local === 'encryption-data'
  }
  walkXml(zip.pieces(manifest), { open }, { limits, part: manifest })
  return found
}

/** An element and its content are no text of the document. */
const leftOut = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'svg-compatible:title',
  'svg-compatible:desc',
  'office:binary-data',
  'office:scripts',
])
const paragraphs = new Set(['text:p', 'text:h'])
const mostBlanks = 100

/** Notes and text boxes lie inside the paragraph that they belong to; they come before it. */
function paragraphsInto(sinkOf: (region: string) => ReturnType<typeof createTextSink>): XmlVisitor {
  const open: string[] = []
  let skipped = 0
  let region = ''
  const write = (text: string) => {
    const last = open.pop()
    if (last !== undefined) open.push(last + text)
  }
  return {
    open: (element) => {
      const name = nameOf(element)
      if (/^style:(?:header|footer)/.test(name)) region = name.slice(6, 12)
      if (skipped > 0 || leftOut.has(name)) skipped += 1
      else if (paragraphs.has(name)) open.push('')
      else write(signOf(name, element))
    },
    close: (element) => {
      if (skipped > 0) skipped -= 1
      else if (paragraphs.has(nameOf(element))) sinkOf(region).add(open.pop() ?? '')
    },
    text: (text) => {
      if (skipped === 0) write(text.replace(/[ \t\r\n]+/g, ' '))
    },
  }
}

function signOf(name: string, { attribute }: XmlElement): string {
  if (name === 'text:tab') return '\t'
  if (name === 'text:line-break') return '\n'
  if (name !== 'text:s') return ''
  return ' '.repeat(Math.min(mostBlanks, Math.max(1, Number(attribute('c') ?? 1) || 1)))
}

/** `text:p` for the element p of the namespace of text, whatever prefix the file gives it. */
const nameOf = ({ uri, local }: Pick<XmlElement, 'uri' | 'local'>): string =>
  uri.startsWith(namespace)
    ? `${uri.slice(namespace.length).replace(/:1\.0$/, '')}:${local}`
    : local
