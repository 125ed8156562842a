/** Hash tiles (C2SP tlog-tiles): views of the stored rows, of any tile that the committed tree has. */
import { parseTilePath, tileWidth } from '@epoc/tlog'
import { callerOf } from '../http/caller.ts'
import { neverChanges } from '../http/headers.ts'
import { tileParams } from '../http/params.ts'
import { sendProblem } from '../http/problem.ts'
import type { App } from '../http/services.ts'
import { storedTile } from '../tree/stored-tree.ts'

export function tileRoutes(app: App): void {
  app.get(
    '/v1/regimes/:regime/tile/*',
    { schema: { params: tileParams } },
    async (request, reply) => {
      const { store } = callerOf(request).hosted
      const tile = parseTilePath(`tile/${request.params['*']}`)
      if (!tile.ok) return sendProblem(reply, 'not-found')
      const { level, index, width } = tile.value
      const head = await store.head()
      if (head === undefined || tileWidth(head.size, level, index) < width) {
        return sendProblem(reply, 'not-found')
      }
      const bytes = await storedTile(store, tile.value)
      return reply
        .header('cache-control', neverChanges)
        .type('application/octet-stream')
        .send(Buffer.from(bytes))
    },
  )
}
