/** How far the record has come, told at once and whenever it grows: one answer that goes on. */
import { callerOf } from '../http/caller.ts'
import { isLetIn } from '../http/let-in.ts'
import { regimeParams } from '../http/params.ts'
import { sendProblem } from '../http/problem.ts'
import type { App, Services } from '../http/services.ts'
import { EventStream } from '../following/event-stream.ts'

/** Seconds after which one who follows too often may ask again. */
const patience = '30'

export function sizeRoutes(app: App, services: Services): void {
  const { followers } = services
  app.get(
    '/v1/regimes/:regime/stream',
    { schema: { params: regimeParams } },
    async (request, reply) => {
      const { hosted, person: caller } = callerOf(request)
      await hosted.sequencer.refresh()
      const person = `${request.params.regime} ${caller.id}`
      const refusal = followers.refusal(person)
      if (refusal !== undefined) {
        return sendProblem(reply.header('retry-after', patience), refusal)
      }
      const { raw } = reply.hijack()
      if (raw.destroyed) return reply
      const stream = new EventStream(raw, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream',
        // Or a proxy keeps it until there is more.
        'x-accel-buffering': 'no',
      })
      const gone = followers.add({
        person,
        hosted,
        isLetIn: () => isLetIn(services, request),
        stream,
      })
      raw.on('close', gone)
      return reply
    },
  )
}
