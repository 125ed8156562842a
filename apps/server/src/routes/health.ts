/** Whether this host can serve: it can when its database answers. Many who watch ask with HEAD. */
import { unlessPassing } from '../database/transaction.ts'
import type { App, Services } from '../http/services.ts'

export function healthRoutes(app: App, { pool }: Services): void {
  app.get('/healthz', { exposeHeadRoute: true }, async () => {
    await unlessPassing(() => pool.query('select 1'))
    return { status: 'ok' }
  })
}
