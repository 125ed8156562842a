/** Sealed keyrings: deposited by who is enrolled, given to who has address and token (R-HTTP-4, R-HTTP-5). */
import type { FastifyRequest } from 'fastify'
import { fromBase64 } from '@epoc/crypto'
import { hash32 } from '../http/caller.ts'
import { slotBody, slotParams } from '../http/params.ts'
import { sendProblem } from '../http/problem.ts'
import type { App, Services } from '../http/services.ts'

const path = '/v1/slots/:address'

export function slotRoutes(app: App, { slots, limits }: Services): void {
  app.put(
    path,
    { bodyLimit: limits.slotBytes, schema: { params: slotParams, body: slotBody } },
    async (request, reply) => {
      const token = tokenOf(request)
      if (token === undefined) return sendProblem(reply, 'malformed')
      const address = hash32(request.params.address)
      const outcome = await slots.put(address, token, JSON.stringify(request.body))
      if (outcome === 'forbidden') return sendProblem(reply, 'forbidden')
      return reply.code(outcome === 'stored' ? 201 : 200).send()
    },
  )

  app.get(path, { schema: { params: slotParams } }, async (request, reply) => {
    const token = tokenOf(request) ?? noToken
    const slot = await slots.get(hash32(request.params.address), token)
    if (slot === undefined) return sendProblem(reply, 'not-found')
    return reply.type('application/json').send(Buffer.from(slot))
  })

  app.delete(path, { schema: { params: slotParams } }, async (request, reply) => {
    const token = tokenOf(request) ?? noToken
    const dropped = await slots.drop(hash32(request.params.address), token)
    return dropped ? reply.code(204).send() : sendProblem(reply, 'not-found')
  })
}

/** As good as a wrong one, and as long in being found so. */
const noToken = new Uint8Array(0)

function tokenOf({ headers }: FastifyRequest): Uint8Array | undefined {
  const token = fromBase64(String(headers['x-slot-token'] ?? ''))
  return token.ok && token.value.length === 32 ? token.value : undefined
}
