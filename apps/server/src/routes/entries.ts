/** Reading the record: entries where they are for the caller, their leaf records where not. */
import { Readable } from 'node:stream'
import { audiencesOf, callerOf } from '../http/caller.ts'
import { entriesQuery, regimeParams } from '../http/params.ts'
import { sendProblem } from '../http/problem.ts'
import type { App, Services } from '../http/services.ts'
import { deliveredPages } from '../sequence/delivered.ts'

export function entryRoutes(app: App, { pool, limits }: Services): void {
  app.get(
    '/v1/regimes/:regime/entries',
    { schema: { params: regimeParams, querystring: entriesQuery } },
    async (request, reply) => {
      const caller = callerOf(request)
      const { regime, sequencer } = caller.hosted
      // Who may read what is judged by all that is committed, on whichever node.
      const fresh = await sequencer.refresh()
      if (!fresh.ok) return sendProblem(reply, 'unavailable')
      const { size } = sequencer.standing
      const { from = 0, to = size } = request.query
      const end = Math.min(to, size, from + limits.entriesPerAnswer)
      const pages = deliveredPages(pool, {
        regime,
        from,
        to: end,
        audiences: audiencesOf(caller),
        bytes: limits.bytesPerAnswer,
      })
      return reply.type('application/cbor-seq').send(Readable.from(pages, { objectMode: false }))
    },
  )
}
