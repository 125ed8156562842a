/**
 * Every route of the specification takes any bytes with a problem: never with a fault of its own, and
 * never as if they were right.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHex } from '@epoc/crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'
import { root } from '../world/run.ts'
import { signInAt } from '../world/session.ts'

type Route = { readonly method: string; readonly path: string; readonly open: boolean }

/** The routes as docs/spec/http.md lists them, one for each method; open to whoever asks, or not. */
async function specifiedRoutes(): Promise<readonly Route[]> {
  const page = await readFile(join(root, 'docs', 'spec', 'http.md'), 'utf8')
  return page.split('\n').flatMap((line) => {
    const [, methods, path, session] =
      /^\| `([A-Z`, ]+) (\/[^`]*)` *\| *([a-z', ]*?) *\|/.exec(line) ?? []
    if (methods === undefined || path === undefined) return []
    return methods.split(/[`, ]+/).map((method) => ({ method, path, open: session === '' }))
  })
}

/** A question that brings no bytes may be answered: by its path, and to whoever may ask. */
const mayAnswer = ({ method, path, open }: Route, nonsense: boolean, signedIn: boolean): boolean =>
  ['GET', 'HEAD'].includes(method) && !(nonsense && path.includes('{')) && (open || signedIn)

const bodies: readonly (readonly [string, string, Uint8Array<ArrayBuffer>])[] = [
  ['nothing', 'application/json', new Uint8Array(0)],
  ['random bytes as JSON', 'application/json', bytes(300)],
  ['a JSON array', 'application/json', new TextEncoder().encode('[[[[]]]]')],
  [
    'hostile JSON',
    'application/json',
    new TextEncoder().encode('{"__proto__":{"person":1},"person":{},"challenge":7}'),
  ],
  ['random bytes as CBOR', 'application/cbor', bytes(300)],
  ['random bytes as a CBOR sequence', 'application/cbor-seq', bytes(300)],
  ['deep CBOR', 'application/cbor-seq', new Uint8Array(20_000).fill(0x81)],
  [
    'a long length',
    'application/cbor-seq',
    Uint8Array.of(0x5b, 255, 255, 255, 255, 255, 255, 255, 255),
  ],
  ['an octet stream', 'application/octet-stream', bytes(5_000)],
  ['another type', 'text/html', bytes(50)],
]

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(length))
}

describe('malformed bytes', () => {
  let host: RunningHost
  let regime: FreshRegime
  let token: string
  let routes: readonly Route[]

  beforeAll(async () => {
    routes = await specifiedRoutes()
    host = await startHost(await folder('host'))
    regime = await smallRegime(host)
    token = await (await signInAt(host.address, regime, 'japan-embassy')).token()
  })
  afterAll(async () => void (await host.stop()))

  /** A path with its parts filled in: rightly where that leads on, else with nonsense. */
  const filled = (path: string, nonsense: boolean): string =>
    path
      .replace('{path}', nonsense ? '..%2f..%2fetc%2fpasswd%00' : 'favicon.ico')
      .replace('{r}', nonsense ? '%00%ff..' : regime.regime)
      .replace('{address}', nonsense ? 'xyz' : toHex(bytes(32)))
      .replace('{sha256}', nonsense ? 'xyz' : toHex(bytes(32)))
      .replace('{L}/{N}[.p/{W}]', nonsense ? '9999999/-1.p/999' : '0/000.p/1')
      .replace('?from=&to=', nonsense ? '?from=-1&to=1e99' : '?from=0&to=1')

  const size = async () => (await host.sql('select 1 from entry')).length

  it('finds the routes in the specification', () => {
    expect(routes.length).toBeGreaterThanOrEqual(20)
    expect(routes).toContainEqual({ method: 'HEAD', path: '/healthz', open: true })
  })

  it.each(bodies)('%s', async (_, type, body) => {
    const faults: string[] = []
    const before = await size()
    for (const route of routes) {
      const { method, path } = route
      for (const nonsense of [false, true]) {
        for (const authorization of [undefined, 'Bearer nonsense', `Bearer ${token}`]) {
          // This one would end the session that the others need.
          const isOwn = authorization?.endsWith(token) === true
          if (method === 'DELETE' && path.endsWith('/sessions') && isOwn) continue
          const headers = new Headers({ 'content-type': type })
          if (authorization !== undefined) headers.set('authorization', authorization)
          const given = method === 'GET' || method === 'HEAD' ? {} : { body }
          const url = `${host.address}${filled(path, nonsense)}`
          const answer = await fetch(url, { method, headers, ...given })
          const says = answer.headers.get('content-type') ?? ''
          // A stream of events goes on for as long as one listens.
          if (says === 'text/event-stream') await answer.body?.cancel()
          const text = answer.bodyUsed ? '' : await answer.text()
          const problem = says.startsWith('application/problem+json') || method === 'HEAD'
          const refused = answer.status >= 400 && answer.status < 500
          const told = refused && problem && !text.includes('    at ')
          const signedIn = authorization?.endsWith(token) === true
          const sane = told || (answer.ok && mayAnswer(route, nonsense, signedIn))
          const how = nonsense ? 'nonsense' : 'right'
          if (!sane)
            faults.push(`${method} ${path} (${how}): ${answer.status} ${text.slice(0, 200)}`)
        }
      }
    }
    expect(faults).toEqual([])
    expect(await size()).toBe(before)
  })

  it('a route that there is not', async () => {
    const answer = await fetch(`${host.address}/v2/anything`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('leaves the record as it was', async () => {
    const japan = await regime.signIn('japan-embassy')
    expect((await japan.epoc('verify')).out).toContain('All of it holds')
    expect(await (await fetch(`${host.address}/healthz`)).json()).toMatchObject({ status: 'ok' })
  })
})
