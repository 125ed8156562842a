/**
 * Somebody between a program and its host, at the level of HTTP: passes on what is asked, and does
 * with a question or its answer what a test tells it to.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

export type Asked = { readonly method: string; readonly path: string }
export type Answered = {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}
/** `pass` asks the host. Where no answer ever comes, the program waits for one. */
export type Meddling = (asked: Asked, pass: () => Promise<Answered>) => Promise<Answered>

export type Proxy = {
  readonly address: string
  /** Ends what is under way, as when a line goes dead; what is asked from then on is `meddling`'s. */
  readonly cut: () => void
  /** Honest at first. */
  meddling: Meddling
  readonly leadTo: (hostAddress: string) => void
  readonly close: () => Promise<void>
}

export const honest: Meddling = (_asked, pass) => pass()

/** It has an address before its host has one: sessions are signed for the address that is dialled. */
export async function proxy(): Promise<Proxy> {
  let host = ''
  const server = createServer((request, response) => {
    // A host that does not answer is one that hangs up.
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const self: Proxy = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    meddling: honest,
    cut: () => server.closeAllConnections(),
    leadTo: (hostAddress) => void (host = hostAddress),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request
    const sent = new Uint8Array(await buffer(request))
    const pass = async (): Promise<Answered> => {
      const headers = new Headers()
      // What is passed on is as it was before it was compressed.
      headers.set('accept-encoding', 'identity')
      for (const name of [
        'accept',
        'authorization',
        'content-type',
        'range',
        'x-slot-token',
      ] as const) {
        const value = request.headers[name]
        if (value !== undefined) headers.set(name, String(value))
      }
      const body =
        sent.length === 0 && ['GET', 'HEAD', 'DELETE'].includes(method) ? {} : { body: sent }
      const given = await fetch(`${host}${path}`, { method, headers, ...body })
      const { status } = given
      return { status, headers: given.headers, body: new Uint8Array(await given.arrayBuffer()) }
    }
    if (path.endsWith('/stream') && self.meddling === honest)
      return passStream(path, request, response)
    const { status, headers, body } = await self.meddling({ method, path }, pass)
    for (const [name, value] of headers) {
      if (!['connection', 'keep-alive', 'transfer-encoding'].includes(name)) {
        response.setHeader(name, value)
      }
    }
    if (method !== 'HEAD') response.setHeader('content-length', body.length)
    response.writeHead(status).end(body)
  }
  /** What has no end is passed on as it comes. */
  async function passStream(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const ending = new AbortController()
    response.once('close', () => ending.abort())
    const headers = new Headers({ authorization: request.headers.authorization ?? '' })
    const given = await fetch(`${host}${path}`, { headers, signal: ending.signal })
    response.writeHead(given.status, { 'content-type': given.headers.get('content-type') ?? '' })
    if (given.body !== null) await pipeline(Readable.fromWeb(given.body), response)
  }
  return self
}
