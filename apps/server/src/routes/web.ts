/**
 * The web client. Its files are served by their names; every other path that a browser opens is one of
 * the client's own pages, for which its start page is given. Where no client is brought, `/` is the one
 * plain page, and there is nothing else.
 */
import type { FastifyRequest } from 'fastify'
import { sendProblem } from '../http/problem.ts'
import type { App, Services } from '../http/services.ts'
import { page, pagePolicy } from '../page/page.ts'
import { sendFile } from '../web/answer.ts'
import { startPage } from '../web/files.ts'
import { holdsFilesOnly } from '../web/headers.ts'

export function webRoutes(app: App, { registry, web }: Services): void {
  const start = web?.get(startPage)
  const anyPage = start && {
    ...start,
    headers: { ...start.headers, vary: 'accept, accept-encoding' },
  }

  app.get('/', { exposeHeadRoute: true }, async (request, reply) => {
    if (start !== undefined) return sendFile(request, reply, start)
    const address = `http://${request.host}`
    const html = page({ regimes: await registry.list(), address })
    return reply
      .header('content-security-policy', pagePolicy)
      .type('text/html; charset=utf-8')
      .send(html)
  })

  app.get('/*', { exposeHeadRoute: true }, async (request, reply) => {
    const [path = ''] = request.url.split('?')
    const file = web?.get(path)
    if (file !== undefined) return sendFile(request, reply, file)
    return anyPage !== undefined && isPage(request, path)
      ? sendFile(request, reply, anyPage)
      : sendProblem(reply, 'not-found')
  })
}

/** A browser that opens a page asks for HTML; what a page loads is asked for as what it is. */
const isPage = ({ headers }: FastifyRequest, path: string): boolean =>
  /\btext\/html\b/i.test(headers.accept ?? '') && !/^\/v1(\/|$)/.test(path) && !holdsFilesOnly(path)
