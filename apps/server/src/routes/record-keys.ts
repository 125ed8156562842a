/** Makes the two keys of a record to come, which its founding event then names. */
import { toBase64 } from '@epoc/crypto'
import type { App, Services } from '../http/services.ts'

export function recordKeyRoutes(app: App, { keys }: Services): void {
  app.post('/v1/record-keys', async () => {
    const { origin, noteKey, timeKey } = await keys.make()
    return { origin, noteKey: toBase64(noteKey), timeKey: toBase64(timeKey) }
  })
}
