/** The regimes that are hosted here, and founding one. */
import { toHex } from '@epoc/crypto'
import { sendAppendProblem, sendProblem } from '../http/problem.ts'
import type { App, Services } from '../http/services.ts'
import { appendedJson } from './appended.ts'

export function regimeRoutes(app: App, { registry, limits }: Services): void {
  app.get('/v1/regimes', async () => {
    const regimes = await registry.list()
    return {
      regimes: regimes.map(({ regime, origin, sample }) => ({
        regime: toHex(regime),
        origin,
        sample,
      })),
    }
  })

  app.post('/v1/regimes', { bodyLimit: limits.appendBytes }, async (request, reply) => {
    const { body } = request
    if (!Buffer.isBuffer(body)) return sendProblem(reply, 'malformed')
    const founded = await registry.found(bytesOf(body))
    if (founded.ok) {
      const repeated = founded.value.events.every((event) => event.repeated)
      return reply.code(repeated ? 200 : 201).send(appendedJson(founded.value))
    }
    const { error } = founded
    if (error.type !== 'not-our-record-keys') return sendAppendProblem(reply, error)
    return sendProblem(reply, 'refused', { event: 0, refusal: { type: error.type } })
  })
}

const bytesOf = (buffer: Buffer): Uint8Array =>
  new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
