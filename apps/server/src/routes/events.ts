/** Appending: a CBOR sequence of byte strings, one event each, all or nothing. */
import { decodeCbor, err, ok, splitCborSequence } from '@epoc/event'
import type { Result } from '@epoc/event'
import { callerOf } from '../http/caller.ts'
import { regimeParams } from '../http/params.ts'
import { sendAppendProblem, sendProblem } from '../http/problem.ts'
import type { App, Services } from '../http/services.ts'
import { appendedJson } from './appended.ts'

export function eventRoutes(app: App, { limits }: Services): void {
  app.post(
    '/v1/regimes/:regime/events',
    { bodyLimit: limits.appendBytes, schema: { params: regimeParams } },
    async (request, reply) => {
      const { hosted, person } = callerOf(request)
      const events = readEvents(request.body, limits.eventsPerRequest)
      if (!events.ok) return sendProblem(reply, events.error)
      const appended = await hosted.sequencer.append(events.value, person.partner)
      return appended.ok
        ? reply.send(appendedJson(appended.value))
        : sendAppendProblem(reply, appended.error)
    },
  )
}

function readEvents(
  body: unknown,
  most: number,
): Result<readonly Uint8Array[], 'malformed' | 'too-large'> {
  if (!Buffer.isBuffer(body)) return err('malformed')
  const items = splitCborSequence(new Uint8Array(body.buffer, body.byteOffset, body.length), most)
  if (!items.ok || items.value.length === 0) return err('malformed')
  if (items.value.length > most) return err('too-large')
  const events: Uint8Array[] = []
  for (const item of items.value) {
    const event = decodeCbor(item)
    if (!event.ok || !(event.value instanceof Uint8Array)) return err('malformed')
    events.push(event.value)
  }
  return ok(events)
}
