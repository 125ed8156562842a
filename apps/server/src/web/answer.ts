/** One file of the client as an answer: in a coding that the browser takes, or as known already. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Coding, WebFile } from './files.ts'

const codings: readonly Coding[] = ['br', 'gzip']

export function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebFile) {
  reply.headers(file.headers)
  if (request.headers['if-none-match'] === file.headers['etag']) return reply.code(304).send()
  const accepted = acceptedOf(request.headers['accept-encoding'])
  const coding = codings.find((each) => accepted.has(each) && file.compressed.has(each))
  if (coding !== undefined) reply.header('content-encoding', coding)
  return reply.send(coding === undefined ? file.plain : file.compressed.get(coding))
}

/** The codings that are named and not refused by a weight of 0 (RFC 9110 §12.5.3). */
const acceptedOf = (header: string | string[] | undefined): ReadonlySet<string> =>
  new Set(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
      .map((each) => each.split(';')[0]?.trim() ?? ''),
  )
