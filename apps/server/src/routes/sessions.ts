/** Signing in by a signed challenge, and out. */
import type { FastifyReply } from 'fastify'
import type { KeyId } from '@epoc/crypto'
import { personId } from '@epoc/governance'
import { callerOf, hash32 } from '../http/caller.ts'
import { personIn } from '../http/let-in.ts'
import { challengeBody, regimeParams, sessionBody } from '../http/params.ts'
import { sendProblem } from '../http/problem.ts'
import type { App, Services } from '../http/services.ts'

export function sessionRoutes(app: App, { registry, sessions }: Services): void {
  const keyFrom = (hex: string): KeyId => hash32(hex) as Uint8Array as KeyId

  app.post(
    '/v1/regimes/:regime/challenges',
    { schema: { params: regimeParams, body: challengeBody } },
    async (request, reply) => {
      const hosted = await registry.find(hash32(request.params.regime))
      if (!hosted.ok) return sendProblem(reply, hosted.error.type)
      return sessions.challenge(hosted.value.regime, keyFrom(request.body.person))
    },
  )

  app.post(
    '/v1/regimes/:regime/sessions',
    { schema: { params: regimeParams, body: sessionBody } },
    async (request, reply): Promise<unknown> => {
      const hosted = await registry.find(hash32(request.params.regime))
      if (!hosted.ok) return sendProblem(reply, hosted.error.type)
      const { regime, signer } = hosted.value
      const { challenge, signature } = request.body
      const person = keyFrom(request.body.person)
      const known = await personIn(hosted.value, personId(person))
      // For somebody unknown the same work is done, with a key that signs no sessions.
      const key = known?.key ?? signer.noteKey
      const decoy = known === undefined
      const opened = await sessions.open({ regime, person, challenge, signature, key, decoy })
      return opened ?? refuse(reply)
    },
  )

  app.delete(
    '/v1/regimes/:regime/sessions',
    { schema: { params: regimeParams } },
    async (request, reply) => {
      await sessions.end(callerOf(request).session)
      return reply.code(204).send()
    },
  )
}

const refuse = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply.header('www-authenticate', 'Bearer'), 'unauthenticated')
