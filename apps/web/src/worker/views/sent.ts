/** What was circulated or submitted, as its sender's confirmation shows it. */
import { documentOf, formatSymbol, textIn } from '@epoc/domain'
import type { DocumentId, SubmissionId } from '@epoc/domain'
import { toHex } from '@epoc/crypto'
import { reachOf } from '../compose/reach.ts'
import { markOf, rowOf } from './documents.ts'
import type { DocumentRow, Mark } from './documents.ts'
import type { Reading } from './reading.ts'

export type SentAsked = { readonly id: string }

export type SentView =
  | { readonly type: 'unknown' }
  | {
      readonly type: 'document'
      readonly row: DocumentRow
      readonly index: number
      readonly receivedAt: number
      readonly partners: number
      readonly asksReceipt: boolean
      /** What is asked of partners, by its text. */
      readonly asked: readonly string[]
      readonly replaces?: string
      readonly regime: string
      readonly hash: string
    }
  | {
      readonly type: 'submission'
      readonly mark: Mark
      readonly title: string
      readonly index: number
      readonly receivedAt: number
      readonly regime: string
      readonly hash: string
    }

export function sentView(reading: Reading, { id }: SentAsked): SentView {
  const { domain, governance, founding, language, replica } = reading
  const regime = toHex(replica.regime)
  const document = documentOf(domain.register, id as DocumentId)
  if (document !== undefined) {
    const { index, receivedAt, asksReceipt, audience, issue } = document
    const takesPlace = issue?.sort === 'rev' || issue?.sort === 'reissue'
    const replaced = takesPlace ? documentOf(domain.register, issue.of) : undefined
    const requests = domain.register.shelves.get(audience)?.requests.toArray() ?? []
    return {
      type: 'document',
      row: rowOf(reading, document),
      index,
      receivedAt,
      partners: reachOf(reading, governance.audiences.get(audience)?.members ?? []).partners,
      asksReceipt,
      asked: requests.filter((each) => each.document === document.id).map(({ text }) => text),
      ...(replaced === undefined ? {} : { replaces: formatSymbol(replaced.symbol) }),
      regime,
      hash: id,
    }
  }
  const submission = domain.submissions.get(id as SubmissionId)
  if (submission === undefined) return { type: 'unknown' }
  const { index, receivedAt, titles, marking } = submission
  return {
    type: 'submission',
    mark: markOf(founding, marking.classification, language),
    title: textIn(titles, language),
    index,
    receivedAt,
    regime,
    hash: id,
  }
}
