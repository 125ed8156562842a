/**
 * A chain of texts of which each was issued to take the place of one before it: the first text of a
 * thread, or an addendum and its like, with its revisions and technical reissues.
 */
import { documentOf, threadOf } from '../register.ts'
import type { RegisterState } from '../register.ts'
import type { Document, DocumentId } from './document.ts'

/** Whether it is an issue that takes the place of a text. */
export const takesAPlace = ({ issue }: Document): boolean =>
  issue?.sort === 'rev' || issue?.sort === 'reissue'

/** R-REGISTER-18: the latest text of a document's chain that was not recalled; `undefined` if all of them were. */
export function latestOf(register: RegisterState, document: Document): Document | undefined {
  const beginning = beginningOf(register, document)
  return threadOf(register, document).findLast(
    (each) => each.recalled === undefined && beginningOf(register, each) === beginning,
  )
}

function beginningOf(register: RegisterState, document: Document): DocumentId {
  const before =
    document.issue && takesAPlace(document) ? documentOf(register, document.issue.of) : undefined
  return before === undefined ? document.id : beginningOf(register, before)
}
