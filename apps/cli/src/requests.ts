/** Requests about documents: how they are named, and shown. They count from 1 at each document. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import { documentOf, formatSymbol, shelfOf } from '@epoc/domain'
import type { Document, Request } from '@epoc/domain'
import type { Desk } from './desk.ts'
import { documentCalled } from './documents.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { whenInWords } from './when.ts'

/** What was asked about a document beyond its receipt, in order. */
const requestsOf = ({ replica }: Desk, { id, audience }: Document): readonly Request[] =>
  shelfOf(replica.domain.register, audience)
    .requests.toArray()
    .filter(({ document }) => document === id)

/** `reactions, by Fri 15 Jul 2005, end of the day Europe/Paris`. */
export const requestInWords = ({ text, due }: Request): string =>
  due.type === 'none' ? text : `${text} · ${whenInWords(due)}`

/** A request with its answers, for programs. */
export const requestJson = ({ state }: Desk, { id, text, due, askedAt, answers }: Request) => ({
  id,
  text,
  due,
  askedAt: new Date(askedAt).toISOString(),
  answers: state.founding.partners.flatMap(({ code }) => {
    const answer = answers.get(code)
    return answer === undefined
      ? []
      : { partner: code, ...answer, at: new Date(answer.at).toISOString() }
  }),
})

export type RequestFound = { readonly request: Request; readonly document: Document }

/**
 * A request by the document that it is about, where that has one only or `number` says which; or by
 * the beginning of its id, of eight letters or more.
 */
export function requestCalled(
  desk: Desk,
  spelling: string,
  number: string | undefined,
): Result<RequestFound, Failure> {
  const byId = /^[0-9a-f]{8,64}$/.test(spelling) ? requestWithId(desk, spelling) : undefined
  if (byId !== undefined) return ok(byId)
  const found = documentCalled(desk, spelling)
  if (!found.ok) return found
  const document = found.value
  const requests = requestsOf(desk, document)
  const symbol = formatSymbol(document.symbol)
  if (requests.length === 0) {
    return err(failure('unknown', `Nothing was asked about ${symbol} that could be answered.`))
  }
  if (number === undefined && requests.length > 1) {
    const lines = requests.map((each, i) => `  ${i + 1}  ${requestInWords(each)}`)
    return err(
      failure(
        'usage',
        `Several things were asked about ${symbol}. Say which with --request:\n${lines.join('\n')}`,
      ),
    )
  }
  const request = requests[Number(number ?? '1') - 1]
  return request === undefined
    ? err(failure('unknown', `There is no request ${number} about ${symbol}.`))
    : ok({ request, document })
}

function requestWithId({ replica }: Desk, start: string): RequestFound | undefined {
  const { register } = replica.domain
  for (const { requests } of register.shelves.values()) {
    const request = requests.find(({ id }) => id.startsWith(start))
    const document = request && documentOf(register, request.document)
    if (request !== undefined && document !== undefined) return { request, document }
  }
  return undefined
}
