/** What stands against a line of a sheet, and what was assumed of it, as sentences. */
import { documentTypes } from '@epoc/domain'
import type { Note, Problem } from '@epoc/intake'
import type { BackNote, BackProblem } from '@epoc/replica'
import { ruleSentence } from '../failure.ts'

/** A file of the folder that cannot be read to its end. */
export type UnreadableFile = {
  readonly code: 'unreadable-file'
  readonly line: number
  readonly value: string
  readonly hint: string
}

const lines = (hint: string): string =>
  `${hint.includes(';') ? 'lines' : 'line'} ${hint.replaceAll(';', ', ')}`
const several = (hint: string): string => hint.replaceAll(';', ', ')

export function problemSentence(problem: Problem | BackProblem | UnreadableFile): string {
  const { value, hint = '' } = problem
  switch (problem.code) {
    case 'no-such-column':
      return `No column is headed as the ${value}, which every document needs.`
    case 'column-twice':
      return `“${value}” says what another column says already.`
    case 'no-symbol':
      return 'It has no number.'
    case 'bad-symbol':
      return `“${value}” is no number of a document, such as POC 12/2003.`
    case 'unknown-symbol':
    case 'unknown-series':
      return `“${value}” is of no series that is numbered here.`
    case 'symbol-twice':
      return `${value} stands on ${lines(hint)} too. Which is it?`
    case 'no-title':
      return 'It has no title.'
    case 'no-date':
      return 'It has no date.'
    case 'bad-date':
      return `“${value}” is no date. Write it as 2003-05-14, or 14.05.2003.`
    case 'unknown-originator':
      return `There is no partner or office “${value}”${hint === '' ? '' : `; ${hint} may be meant`}.`
    case 'ambiguous-originator':
      return `“${value}” may mean ${several(hint)}.`
    case 'unknown-language':
      return `“${value}” is no language that is known here.`
    case 'missing-file':
      return `There is no file “${value}” in the folder${hint === '' ? '' : `; there is “${hint}”`}.`
    case 'ambiguous-file':
      return `“${value}” may mean ${several(hint)}.`
    case 'file-twice':
      return `“${value}” is named on ${lines(hint)} too.`
    case 'bad-path':
      return `“${value}” is no path of a file in the folder.`
    case 'unreadable-file':
      return `“${value}” cannot be read (${hint}).`
    case 'no-file':
      return 'It has no file, and a document has at least one.'
    case 'empty-file':
      return `“${value}” is empty.`
    case 'unknown-type':
      return `“${value}” is no type of document. There is ${documentTypes.join(', ')}.`
    case 'no-classification':
      return 'It has no classification. Write one, or give one for all that have none with --marking.'
    case 'unknown-classification':
      return `The regime has no classification “${value}”; there is ${hint}.`
    case 'unknown-caveat':
      return `The regime has no caveat “${value}”; there is ${hint}.`
    case 'no-base':
      return `${hint}, to which it belongs, is not in the register, nor brought before it.`
    case 'other-content':
      return `The register has ${value} already, and it differs: ${hint}.`
    case 'other-number':
      return `The register would number it ${hint}. Write that, if it is meant.`
    case 'against-a-rule':
      return ruleSentence(problem.refusal)
  }
}

/** Undefined where something else says it better. */
export function noteSentence(note: Note | BackNote, language: string): string | undefined {
  const { value, hint = '' } = note
  switch (note.code) {
    // Said of the whole register, and as problems, once the rules were asked.
    case 'no-file':
    case 'base-outside':
    case 'reply-outside':
      return undefined
    case 'column-not-read':
      return `The column “${value}” is not read.`
    case 'two-digit-year':
    case 'time-left-out':
      return `“${value}” is taken as ${hint}.`
    case 'other-year':
      return `It is dated ${hint}, in another year than its number.`
    case 'language-from-file-name':
      return `“${value}” is in “${hint}”, by its name.`
    case 'language-by-position':
      return `${several(value)} are in ${several(hint)}, in this order.`
    case 'no-language':
      return `“${value}” says no language, and is taken as “${language}”.`
    case 'file-from-symbol':
      return `“${value}” is taken for it by its name.`
    case 'file-elsewhere':
      return `“${value}” is taken to be “${hint}”.`
    case 'before-base':
      return `It is dated ${value}, before what it belongs to or follows, and comes after it.`
    case 'reply-left-out':
      return `${value}, to which it replies, is not in the register, nor brought before it: the link is left out.`
    case 'type-of-the-thread':
      return `A further issue is of the type of its document, ${hint}; “${value}” is left out.`
    case 'originator-of-the-thread':
      return `A further issue is by the originator of its document, ${hint}; ${value} is left out.`
  }
}
