/**
 * A host in memory, over HTTP, that lies as it is told to: what `epoc` speaks to cannot be told
 * from an honest one by its form (docs/spec/http.md).
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { fromHex, toBase64, toHex } from '@epoc/crypto'
import type { Hash32, KeyId } from '@epoc/crypto'
import { decodeCbor, splitCborSequence } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Transport, TransportError } from '@epoc/replica'
import { lyingHost } from '@epoc/testing'
import type { Lies, World } from '@epoc/testing'

export type HostileServer = {
  readonly address: string
  /** What it says in the place of the truth from now on. */
  lies: Lies
  /** Whether it says that the regime is the sample. */
  saysSample: boolean
  readonly close: () => void
}

export async function serve(world: World): Promise<HostileServer> {
  const persons = new Map<string, KeyId>()
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const hostile: HostileServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lies: () => ({}),
    saysSample: false,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', hostile.address)
    const [, , , , route = '', ...rest] = pathname.split('/')
    const body = new Uint8Array(await buffer(request))
    if (pathname === '/v1/regimes') {
      const listing = { regime: toHex(world.regime), origin: 'x', sample: hostile.saysSample }
      send(response, JSON.stringify({ regimes: [listing] }))
      return
    }
    if (route === 'challenges') {
      send(response, JSON.stringify({ challenge: toBase64(randomBytes(32)), expiresAt: 0 }))
      return
    }
    if (route === 'sessions') {
      const token = toHex(randomBytes(16))
      const { person } = JSON.parse(Buffer.from(body).toString()) as { person: string }
      persons.set(token, bytesOf(person) as KeyId)
      send(response, JSON.stringify({ token, expiresAt: 0 }))
      return
    }
    const person = persons.get((request.headers.authorization ?? '').replace('Bearer ', ''))
    if (person === undefined) {
      send(response, problem('unauthenticated', 401), 401)
      return
    }
    const sign = async () => new Uint8Array(64)
    const transport = lyingHost(world.host, (honest) => hostile.lies(honest)).at(world.regime, {
      person,
      sign,
    })
    await ask(transport, request.method ?? 'GET', { route, rest, searchParams, body }, response)
  }
  return hostile
}

type Asked = {
  readonly route: string
  readonly rest: readonly string[]
  readonly searchParams: URLSearchParams
  readonly body: Uint8Array
}

async function ask(
  transport: Transport,
  method: string,
  { route, rest, searchParams, body }: Asked,
  response: ServerResponse,
): Promise<void> {
  const range = ['from', 'to'].map((name) => Number(searchParams.get(name))) as [number, number]
  const hash = bytesOf(rest[0] ?? '') as Hash32
  if (route === 'checkpoint') sendResult(response, await transport.checkpoint())
  else if (route === 'entries') sendResult(response, await transport.entries(...range))
  else if (route === 'streams') sendResult(response, await transport.streams(rest[0] ?? ''))
  else if (route === 'tile') sendResult(response, await transport.tile(['tile', ...rest].join('/')))
  else if (route === 'events') sendResult(response, await appended(transport, body))
  else if (route === 'blobs' && method === 'PUT') {
    const stored = await transport.putBlob(hash, body)
    sendResult(response, stored.ok ? { ok: true, value: '' } : stored)
  } else if (route === 'blobs' && method === 'HEAD') {
    const there = await transport.hasBlob(hash)
    response.writeHead(there.ok && there.value ? 200 : 404).end()
  } else sendResult(response, await transport.getBlob(hash))
}

async function appended(
  transport: Transport,
  body: Uint8Array,
): Promise<Result<string, TransportError>> {
  const items = splitCborSequence(body)
  if (!items.ok) throw new Error('the program under test sends sequences')
  const events = items.value.map((item) => {
    const event = decodeCbor(item)
    return event.ok ? (event.value as Uint8Array) : new Uint8Array(0)
  })
  const answer = await transport.append(events)
  if (!answer.ok) return answer
  const placed = answer.value.events.map((each) => ({ ...each, proof: each.proof.map(toBase64) }))
  return { ok: true, value: JSON.stringify({ ...answer.value, events: placed }) }
}

function sendResult(
  response: ServerResponse,
  result: Result<string | Uint8Array, TransportError>,
): void {
  if (result.ok) send(response, result.value)
  else if (result.error.type === 'problem') {
    const { name, status, detail } = result.error
    send(response, problem(name, status, detail), status)
  } else if (result.error.type === 'not-signed-in') {
    send(response, problem('unauthenticated', 401), 401)
  } else response.destroy()
}

const problem = (name: string, status: number, detail: object = {}): string =>
  JSON.stringify({ type: `urn:epoc:problem:${name}`, title: name, status, ...detail })

const send = (response: ServerResponse, body: string | Uint8Array, status = 200): void =>
  void response.writeHead(status, { 'content-type': 'application/octet-stream' }).end(body)

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex)
  return bytes.ok ? bytes.value : new Uint8Array(0)
}
