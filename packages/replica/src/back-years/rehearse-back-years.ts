/**
 * What would come of documents of past years, one upon another, if they were sent now: the same
 * rules are asked, and nothing is sent. Pure.
 */
import { sha256, utf8Bytes } from '@epoc/crypto'
import { documentId, documentOf, filed, formatSymbol, rehearse } from '@epoc/domain'
import type { DecideContext, Document, DomainState } from '@epoc/domain'
import { outlineOf } from '../register/send-with-files.ts'
import { backSymbolText, nameOfFile } from './back-paper.ts'
import type { BackPaper } from './back-paper.ts'
import { differencesFrom } from './compare.ts'
import type { PlainOf } from './compare.ts'
import { fieldOf } from './remark.ts'
import type { BackNote, BackProblem } from './remark.ts'
import { translate } from './translate.ts'
import type { BackYears } from './translate.ts'

export type Foreseen = { readonly paper: BackPaper } & (
  | { readonly type: 'ready'; readonly notes: readonly BackNote[] }
  | { readonly type: 'there'; readonly document: Document }
  | { readonly type: 'problems'; readonly problems: readonly BackProblem[] }
)

export type Rehearsal = {
  readonly domain: DomainState
  readonly context: DecideContext
  readonly years: BackYears
  /** Milliseconds since 1970. */
  readonly now: number
  /** Asked only of documents whose number the register has. */
  readonly plainOf: PlainOf
}

/** What is foreseen for each document, in their order. */
export function rehearseBackYears(
  papers: readonly BackPaper[],
  { domain, context, years, now, plainOf }: Rehearsal,
): readonly Foreseen[] {
  let state = domain
  return papers.map((paper, at): Foreseen => {
    const { founding } = context.governance
    const translated = translate(paper, { founding, register: state.register, years })
    if (translated.type === 'there') return compared(paper, translated.document, plainOf)
    if (translated.type === 'problems') return { paper, ...translated }
    const { line, files } = paper
    const id = sha256(utf8Bytes(`line ${line} of a sheet`))
    const outlines = files.map((file, place) =>
      outlineOf(
        {
          name: nameOfFile(file),
          language: file.language ?? years.language,
          mediaType: 'application/octet-stream',
          size: file.size,
        },
        place,
      ),
    )
    const place = { index: at, seq: at, receivedAt: now, id, seen: nothingSeen }
    const after = rehearse(state, context, filed(translated.command, outlines), place)
    if (!after.ok) {
      const refusal = after.error
      const about = { line, field: fieldOf(refusal), value: backSymbolText(paper.symbol) }
      return { paper, type: 'problems', problems: [{ ...about, code: 'against-a-rule', refusal }] }
    }
    const other = numberedOtherwise(paper, documentOf(after.value.register, documentId(id)))
    if (other !== undefined) return { paper, type: 'problems', problems: [other] }
    state = after.value
    return { paper, type: 'ready', notes: translated.notes }
  })
}

const nothingSeen = { size: 0, root: sha256(new Uint8Array(0)), clear: 0, stream: 0 }

function compared(paper: BackPaper, document: Document, plainOf: PlainOf): Foreseen {
  const differences = differencesFrom(document, paper, plainOf)
  if (differences.length === 0) return { paper, type: 'there', document }
  const value = backSymbolText(paper.symbol)
  const hint = differences.join(', ')
  const problem = { line: paper.line, code: 'other-content', field: 'symbol', value, hint } as const
  return { paper, type: 'problems', problems: [problem] }
}

function numberedOtherwise(
  { line, symbol }: BackPaper,
  document: Document | undefined,
): BackProblem | undefined {
  const value = backSymbolText(symbol)
  const given = document === undefined ? '' : formatSymbol(document.symbol)
  return given === value
    ? undefined
    : { line, code: 'other-number', field: 'symbol', value, hint: given }
}
