/** The one plain page: what runs here, and which commands. */
import type { App, Services } from '../http/services.ts'
import { page, pagePolicy } from '../page/page.ts'

export function pageRoutes(app: App, { registry }: Services): void {
  app.get('/', { exposeHeadRoute: true }, async (request, reply) => {
    const address = `http://${request.host}`
    const html = page({ regimes: await registry.list(), address })
    return reply
      .header('content-security-policy', pagePolicy)
      .type('text/html; charset=utf-8')
      .send(html)
  })
}
