/** The signed checkpoint of what is committed. */
import { callerOf } from '../http/caller.ts'
import { regimeParams } from '../http/params.ts'
import { sendProblem } from '../http/problem.ts'
import type { App } from '../http/services.ts'

export function checkpointRoutes(app: App): void {
  app.get(
    '/v1/regimes/:regime/checkpoint',
    { schema: { params: regimeParams } },
    async (request, reply) => {
      const note = await callerOf(request).hosted.sequencer.checkpoint()
      if (note === undefined) return sendProblem(reply, 'unavailable')
      return reply.type('text/plain; charset=utf-8').send(note)
    },
  )
}
