/** The outside of the host: who is let in, what every answer carries, and what bad requests get. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { concat, labels, sha256, signLabelled, toBase64, toHex, utf8Bytes } from '@epoc/crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actor } from '../actor.test-support.ts'
import { buildApp } from '../app.ts'
import { ask, cbor, json, jsonOf, openSession, problemOf, textOf } from '../client.test-support.ts'
import type { Answer, TestClient } from '../client.test-support.ts'
import {
  foundTestRegime,
  makeRecordKeys,
  startTestHost,
  TestClock,
  testDatabases,
} from '../host.test-support.ts'
import type { TestDatabases, TestHost, TestRegime } from '../host.test-support.ts'
import { enrolledEvent, foundingEvent, idOf } from '../events.test-support.ts'
import { foundingOf } from '../founding.test-support.ts'
import { defaultLimits } from '../limits.ts'
import { openApiDocument, statusesOf } from '../openapi/document.ts'
import { securityHeaders } from './headers.ts'
import { policy } from './policy.ts'
import type { Access } from './policy.ts'
import type { Services } from './services.ts'

const hour = 3_600_000

let databases: TestDatabases
let host: TestHost
let home: TestRegime
let japan: TestClient
let documented: (route: Route) => readonly string[]
const clock = new TestClock()

beforeAll(async () => {
  databases = await testDatabases()
  const perAddress = { burst: 100_000, perSecond: 1 }
  const limits = { perAddress, perPerson: perAddress }
  host = await startTestHost({ databaseUrl: await databases.fresh(), clock, limits })
  home = await foundTestRegime(host)
  japan = await home.signIn(home.japan)
  const document = await openApiDocument()
  documented = ({ method, path }) => statusesOf(document, method, path)
})

afterAll(async () => {
  await host.stop()
  await databases.stop()
})

type Route = { readonly method: string; readonly path: string }

const routes: readonly Route[] = Object.keys(policy).map((row) => {
  const [method = '', path = ''] = row.split(' ')
  return { method, path }
})

/** A route's path with right, or with senseless, parts. */
const filled = ({ path }: Route, senseless = false): string =>
  path
    .replace(':regime', senseless ? 'zz..%00' : toHex(home.regime))
    .replace(':sha256', senseless ? 'A'.repeat(300) : toHex(randomBytes(32)))
    .replace(':address', senseless ? '%2e%2e' : toHex(randomBytes(32)))
    .replace('*', senseless ? '0/x001/1.p/999999' : '0/000.p/1')

const hasHeaders = ({ headers }: Answer): void => {
  for (const [name, value] of Object.entries(securityHeaders)) {
    // The page has a policy of its own, and what never changes may be kept.
    if (name === 'content-security-policy')
      expect(headers.get(name)).toContain("default-src 'none'")
    else if (name === 'cache-control') expect(headers.get(name)).toMatch(/^(no-store|private, )/)
    else expect(headers.get(name)).toBe(value)
  }
}

/** What needs no bearer token; that of a slot its own tests know. */
const open: ReadonlySet<Access | undefined> = new Set(['anyone', 'holder'])

describe('the policy', () => {
  it('has a route for every row, and a row for every route', async () => {
    const nothing = { log: undefined, limits: defaultLimits, clock, hostToken: 'x' }
    // Registering a route without a row throws.
    const { app } = buildApp(nothing as unknown as Services)
    for (const { method, path } of routes) {
      expect(app.hasRoute({ method, url: path }), `${method} ${path}`).toBe(true)
    }
    expect(() => app.get('/v1/other', async () => '')).toThrow('no policy for GET /v1/other')
    await app.close()
  })

  it.each(routes.filter(({ method, path }) => !open.has(policy[`${method} ${path}`])))(
    '$method $path is not for strangers',
    async (route) => {
      const tokens = [
        undefined,
        '',
        'x',
        'A'.repeat(44),
        toBase64(randomBytes(32)),
        host.dataFolder,
      ]
      const operator = policy[`${route.method} ${route.path}`] === 'operator'
      for (const token of [...tokens, operator ? japan.token : host.hostToken]) {
        const headers = token === undefined ? {} : { authorization: `Bearer ${encodeURI(token)}` }
        const answer = await ask(host.address, filled(route), { method: route.method, headers })
        expect(answer.status).toBe(401)
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
        expect(route.method === 'HEAD' || problemOf(answer) === 'unauthenticated').toBe(true)
        hasHeaders(answer)
      }
    },
  )

  it.each(['/', '/healthz'])('answers HEAD %s as GET, without the body', async (path) => {
    const [get, head] = [
      await ask(host.address, path),
      await ask(host.address, path, { method: 'HEAD' }),
    ]
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    hasHeaders(head)
    for (const name of ['content-type', 'content-length', 'content-security-policy']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name))
    }
    expect(Number(head.headers.get('content-length'))).toBe(get.bytes.length)
  })

  it('does not let a session of one regime into another', async () => {
    const other = await foundTestRegime(host)
    const { token } = japan
    const headers = { authorization: `Bearer ${token}` }
    const path = `/v1/regimes/${toHex(other.regime)}/checkpoint`
    expect((await ask(host.address, path, { headers })).status).toBe(401)
    expect((await japan.call('checkpoint')).status).toBe(200)
  })
})

const isProblem = (answer: Answer): boolean =>
  answer.headers.get('content-type') === 'application/problem+json' &&
  ['type', 'title', 'status'].every((field) => field in (jsonOf(answer) as object))

describe('malformed requests', () => {
  const bodies: readonly (readonly [string, string, Uint8Array])[] = [
    ['nothing', 'application/json', new Uint8Array(0)],
    ['bytes as JSON', 'application/json', randomBytes(200)],
    ['JSON of another shape', 'application/json', Buffer.from('{"person":["x"],"__proto__":{}}')],
    ['deep JSON', 'application/json', Buffer.from('['.repeat(9_000))],
    ['long JSON', 'application/json', Buffer.from(`"${'x'.repeat(60_000)}"`)],
    ['bytes as CBOR', 'application/cbor', randomBytes(200)],
    ['bytes as a sequence', 'application/cbor-seq', randomBytes(200)],
    ['a sequence of maps', 'application/cbor-seq', Uint8Array.of(0xa0, 0xa0)],
    ['a sequence of empty events', 'application/cbor-seq', Uint8Array.of(0x40, 0x40)],
    ['deep CBOR', 'application/cbor-seq', new Uint8Array(5_000).fill(0x81)],
    ['a wrong content type', 'text/plain', Buffer.from('hello')],
    ['a senseless content type', ';;;', Buffer.from('hello')],
    ['bytes', 'application/octet-stream', randomBytes(100)],
  ]

  it.each(bodies)('%s: a problem on every route, never a fault', async (_, type, body) => {
    const tokens = [undefined, japan.token, host.hostToken]
    for (const route of routes) {
      for (const senseless of [false, true]) {
        for (const token of tokens) {
          if (route.method === 'DELETE' && token === japan.token) continue
          const answer = await ask(host.address, filled(route, senseless), {
            method: route.method,
            headers: {
              'content-type': type,
              ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            },
            ...(['GET', 'HEAD'].includes(route.method)
              ? {}
              : { body: body as Uint8Array<ArrayBuffer> }),
          })
          const row = `${route.method} ${route.path} ${senseless} ${token ?? ''}`
          expect(answer.status, row).toBeLessThan(500)
          const told = answer.status < 400 || route.method === 'HEAD' || isProblem(answer)
          expect(told, row).toBe(true)
          const isDocumented = senseless || documented(route).includes(String(answer.status))
          expect(isDocumented, `${row} ${answer.status}`).toBe(true)
          hasHeaders(answer)
        }
      }
    }
  })

  it('a path that there is not, or that is none', async () => {
    const paths = ['/v1', '/v2/x', '/v1/regimes/', '//', '/%', '/%ff', '/v1/regimes/%zz/entries']
    for (const path of [...paths, `/v1/regimes/${'a'.repeat(5_000)}/entries`]) {
      const answer = await ask(host.address, path)
      expect([400, 404], path).toContain(answer.status)
      expect(['malformed', 'not-found'], path).toContain(problemOf(answer))
      hasHeaders(answer)
    }
  })

  it('an unknown regime, or a senseless one', async () => {
    const challenge = json({ person: home.japan.id })
    const unknown = `/v1/regimes/${toHex(randomBytes(32))}/challenges`
    expect(problemOf(await ask(host.address, unknown, challenge))).toBe('unknown-regime')
    const senseless = '/v1/regimes/xyz/challenges'
    expect(problemOf(await ask(host.address, senseless, challenge))).toBe('malformed')
  })

  it('what is not HTTP at all', async () => {
    for (const bytes of [
      randomBytes(100),
      'GET / HTTP/9.9\r\n\r\n',
      'POST / HTTP/1.1\r\nA\r\n\r\n',
    ]) {
      const socket = connect(host.port, '127.0.0.1')
      socket.end(bytes)
      const answer = await text(socket)
      expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
      expect(answer).toContain('x-content-type-options: nosniff')
      expect(answer).toContain('urn:epoc:problem:malformed')
    }
  })
})

describe('sessions', () => {
  const base = () => `/v1/regimes/${toHex(home.regime)}`
  const challengeFor = async (person: string): Promise<string> => {
    const answer = await ask(host.address, `${base()}/challenges`, json({ person }))
    return (jsonOf(answer) as { challenge: string }).challenge
  }
  const signatureOf = async (
    challenge: string,
    { by = home.japan, regime = home.regime, at = host.address } = {},
  ) => {
    const bytes = new Uint8Array(Buffer.from(challenge, 'base64'))
    const message = concat(regime, bytes, sha256(utf8Bytes(at)))
    return toBase64(await signLabelled(by.key, labels.session, message))
  }
  const open = (body: object) => ask(host.address, `${base()}/sessions`, json(body))
  const person = () => home.japan.id

  it('live for an hour', async () => {
    const client = await home.signIn(home.japan)
    clock.pass(hour - 1)
    expect((await client.call('checkpoint')).status).toBe(200)
    clock.pass(1)
    const answer = await client.call('checkpoint')
    expect(problemOf(answer)).toBe('unauthenticated')
    japan = await home.signIn(home.japan)
  })

  it('do not outlive their hour where the clock is set back', async () => {
    const client = await home.signIn(home.japan)
    expect((await client.call('checkpoint')).status).toBe(200)
    const asked = await challengeFor(person())
    const attempt = { person: person(), challenge: asked, signature: await signatureOf(asked) }
    clock.time -= 3 * hour
    expect(problemOf(await client.call('checkpoint'))).toBe('unauthenticated')
    expect(problemOf(await open(attempt))).toBe('unauthenticated')
    expect((await (await home.signIn(home.japan)).call('checkpoint')).status).toBe(200)
    // A little is what the clocks of two nodes differ by.
    const other = await home.signIn(home.japan)
    clock.time -= 60_000
    expect((await other.call('checkpoint')).status).toBe(200)
    clock.time += 3 * hour + 60_000
    japan = await home.signIn(home.japan)
  })

  it('end when asked to', async () => {
    const client = await home.signIn(home.japan)
    expect((await client.call('checkpoint')).status).toBe(200)
    expect((await client.call('sessions', { method: 'DELETE' })).status).toBe(204)
    expect((await client.call('checkpoint')).status).toBe(401)
  })

  it('are opened by a challenge once, within a minute', async () => {
    const challenge = await challengeFor(person())
    const signature = await signatureOf(challenge)
    const body = { person: person(), challenge, signature }
    expect((await open(body)).status).toBe(200)
    expect(problemOf(await open(body))).toBe('unauthenticated')

    const late = await challengeFor(person())
    clock.pass(60_000)
    const signed = { person: person(), challenge: late, signature: await signatureOf(late) }
    expect(problemOf(await open(signed))).toBe('unauthenticated')
  })

  it('are opened by nobody else, and for nothing else', async () => {
    const attempts = [
      async (challenge: string) => signatureOf(challenge, { by: home.poc }),
      async (challenge: string) =>
        signatureOf(challenge, { regime: home.regime.map((b) => b ^ 1) as never }),
      async () => toBase64(new Uint8Array(64)),
    ]
    for (const sign of attempts) {
      const challenge = await challengeFor(person())
      const signature = await sign(challenge)
      expect((await open({ person: person(), challenge, signature })).status).toBe(401)
    }
    const poc = await challengeFor(home.poc.id)
    const signature = await signatureOf(poc)
    expect((await open({ person: person(), challenge: poc, signature })).status).toBe(401)
  })

  it('R-HTTP-1: are opened by a signature for an address of this host, and for no other', async () => {
    const statusAt = async (at: string) => {
      const challenge = await challengeFor(person())
      const signature = await signatureOf(challenge, { at })
      return (await open({ person: person(), challenge, signature })).status
    }
    const { port } = new URL(host.address)
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(await statusAt(`http://${name}:${port}`)).toBe(200)
    }
    expect(await statusAt(`https://localhost:${port}`)).toBe(401)
    expect(await statusAt('https://relay.example')).toBe(401)
    const elsewhere = await startTestHost({
      databaseUrl: host.databaseUrl,
      dataFolder: host.dataFolder,
      addresses: ['https://epoc.example'],
    })
    for (const [at, status] of [
      [elsewhere.address, 401],
      ['https://epoc.example', 200],
    ] as const) {
      const again = await ask(elsewhere.address, `${base()}/challenges`, json({ person: person() }))
      const fresh = (jsonOf(again) as { challenge: string }).challenge
      const signature = await signatureOf(fresh, { at })
      const body = json({ person: person(), challenge: fresh, signature })
      expect((await ask(elsewhere.address, `${base()}/sessions`, body)).status).toBe(status)
    }
    await elsewhere.stop()
  })

  it('R-HTTP-1: are not opened by a signature of the first version, which named no host', async () => {
    const challenge = await challengeFor(person())
    const bytes = new Uint8Array(Buffer.from(challenge, 'base64'))
    const message = concat(utf8Bytes('epoc/session/1'), home.regime, bytes)
    const signature = toBase64(await home.japan.key.sign(message))
    expect((await open({ person: person(), challenge, signature })).status).toBe(401)
  })

  it('answer somebody unknown like anybody', async () => {
    const stranger = await actor('stranger')
    const known = await ask(host.address, `${base()}/challenges`, json({ person: person() }))
    const unknown = await ask(host.address, `${base()}/challenges`, json({ person: stranger.id }))
    const shapeOf = (answer: Answer) =>
      Object.entries(jsonOf(answer) as object).map(([name, value]) => [name, String(value).length])
    expect(shapeOf(unknown)).toEqual(shapeOf(known))
    const refused = await openSession(host.address, home.regime, stranger)
    const challenge = await challengeFor(person())
    const wrong = await open({
      person: person(),
      challenge,
      signature: toBase64(new Uint8Array(64)),
    })
    expect([refused.status, textOf(refused)]).toEqual([wrong.status, textOf(wrong)])
  })

  it('are kept by the hash of their token only', async () => {
    const client = await home.signIn(home.japan)
    const token = Buffer.from(client.token, 'base64')
    const log = readFileSync(join(host.dataFolder, 'server.log'), 'latin1')
    for (const form of [client.token, token.toString('hex'), token.toString('latin1')]) {
      expect(log).not.toContain(form)
    }
  })
})

describe('limits', () => {
  it('hold back whoever asks too much, and say for how long', async () => {
    const slow = { burst: 3, perSecond: 0.5 }
    const limited = await startTestHost({
      databaseUrl: await databases.fresh(),
      limits: { perAddress: slow },
    })
    const statuses: number[] = []
    for (let i = 0; i < 4; i += 1) statuses.push((await ask(limited.address, '/v1/regimes')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const answer = await ask(limited.address, '/healthz')
    expect(problemOf(answer)).toBe('too-many-requests')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    await limited.stop()
  })

  it('count a person, whatever number of sessions it opens', async () => {
    const limited = await startTestHost({
      databaseUrl: await databases.fresh(),
      limits: { perPerson: { burst: 5, perSecond: 0.01 } },
    })
    const regime = await foundTestRegime(limited)
    const [one, other] = [await regime.signIn(regime.japan), await regime.signIn(regime.japan)]
    const statuses: number[] = []
    for (let i = 0; i < 6; i += 1) statuses.push((await one.call('checkpoint')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await other.call('checkpoint')).status).toBe(429)
    const poc = await regime.signIn(regime.poc)
    expect((await poc.call('checkpoint')).status).toBe(200)
    await limited.stop()
  })

  it('let those go on who work at an address that guessed too many tokens', async () => {
    const slow = { burst: 10, perSecond: 0.01 }
    const databaseUrl = await databases.fresh()
    const limited = await startTestHost({ databaseUrl, limits: { perAddress: slow } })
    const regime = await foundTestRegime(limited)
    const japan = await regime.signIn(regime.japan)
    expect((await japan.call('checkpoint')).status).toBe(200)
    const path = `/v1/regimes/${toHex(regime.regime)}/checkpoint`
    const headers = { authorization: 'Bearer guessed' }
    const statuses = new Set<number>()
    for (let i = 0; i < 12; i++) {
      statuses.add((await ask(limited.address, path, { headers })).status)
    }
    expect([...statuses]).toEqual([401, 429])
    expect((await japan.call('checkpoint')).status).toBe(200)
    await limited.stop()
  })

  it('look up no more tokens for an address that guessed too many', async () => {
    const slow = { burst: 3, perSecond: 0.01 }
    const limited = await startTestHost({
      databaseUrl: await databases.fresh(),
      limits: { perAddress: slow },
      proxies: ['127.0.0.1'],
    })
    const path = `/v1/regimes/${toHex(home.regime)}/checkpoint`
    const guess = async (from: string) => {
      const headers = { authorization: 'Bearer guessed', 'x-forwarded-for': from }
      return (await ask(limited.address, path, { headers })).status
    }
    const site = ['2001:db8:1:2::1', '2001:db8:1:2:3::9', '2001:db8:1:2:ffff::']
    const statuses: number[] = []
    for (const from of [...site, '2001:db8:1:2::4', '2001:db8:1:3::1', '192.0.2.1']) {
      statuses.push(await guess(from))
    }
    expect(statuses).toEqual([401, 401, 401, 429, 401, 401])
    await limited.stop()
  })

  it('do not take the word of a caller about its address', async () => {
    const limited = await startTestHost({
      databaseUrl: await databases.fresh(),
      limits: { perAddress: { burst: 1, perSecond: 0.01 } },
    })
    const statuses: number[] = []
    for (const from of ['192.0.2.1', '192.0.2.2']) {
      const headers = { 'x-forwarded-for': from }
      statuses.push((await ask(limited.address, '/v1/regimes', { headers })).status)
    }
    expect(statuses).toEqual([200, 429])
    await limited.stop()
  })
})

describe('founding', () => {
  const found = (body: Uint8Array, by = host) =>
    ask(host.address, '/v1/regimes', cbor(body, by.hostToken))

  it('takes a founding event and nothing else', async () => {
    const garbage = await found(new Uint8Array(randomBytes(50)))
    expect([garbage.status, problemOf(garbage)]).toEqual([422, 'refused'])
    const enrolment = { person: home.poc, partner: 'FR' }
    const other = await found(await enrolledEvent(home.poc, home.regime, enrolment))
    expect([other.status, problemOf(other)]).toEqual([422, 'refused'])
  })

  it('needs record keys that were made here, and that no other regime has', async () => {
    const { poc, keys } = home
    const elsewhere = { ...keys, origin: 'test.invalid/0123456789abcdef' }
    const fresh = await makeRecordKeys(host)
    const swapped = { ...fresh, timeKey: keys.timeKey }
    for (const wrong of [elsewhere, keys, swapped, { ...keys, origin: '../../host-token' }]) {
      const answer = await found(await foundingEvent(poc, foundingOf(wrong, poc)))
      expect([answer.status, problemOf(answer)]).toEqual([422, 'refused'])
    }
    const sound = await foundingEvent(poc, foundingOf(fresh, poc))
    expect((await found(sound)).status).toBe(201)
    const again = await found(sound)
    expect(again.status).toBe(200)
    expect(jsonOf(again)).toMatchObject({ events: [{ index: 0, repeated: true }] })
  })

  it('leaves nothing of a regime that comes too late', async () => {
    const { poc } = home
    const founding = foundingOf(await makeRecordKeys(host), poc)
    const late = await foundingEvent(poc, founding, { until: clock.time - 1 })
    expect(jsonOf(await found(late))).toMatchObject({ refusal: { rule: 'R-RECORD-3' } })
    const listed = textOf(await ask(host.address, '/v1/regimes'))
    expect(listed).not.toContain(toHex(idOf(late)))
    expect(listed).toContain(toHex(home.regime))
  })
})

describe('the log', () => {
  it('has the fields that are allowed, and no others', async () => {
    await ask(host.address, `/v1/regimes/${toHex(home.regime)}/entries?from=777`)
    const lines = readFileSync(join(host.dataFolder, 'server.log'), 'utf8').trim().split('\n')
    const allowed = ['level', 'time', 'request', 'method', 'route', 'status', 'milliseconds']
    for (const line of lines.slice(0, -1)) {
      const fields = Object.keys(JSON.parse(line) as object)
      expect([...allowed, 'type', 'regime', 'error', 'code', 'at']).toEqual(
        expect.arrayContaining(fields),
      )
    }
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.join()).not.toContain(toHex(home.regime))
    expect(lines.join()).not.toContain('127.0.0.1')
  })
})
