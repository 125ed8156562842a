/**
 * Whatever goes wrong on the way to a route or inside it, as one of our problems: what Fastify
 * found, what was thrown, and what was not HTTP at all. No sentence of another program is repeated.
 */
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { DatabaseUnavailable, isPassing } from '../database/transaction.ts'
import type { Log } from '../log.ts'
import { describeError } from '../log.ts'
import { securityHeaders } from './headers.ts'
import { problemBody, problemType, sendProblem } from './problem.ts'
import type { ProblemDetail, ProblemName } from './problem.ts'

export function sendError(
  log: Log,
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.headers(securityHeaders)
  const [name, detail] = problemFor(error)
  if (name === 'unavailable') {
    const type = error instanceof DatabaseUnavailable ? 'database-unavailable' : 'bug'
    log.trouble({ type, ...describeError(error) })
  }
  return sendProblem(reply, name, detail)
}

function problemFor(error: FastifyError): readonly [ProblemName, ProblemDetail] {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation
    const path = first?.instancePath.replaceAll('/', '.').replace(/^\./, '') ?? ''
    const part = error.validationContext ?? 'request'
    return ['malformed', { detail: `Not as expected: ${[part, path].filter(Boolean).join('.')}.` }]
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return ['too-large', {}]
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return ['malformed', { detail: 'The content type is not the one that this route takes.' }]
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return ['malformed', { detail: 'The body is not JSON.' }]
    default:
  }
  if (isPassing(error) || error instanceof DatabaseUnavailable) return ['unavailable', {}]
  const status = error.statusCode ?? 500
  return status >= 400 && status < 500 ? ['malformed', {}] : ['unavailable', {}]
}

/** What did not parse as HTTP never reaches a route: the answer is written by hand. */
export function answerBadHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
  const body = problemBody('malformed')
  const headers = {
    ...securityHeaders,
    'content-type': problemType,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n${body}`)
}
