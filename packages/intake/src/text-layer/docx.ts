/**
 * The words of a DOCX file (ECMA-376, both editions): headers, body, notes, footers, in this order.
 * As it reads with every tracked change accepted: insertions are in, deletions and the old places of
 * moved text are not. Comments, numbers that Word itself gives to lists, fields' codes, and whatever
 * lies outside the file are not part of it.
 */
import { relationshipsOf } from '../container/parts.ts'
import type { Relationship } from '../container/parts.ts'
import { walkXml } from '../container/xml.ts'
import type { XmlVisitor } from '../container/xml.ts'
import { openZip } from '../container/zip.ts'
import type { Zip } from '../container/zip.ts'
import type { Limits } from '../limits.ts'
import { damaged } from '../refusal.ts'
import { createTextSink, toTextLayer } from './text-layer.ts'
import type { TextLayer } from './text-layer.ts'

const isWord = (uri: string) => /\/wordprocessingml\/(?:2006\/)?main$/.test(uri)
const isMath = (uri: string) => /\/officeDocument\/(?:2006\/)?math$/.test(uri)
const isCompatibility = (uri: string) => uri.endsWith('/markup-compatibility/2006')

/** Before the body, and after it. */
const kindsBefore = ['header']
const kindsAfter = ['footnotes', 'endnotes', 'footer']

/** Throws a Refusal. */
export function readDocx(bytes: Uint8Array, limits: Limits): TextLayer {
  const zip = openZip(bytes, limits)
  const main = relationshipsOf(zip, '', limits).find(({ kind }) => kind === 'officeDocument')
  if (main === undefined) throw damaged('no document in it')
  const parts = relationshipsOf(zip, main.target, limits)
  const order = [...ofKinds(parts, kindsBefore), main.target, ...ofKinds(parts, kindsAfter)]
  const sink = createTextSink(limits)
  for (const part of order) {
    if (!sink.isFull()) readPart(zip, part, { limits, sink })
  }
  return toTextLayer(sink.text(), limits)
}

function ofKinds(parts: readonly Relationship[], kinds: readonly string[]): readonly string[] {
  const targets = kinds.flatMap((wanted) =>
    parts.filter(({ kind }) => kind === wanted).map(({ target }) => target),
  )
  return [...new Set(targets)]
}

type Sink = ReturnType<typeof createTextSink>

function readPart(
  zip: Zip,
  part: string,
  { limits, sink }: { readonly limits: Limits; readonly sink: Sink },
): void {
  walkXml(zip.pieces(part), paragraphsOf(sink), { limits, part })
}

/** Paragraphs lie inside one another where a text box is anchored in one. */
function paragraphsOf(sink: Sink): XmlVisitor {
  const open: string[] = []
  let skipped = 0
  let isText = false
  const write = (text: string) => {
    const last = open.pop()
    if (last !== undefined) open.push(last + text)
  }
  return {
    open: ({ uri, local }) => {
      if (skipped > 0 || isLeftOut(uri, local)) skipped += 1
      else if (isWord(uri) && local === 'p') open.push('')
      else if (local === 't') isText = isWord(uri) || isMath(uri)
      else if (isWord(uri)) write(signs[local] ?? '')
    },
    close: ({ uri, local }) => {
      isText = false
      if (skipped > 0) skipped -= 1
      else if (isWord(uri) && local === 'p') sink.add(open.pop() ?? '')
    },
    text: (text) => {
      if (isText) write(text)
    },
    isDone: sink.isFull,
  }
}

/** `Fallback` repeats what stands beside it, for programs that do not know that. */
const isLeftOut = (uri: string, local: string): boolean =>
  isWord(uri)
    ? local === 'del' || local === 'moveFrom'
    : isCompatibility(uri) && local === 'Fallback'

/** Elements that stand for a character. Tab stops in a paragraph's properties do no harm. */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
}
