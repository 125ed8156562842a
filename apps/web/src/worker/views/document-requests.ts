/** What was asked about a document beyond its receipt, and who answered what. */
import { closeOf, documentOf, formatSymbol, nameOfPartner } from '@epoc/domain'
import type { Request, When } from '@epoc/domain'
import type { Named } from './document-thread.ts'
import type { Reading } from './reading.ts'

export type AnswerRow = {
  readonly name: string
  readonly isOwn: boolean
  readonly at: number
  readonly text: string
  readonly isLate: boolean
  readonly document?: Named
}

export type RequestRow = {
  readonly id: string
  readonly text: string
  readonly due: When
  readonly closesAt?: number
  readonly askedAt: number
  /** In the alphabet of the reader. */
  readonly answers: readonly AnswerRow[]
  readonly hasOwn: boolean
}

export function requestRows(reading: Reading, requests: readonly Request[]): readonly RequestRow[] {
  return requests.map((request) => {
    const closesAt = closeOf(request.due)
    const answers = answerRows(reading, request)
    return {
      id: request.id,
      text: request.text,
      due: request.due,
      ...(closesAt === undefined ? {} : { closesAt }),
      askedAt: request.askedAt,
      answers,
      hasOwn: answers.some(({ isOwn }) => isOwn),
    }
  })
}

function answerRows(reading: Reading, { answers }: Request): readonly AnswerRow[] {
  const { domain, founding, person, language } = reading
  const inOrder = new Intl.Collator(language).compare
  return [...answers]
    .map(([partner, { at, text, late, document }]): AnswerRow => {
      const said = document === undefined ? undefined : documentOf(domain.register, document)
      return {
        name: nameOfPartner(founding, partner, language),
        isOwn: partner === person.partner,
        at,
        text,
        isLate: late,
        ...(said === undefined
          ? {}
          : { document: { id: said.id, number: formatSymbol(said.symbol) } }),
      }
    })
    .toSorted((a, b) => inOrder(a.name, b.name))
}
