/** Ciphertexts, up and down. They are hashed on their way in and never looked into. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { equalBytes, toBase64 } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { Order } from '../blobs/erasure.ts'
import type { ByteRange } from '../blobs/port.ts'
import { audiencesOf, callerOf, governanceOf, hash32 } from '../http/caller.ts'
import type { Caller } from '../http/caller.ts'
import { neverChanges } from '../http/headers.ts'
import { blobParams, erasureBody } from '../http/params.ts'
import { sendProblem } from '../http/problem.ts'
import type { App, Services } from '../http/services.ts'

const path = '/v1/regimes/:regime/blobs/:sha256'
const schema = { schema: { params: blobParams } }

export function blobRoutes(app: App, services: Services): void {
  const { blobs, blobRegister, erasures, limits } = services

  app.put(path, schema, async (request, reply) => {
    const { hosted, person } = callerOf(request)
    const { regime } = hosted
    const sha256 = hash32(request.params.sha256)
    if (!(request.body instanceof Readable)) return sendProblem(reply, 'malformed')
    if (Number(request.headers['content-length'] ?? 0) > limits.blobBytes) {
      return sendProblem(reply.header('connection', 'close'), 'too-large')
    }
    if (await isThere(services, callerOf(request), sha256)) return reply.code(200).send()
    const order = await erasures.orderOf(regime, sha256)
    if (order !== undefined) return sendErased(reply.header('connection', 'close'), order)
    const received = await blobs.receive(request.body, limits.blobBytes)
    if (!received.ok) return sendProblem(reply.header('connection', 'close'), 'too-large')
    try {
      if (!equalBytes(received.value.sha256, sha256)) return sendProblem(reply, 'hash-mismatch')
      const { partnerBytes } = limits
      const stored = await blobRegister.store(regime, received.value, person.partner, partnerBytes)
      return stored ? reply.code(201).send() : sendProblem(reply, 'quota')
    } finally {
      await received.value.discard()
    }
  })

  app.head(path, schema, async (request, reply) => {
    const found = await find(services, callerOf(request), request.params.sha256)
    if (isOrder(found)) return sendErased(reply, found)
    if (found === undefined) return sendProblem(reply, 'not-found')
    found.stream.destroy()
    return describe(reply).header('content-length', String(found.size)).send()
  })

  app.get(path, schema, async (request, reply) => {
    const caller = callerOf(request)
    const { sha256 } = request.params
    const whole = await find(services, caller, sha256)
    if (isOrder(whole)) return sendErased(reply, whole)
    if (whole === undefined) return sendProblem(reply, 'not-found')
    const { size } = whole
    const range = rangeOf(request, size)
    if (range === undefined) {
      return describe(reply).header('content-length', String(size)).send(whole.stream)
    }
    whole.stream.destroy()
    const part = await blobs.open(caller.hosted.regime, hash32(sha256), range)
    if (part === undefined) return sendProblem(reply, 'not-found')
    return describe(reply.code(206))
      .header('content-range', `bytes ${range.start}-${range.end}/${size}`)
      .header('content-length', String(range.end - range.start + 1))
      .send(part.stream)
  })

  app.delete(
    path,
    { schema: { params: blobParams, body: erasureBody } },
    async (request, reply) => {
      const caller = callerOf(request)
      const sha256 = hash32(request.params.sha256)
      const { signature } = request.body
      const outcome = await erasures.erase({
        regime: caller.hosted.regime,
        sha256,
        person: caller.person,
        signature,
        governance: governanceOf(caller),
      })
      return outcome === 'erased' ? reply.code(204).send() : sendProblem(reply, outcome)
    },
  )
}

/** Whoever asks for what was erased is shown who ordered it. */
const sendErased = (reply: FastifyReply, { person, signature }: Order): FastifyReply =>
  sendProblem(reply, 'erased', { person, signature: toBase64(signature) })

const isOrder = (found: object | undefined): found is Order =>
  found !== undefined && 'signature' in found

/** Whether this partner has stored it, and its bytes are where they should be. */
async function isThere(
  { blobs, blobRegister }: Services,
  { hosted, person }: Caller,
  sha256: Hash32,
): Promise<boolean> {
  const { regime } = hosted
  if (!(await blobRegister.isHeldBy(regime, sha256, person.partner))) return false
  const there = await blobs.open(regime, sha256, undefined)
  there?.stream.destroy()
  return there !== undefined
}

const describe = (reply: FastifyReply): FastifyReply =>
  reply
    .header('accept-ranges', 'bytes')
    .header('cache-control', neverChanges)
    .type('application/octet-stream')

/** Opens what the caller may read, or shows by whose order it is gone; to others it is not there. */
async function find({ blobs, blobRegister, erasures }: Services, caller: Caller, name: string) {
  const { regime, sequencer } = caller.hosted
  const { partner } = caller.person
  const sha256 = hash32(name)
  const isReadable = () =>
    blobRegister.isReadableBy(regime, sha256, { partner, audiences: audiencesOf(caller) })
  if (!(await isReadable())) {
    // Perhaps by an audience that another node has just added.
    await sequencer.refresh()
    if (!(await isReadable())) return undefined
  }
  const opened = await blobs.open(regime, sha256, undefined)
  return opened ?? erasures.orderOf(regime, sha256)
}

/**
 * The one range that is asked for (RFC 9110 §14.1.2). Several, or none that the bytes have, are
 * ignored, as §14.2 lets a server do: the whole is sent.
 */
function rangeOf({ headers }: FastifyRequest, size: number): ByteRange | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end ? { start, end } : undefined
}
