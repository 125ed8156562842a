/** The HTTP face: parsers, headers, policy, errors, and one file for each kind of route. */
import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { answerBadHttp, sendError } from './http/errors.ts'
import { securityHeaders } from './http/headers.ts'
import { gatekeeper } from './http/let-in.ts'
import { accessOf } from './http/policy.ts'
import { sendProblem } from './http/problem.ts'
import type { App, Services } from './http/services.ts'
import { registerRoutes } from './routes/all.ts'

/** How long a request may take to arrive: 4 MiB over a bad line. */
const arrivalMs = 600_000

export type BuiltApp = { readonly app: App; readonly sweep: () => void }

export function buildApp(services: Services): BuiltApp {
  const { log, limits, proxies } = services
  const app = Fastify({
    logger: false,
    trustProxy: proxies === undefined ? false : [...proxies],
    bodyLimit: limits.jsonBytes,
    exposeHeadRoutes: false,
    // While the host stops, what arrives on an open connection is still served.
    return503OnClosing: false,
    requestTimeout: arrivalMs,
    genReqId: () => randomUUID(),
    clientErrorHandler: answerBadHttp,
    frameworkErrors: (error, request, reply) => {
      void sendError(log, error, request, reply)
    },
  }).withTypeProvider<ZodTypeProvider>()
  const { letIn, sweep } = gatekeeper(services)

  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  parseBodies(app)

  app.decorateRequest('caller', undefined)
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) {
      if (accessOf(each, url) === undefined) throw new Error(`no policy for ${each} ${url}`)
    }
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    return letIn(request, reply)
  })
  app.addHook('onResponse', async (request, reply) => {
    log.request({
      request: request.id,
      method: request.method,
      route: request.is404 ? 'none' : (request.routeOptions.url ?? 'none'),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    })
  })
  app.setErrorHandler((error, request, reply) => sendError(log, error as never, request, reply))
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 'not-found'))

  registerRoutes(app, services)
  return { app, sweep }
}

/** JSON, CBOR, and bytes that are read as they come. Nothing else is taken. */
function parseBodies(app: App): void {
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    ['application/cbor', 'application/cbor-seq'],
    { parseAs: 'buffer' },
    (_request, body, done) => {
      done(null, body)
    },
  )
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => {
    done(null, payload)
  })
}
