/**
 * What every route does and answers, for the document that describes the interface. It is read when that
 * is made, and never while the host runs. The law is docs/spec/http.md.
 */
import type { ProblemName } from '../http/problem.ts'

type Json = { readonly [field: string]: unknown }

/** By media type; `undefined` is an answer without a body. */
export type Body = { readonly [media: string]: Json }

export type Described = {
  readonly summary: string
  /** What is sent where it is not JSON, whose shape the route itself says. */
  readonly body?: Body
  readonly answers: { readonly [status: number]: readonly [description: string, body?: Body] }
  /** Beside those that every route of its kind may answer. */
  readonly problems?: readonly ProblemName[]
}

const bytes: Json = { type: 'string', contentMediaType: 'application/octet-stream' }
const text: Json = { type: 'string' }
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})
const json = (schema: Json): Body => ({ 'application/json': schema })
const note: Body = { 'text/plain; charset=utf-8': text }
const octets: Body = { 'application/octet-stream': bytes }
const cbor: Body = { 'application/cbor': bytes }
const sequence: Body = { 'application/cbor-seq': bytes }
const page: Body = { 'text/html; charset=utf-8': text }

const base64: Json = { type: 'string', contentEncoding: 'base64' }
const hex: Json = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const time: Json = { type: 'integer', description: 'milliseconds since 1970' }
const count: Json = { type: 'integer', minimum: 0 }

export const schemas = {
  Problem: {
    ...object({ type: text, title: text, status: { type: 'integer' } }),
    description: 'RFC 9457; `type` is urn:epoc:problem:<name>',
  },
  Appended: object({
    events: {
      type: 'array',
      items: object({
        index: count,
        seq: { type: 'integer', minimum: 1 },
        receivedAt: time,
        repeated: { type: 'boolean' },
        proof: { type: 'array', items: base64 },
      }),
    },
    checkpoint: { type: 'string', description: 'a signed note' },
  }),
  Slot: object({
    kdf: object({
      name: { const: 'argon2id' },
      memoryKiB: { type: 'integer', minimum: 1 },
      passes: { type: 'integer', minimum: 1 },
      salt: base64,
    }),
    box: base64,
  }),
} as const satisfies Readonly<Record<string, Json>>

const appended = json(ref('Appended'))
const appendProblems: readonly ProblemName[] = [
  'refused',
  'blob-missing',
  'clock-ahead',
  'record-damaged',
]

/** By the rows of the policy; HEAD is answered as GET, without the body. */
export const described: Readonly<Record<string, Described>> = {
  'GET /': {
    summary: 'The web client, or one plain page',
    answers: { 200: ['a page', page], 304: ['as it was'] },
  },
  'GET /*': {
    summary: 'A file of the web client, or its start page where HTML is asked for',
    answers: { 200: ['a file', { '*/*': bytes }], 304: ['as it was'] },
    problems: ['not-found'],
  },
  'GET /healthz': {
    summary: 'Whether this host can serve',
    answers: { 200: ['it can', json(object({ status: { const: 'ok' } }))] },
  },
  'GET /v1/regimes': {
    summary: 'The regimes that are hosted here',
    answers: {
      200: [
        'in the order of their origins',
        json(
          object({
            regimes: {
              type: 'array',
              items: object({ regime: hex, origin: text, sample: { type: 'boolean' } }),
            },
          }),
        ),
      ],
    },
  },
  'POST /v1/record-keys': {
    summary: 'Makes the two keys of a record',
    answers: {
      200: ['public keys', json(object({ origin: text, noteKey: base64, timeKey: base64 }))],
    },
  },
  'POST /v1/regimes': {
    summary: 'Founds a regime by its founding event',
    body: cbor,
    answers: { 201: ['founded', appended], 200: ['it was founded before', appended] },
    problems: appendProblems,
  },
  'POST /v1/regimes/:regime/challenges': {
    summary: 'Asks for a challenge to sign; the same for an unknown person',
    answers: { 200: ['for a minute', json(object({ challenge: base64, expiresAt: time }))] },
    problems: ['unknown-regime', 'record-damaged'],
  },
  'POST /v1/regimes/:regime/sessions': {
    summary: 'Opens a session by a signed challenge',
    answers: { 200: ['for an hour', json(object({ token: base64, expiresAt: time }))] },
    problems: ['unauthenticated', 'unknown-regime', 'record-damaged'],
  },
  'DELETE /v1/regimes/:regime/sessions': {
    summary: 'Ends this session',
    answers: { 204: ['ended'] },
  },
  'POST /v1/regimes/:regime/events': {
    summary: 'Appends events, all or nothing: byte strings, one event each',
    body: sequence,
    answers: { 200: ['appended', appended] },
    problems: appendProblems,
  },
  'GET /v1/regimes/:regime/entries': {
    summary: 'Entries, and the leaf records of those that are withheld',
    answers: { 200: ['at most 1,000 or about 8 MB', sequence] },
  },
  'GET /v1/regimes/:regime/checkpoint': {
    summary: 'The signed checkpoint of what is committed',
    answers: { 200: ['a signed note', note] },
  },
  'GET /v1/regimes/:regime/streams/:seat': {
    summary: 'The signed list of the streams of one of the person’s seats',
    answers: { 200: ['a signed note', note] },
    problems: ['forbidden'],
  },
  'GET /v1/regimes/:regime/stream': {
    summary: 'How far the record has come, for as long as one listens',
    answers: { 200: ['events named `size`', { 'text/event-stream': text }] },
  },
  'GET /v1/regimes/:regime/tile/*': {
    summary: 'A hash tile (C2SP tlog-tiles): {L}/{N}[.p/{W}]',
    answers: { 200: ['hashes, one after another', octets] },
    problems: ['not-found'],
  },
  'PUT /v1/regimes/:regime/blobs/:sha256': {
    summary: 'Stores a ciphertext under its SHA-256',
    body: octets,
    answers: { 201: ['stored'], 200: ['it was there'] },
    problems: ['hash-mismatch', 'erased', 'quota'],
  },
  'GET /v1/regimes/:regime/blobs/:sha256': {
    summary: 'A ciphertext, or one range of it',
    answers: { 200: ['the whole', octets], 206: ['the range', octets] },
    problems: ['not-found', 'erased'],
  },
  'DELETE /v1/regimes/:regime/blobs/:sha256': {
    summary: 'Erases a ciphertext by a signed order',
    answers: { 204: ['erased'] },
    problems: ['forbidden', 'not-found'],
  },
  'PUT /v1/slots/:address': {
    summary: 'Stores a sealed keyring, or puts it over the one of this token',
    answers: { 201: ['stored'], 200: ['replaced'] },
    problems: ['forbidden'],
  },
  'GET /v1/slots/:address': {
    summary: 'The sealed keyring',
    answers: { 200: ['as it was stored', json(ref('Slot'))] },
    problems: ['not-found'],
  },
  'DELETE /v1/slots/:address': {
    summary: 'Drops the sealed keyring',
    answers: { 204: ['dropped'] },
    problems: ['not-found'],
  },
}
