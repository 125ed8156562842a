/**
 * Every problem that this host answers with (RFC 9457): its name, its status and its sentence.
 * Nothing else of an error leaves the program.
 */
import type { FastifyReply } from 'fastify'
import type { AppendError } from '../sequence/plan-batch.ts'
import type { Standstill } from '../sequence/sequencer.ts'

const problems = {
  malformed: [400, 'The request is not of the agreed form.'],
  unauthenticated: [
    401,
    'A session is needed, and this one is missing, over or not for this regime.',
  ],
  forbidden: [403, 'This is not for you to do.'],
  'unknown-regime': [404, 'No regime of this id is hosted here.'],
  'not-found': [404, 'There is nothing here, or nothing that you may read.'],
  'blob-missing': [409, 'The event brings a file that is not stored here: store it first.'],
  erased: [410, 'This file was erased by order of those who had circulated it.'],
  'too-large': [413, 'That is more than is taken at once.'],
  refused: [422, 'The event may not stand in the record.'],
  'hash-mismatch': [422, 'The bytes that arrived have another SHA-256.'],
  'too-many-requests': [429, 'Too many requests: wait a little.'],
  'clock-ahead': [503, 'The clock of this host is ahead: nothing is added until it is right.'],
  'record-damaged': [503, 'What is stored here is not what was signed: this record is not served.'],
  unavailable: [503, 'This cannot be served at the moment.'],
  quota: [507, 'Your partner has stored as much as it may.'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemName = keyof typeof problems

/** What stands beside the sentence: `detail` for a person, the rest for a program. */
export type ProblemDetail = { readonly [field: string]: unknown }

export const statusOf = (name: ProblemName): number => problems[name][0]

/** The body of the answer. */
export function problemBody(name: ProblemName, detail: ProblemDetail = {}): string {
  const [status, title] = problems[name]
  return JSON.stringify({ type: `urn:epoc:problem:${name}`, title, status, ...detail })
}

export const problemType = 'application/problem+json'

export function sendProblem(
  reply: FastifyReply,
  name: ProblemName,
  detail: ProblemDetail = {},
): FastifyReply {
  // As bytes: to a text, Fastify would add a charset, which this media type does not have.
  const body = Buffer.from(problemBody(name, detail))
  return reply.code(statusOf(name)).header('content-type', problemType).send(body)
}

/** Why nothing was appended, as an answer. */
export function sendAppendProblem(
  reply: FastifyReply,
  error: AppendError | Standstill,
): FastifyReply {
  if (error.type === 'refused') {
    return sendProblem(reply, 'refused', { event: error.event, refusal: error.refusal })
  }
  if (error.type === 'blob-missing') {
    return sendProblem(reply, 'blob-missing', { sha256: error.sha256 })
  }
  return sendProblem(reply, error.type)
}
