/**
 * The interface of this host as an OpenAPI 3.1 document: paths, parameters and JSON bodies as the routes
 * check them, and the rest from `described.ts` and the policy. Made by `tools/openapi.mjs`; a host that
 * runs does not load this file.
 */
import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { policy } from '../http/policy.ts'
import type { Access } from '../http/policy.ts'
import { problemType, statusOf } from '../http/problem.ts'
import type { ProblemName } from '../http/problem.ts'
import type { Services } from '../http/services.ts'
import { defaultLimits } from '../limits.ts'
import { registerRoutes } from '../routes/all.ts'
import { described, schemas } from './described.ts'
import type { Body, Described } from './described.ts'

type Json = { readonly [field: string]: unknown }
type Operation = Json & { readonly responses: Json }
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>
type OpenApiDocument = Json & { readonly paths: Paths }

const info = {
  title: 'EPOC host',
  version: '1',
  description: 'The host’s interface. Its rules are in docs/spec/http.md.',
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
}

const securitySchemes = {
  session: { type: 'http', scheme: 'bearer', description: 'a session of the regime' },
  hostToken: { type: 'http', scheme: 'bearer', description: 'the token of whoever runs the host' },
  slotToken: {
    type: 'apiKey',
    in: 'header',
    name: 'x-slot-token',
    description: '32 bytes, base64',
  },
}

const security: Readonly<Record<Access, readonly Json[]>> = {
  anyone: [],
  operator: [{ hostToken: [] }],
  person: [{ session: [] }],
  depositor: [{ session: [], slotToken: [] }],
  holder: [{ slotToken: [] }],
}

export async function openApiDocument(): Promise<OpenApiDocument> {
  const checked = await checkedByRoutes()
  const paths: Record<string, Record<string, Operation>> = {}
  for (const [row, access] of Object.entries(policy)) {
    const [method = '', route = ''] = row.split(' ')
    const path = pathOf(route)
    const operation = operationOf(row, access, checked)
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation }
  }
  return { openapi: '3.1.0', info, paths, components: { schemas, securitySchemes } }
}

/** The statuses with which a route may answer, as the document says. */
export const statusesOf = ({ paths }: OpenApiDocument, method: string, route: string) =>
  Object.keys(paths[pathOf(route)]?.[method.toLowerCase()]?.responses ?? {})

const pathOf = (route: string): string => route.replace('*', '{path}').replaceAll(/:(\w+)/g, '{$1}')

type Checked = Readonly<Record<string, Readonly<Record<string, Json>> | undefined>>

/** What the routes say themselves, by path and method. */
async function checkedByRoutes(): Promise<Checked> {
  const app = Fastify({ exposeHeadRoutes: false }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info },
    transform: jsonSchemaTransform,
  })
  // Nothing is asked of these routes, so that they need nothing.
  registerRoutes(app, { limits: defaultLimits } as unknown as Services)
  await app.ready()
  const { paths = {} } = app.swagger()
  await app.close()
  return paths as unknown as Checked
}

function operationOf(row: string, access: Access, checked: Checked): Operation {
  const [method = '', route = ''] = row.split(' ')
  const isHead = method === 'HEAD'
  const about = described[row.replace('HEAD ', 'GET ')]
  if (about === undefined) throw new Error(`${row} is not described`)
  const asked = isHead ? 'get' : method.toLowerCase()
  const { parameters, requestBody } =
    checked[route.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{*}')]?.[asked] ?? {}
  const body =
    about.body === undefined ? requestBody : { content: contentOf(about.body), required: true }
  return {
    summary: about.summary,
    security: security[access],
    ...(parameters === undefined ? {} : { parameters: tidied(parameters) }),
    ...(body === undefined ? {} : { requestBody: tidied(body) }),
    responses: {
      ...answersOf(about, isHead),
      ...problemsOf(about, access, parameters, !['GET', 'HEAD'].includes(method)),
    },
  }
}

/**
 * The rest of a path has no name in a route and needs one here; bytes are said as JSON Schema says them,
 * not as OpenAPI 3.0 did.
 */
const tidied = (said: unknown): unknown =>
  JSON.parse(
    JSON.stringify(said)
      .replaceAll('"name":"*"', '"name":"path"')
      .replaceAll('"format":"byte"', '"contentEncoding":"base64"'),
  )

const contentOf = (body: Body): Json =>
  Object.fromEntries(Object.entries(body).map(([media, schema]) => [media, { schema }]))

const answersOf = ({ answers }: Described, isHead: boolean): Json =>
  Object.fromEntries(
    Object.entries(answers).map(([status, [description, body]]) => [
      status,
      { description, ...(body === undefined || isHead ? {} : { content: contentOf(body) }) },
    ]),
  )

function problemsOf(
  { problems = [] }: Described,
  access: Access,
  parameters: unknown,
  takesBody: boolean,
): Json {
  const bySession = access === 'person' || access === 'depositor'
  const possible: readonly ProblemName[] = [
    ...problems,
    'too-many-requests',
    'unavailable',
    ...(parameters === undefined && !takesBody ? [] : (['malformed'] as const)),
    ...(takesBody ? (['too-large'] as const) : []),
    ...(bySession ? (['unauthenticated', 'record-damaged'] as const) : []),
    ...(access === 'operator' ? (['unauthenticated'] as const) : []),
  ]
  const byStatus = new Map<number, readonly ProblemName[]>()
  for (const name of new Set(possible)) {
    byStatus.set(statusOf(name), [...(byStatus.get(statusOf(name)) ?? []), name])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      {
        description: names.join(', '),
        content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
