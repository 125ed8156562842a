/** The signed list of a seat's streams. */
import { clearStream, formatStreamList, sealedStream, unsealedStream } from '@epoc/event'
import type { StreamId } from '@epoc/event'
import { isMember, seatsOf } from '@epoc/governance'
import { callerOf } from '../http/caller.ts'
import { seatParams } from '../http/params.ts'
import { sendProblem } from '../http/problem.ts'
import type { App } from '../http/services.ts'

export function streamRoutes(app: App): void {
  app.get(
    '/v1/regimes/:regime/streams/:seat',
    { schema: { params: seatParams } },
    async (request, reply) => {
      const { hosted, person } = callerOf(request)
      const seat = seatsOf(person).find((each) => each === request.params.seat)
      if (seat === undefined) return sendProblem(reply, 'forbidden')
      const { sequencer, signer } = hosted
      const fresh = await sequencer.refresh()
      const { head, governance, streams } = sequencer.standing
      if (!fresh.ok || governance === undefined) return sendProblem(reply, 'unavailable')
      const readable = [...governance.audiences.values()]
        .filter((audience) => isMember(audience, seat))
        .flatMap(({ id }): readonly StreamId[] => [unsealedStream(id), sealedStream(id)])
      const last = [clearStream, ...readable].map((each) => [each, streams.last(each)] as const)
      const list = {
        origin: signer.origin,
        seat,
        size: head.size,
        root: head.root,
        streams: new Map(last.filter(([, seq]) => seq > 0)),
      }
      const note = await signer.signText(formatStreamList(list))
      return reply.type('text/plain; charset=utf-8').send(note)
    },
  )
}
